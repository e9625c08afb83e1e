#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""Writes tests/i18n/cldr.tsv: what CLDR's own XML says our formats should be.

usage: cldr_expectations.py COMMON > tests/i18n/cldr.tsv

COMMON is the folder "common" of a CLDR release, for instance that of Debian's package unicode-cldr-core. Texts are
composed here from CLDR's patterns (UTS #35), without ICU, so that the two check each other. Like ICU, this reads what
CLDR has confirmed ("contributed" and better), and inherits: de, then root.
"""
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

# Our tag, then CLDR's locales to look in, best first. English is Europe's (see app/i18n/locale.h).
LANGUAGES = {
    "de": ["de"], "en": ["en_150", "en_001", "en"], "kmr": ["ku"], "zh-Hans": ["zh"],
    **{tag: [tag] for tag in "ar bg ckb el es fa fr pl ps ro ru sq sr ta ti tr uk ur vi".split()},
}
GREGORIAN = 'dates/calendars/calendar[@type="gregorian"]'
DIGITS = {"latn": "0123456789", "arab": "٠١٢٣٤٥٦٧٨٩", "arabext": "۰۱۲۳۴۵۶۷۸۹"}
UNCONFIRMED = {"unconfirmed", "provisional"}
DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]


class Locale:
    def __init__(self, main, names):
        self.trees = [(name, ElementTree.parse(main / f"{name}.xml").getroot()) for name in names]
        self.root = ElementTree.parse(main / "root.xml").getroot()

    def find(self, *paths):
        """The first text among `paths`, each looked up in every locale, with its place; ("", "") when there is none."""
        for path in paths:
            for name, tree in self.trees:
                for node in tree.findall(path):
                    # A pattern with a type is that of an abbreviated number ("2K").
                    is_short = node.tag == "pattern" and node.get("type") is not None
                    if not is_short and node.get("alt") is None and node.get("case") is None and node.get("draft") not in UNCONFIRMED and node.text and node.text != "↑↑↑":
                        return node.text, f"{name}.xml {path}"
        return "", ""


def own_digits(locale):
    return locale.find("numbers/defaultNumberingSystem")[0] or "latn"


def symbol(locale, name):
    """Symbols belong to their digits: root's for these digits come before the language's for others."""
    path = f'numbers/symbols[@numberSystem="{own_digits(locale)}"]/{name}'
    return locale.find(path)[0] or locale.root.findtext(path)


def in_digits(locale, text):
    return text.translate(str.maketrans("0123456789", DIGITS[own_digits(locale)]))


def number(locale, pattern, value):
    """UTS #35 part 3: groups of the pattern's sizes, once the number is long enough for the locale."""
    groups = re.search(r"[#0,]+", pattern).group().split(",")
    first, others = len(groups[-1]), len(groups[-2]) if len(groups) > 2 else len(groups[-1])
    least = int(locale.find("numbers/minimumGroupingDigits")[0] or 1)
    digits, parts = str(value), []
    if len(digits) >= first + least:
        parts.append(digits[-first:])
        digits = digits[:-first]
        while len(digits) > others:
            parts.append(digits[-others:])
            digits = digits[:-others]
    parts.append(digits)
    return in_digits(locale, symbol(locale, "group").join(reversed(parts)))


def pattern_of(locale, kind):
    of, path = own_digits(locale), "numbers/{0}Formats[@numberSystem=\"{1}\"]/{0}FormatLength/{0}Format/pattern"
    return locale.find(path.format(kind, of), path.format(kind, "latn"))


def filled(locale, pattern, fields):
    """`pattern` (UTS #35 part 4) with its letters replaced; what stands in apostrophes is text."""
    parts = re.findall(r"'[^']*'|[A-Za-z]+|[^A-Za-z']+", pattern)
    return "".join(part.strip("'") if part.startswith("'") else in_digits(locale, fields.get(part, part)) for part in parts)


def date(locale, pattern, year=2026, month=11, day=23):
    width = f'{GREGORIAN}/months/monthContext[@type="%s"]/monthWidth[@type="wide"]/month[@type="{month}"]'
    return filled(locale, pattern, {
        "y": str(year), "d": str(day), "M": str(month), "MMMM": locale.find(width % "format")[0],
        "LLLL": locale.find(width % "stand-alone", width % "format")[0]})


def joined(patterns, items):
    text = patterns["end"].replace("{0}", items[-2]).replace("{1}", items[-1])
    for at in range(len(items) - 3, -1, -1):
        pattern = patterns["start" if at == 0 else "middle"]
        text = pattern.replace("{0}", items[at]).replace("{1}", text)
    return text


def rows(locale):
    for n, day in enumerate(DAYS, 1):
        path = GREGORIAN + f'/days/dayContext[@type="%s"]/dayWidth[@type="%s"]/day[@type="{day}"]'
        wide = path % ("stand-alone", "wide"), path % ("format", "wide")
        yield "weekday_name", n, *locale.find(*wide)
        yield "weekday", n, *locale.find(
            path % ("stand-alone", "abbreviated"), path % ("format", "abbreviated"), path % ("format", "wide"))
    for days in (-1, 0, 1):
        text, place = locale.find(f'dates/fields/field[@type="day"]/relative[@type="{days}"]')
        yield "relative_day", days, text, place
    for unit, kind, value in (("day", "relative_day", 5), ("minute", "relative_minutes", 30)):
        count = PLURALS.get((locale.trees[0][0], value), "other")
        path = f'dates/fields/field[@type="{unit}"]/relativeTime[@type="%s"]/relativeTimePattern[@count="{count}"]'
        text, place = locale.find(path % "future")
        # A future that reads like the past says nothing.
        yield kind, value, "" if text == locale.find(path % "past")[0] else text.replace("{0}", in_digits(locale, str(value))), place
    for minutes, unit, value in ((60, "hour", 1), (120, "hour", 2), (30, "minute", 30)):
        count = PLURALS.get((locale.trees[0][0], value), "one" if value == 1 else "other")
        path = f'units/unitLength[@type="long"]/unit[@type="duration-{unit}"]/unitPattern[@count="%s"]'
        text, place = locale.find(path % count, path % "other")
        if text:
            yield "duration", minutes, text.replace("{0}", in_digits(locale, str(value))), place
    decimal, place = pattern_of(locale, "decimal")
    decimal, place = decimal or "#,##0.###", place or "root.xml numbers/decimalFormats"
    for value in (7, 2500, 1234567):
        yield "number", value, number(locale, decimal, value), place
    percent, place = pattern_of(locale, "percent")
    if percent:
        whole = re.sub(r"[#0,]+", number(locale, percent, 200), percent)
        yield "percent", 200, whole.replace("%", symbol(locale, "percentSign")), place
    path = "listPatterns/listPattern/listPatternPart[@type=\"%s\"]"
    parts = {part: locale.find(path % part) for part in ("start", "middle", "end")}
    if all(text for text, _ in parts.values()):
        yield "list", "A|B|C|D", joined({k: v[0] for k, v in parts.items()}, list("ABCD")), parts["end"][1]
    available = GREGORIAN + '/dateTimeFormats/availableFormats/dateFormatItem[@id="%s"]'
    pattern, place = locale.find(available % "Hm")
    if pattern:
        yield "time", 450, filled(locale, pattern, {"HH": "07", "H": "7", "mm": "30"}), place
    pattern, place = locale.find(available % "yMMMM")
    if pattern and not pattern.startswith("y "):
        yield "date", "2026-11", date(locale, pattern), place
    pattern, place = locale.find(
        available % "yMMMMd", GREGORIAN + '/dateFormats/dateFormatLength[@type="long"]/dateFormat/pattern')
    if pattern:
        yield "date", "2026-11-23", date(locale, pattern), place
    order, place = locale.find("layout/orientation/characterOrder")
    yield "direction", "", order or "left-to-right", place or "root.xml layout/orientation/characterOrder"
    for tag in ("de", "ar", "tr"):
        text, place = locale.find(f'localeDisplayNames/languages/language[@type="{tag}"]')
        if text:
            yield "language_name", tag, text, place


# What this release says otherwise than the next one, which ICU 72 has.
CHANGED_IN_42 = {("fa", "relative_day", 5)}

# CLDR's plural category (supplemental/plurals.xml) of the numbers above, where it is not "other", and of 1 not "one".
PLURALS = {("ar", 2): "two", ("ar", 5): "few", ("ar", 30): "many", ("ro", 2): "few", ("ro", 5): "few", ("ro", 30): "other",
           ("vi", 1): "other", ("zh", 1): "other", **{(tag, 2): "few" for tag in ("pl", "ru", "sr", "uk")},
           **{(tag, value): "many" for tag in ("pl", "ru", "uk") for value in (5, 30)}}


def main():
    if len(sys.argv) != 2 or not (Path(sys.argv[1]) / "main").is_dir():
        sys.exit(__doc__.split("\n\n")[1])
    folder = Path(sys.argv[1]) / "main"
    version = re.search(r'cldrVersion CDATA #FIXED "([^"]+)"', (folder.parent / "dtd/ldml.dtd").read_text()).group(1)
    print("# SPDX-FileCopyrightText: 1991-2022 Unicode, Inc.\n# SPDX-License-Identifier: Unicode-DFS-2016")
    print(f"# Source: Unicode CLDR {version}, common/main; written by cldr_expectations.py.")
    print("# language\tfunction\targument\texpected\tplace")
    for tag, names in LANGUAGES.items():
        for kind, argument, text, place in rows(Locale(folder, names)):
            if (tag, kind, argument) not in CHANGED_IN_42:
                print(tag, kind, argument, text, place, sep="\t")


if __name__ == "__main__":
    main()

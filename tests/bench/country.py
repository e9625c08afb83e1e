#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""Makes the sources of a country: country.py SOURCE_DIR OUT CITIES ENTRIES

Every city has ENTRIES entries in four sections, all translated into 24 languages. The words are drawn from the
interface's own catalogs, so that every script is there; the same arguments make the same files.
"""
import random
import re
import sys
from pathlib import Path

EXTRA = {"ps": "پښتو", "sq": "Shqip", "sr": "Српски", "bg": "Български", "vi": "Tiếng Việt", "es": "Español",
         "ur": "اردو", "de-simple": "Einfaches Deutsch"}
GROUPS = 5
SECTIONS = ("advice", "courses", "health", "emergency")
HEADER = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n' \
         '"Content-Transfer-Encoding: 8bit\\n"\n'


def words_of(catalog):
    text = " ".join(re.findall(r'^msgstr "(.*)"$', catalog.read_text(encoding="utf-8"), re.M))
    words = set(re.findall(r"[^\W\d_]{2,}", re.sub(r"\{[a-z_]+\}", " ", text.replace("\\n", " "))))
    latin = {word for word in words if re.match(r"[A-Za-z]", word)}
    return sorted(words if len(latin) * 2 > len(words) else words - latin)


def sentence(draw, words, count):
    return " ".join(draw.choices(words, k=count))


class City:
    def __init__(self, name, languages, words, entries):
        self.draw = random.Random(name)
        self.name, self.languages, self.words, self.entries = name, languages, words, entries
        self.pos = {tag: [HEADER.format(tag)] for tag in languages if tag != "de"}

    def say(self, context, count, limit):
        german = sentence(self.draw, self.words["de"], count)[:limit].strip()
        for tag, po in self.pos.items():
            words = sentence(self.draw, self.words[tag], count)[:limit].strip()
            po.append(f'# machine\nmsgctxt "{context}"\nmsgid "{german}"\nmsgstr "{words}"\n')
        return german

    def entry(self, number):
        draw, section = self.draw, SECTIONS[number % len(SECTIONS)]
        name = f"{self.name}-{number}"
        levels = draw.choice(["A1", "A1-B1", "B2"])
        spoken = ", ".join(draw.sample(["de", "en", "ar", "tr", "uk", "ru", "fa"], 3))
        return name, section, f"""id: {name}
section: {section}
group: g{number // len(SECTIONS) % GROUPS}
order: {number}
icon: info
organization: o{number % 40}
name: "Angebot {number}"
title: "{self.say(name + '/title', 3, 40)}"
summary: "{self.say(name + '/summary', 16, 160)}"
body:
  - paragraph: "{self.say(name + '/body', 40, 400)}"
  - points:
      - "{self.say(name + '/body', 12, 400)}"
target_groups: [t{number % 20}]
spoken_languages: [{spoken}]
cost: {draw.choice(["free", "charged"])}
{f"course: {{ type: integration, levels: {levels} }}" if section == "courses" else ""}
contacts:
  - phone: "+49 521 {draw.randrange(10000, 99999)}"
locations:
  - street: "Weg {number}"
    postal_code: "{draw.randrange(10000, 99999)}"
    city: "{self.name}"
    district: d{number % 10}
schedule:
  hours: ["mon-fri 09:00-12:00", "thu 14:00-18:00"]
sources: ["https://example.org/{name}"]
as_of: "undated"
verified: 2026-11-23
confidence: high
staleness: low
"""

    def terms(self, key, taxonomy, count, letter):
        return f"{key}:\n" + "".join(
            f'  - {{ id: {letter}{i}, name: "{self.say(f"term/{taxonomy}/{letter}{i}/name", 2, 40)}" }}\n'
            for i in range(count))

    def write(self, out):
        folder = out / "content" / self.name
        sections = "".join(
            f'  - id: {section}\n    icon: info\n    accent: teal\n    title: "{self.say(f"section/{section}/title", 2, 40)}"\n'
            f'    intro: "{self.say(f"section/{section}/intro", 10, 160)}"\n    groups:\n' + "".join(
                f'      - {{ id: g{i}, title: "{self.say(f"group/{section}/g{i}/title", 2, 40)}" }}\n' for i in range(GROUPS))
            for section in SECTIONS)
        (folder / "entries").mkdir(parents=True)
        (folder / "city.yaml").write_text(f"city: {self.name}\nname: {self.name}\nsections:\n{sections}", encoding="utf-8")
        (folder / "terms.yaml").write_text(
            self.terms("target_groups", "target_group", 20, "t") + self.terms("districts", "district", 10, "d")
            + 'costs:\n  - { id: free, name: "kostenlos" }\n  - { id: charged, name: "kostet Geld" }\n', encoding="utf-8")
        (folder / "organizations.yaml").write_text(
            "organizations:\n" + "".join(f'  - {{ id: o{i}, name: "Verein {i}" }}\n' for i in range(40)), encoding="utf-8")
        (folder / "finder.yaml").write_text(
            'questions:\n  - id: need\n    text: "Was brauchen Sie?"\n    answers:\n' + "".join(
                f'      - {{ id: a{i}, icon: info, text: "Antwort {i}", match: ["group=g{i}"], next: place }}\n'
                for i in range(GROUPS)) + '  - id: place\n    text: "Wo?"\n    answers:\n'
            '      - { id: unknown, icon: info, text: "Weiß nicht", next: result }\n'
            '    answers_from: district\n    next: result\n', encoding="utf-8")
        for number in range(self.entries):
            name, _, text = self.entry(number)
            (folder / "entries" / f"{name}.yaml").write_text(text, encoding="utf-8")
        for tag, po in self.pos.items():
            (out / "locales" / tag / f"{self.name}.po").write_text("\n".join(po), encoding="utf-8")


def main():
    source, out, cities, entries = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    listed = (source / "locales/languages.yaml").read_text(encoding="utf-8")
    known = re.findall(r"tag: ([\w-]+)", listed)
    lines = "".join(f'- {{ tag: {tag}, autonym: "{name}", greeting: "{name}", german: "{name}", english: "{name}", '
                    "fallback: [en], keyboard: us }\n" for tag, name in EXTRA.items() if tag not in known)
    languages = known + [tag for tag in EXTRA if tag not in known]
    words = {"de": ["Hilfe", "Beratung", "Termin", "Sprache", "Kurs", "Wohnung", "Arbeit", "Gesundheit", "Familie",
                    "kostenlos", "vormittags", "Anmeldung", "bringen", "fragen", "kommen", "Ausweis", "bitte"]}
    (out / "locales").mkdir(parents=True)
    (out / "locales/languages.yaml").write_text(listed + lines, encoding="utf-8")
    for tag in languages:
        if tag == "de":
            continue
        catalog = source / "locales" / (tag if tag in known else "en") / "wegweiser.po"
        (out / "locales" / tag).mkdir()
        (out / "locales" / tag / "wegweiser.po").write_bytes(catalog.read_bytes())
        words[tag] = words_of(catalog)
    for number in range(cities):
        City(f"stadt-{number:03}", languages, words, entries).write(out)
    print(f"{cities} cities, {cities * entries} entries, {len(languages)} languages")


main()

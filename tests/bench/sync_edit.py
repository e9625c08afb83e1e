#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""What an editor's day leaves behind: sync_edit.py SOURCE_DIR OUT CITY ENTRIES

Copies a city's records and translations to OUT and gives ENTRIES of the records another summary, in German, Arabic and
Turkish; the editor has looked at the other translations and lets them stand. The new words are drawn from the summaries
of the same language; the same arguments make the same files.
"""
import random
import re
import shutil
import sys
from pathlib import Path

TRANSLATED = ("ar", "tr")
LONGEST = 160  # Characters of a summary.


def unquoted(lines):
    return "".join(re.findall(r'"(.*)"', lines))


def changed(draw, summary, words):
    """Two thirds of the old sentence, then three to eight other words."""
    old = summary.split()
    kept = " ".join(old[:max(1, len(old) * 2 // 3)]).rstrip(".,;:")
    for word in draw.choices(words, k=draw.randint(3, 8)):
        if len(kept) + 1 + len(word) < LONGEST:
            kept += " " + word
    return kept + "."


def words_of(summaries):
    # Whole words without punctuation or digits: whatever they say together, the compiler finds no fault with it.
    return sorted({word for text in summaries for word in text.split() if re.fullmatch(r"[^\W\d_]{3,}", word)})


def edit_catalog(file, language, summaries):
    """`summaries`: the new German of each record. `language`: whose words change too; None: they stand."""
    blocks = file.read_text(encoding="utf-8").split("\n\n")
    pattern = re.compile(r'^msgctxt "(\S+)/summary"\nmsgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)', re.M)
    found = [(at, match) for at, block in enumerate(blocks) if (match := pattern.search(block))]
    words = words_of(unquoted(match[3]) for _, match in found)
    for at, match in found:
        name = match[1]
        if name not in summaries:
            continue
        text = unquoted(match[3])
        if language and text:
            text = changed(random.Random(language + name), text, words)
        blocks[at] = (blocks[at][:match.start()]
                      + f'msgctxt "{name}/summary"\nmsgid "{summaries[name]}"\nmsgstr "{text}"'
                      + blocks[at][match.end():].rstrip("\n"))
    file.write_text("\n\n".join(blocks).rstrip("\n") + "\n", encoding="utf-8")


def main():
    source, out, city, count = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    shutil.copytree(source / "content" / city, out / "content" / city)
    shutil.copytree(source / "locales", out / "locales")
    line = re.compile(r'^summary: "(.*)"$', re.M)
    records = {file.stem: file for file in sorted((out / "content" / city / "entries").rglob("*.yaml"))}
    german = {name: line.search(file.read_text(encoding="utf-8"))[1] for name, file in records.items()}
    # A longer edit contains the shorter ones.
    order = sorted(german)
    random.Random("sync").shuffle(order)
    words = words_of(german.values())
    new = {name: changed(random.Random("de" + name), german[name], words) for name in order[:count]}
    for name, summary in new.items():
        text = records[name].read_text(encoding="utf-8")
        records[name].write_text(line.sub(lambda _: f'summary: "{summary}"', text), encoding="utf-8")
    for file in (out / "locales").glob(f"*/{city}.po"):
        tag = file.parent.name
        edit_catalog(file, tag if tag in TRANSLATED else None, new)
    print(len(new))


main()

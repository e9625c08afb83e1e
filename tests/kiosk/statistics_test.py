# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""wegweiser-statistics makes a table that Python's csv reads and a chart that libxml2 and people read.

statistics_test.py PROGRAM BUNDLE
"""
import csv
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

PROGRAM, BUNDLE = sys.argv[1:]
SVG = "{http://www.w3.org/2000/svg}"
HEAD = "wegweiser-statistics\t1\n{}\t{}\nleast\t10\n"


def run(*words):
    return subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True)


def contrast_with_white(color):
    channels = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def check_table(file):
    with open(file, newline="", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines, strict=True))
    visits = next(name for name in rows[0] if name.startswith("Besuche"))
    assert [(row["Tag oder Monat"], row["Kennung"], row["Sprache"], row[visits]) for row in rows] == [
        ("2026-11-23", "", "Deutsch", "40"),
        ("2026-11-23", "courses", "Arabisch", "15"),
        ("2026-11-23", "courses", "Andere Sprachen", "20"),
        ("2026-11-24", "sensitive", "Andere Sprachen", "15"),
        ("2026-11", "mimi", "", "15"),
    ], rows
    assert [row["Thema oder Eintrag"] for row in rows[1:4:2]] == ["Sprachkurse", "Vertrauliche Themen"]


def check_chart(file):
    if shutil.which("xmllint"):
        subprocess.run(["xmllint", "--noout", "--nonet", file], check=True)
    picture = ElementTree.parse(file).getroot()
    assert picture.get("role") == "img" and picture.get("aria-labelledby") == "title desc"
    assert picture.find(f"{SVG}title").text == "Wegweiser: Besuche vom 23.11.2026 bis 30.11.2026"
    told = picture.find(f"{SVG}desc").text
    assert "Sprachkurse 35 (Andere Sprachen 20, Arabisch 15)" in told, told
    words = [text.text for text in picture.iter(f"{SVG}text")]
    assert "Sprachkurse" in words and "35" in words and "Etwas stimmt nicht" in words, words
    # Told apart without colours, and seen by weak eyes: no motif twice, each ground 4.5:1 on the white around it.
    patterns = list(picture.iter(f"{SVG}pattern"))
    motifs = {pattern.find(f"{SVG}path").get("d") for pattern in patterns}
    assert len(motifs) == len(patterns)
    for pattern in patterns:
        assert contrast_with_white(pattern.find(f"{SVG}rect").get("fill")) >= 4.5
    # Nothing sticks out.
    width, height = float(picture.get("width")), float(picture.get("height"))
    for shape in picture.iter(f"{SVG}rect"):
        if shape.get("x"):
            assert float(shape.get("x")) + float(shape.get("width")) <= width
            assert float(shape.get("y")) + float(shape.get("height")) <= height
    for text in picture.iter(f"{SVG}text"):
        assert float(text.get("y")) <= height
        assert float(text.get("x")) + 0.62 * float(text.get("font-size")) * len(text.text) <= width + 40, text.text


with tempfile.TemporaryDirectory() as folder:
    folder = Path(folder)
    kept = folder / "kept"
    kept.mkdir()
    (kept / "day-2026-11-22.txt").write_text(HEAD.format("day", "2026-11-22") + "visits\t-\tde\t90\n")
    (kept / "day-2026-11-23.txt").write_text(
        HEAD.format("day", "2026-11-23") + "visits\t-\tde\t40\ntopic\tcourses\tar\t15\ntopic\tcourses\tother\t20\n"
    )
    (kept / "day-2026-11-24.txt").write_text(HEAD.format("day", "2026-11-24") + "topic\tsensitive\tother\t15\n")
    (kept / "month-2026-11.txt").write_text(HEAD.format("month", "2026-11") + "wrong\tmimi\t-\t15\n")
    (kept / "month-2026-12.txt").write_text(HEAD.format("month", "2026-12") + "wrong\tmimi\t-\t50\n")
    days = ("--from", "2026-11-23", "--to", "2026-11-30")
    made = run(kept, *days, "--csv", folder / "t.csv", "--svg", folder / "c.svg", "--bundle", BUNDLE)
    assert made.returncode == 0, made.stderr
    check_table(folder / "t.csv")
    check_chart(folder / "c.svg")
    assert b"\r\n" in (folder / "t.csv").read_bytes()

    def refused(said, *words):
        result = run(*words)
        assert result.returncode != 0 and re.search(said, result.stderr), (words, result.stderr)

    csv_to = ("--csv", folder / "x.csv")
    refused("name the folder", *days, *csv_to)
    refused("say what to make", kept, *days)
    refused("--from 23.11.: write a day like 2026-11-01", kept, "--from", "23.11.", "--to", "2026-11-30", *csv_to)
    refused("--to is before --from", kept, "--from", "2026-11-23", "--to", "2026-11-22", *csv_to)
    refused("--dir: there is no such option", kept, "--dir", "x")
    refused("none: cannot be listed", folder / "none", *days, *csv_to)
    (kept / "day-2026-11-25.txt").write_text(HEAD.format("day", "2026-11-24"))
    refused(r"day-2026-11-25.txt:2: another date than in the file's name; rename it", kept, *days, *csv_to)
    (kept / "day-2026-11-25.txt").write_text(HEAD.format("day", "2026-11-25") + "visits\t-\tde\t7\n")
    refused(r"day-2026-11-25.txt:4: the number of visits is wrong; write a multiple", kept, *days, *csv_to)
    assert not (folder / "x.csv").exists()

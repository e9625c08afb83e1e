# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""Writes corpus.jsonl, so many entries of lines that real pages have, and questions.jsonl, ten real questions.

usage: search_entries.py DATA FOLDER ENTRIES"""
import json
import random
import sys

data, folder, entries = sys.argv[1], sys.argv[2], int(sys.argv[3])
random.seed(1)


def records(name):
    with open(f"{data}/{name}", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def write(name, objects):
    with open(f"{folder}/{name}", "w", encoding="utf-8") as out:
        for each in objects:
            out.write(json.dumps(each, ensure_ascii=False) + "\n")


lines = [line for page in records("corpus_de.jsonl") for line in page["text"].split("\n")]
titles = [line for line in lines if 5 < len(line) <= 60]
bodies = [line for line in lines if len(line) > 20]
write("corpus.jsonl", ({"city": "city", "pageId": number,
                        "text": "\n".join([random.choice(titles), *random.sample(bodies, 3)])}
                       for number in range(entries)))
write("questions.jsonl", ({**question, "city": "city", "pageId": 0}
                          for question in records("questions_dev_de.jsonl")[:10]))

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""The operator's commands: operator_test.py WEGWEISER EXAMPLE"""
import subprocess
import sys
import tempfile
from pathlib import Path


def run(program, *words, typed=""):
    done = subprocess.run([program, *words], input=typed, capture_output=True, text=True)
    return done.returncode, done.stdout, done.stderr


def check(is_so, what):
    if not is_so:
        sys.exit(f"not so: {what}")


def main(program, example):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "operator.toml"
        code, said, _ = run(program, "--check-operator", example)
        check(code == 0 and "all is well" in said, "the shipped example is sound")
        code, line, _ = run(program, "--make-pin", typed="246802\n")
        check(code == 0 and line.startswith('pin = "$argon2id$') and "246802" not in line, "a hash and no PIN is printed")
        file.write_text(line)
        check(run(program, "--check-operator", file)[0] == 0, "what --make-pin prints belongs into the file")
        file.write_text("[session]\nidle = 3\n")
        code, said, _ = run(program, "--check-operator", file)
        check(code == 1 and said.startswith(f"{file}:2:1: 'idle' is not known here"), "a wrong key is named")
        code, said, _ = run(program, "--check-operator", Path(folder) / "none.toml")
        check(code == 1 and "none.toml" in said, "a missing file is named")
        code, said, why = run(program, "--make-pin", typed="12ab\n")
        check(code == 1 and said == "" and "12ab" not in why and "digits" in why, "what is no PIN is refused")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])

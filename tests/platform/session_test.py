#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""Visits a real kiosk and looks for what is left: session_test.py WEGWEISER TOUCH_PLAN SHARE

A visitor chooses a language, types a word that nobody else would and is finished. Neither a file that the program wrote
nor what it printed may hold that word, in UTF-8 or UTF-16, nor its memory once the visit is over; while it is typed the
memory must hold it, or this test would look in the wrong place. Then the screen is as it was at the start.
"""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from window_test import DEADLINE, HEIGHT, PAPER, WIDTH, Display, wait_until

MARKER = "kqxvzjwkqxvzjwkqxvzjw"  # Longer than what a string holds without the heap.
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
LARGEST_MAP = 1 << 31  # A sanitizer's shadow is larger, and holds no text.


def holds_marker(data):
    lower = data.lower()
    return [encoding for encoding in ENCODINGS if MARKER.encode(encoding) in lower]


def memory_holds_marker(pid):
    """The encodings in which the process has the word anywhere in what it may write to."""
    found = set()
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, rights = line.split()[:2]
            begin, end = (int(side, 16) for side in span.split("-"))
            if not rights.startswith("rw") or end - begin > LARGEST_MAP:
                continue
            try:
                memory.seek(begin)
                found.update(holds_marker(memory.read(end - begin)))
            except OSError:  # A map of a device, or gone since.
                continue
    return found


def files_written_elsewhere(pid, folder):
    """Files that the process has open for writing outside of `folder`."""
    outside = []
    for entry in Path(f"/proc/{pid}/fd").iterdir():
        try:
            target = os.readlink(entry)
            flags = Path(f"/proc/{pid}/fdinfo/{entry.name}").read_text().split("flags:")[1].split()[0]
        except OSError:
            continue
        writes = int(flags, 8) & os.O_ACCMODE != os.O_RDONLY
        if writes and target.startswith("/") and os.path.isfile(target) and not target.startswith(folder):
            outside.append(target)
    return outside


class Kiosk:
    def __init__(self, program, home, display):
        self.home = home
        self.display = display
        places = {"HOME": "home", "XDG_CACHE_HOME": "cache", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data",
                  "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "runtime", "TMPDIR": "tmp"}
        environment = dict(display.environment)
        for name, place in places.items():
            (Path(home) / place).mkdir(mode=0o700)
            environment[name] = str(Path(home) / place)
        # What is given back to the heap is overwritten, so that all that is found there is held on purpose.
        environment["GLIBC_TUNABLES"] = "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0"
        environment["ASAN_OPTIONS"] = environment.get("ASAN_OPTIONS", "") + ":max_free_fill_size=1073741824"
        self.log = open(Path(home) / "log", "wb")
        self.process = subprocess.Popen([Path(program).resolve(), "--kiosk", "--stats"], env=environment, cwd=home, stdout=self.log,
                                        stderr=self.log)

    def settled(self):
        """The picture, once nothing moves any more."""
        last = None
        end = time.monotonic() + DEADLINE
        same = 0
        while same < 3:
            picture = self.display.picture()
            same = same + 1 if picture == last else 0
            last = picture
            if time.monotonic() > end:
                sys.exit("the screen never came to rest")
            time.sleep(0.05)
        return last

    def wake(self, at):
        """The greetings change by themselves; that somebody is there is seen by the ground."""
        # The pointer begins in the middle; without a way there SDL may take the click for one that only gives focus.
        self.display.act("mousemove", 5, 5, "mousemove", *at, "sleep", 0.2, "click", 1)
        wait_until("the language choice", lambda: self.display.colour(0, 0) == PAPER)
        self.settled()

    def touch(self, at):
        before = self.display.picture()
        self.display.act("mousemove", *at, "click", 1)
        wait_until("what a touch changes", lambda: self.display.picture() != before)
        return self.settled()


def main(program, planner, share):
    journey = ["attract", "language/de", "search", *(f"key:{letter}" for letter in MARKER), "visit/finish"]
    planned = subprocess.run([planner, share, str(WIDTH), str(HEIGHT), *journey], check=True, capture_output=True,
                             text=True)
    places = [line.split() for line in planned.stdout.splitlines()]
    with tempfile.TemporaryDirectory() as screen, tempfile.TemporaryDirectory() as home:
        display = Display(screen)
        kiosk = Kiosk(program, home, display)
        try:
            wait_until("the first greeting", lambda: display.colour(0, 0) not in ((0, 0, 0), PAPER))
            display.act("mousemove", *places[-1])  # Where the cursor will be at the end, too.
            start = kiosk.settled()
            kiosk.wake(places[0])
            for at in places[1:-1]:
                kiosk.touch(at)
            typed = memory_holds_marker(kiosk.process.pid)
            if "utf-16-le" not in typed:
                sys.exit("the word never reached the program: this test looks in the wrong place")
            elsewhere = files_written_elsewhere(kiosk.process.pid, home)
            kiosk.touch(places[-1])
            wait_until("the screen as it was at the start", lambda: display.picture() == start)
            left = memory_holds_marker(kiosk.process.pid)
            kiosk.process.terminate()
            kiosk.process.wait(timeout=DEADLINE)
        finally:
            kiosk.process.kill()
            display.end()
        kiosk.log.close()
        files = [file for file in Path(home).rglob("*") if file.is_file()]
        guilty = [str(file.relative_to(home)) for file in files
                  if holds_marker(file.read_bytes()) or MARKER in file.name]
        print(f"{len(files)} files: {', '.join(str(file.relative_to(home)) for file in files)}")
        if kiosk.process.returncode != 0:
            sys.exit(f"ended with {kiosk.process.returncode}")
        if guilty:
            sys.exit(f"what was typed was written: {guilty}")
        if elsewhere:
            sys.exit(f"files are written where none should be: {elsewhere}")
        if left:
            sys.exit(f"what was typed is still in memory, in {sorted(left)}")
        if not any(file.suffix == ".index" for file in files):
            sys.exit("the search made no index: this test did not see the files that are written")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""A tablet that fills its store itself, in a real X server: upkeep_test.py PROGRAMS SHARE

While nobody touches it, it fetches the newer edition from a folder as a stick has it, proves it and shows it. Killed and begun
again, it begins with that one. At the end it goes cleanly, whatever its own thread is doing.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from window_test import DEADLINE, Display, wait_until


def pointer(store):
    try:
        return json.loads((store / "current").read_text())
    except OSError:
        return {"active": "", "trial": 0}


def main(programs, share):
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        subprocess.run([programs / "weg-sync-peer", "bundles", place, share / "embedded.sqlite"], check=True)
        ours = place / "share"
        ours.mkdir()
        for item in share.iterdir():
            (ours / item.name).symlink_to(item)
        shutil.copy(place / "first/metadata/1.root.json", ours / "root.json")
        store = place / "store"
        screen = place / "screen"
        screen.mkdir()
        display = Display(screen)
        empty = display.picture()

        def begin():
            return subprocess.Popen([programs / "wegweiser", "--share", ours, "--store", store,
                                     "--update-from", f"file://{place / 'second'}"], env=display.environment)
        client = begin()
        try:
            wait_until("the newer edition in the store", lambda: pointer(store)["active"] != "")
            # A bundle is on trial from when it is installed (1) and again each time that it is begun with.
            wait_until("the newer edition on the display", lambda: pointer(store)["trial"] == 2)
            client.kill()
            client.wait()
            wait_until("nothing on the display", lambda: display.picture() == empty)
            client = begin()
            wait_until("the newer edition begun with again", lambda: pointer(store)["trial"] == 3)
            wait_until("the app on the display", lambda: display.picture() != empty)
            client.terminate()
            code = client.wait(timeout=DEADLINE)
        finally:
            client.kill()
            display.end()
        if code != 0:
            sys.exit(f"ended with {code}")
        if json.loads((store / "status.json").read_text())["failures"] != 0:
            sys.exit((store / "status.json").read_text())
        if any(os.scandir(store / "partial")) or len(list((store / "store").iterdir())) != 1:
            sys.exit("something was left in the store")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))

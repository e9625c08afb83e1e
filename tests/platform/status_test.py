#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""What status.json says is so, on a real X server: status_test.py WEGWEISER SHARE"""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from window_test import DEADLINE, Display, wait_until


def main(program, share):
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        screen = place / "screen"
        screen.mkdir()
        store = place / "store"
        store.mkdir()
        updates = {"answered": 1795000000, "clock_suspect": False, "failures": 2, "looked": 1795000600,
                   "problem": "no \"route\" to host"}
        (store / "status.json").write_text(json.dumps(updates, separators=(",", ":"), sort_keys=True) + "\n")
        config = place / "operator.toml"
        config.write_text("sections = ['advice']\nsectons = ['advice']\n")
        status = store / "kiosk" / "status.json"
        display = Display(screen)
        began = time.time()
        client = subprocess.Popen([program, "--share", share, "--store", store, "--operator", config],
                                  env=display.environment)
        try:
            wait_until("status.json", status.exists)
            free = os.statvfs(store)
            told = json.loads(status.read_text())
            client.terminate()
            code = client.wait(timeout=DEADLINE)
        finally:
            client.kill()
            display.end()
        with sqlite3.connect(f"file:{share / 'embedded.sqlite'}?mode=ro", uri=True) as bundle:
            truth = dict(bundle.execute("SELECT key, value FROM metadata"))
        checks = {
            "it ended well": code == 0,
            "the content's version": told["content_version"] == truth["content_version"],
            "the content's date": told["content_date"] == truth["content_date"],
            "what the updater says": told["updates"] == updates,
            "the disk": abs(told["disk_free_bytes"] - free.f_bavail * free.f_frsize) < 2**30,
            "the uptime": 0 <= told["uptime_seconds"] <= time.time() - began,
            "the time": began - 1 <= told["written"] <= time.time(),
            "the frames": told["frames"] >= told["frames_late"] >= 0 and told["slowest_frame_ms"] >= 0,
            "no PIN was tried": told["wrong_pins"] == 0,
            "the typing error": len(told["config_problems"]) == 1
            and told["config_problems"][0].startswith(f"{config}:2:1: 'sectons'"),
            "nothing else is told": set(told) == {
                "config_problems", "content_date", "content_version", "disk_free_bytes", "frames", "frames_late",
                "program", "slowest_frame_ms", "updates", "uptime_seconds", "written", "wrong_pins"},
            "nothing is left of its writing": sorted(each.name for each in status.parent.iterdir()) == ["status.json"],
        }
        wrong = [name for name, is_so in checks.items() if not is_so]
        if wrong:
            sys.exit(f"not so: {', '.join(wrong)}\n{json.dumps(told, indent=1)}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))

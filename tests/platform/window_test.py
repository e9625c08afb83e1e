#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the client in a real X server and looks at what is on the display: window_test.py WEGWEISER

The X server has no window manager, as on a kiosk. What is checked: the display is covered from corner to corner,
a tap opens a page, Escape leads back, nothing is drawn while nothing happens, and the end is clean.
"""
import os
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WIDTH, HEIGHT = 720, 1280
PAPER = (0xFB, 0xF7, 0xEF)
DEADLINE = 60  # Seconds until a display that does not show what it should counts as broken.
EMERGENCY = (WIDTH // 2, 190)  # The red card of the home screen, which spans the width.


class Display:
    """An X server whose screen is a file (X window dump) that can be read at any time."""

    def __init__(self, folder, width=WIDTH, height=HEIGHT):
        self.file = Path(folder) / "Xvfb_screen0"
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-fbdir", folder,
             "-nolisten", "tcp", "-noreset"], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as line:  # The whole line: a server that cannot write its end gives up.
            number = line.readline().strip()
        if not number:
            sys.exit("Xvfb did not start; is the package xvfb installed?")
        wait_until("the X server's own picture", self.file.exists)
        # The shader cache of Mesa has threads of the lowest priority: on a busy machine they keep a killed process for long.
        self.environment = {**os.environ, "DISPLAY": f":{number}", "SDL_VIDEODRIVER": "x11", "XDG_CACHE_HOME": str(folder),
                            "MESA_SHADER_CACHE_DISABLE": "true"}

    def pixels(self):
        dump = self.file.read_bytes()
        header = struct.unpack(">25I", dump[:100])
        start, line, colours = header[0], header[12], header[19]
        return dump, start + colours * 12, line

    def colours(self):
        """What is on the display now: the colour at (x, y) of one moment."""
        dump, start, line = self.pixels()

        def colour(x, y):
            at = start + y * line + x * 4
            blue, green, red = dump[at:at + 3]
            return red, green, blue
        return colour

    def colour(self, x, y):
        return self.colours()(x, y)

    def picture(self):
        return self.pixels()[0]

    def act(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.environment, check=True)

    def end(self):
        self.server.terminate()
        self.server.wait()


def wait_until(what, condition):
    end = time.monotonic() + DEADLINE
    while not condition():
        if time.monotonic() > end:
            sys.exit(f"not seen on the display: {what}")
        time.sleep(0.05)


def settled(display):
    """The picture once two looks in a row see the same."""
    pictures = [display.picture()]

    def is_settled():
        time.sleep(0.3)
        pictures.append(display.picture())
        return pictures[-1] == pictures[-2]
    wait_until("a page that stands still", is_settled)
    return pictures[-1]


def is_red(colour):
    return colour[0] > 120 and colour[1] < 60 and colour[2] < 60


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        display = Display(folder)
        client = subprocess.Popen([program, "--kiosk", "--lang", "ar", "--stats"], env=display.environment,
                                  stdout=subprocess.PIPE, text=True)
        try:
            corners = [(0, 0), (WIDTH - 1, 0), (0, HEIGHT - 1), (WIDTH - 1, HEIGHT - 1)]
            wait_until("paper in all four corners", lambda: all(display.colour(*at) == PAPER for at in corners))
            wait_until("the red card of the home screen", lambda: is_red(display.colour(*EMERGENCY)))
            touched = display.picture()
            display.act("mousemove", *EMERGENCY)
            wait_until("a cursor, now that there is a mouse", lambda: display.picture() != touched)
            home = settled(display)
            display.act("click", 1)
            wait_until("the page behind the red card", lambda: not is_red(display.colour(*EMERGENCY)))
            display.act("key", "Escape")
            wait_until("the home screen as it was", lambda: display.picture() == home)
            time.sleep(2)
            client.terminate()
            said, _ = client.communicate(timeout=DEADLINE)
        finally:
            client.kill()
            display.end()
        frames = int(said.split(":")[1])
        print(f"{frames} frames")
        if client.returncode != 0:
            sys.exit(f"ended with {client.returncode}")
        # Each of the few events may take some frames; drawing all the time would be hundreds.
        if not 3 <= frames <= 40:
            sys.exit(f"{frames} frames for one tap and one key: something draws while nothing happens")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

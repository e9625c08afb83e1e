#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""The kiosk in cage, the compositor that its unit runs it in: cage_test.py PROGRAMS SHARE

cage draws into an X server here instead of to a display of its own. What is checked: the app covers it, a tap leads on, and killed
it is back, while nothing but it or the picture that asks for a moment is to be seen.
"""
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from kiosk_test import app_of, children
from window_test import DEADLINE, Display, is_red, wait_until

WIDTH, HEIGHT = 1024, 768  # Of cage's window in an X server.
EMERGENCY = (WIDTH // 2, 190)
WAITING = (0x0B, 0x63, 0x63)  # There in the picture that asks for a moment, and nowhere near in the app.
ASIDE = (WIDTH - 12, HEIGHT - 8)  # Where a cursor hides nothing that is looked at.


def lay_out(place, programs, share, *names):
    """The programs and what they share in `place`, where whoever runs them can read them, wherever they were built."""
    (place / "runtime").mkdir(mode=0o700)
    (place / "bin").mkdir()
    for name in names:
        shutil.copy(programs / name, place / "bin" / name)
    shutil.copytree(share, place / "share" / "wegweiser")


def as_somebody(place):
    """A compositor refuses to be root's: then it is nobody's, and so is the folder it works in. Returns what a command begins with."""
    if os.geteuid() != 0:
        return []
    nobody = pwd.getpwnam("nobody")
    for folder in (place, place / "runtime"):
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return ["setpriv", f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups"]


def is_whole(colour):
    """No point of a grid is black: cage's own ground is."""
    return all(colour(x, y) != (0, 0, 0) for y in range(5, HEIGHT, 61) for x in range(5, WIDTH, 61))


def main(programs, share):
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "screen").mkdir()
        lay_out(place, programs, share, "wegweiser", "wegweiser-session")
        display = Display(place / "screen", WIDTH, HEIGHT)
        somebody = as_somebody(place)
        environment = {**display.environment, "XDG_RUNTIME_DIR": str(place / "runtime"), "XDG_CACHE_HOME": str(place / "cache"),
                       "WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1", "SDL_VIDEODRIVER": "wayland",
                       "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        cage = subprocess.Popen([*somebody, "cage", "-d", "--", place / "bin/wegweiser-session", "--picture",
                                 place / "share/wegweiser/please-wait.png", "--", place / "bin/wegweiser", "--kiosk", "--lang", "de"],
                                env=environment)

        def find_session():
            # Xwayland is cage's child, too.
            for child in children(cage.pid):
                if Path(f"/proc/{child}/comm").read_text().startswith("wegweiser-sess"):
                    return child
            return None
        try:
            wait_until("the session", find_session)
            session = find_session()
            wait_until("the red card of the home screen", lambda: is_red(display.colour(*EMERGENCY)) and is_whole(display.colours()))
            app = app_of(session)
            display.act("mousemove", *EMERGENCY, "click", 1, "mousemove", *ASIDE)
            wait_until("the page behind the red card", lambda: not is_red(display.colour(*EMERGENCY)))
            os.kill(app, signal.SIGKILL)
            has_waited = False
            end = time.monotonic() + DEADLINE
            is_back = False
            while time.monotonic() < end and not (has_waited and is_back):
                colour = display.colours()
                is_back = is_red(colour(*EMERGENCY))
                if not is_whole(colour):
                    sys.exit("something black was to be seen")
                has_waited = has_waited or colour(*EMERGENCY) == WAITING
            if not has_waited:
                sys.exit("nobody asked for a moment")
            wait_until("the home screen again", lambda: is_red(display.colour(*EMERGENCY)))
            if app_of(session) == app:
                sys.exit("the app was not begun again")
        finally:
            cage.kill()
            cage.wait()
            display.end()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))

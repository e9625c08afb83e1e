#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""What is on a display that is unplugged, turned or exchanged while a kiosk runs: hotplug_test.py PROGRAMS SHARE

sway stands for cage, which cannot be asked for another display: to the app both are the same library's Wayland compositor.
Its displays are windows in an X server here; one that is closed is gone for sway and the app as if its cable were drawn.
"""
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from Xlib import X
from Xlib.display import Display as XConnection
from Xlib.protocol.event import ClientMessage

from cage_test import as_somebody, lay_out
from kiosk_test import app_of
from window_test import DEADLINE, PAPER, Display, settled, wait_until

LYING, STANDING = (1024, 768), (720, 1280)  # The first is what sway gives a display that has no size of its own.
INK = b"\x2c\x26\x1d"


class Compositor:
    """sway, and the displays it has."""

    def __init__(self, place, display):
        self.somebody = as_somebody(place)
        self.windows = XConnection(display.environment["DISPLAY"])
        # sway knows but those names that are there when it begins; a window manager would have made them.
        self.protocols, self.delete = map(self.windows.intern_atom, ("WM_PROTOCOLS", "WM_DELETE_WINDOW"))
        runtime = place / "runtime"
        self.environment = {**display.environment, "HOME": str(place), "XDG_RUNTIME_DIR": str(runtime), "XDG_CACHE_HOME": str(place / "cache"),
                            "WLR_BACKENDS": "x11", "WLR_RENDERER": "pixman", "WLR_LIBINPUT_NO_DEVICES": "1",
                            "SWAYSOCK": str(runtime / "sway.sock"), "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        (place / "config").write_text("xwayland disable\ndefault_border none\n")
        self.server = self.begin("sway", "-c", place / "config", stderr=subprocess.DEVNULL)
        wait_until("sway's socket", (runtime / "sway.sock").exists)
        wait_until("sway's first display", self.displays)
        socket = next(each for each in runtime.glob("wayland-*") if each.suffix != ".lock")
        self.environment.update({"WAYLAND_DISPLAY": socket.name, "SDL_VIDEODRIVER": "wayland"})

    def begin(self, *command, **streams):
        return subprocess.Popen([*self.somebody, *map(str, command)], env=self.environment, **streams)

    def displays(self):
        """The oldest first."""
        windows = self.windows.screen().root.query_tree().children
        return [each for each in windows if each.get_attributes().map_state == X.IsViewable]

    def unplug(self):
        count = len(self.displays())
        oldest = self.displays()[0]
        oldest.send_event(ClientMessage(window=oldest, client_type=self.protocols, data=(32, [self.delete, X.CurrentTime, 0, 0, 0])))
        self.windows.flush()
        wait_until("a display less", lambda: len(self.displays()) == count - 1)

    def plug(self):
        count = len(self.displays())
        subprocess.run([*self.somebody, "swaymsg", "create_output"], env=self.environment, check=True, stdout=subprocess.DEVNULL)
        wait_until("a display more", lambda: len(self.displays()) == count + 1)

    def turn(self, size):
        self.displays()[0].configure(width=size[0], height=size[1])
        self.windows.flush()


def covers(display, size):
    """The app's paper is in all corners of a display of that size, and no point of a grid on it is black."""
    colour = display.colours()
    width, height = size
    grid = [(x, y) for x in range(0, width, 31) for y in range(0, height, 31)]
    return (all(colour(x, y) == PAPER for x in (0, width - 1) for y in (0, height - 1))
            and all(colour(*point) != (0, 0, 0) for point in grid))


def check(compositor, display, session):
    def as_before(what):
        wait_until(f"the page as it was {what}", lambda: display.picture() == calm)

    # Whatever comes first, the display or the kiosk.
    compositor.unplug()
    kiosk = compositor.begin(*session)
    compositor.plug()
    try:
        wait_until("the home screen", lambda: covers(display, LYING))
        wait_until("words on it", lambda: display.picture().count(INK) > 1000)
        calm = settled(display)
        app = app_of(kiosk.pid)

        for _ in range(3):
            compositor.unplug()
            wait_until("nothing on no display", lambda: display.picture() != calm)
            compositor.plug()
            as_before("when a display is back")

        compositor.turn(STANDING)
        wait_until("the page from edge to edge of the turned display", lambda: covers(display, STANDING))
        compositor.turn(LYING)
        as_before("when the display is turned back")

        compositor.plug()
        compositor.unplug()
        as_before("on another display")
        if app_of(kiosk.pid) != app:
            sys.exit("the app was begun anew, which a visitor would have seen")
        kiosk.terminate()
        if kiosk.wait(timeout=DEADLINE) != 0:
            sys.exit(f"ended with {kiosk.returncode}")
    finally:
        kiosk.kill()


def main(programs, share):
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "screen").mkdir()
        lay_out(place, programs, share, "wegweiser", "wegweiser-session")
        display = Display(place / "screen", LYING[0], STANDING[1])
        compositor = Compositor(place, display)
        app = [place / "bin/wegweiser", "--kiosk", "--lang", "ar"]
        session = [place / "bin/wegweiser-session", "--picture", place / "share/wegweiser/please-wait.png", "--", *app]
        try:
            check(compositor, display, session)
        finally:
            compositor.server.kill()
            compositor.server.wait()
            display.end()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))

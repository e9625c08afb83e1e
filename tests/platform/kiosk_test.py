#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""A kiosk that is left alone, in a real X server: kiosk_test.py PROGRAMS SHARE

What is checked: the watchdog hears of frames only, also while nothing happens, and nothing when frames cannot be drawn; killed or
stopped, the app is back, and the display never shows anything but it or the picture that asks for a moment; an app that keeps dying
is begun as it was made; no key of a keyboard leads anywhere; no network, no other program, no core dump; an end that leaves nothing.
"""
import contextlib
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from window_test import DEADLINE, HEIGHT, WIDTH, Display, wait_until

PATIENCE = 15  # Seconds, of the session with the app: no machine is so busy with other tests that an app takes as long.
# Evdev's codes of the keys that move the focus, press and lead back (see kiosk_input.cpp); some of them are twice on a keyboard.
MODIFIERS = {37, 50, 62, 64, 92, 105, 108, 133, 134, 203, 204, 205, 206, 207}  # Pressed and let go they would end those that are held.
HEEDED = {9, 22, 23, 36, 65, 104, 110, 111, 112, 113, 114, 115, 116, 117}


class Listener:
    """Stands in for the service manager: what programs tell it, in order."""

    def __init__(self, file):
        self.socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.socket.bind(str(file))
        self.file = file

    def next(self, seconds=DEADLINE):
        self.socket.settimeout(seconds)
        try:
            return self.socket.recv(4096).decode()
        except TimeoutError:
            return None

    def wait_for(self, word):
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            if word in (self.next() or "").splitlines():
                return
        sys.exit(f"never heard: {word}")

    def drain(self):
        said = []
        while (word := self.next(0.01)) is not None:
            said.append(word)
        return said


class Watcher:
    """Looks at the display all the time and keeps what it saw: each picture once."""

    def __init__(self, display):
        self.display = display
        self.black = 0
        self.pictures = set()
        self.is_over = False
        self.thread = threading.Thread(target=self.watch)

    def watch(self):
        while not self.is_over:
            dump, start, line = self.display.pixels()
            # Nothing of ours is as dark as this, not even the letters.
            points = (dump[start + y * line + x * 4:][:3] for y in range(5, HEIGHT, 37) for x in range(5, WIDTH, 31))
            self.black += sum(point == b"\0\0\0" for point in points)
            self.pictures.add(dump)
            time.sleep(0.005)

    def __enter__(self):
        self.thread.start()
        return self

    def __exit__(self, *_):
        self.is_over = True
        self.thread.join()


def children(process):
    return [int(each) for each in Path(f"/proc/{process}/task/{process}/children").read_text().split()]


def is_there(process):
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


@contextlib.contextmanager
def session(programs, display, listener, picture, program, patience=PATIENCE):
    environment = {**display.environment, "NOTIFY_SOCKET": str(listener.file)}
    process = subprocess.Popen([programs / "wegweiser-session", "--patience", str(patience), "--picture", picture, "--", *program],
                               env=environment)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def app_of(session):
    """The program that the session with that process id has begun."""
    wait_until("the app's process", lambda: len(children(session)) == 1)
    return children(session)[0]


def check_process(process):
    """No core dump, and no socket of any network, listening or not."""
    limits = Path(f"/proc/{process}/limits").read_text()
    if not re.search(r"^Max core file size +0 +0 ", limits, re.MULTILINE):
        sys.exit(f"core dumps are allowed:\n{limits}")
    ours = {os.readlink(each) for each in Path(f"/proc/{process}/fd").iterdir()}
    for kind in ("tcp", "tcp6", "udp", "udp6", "raw", "raw6", "packet"):
        table = Path(f"/proc/{process}/net/{kind}")
        for row in table.read_text().splitlines()[1:] if table.exists() else []:
            if ours & {f"socket:[{word}]" for word in row.split()}:
                sys.exit(f"a socket of a network ({kind}): {row}")


def check_keyboard(display, app):
    """Every key of a keyboard with every modifier, as a keyboard in the machine sends them."""
    before = display.picture()
    for number in range(16):
        held = [name for bit, name in enumerate(("shift", "ctrl", "alt", "super")) if number >> bit & 1]
        is_plain = not set(held) - {"shift"}
        left_out = (HEEDED if is_plain else set()) | (MODIFIERS if held else set())
        codes = [code for code in range(9, 256) if code not in left_out]
        for name in held:
            display.act("keydown", name)
        display.act("key", "--delay", 0, *codes)
        for name in held:
            display.act("keyup", name)
        time.sleep(0.2)
        if not is_there(app):
            sys.exit(f"a key with {held} ended the app")
        wait_until(f"the page as it was before keys with {held}", lambda: display.picture() == before)


def check_life(programs, picture, display, listener):
    with session(programs, display, listener, picture, ["/bin/sleep", "1000"], patience=1000):
        wait_until("the picture that asks for a moment", lambda: display.colour(2, 2) == (0xFB, 0xF7, 0xEF))
        time.sleep(0.5)
        waiting = display.picture()

    with session(programs, display, listener, picture, [programs / "wegweiser", "--kiosk", "--lang", "de"]) as process:
        listener.wait_for("READY=1")
        time.sleep(1)
        home = display.picture()
        if home == waiting:
            sys.exit("the app is ready and not to be seen")
        for _ in range(4):  # Nobody touches it.
            listener.wait_for("WATCHDOG=1")
        app = app_of(process.pid)
        check_process(app)
        check_process(process.pid)
        check_keyboard(display, app)

        for blow in (signal.SIGKILL, signal.SIGSTOP):  # A third early death would lead to the factory state.
            app = app_of(process.pid)
            with Watcher(display) as watcher:
                listener.drain()
                os.kill(app, blow)
                listener.wait_for("READY=1")
                wait_until("the home screen again", lambda: display.picture() == home)
            if watcher.black:
                sys.exit(f"after signal {blow} the display was black in {watcher.black} places")
            if waiting not in watcher.pictures:
                sys.exit(f"after signal {blow} nobody asked for a moment")
            if is_there(app):
                sys.exit(f"signal {blow}: the old app is still there")
            print(f"signal {int(blow)}: {len(watcher.pictures)} different pictures, none black")

        app = app_of(process.pid)
        process.terminate()
        if process.wait(timeout=DEADLINE) != 0:
            sys.exit(f"the session ended with {process.returncode}")
        if is_there(app):
            sys.exit("the app outlived its session")
        # Sound's client makes a folder for itself, in which nothing may be.
        if left := [str(file) for file in Path(display.environment["XDG_RUNTIME_DIR"]).rglob("*") if not file.is_dir()]:
            sys.exit(f"left behind: {left}")

    with session(programs, display, listener, picture, [programs / "wegweiser", "--kiosk"]) as process:
        app = app_of(process.pid)
        process.kill()
        wait_until("the end of the app of a session that was killed", lambda: not is_there(app))


def check_factory(programs, picture, display, listener, place):
    """The fourth time and from then on it is begun as it was made."""
    starts = place / "starts"
    program = place / "dies"
    program.write_text(f'#!/bin/sh\necho "begun $*" >>{starts}\nexit 1\n')
    program.chmod(0o755)
    with session(programs, display, listener, picture, [program, "--store", "x"]):
        wait_until("five starts", lambda: starts.exists() and len(starts.read_text().splitlines()) >= 5)
    begun = starts.read_text().splitlines()[:5]
    if begun != ["begun --store x"] * 3 + ["begun --store x --factory"] * 2:
        sys.exit(f"not begun as it should be: {begun}")


def check_hanging_display(programs, display, listener):
    """Only the loop that draws is stopped, as by a GPU that hangs: the display's server says nothing any more."""
    environment = {**display.environment, "NOTIFY_SOCKET": str(listener.file), "WATCHDOG_USEC": "1500000"}
    client = subprocess.Popen([programs / "wegweiser", "--kiosk"], env=environment)
    try:
        listener.wait_for("WATCHDOG=1")
        listener.wait_for("WATCHDOG=1")
        display.server.send_signal(signal.SIGSTOP)
        listener.next(2)
        listener.drain()
        said = listener.next(4)
        display.server.send_signal(signal.SIGCONT)
        if said is not None:
            sys.exit(f"nothing can be drawn, and the app says {said!r}")
        listener.wait_for("WATCHDOG=1")
    finally:
        display.server.send_signal(signal.SIGCONT)
        client.kill()
        client.wait()


def check_system_calls(programs, display, place):
    """No other program is begun, and nobody is spoken to but the display."""
    trace = place / "trace"
    client = subprocess.Popen(["strace", "-f", "-qq", "-e", "trace=execve,execveat,connect,listen,accept,accept4", "-o", trace,
                               programs / "wegweiser", "--kiosk", "--lang", "de"],
                              env={**display.environment, "DBUS_SESSION_BUS_ADDRESS": "disabled:"})
    try:
        before = display.picture()
        wait_until("the home screen", lambda: display.picture() != before)
        for y in range(100, HEIGHT, 150):
            display.act("mousemove", WIDTH // 2, y, "click", 1)
        time.sleep(1)
        app = children(client.pid)[0]
        os.kill(app, signal.SIGTERM)
        if client.wait(timeout=DEADLINE) != 0:
            sys.exit(f"ended with {client.returncode}")
    finally:
        client.kill()
        client.wait()
    calls = trace.read_text().splitlines()
    begun = [call for call in calls if "execve" in call]
    if len(begun) != 1:
        sys.exit("other programs were begun:\n" + "\n".join(begun))
    for call in calls:
        if re.search(r"\b(listen|accept4?)\(", call):
            sys.exit(f"somebody may connect to it: {call}")
        # Its voice looks for the system's sound.
        if "connect(" in call and not re.search(r'sun_path=@?"(/tmp/\.X11-unix/|/(var/)?run/|/tmp/dbus|[^"]*/pulse/native")', call):
            sys.exit(f"somebody else is spoken to: {call}")


def main(programs, share):
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        screen = place / "screen"
        screen.mkdir()
        display = Display(screen)
        runtime = place / "runtime"
        runtime.mkdir(mode=0o700)
        display.environment["XDG_RUNTIME_DIR"] = str(runtime)
        display.environment["DBUS_SESSION_BUS_ADDRESS"] = "disabled:"
        listener = Listener(place / "notify")
        try:
            check_life(programs, share / "please-wait.png", display, listener)
            check_factory(programs, share / "please-wait.png", display, listener, place)
            listener.drain()
            check_hanging_display(programs, display, listener)
            check_system_calls(programs, display, place)
        finally:
            display.end()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""What is on a real display after what happens to windows and programs: frame_test.py PROGRAM

The window is taken off the display and put back, made tiny and as large as before; the app is stopped and goes on,
and is killed and begun again. Each time the page must be there as it was, every pixel of it.
"""
import signal
import subprocess
import sys
import tempfile

from window_test import DEADLINE, HEIGHT, PAPER, WIDTH, Display, settled, wait_until

TINY = (64, 48)


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        display = Display(folder)

        def begin():
            return subprocess.Popen([program, "--kiosk", "--lang", "ar"], env=display.environment)

        def as_before(what):
            wait_until(f"the page as it was {what}", lambda: display.picture() == calm)

        client = begin()
        try:
            wait_until("paper", lambda: display.colour(0, 0) == PAPER)
            wait_until("words on it", lambda: display.picture().count(b"\x2c\x26\x1d") > 1000)
            calm = settled(display)
            window = subprocess.run(["xdotool", "search", "--name", "Wegweiser"], env=display.environment, check=True,
                                    capture_output=True, text=True).stdout.split()[0]
            display.act("windowunmap", window)
            wait_until("the window gone", lambda: display.picture() != calm)
            display.act("windowmap", window)
            as_before("when the window is back")

            display.act("windowsize", window, *TINY)
            wait_until("a tiny window", lambda: display.picture() != calm)
            display.act("windowsize", window, WIDTH, HEIGHT)
            as_before("when the window has its size again")

            client.send_signal(signal.SIGSTOP)
            display.act("windowunmap", window, "windowmap", window)
            client.send_signal(signal.SIGCONT)
            as_before("when the app goes on")

            for _ in range(3):
                client.kill()
                client.wait()
                wait_until("nothing on the display", lambda: display.picture() != calm)
                client = begin()
                as_before("after a kill")
            client.terminate()
            if client.wait(timeout=DEADLINE) != 0:
                sys.exit(f"ended with {client.returncode}")
        finally:
            client.kill()
            display.end()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

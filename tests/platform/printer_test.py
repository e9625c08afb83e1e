#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""Starts a cupsd of its own, with one printer that is a folder, and runs the printing tests against it:
printer_test.py TESTS. Needs root, as cupsd does; leaves with 77 without.

Nothing of the machine's own printing is touched: files, socket and backends of this one live in a temporary folder.
"""
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DEADLINE = 30  # Seconds until a cupsd that does not answer counts as broken.

# A printer: CUPS runs it with the job's number, user, title, copies, options and file.
BACKEND = """#!/bin/sh
[ $# -eq 0 ] && exit 0
tray=${DEVICE_URI#keep:}
if [ -e "$tray/empty" ]; then
  echo "STATE: +media-empty-error" >&2
  while [ -e "$tray/empty" ]; do sleep 0.1; done
fi
echo "STATE: -media-empty-error" >&2
printf '%s' "$5" >"$tray/options"
cat ${6:+"$6"} >"$tray/slip.part" && mv "$tray/slip.part" "$tray/slip.pdf"
count=$(cat "$tray/count" 2>/dev/null || echo 0)
echo $((count + 1)) >"$tray/count"
"""

DAEMON = """Listen {root}/cups.sock
Browsing No
WebInterface No
DefaultAuthType None
PreserveJobFiles No
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    AuthType None
    Order allow,deny
    Allow all
  </Limit>
</Policy>
"""

FILES = """ServerRoot {root}/etc
DataDir /usr/share/cups
ServerBin {root}/bin
RequestRoot {root}/spool
CacheDir {root}/cache
StateDir {root}/state
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
User lp
Group lp
SystemGroup root
Sandboxing relaxed
"""


def make_folders(root):
    for name in ("etc", "bin/backend", "spool", "cache", "state", "log", "tray"):
        (root / name).mkdir(parents=True)
    root.chmod(0o755)  # The printer runs as lp, and must reach its tray.
    (root / "tray").chmod(0o777)
    for part in Path("/usr/lib/cups").iterdir():
        if part.name != "backend":
            (root / "bin" / part.name).symlink_to(part)
    backend = root / "bin/backend/keep"
    backend.write_text(BACKEND)
    backend.chmod(0o755)
    (root / "etc/cupsd.conf").write_text(DAEMON.format(root=root))
    (root / "etc/cups-files.conf").write_text(FILES.format(root=root))


def main():
    if os.geteuid() != 0:
        print("cupsd starts its printers as another user, which needs root")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make_folders(root)
        socket = root / "cups.sock"
        daemon = subprocess.Popen(
            ["/usr/sbin/cupsd", "-f", "-c", str(root / "etc/cupsd.conf"), "-s", str(root / "etc/cups-files.conf")])
        try:
            end = time.monotonic() + DEADLINE
            make_queue = ["lpadmin", "-h", str(socket), "-p", "slip", "-E", "-v", f"keep:{root}/tray", "-m", "raw"]
            while subprocess.run(make_queue, stderr=subprocess.DEVNULL).returncode != 0:
                if time.monotonic() > end or daemon.poll() is not None:
                    sys.exit("cupsd does not answer: " + (root / "log/error").read_text()[-2000:])
                time.sleep(0.1)
            environment = {**os.environ, "WEG_CUPS": str(socket), "WEG_TRAY": str(root / "tray")}
            code = subprocess.run([sys.argv[1], "[.cups]"], env=environment).returncode
            listed = subprocess.run(["lpstat", "-h", str(socket), "-W", "all", "-o"], capture_output=True, text=True)
            if listed.stdout.strip():
                sys.exit("the queue still knows of slips:\n" + listed.stdout)
            return code
        finally:
            daemon.terminate()
            daemon.wait()


sys.exit(main())

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""The Debian packages, made of a build tree as it is: package_test.py BUILD

What is checked: what is in them and what they ask for; that the app draws a page from where it is installed; that systemd understands
the units, that their sandboxes hold, and that no keyboard can leave them; that lintian finds no error.
"""
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

MOST_EXPOSED = {"wegweiser-kiosk": 1.9, "wegweiser-kiosk-factory": 1.9, "wegweiser-sync": 1.9}  # Of 10, as systemd-analyze counts.
HELD = {  # What ../shared demands of a public screen's program, line by line in its unit.
    "NoNewPrivileges=yes", "ProtectSystem=strict", "ProtectHome=yes", "PrivateTmp=yes", "CapabilityBoundingSet=", "LimitCORE=0",
    "RestrictAddressFamilies=AF_UNIX AF_NETLINK", "IPAddressDeny=any", "SystemCallFilter=@system-service", "Restart=always",
    "DevicePolicy=closed", "User=wegweiser", "Conflicts=getty@tty1.service"}


def run(*words, **settings):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False, **settings)
    if done.returncode != 0:
        sys.exit(f"{' '.join(map(str, words))} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def field(package, name):
    return run("dpkg-deb", "-f", package, name).strip()


def names_of(package):
    return {line.split()[5].lstrip(".") for line in run("dpkg-deb", "-c", package).splitlines() if not line.endswith("/")}


def check_contents(packages):
    wanted = {
        "wegweiser": {"/usr/bin/wegweiser", "/usr/bin/wegweiser-sync", "/usr/share/wegweiser/embedded.sqlite",
                      "/usr/share/wegweiser/fonts/fonts.tsv", "/usr/share/wegweiser/fonts/icons.ttf", "/usr/share/man/man1/wegweiser.1.gz"},
        "wegweiser-kiosk": {"/usr/libexec/wegweiser/wegweiser-session", "/usr/share/wegweiser/please-wait.png",
                            "/usr/lib/systemd/system/wegweiser-kiosk.service", "/usr/lib/systemd/system/wegweiser-kiosk-factory.service",
                            "/usr/lib/systemd/system/wegweiser-sync.service", "/usr/lib/systemd/system/wegweiser-sync.timer",
                            "/usr/lib/sysusers.d/wegweiser-kiosk.conf", "/usr/lib/tmpfiles.d/wegweiser-kiosk.conf",
                            "/usr/lib/sysctl.d/50-wegweiser-kiosk.conf", "/usr/share/doc/wegweiser-kiosk/KIOSK-SETUP.md"},
        "wegweiser-tools": {"/usr/bin/wegweiser-bundle", "/usr/bin/wegweiser-fonts", "/usr/bin/wegweiser-hyphenation"}}
    if packages.keys() != wanted.keys():
        sys.exit(f"other packages than there should be: {sorted(packages)}")
    seen = {}
    for name, package in packages.items():
        names = names_of(package)
        if missing := wanted[name] - names:
            sys.exit(f"{name} lacks {sorted(missing)}")
        for each in names:
            if each in seen:
                sys.exit(f"{each} is in {seen[each]} and in {name}")
            seen[each] = name
    # Everything that the app opens beside its own files comes with a package that is asked for.
    asked = field(packages["wegweiser"], "Depends")
    for package in ("fonts-noto-core", "fonts-noto-ui-core", "fonts-noto-cjk", "fonts-noto-color-emoji", "hyphen-de", "libsdl2-2.0-0"):
        if not re.search(rf"(^|[ ,]){re.escape(package)}([ ,]|$)", asked):
            sys.exit(f"wegweiser does not ask for {package}: {asked}")
    if "cage" not in field(packages["wegweiser-kiosk"], "Depends"):
        sys.exit("the kiosk has no compositor")


def check_installed(root, place):
    """The app finds its fonts and its content from wherever it is."""
    pictures = place / "pictures"
    run(root / "usr/bin/wegweiser", "--tour", pictures, "--lang", "de", "--screen", "home", "--size", "360x640")
    if (pictures / "de/home.png").stat().st_size < 5000:
        sys.exit("the installed app drew nothing")


def logical_lines(unit):
    return [line for line in unit.read_text().splitlines() if line and not line.startswith("#")]


def check_units(root):
    units = root / "usr/lib/systemd/system"
    for name in ("wegweiser-kiosk", "wegweiser-kiosk-factory"):
        lines = logical_lines(units / f"{name}.service")
        words = {f"{key}={value}" for key, _, values in (line.partition("=") for line in lines) for value in [values, *values.split()]}
        if missing := HELD - words:
            sys.exit(f"{name}.service lacks {sorted(missing)}")
        commands = [line.split()[0:] for line in lines if line.startswith("ExecStart")]
        if len(commands) != 1:
            sys.exit(f"{name}.service begins more than one program: {commands}")
        cage = commands[0][:commands[0].index("--")]
        if cage[0] != "ExecStart=/usr/bin/cage" or any(word.startswith("-") and "s" in word for word in cage[1:]):
            sys.exit(f"a keyboard could switch to another terminal: {cage}")
    is_factory = "--factory" in (units / "wegweiser-kiosk-factory.service").read_text()
    if not is_factory or "OnFailure=wegweiser-kiosk-factory.service" not in logical_lines(units / "wegweiser-kiosk.service"):
        sys.exit("nothing takes over where the kiosk fails")

    # Programs and units of other packages, which the units name.
    for program in ("usr/bin/cage",):
        (root / program).parent.mkdir(parents=True, exist_ok=True)
        (root / program).write_text("#!/bin/sh\n")
        (root / program).chmod(0o755)
    (units / "seatd.service").write_text("[Service]\nExecStart=/usr/bin/cage\n")
    for target in ("sysinit", "basic", "shutdown", "timers", "graphical", "network-online"):
        (units / f"{target}.target").write_text("[Unit]\n")
    ours = sorted(each.name for each in units.glob("wegweiser-*"))
    verified = subprocess.run(["systemd-analyze", "verify", f"--root={root}", "--man=no", *(f"/usr/lib/systemd/system/{each}" for each in ours)],
                              capture_output=True, text=True, check=False)
    complaints = [line for line in verified.stderr.splitlines() if "wegweiser" in line]
    if verified.returncode != 0 or complaints:
        sys.exit(f"systemd does not understand the units:\n{verified.stderr}")
    for name, most in MOST_EXPOSED.items():
        said = run("systemd-analyze", "security", "--offline=true", "--no-pager", f"--threshold={int(most * 10)}", units / f"{name}.service")
        print(said.splitlines()[-1].strip())


def check_with_lintian(packages):
    done = subprocess.run(["lintian", "--fail-on", "error", "--tag-display-limit", "0", *packages.values()], capture_output=True,
                          text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"lintian:\n{done.stdout}\n{done.stderr}")


def main(build):
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        # Compressed quickly: what is looked at is what is in them.
        run("cpack", "--config", build / "CPackConfig.cmake", "-B", place, "-D", "CPACK_DEBIAN_COMPRESSION_TYPE=gzip", cwd=place)
        packages = {field(each, "Package"): each for each in place.glob("*.deb")}
        check_contents(packages)
        root = place / "root"
        for package in packages.values():
            run("dpkg-deb", "-x", package, root)
        check_installed(root, place)
        check_units(root)
        check_with_lintian(packages)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))

#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""The app as a screen reader meets it, over a real accessibility bus in a real X server: atspi_test.py PROGRAM

A person who sees nothing chooses Arabic, goes to a section and an entry and back, and searches, by what the bus tells and
does alone. An app that nobody asks sleeps. One without a bus begins at once, one whose bus dies goes on, and a kiosk is
on no bus at all.
"""
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from window_test import DEADLINE, Display, wait_until


class SessionBus:
    """A session bus of our own; the accessibility bus comes with the first who asks for it."""

    def __init__(self, folder, environment):
        reading, writing = os.pipe()
        self.daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", f"--address=unix:dir={folder}", f"--print-address={writing}"],
            pass_fds=[writing], env=environment, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as line:
            self.address = line.readline().strip()
        if not self.address:
            sys.exit("dbus-daemon did not start; is the package dbus installed?")

    def end(self):
        self.daemon.kill()
        self.daemon.wait()


class Reader:
    """What libatspi, and so every screen reader, sees."""

    def __init__(self):
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi, GLib
        self.atspi = Atspi
        self.context = GLib.MainContext.default()
        self.error = GLib.Error
        Atspi.init()
        Atspi.set_timeout(DEADLINE * 1000, DEADLINE * 1000)  # Milliseconds; a machine may have much else to do.
        self.events = []
        self.listener = Atspi.EventListener.new(self.on_event)
        for name in ("object:state-changed:focused", "object:text-changed", "object:children-changed",
                     "object:text-caret-moved", "object:property-change:accessible-name", "window:activate"):
            self.listener.register(name)

    def on_event(self, event, *_):
        self.events.append((event.type, event.detail1, event.source))

    def turn(self):
        while self.context.iteration(False):
            pass

    def app(self):
        self.turn()
        desktop = self.atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(index)
            if app is not None and app.get_name() == "Wegweiser":
                return app
        return None

    def tree(self):
        """Every thing of the app, the app and its window first, or [] while the screen changes under our hands."""
        try:
            app = self.app()
            if app is None:
                return []
            app.clear_cache()  # All of it; to have none would make libatspi 2.46 wait for itself in an event.
            things = [app]
            for thing in things:
                things += [thing.get_child_at_index(index) for index in range(thing.get_child_count())]
            return [] if None in things else things
        except self.error:
            return []

    def find(self, key):
        try:
            for thing in self.tree()[2:]:
                if thing.get_attributes().get("id") == key:
                    return thing
        except self.error:
            pass  # Gone while it was looked at.
        return None

    def wait_for(self, key):
        found = []
        wait_until(f"{key} on the bus", lambda: found.append(self.find(key)) or found[-1] is not None)
        return found[-1]

    def wait_for_event(self, what, condition):
        wait_until(what, lambda: self.turn() or any(self.holds(condition, event) for event in self.events))

    def holds(self, condition, event):
        try:
            return condition(*event)
        except self.error:
            return False

    def press(self, key):
        thing = self.wait_for(key)
        if not thing.get_action_iface().do_action(0):
            sys.exit(f"{key} could not be pressed")

    def has(self, thing, state):
        return thing.get_state_set().contains(state)


def check(is_so, what):
    if not is_so:
        sys.exit(f"wrong: {what}")


def check_whole(reader, locale):
    """What must hold of every thing on every screen. Returns the roles that were met."""
    state, screen = reader.atspi.StateType, reader.atspi.CoordType.SCREEN
    things = reader.tree()
    check(len(things) > 5, "a whole tree")
    check(things[0].get_role_name() == "application", "the application's role")
    window = things[1]
    check(window.get_role_name() == "frame" and window.get_name() != "", "the window's role and name")
    frame = window.get_extents(screen)
    check((frame.width, frame.height) != (0, 0), "the window's size")
    roles, locales, headings = set(), set(), []
    for thing in things[2:]:
        name, role = thing.get_name(), thing.get_role_name()
        roles.add(role)
        locales.add(thing.get_object_locale())
        says = f"{role} {thing.get_attributes().get('id')} {name!r}"
        check(name != "" or role == "scroll pane", f"{says}: a name")
        check(reader.has(thing, state.ENABLED) and not reader.has(thing, state.DEFUNCT), f"{says}: its states")
        if role == "heading":
            headings.append(int(thing.get_attributes()["level"]))
        if reader.has(thing, state.FOCUSABLE):
            check(thing.get_action_iface().get_n_actions() == 1, f"{says}: one action")
        if reader.has(thing, state.SHOWING):
            at = thing.get_extents(screen)
            inside = (at.x >= frame.x and at.y >= frame.y and at.x + at.width <= frame.x + frame.width
                      and at.y + at.height <= frame.y + frame.height and at.width > 0 and at.height > 0)
            check(inside, f"{says}: inside the window, not {at.x} {at.y} {at.width} {at.height}")
        if role != "scroll pane":
            spoken = thing.get_text_iface()
            text = reader.atspi.Text.get_text(spoken, 0, -1)
            check(role == "entry" or text == name, f"{says}: its text {text!r}")
            tag = reader.atspi.Text.get_default_attributes(spoken)["language"]
            check(tag.split("-")[0] == thing.get_object_locale().split("_")[0].split("@")[0], f"{says}: language {tag}")
    check(locale in locales, f"{locale} among the locales {locales}")
    deep = [1] + [max(headings[:i]) + 1 for i in range(1, len(headings))]
    check(all(level <= most for level, most in zip(headings, deep)), f"no level of headings left out: {headings}")
    return roles


def use(reader):
    state = reader.atspi.StateType
    reader.wait_for("language/ar")
    check_whole(reader, "de")
    check(reader.find("language/zh-Hans").get_object_locale() == "zh_CN", "the locale of Chinese")
    check(reader.find("language/ar").get_object_locale() == "ar", "the locale of Arabic")
    wait_until("the window with the keys", lambda: reader.has(reader.tree()[1], state.ACTIVE))

    reader.press("language/ar")
    reader.wait_for("section/advice")
    roles = check_whole(reader, "ar")
    check({"heading", "link", "push button", "scroll pane"} <= roles, f"roles of the home screen: {roles}")
    check(reader.find("section/advice").get_description() != "", "what is written under a card's name")

    # The focus goes where the reader wants it, and is told of.
    reader.events.clear()
    check(reader.find("section/courses").get_component_iface().grab_focus(), "the focus can be taken")
    reader.wait_for_event("the focus", lambda kind, on, source: kind == "object:state-changed:focused" and on
                          and source.get_attributes().get("id") == "section/courses")
    wait_until("a card scrolled into sight", lambda: reader.has(reader.find("section/courses"), state.SHOWING))

    reader.press("section/advice")
    wait_until("entries", lambda: any(key.startswith("entry/") for key in keys(reader)))
    check_whole(reader, "ar")
    entry = next(key for key in keys(reader) if key.startswith("entry/"))
    name = reader.find(entry).get_name()
    reader.press(entry)
    wait_until("the entry's own heading", lambda: reader.find("title") and reader.find("title").get_name() == name)
    check_whole(reader, "ar")
    reader.press("bar/back")
    reader.wait_for(entry)

    # Down and up again by the scroll pane's own actions.
    pane = next(thing for thing in reader.tree() if thing.get_role_name() == "scroll pane")
    top = reader.find("title")
    check(pane.get_action_iface().get_n_actions() == 2, "a long list scrolls")
    pane.get_action_iface().do_action(0)
    wait_until("the title scrolled away", lambda: not reader.has(top, state.SHOWING))
    pane.get_action_iface().do_action(1)
    wait_until("the title in sight again", lambda: reader.has(top, state.SHOWING))

    reader.press("bar/home")
    reader.press("search")
    field = reader.wait_for("search/field")
    check(reader.has(field, state.EDITABLE), "a field to type into")
    reader.events.clear()
    typed = "Sprachkurs"
    for index, letter in enumerate(typed[:3]):
        check(field.get_editable_text_iface().insert_text(index, letter, len(letter)), "a letter can be put in")
    content = field.get_text_iface()
    text_of = lambda: reader.atspi.Text.get_text(content, 0, -1)
    wait_until("three letters", lambda: text_of() == typed[:3])
    field.get_editable_text_iface().delete_text(1, 3)
    wait_until("one letter", lambda: text_of() == typed[:1])
    check(field.get_editable_text_iface().set_text_contents(typed), "all of it can be set")
    wait_until("the word", lambda: text_of() == typed)
    check(reader.atspi.Text.get_caret_offset(content) == len(typed), "the caret after it")
    reader.wait_for_event("news of the text", lambda kind, *_: kind.startswith("object:text-changed:insert"))
    wait_until("results", lambda: any(key.startswith("result/") for key in keys(reader)))
    check_whole(reader, "ar")


def keys(reader):
    try:
        return [thing.get_attributes().get("id", "") for thing in reader.tree()[2:]]
    except reader.error:
        return []


def wakes(client):
    """How often any thread of it was given the processor so far."""
    statuses = [task.joinpath("status").read_text() for task in Path(f"/proc/{client.pid}/task").iterdir()]
    return sum(int(line.split()[1]) for status in statuses for line in status.splitlines() if "ctxt_switches" in line)


def check_sleeps(client):
    """Once it has nothing more to do it sleeps through seconds; what polls wakes many times in each, however busy the
    machine is."""
    def sleeps():
        before = wakes(client)
        time.sleep(2)
        return wakes(client) - before <= 4
    wait_until("an app that sleeps when nobody asks it", sleeps)


def check_ends(client, what):
    client.terminate()
    check(client.wait(timeout=DEADLINE) == 0, what)


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "screen").mkdir()
        (place / "run").mkdir(mode=0o700)
        display = Display(str(place / "screen"))
        plain = {**display.environment, "XDG_RUNTIME_DIR": str(place / "run"), "HOME": folder, "LC_ALL": "C.UTF-8",
                 "SDL_RENDER_DRIVER": "software"}
        for name in ("DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS", "NO_AT_BRIDGE", "LANGUAGE"):
            plain.pop(name, None)
        bus = SessionBus(folder, plain)
        with_bus = {**plain, "DBUS_SESSION_BUS_ADDRESS": bus.address}
        os.environ.update(with_bus)
        clients = []

        def begin(environment, *options):
            empty = display.picture()
            clients.append(subprocess.Popen([program, *options], env=environment, stdout=subprocess.DEVNULL))
            wait_until("the app on the display", lambda: display.picture() != empty)
            return clients[-1]
        try:
            reader = Reader()
            client = begin(with_bus)
            use(reader)
            check_sleeps(client)
            # What comes from the keyboard is told of too.
            reader.events.clear()
            display.act("key", "Tab")
            reader.wait_for_event("the focus that a key moved",
                                  lambda kind, on, _: kind == "object:state-changed:focused" and on)
            check_ends(client, "a clean end")
            wait_until("nothing of it on the bus", lambda: reader.app() is None)

            kiosk = begin(with_bus, "--kiosk", "--lang", "de")  # Not greeting, which moves.
            check_sleeps(kiosk)  # So all that it does in the beginning is done.
            check(reader.app() is None, "a kiosk is on no bus")
            check_ends(kiosk, "a clean end of the kiosk")

            client = begin(with_bus)
            reader.wait_for("language/ar")
            bus.end()
            end_accessibility_bus(place)
            before = display.picture()
            display.act("key", "Tab")
            display.act("key", "Tab")
            wait_until("the app goes on without its bus", lambda: display.picture() != before)
            check_sleeps(client)
            check_ends(client, "a clean end without a bus")

            for environment in (plain, with_bus):  # None at all, and one that is dead.
                begun = time.monotonic()
                client = begin(environment)
                print(f"on the display after {time.monotonic() - begun:.2f} s")
                check_ends(client, "a clean end that had no bus")
        finally:
            for client in clients:
                client.kill()
            bus.end()
            end_accessibility_bus(place)
            display.end()


def end_accessibility_bus(place):
    """Ends what the session bus began and left behind: our own, by the folder in its environment."""
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            command = (entry / "comm").read_text().strip()
            is_ours = os.fsencode(f"HOME={place}\0") in (entry / "environ").read_bytes()
        except OSError:
            continue
        if is_ours and command in ("at-spi-bus-laun", "at-spi2-registr", "dbus-daemon"):
            os.kill(int(entry.name), signal.SIGKILL)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])

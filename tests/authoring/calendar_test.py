#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
"""Builds a city with events and reads its calendar and contact cards with vobject and dateutil, which know nothing of
us; then takes the calendar in again: calendar_test.py WEGWEISER_BUNDLE
"""
import datetime
import subprocess
import sys
import tempfile
from pathlib import Path

import vobject

EVENTS = """events:
  - starts: "2026-10-13 18:00"
    minutes: 90
    title: "Sprachcafé, offen; für alle"
    rrule: "FREQ=WEEKLY;BYDAY=TU"
    location: "Wilhelmstraße 3, Raum 2"
  - starts: "2026-12-01 09:30"
    minutes: 45
    title: "Führung"
"""

FOREIGN = """BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
DTSTART:20260701T160000Z\r
DTEND:20260701T173000Z\r
SUMMARY:Sommerfest im Park mit Musik, Essen und Spielen für Kinder\r
RRULE:FREQ=MINUTELY\r
ORGANIZER;CN=Ann Persona:mailto:ann@example.org\r
EXDATE:20260702T160000Z\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART;VALUE=DATE:20260801\r
SUMMARY:Ganzer Tag\r
END:VEVENT\r
BEGIN:VEVENT\r
DTSTART:20260901T100000\r
DURATION:PT0S\r
SUMMARY:Ohne Dauer\r
END:VEVENT\r
END:VCALENDAR\r
"""


def make_city(folder):
    city = folder / "content/c"
    (city / "entries/all").mkdir(parents=True)
    (folder / "icons").mkdir()
    (folder / "icons/info.svg").write_text("<svg/>")
    (folder / "locales").mkdir()
    (folder / "locales/languages.yaml").write_text(
        "- { tag: de, autonym: Deutsch, greeting: Hallo, german: Deutsch, english: German, fallback: [], keyboard: de }\n")
    (city / "city.yaml").write_text("city: c\nname: C\nsections:\n  - { id: all, icon: info, accent: teal, title: Alles, "
                                    "intro: Alles., groups: [ { id: all, title: Alles } ] }\n")
    (city / "terms.yaml").write_text("target_groups: []\n")
    (city / "organizations.yaml").write_text("organizations: []\n")
    (city / "entries/all/cafe.yaml").write_text(
        'id: cafe\nsection: all\ngroup: all\nicon: info\nname: "Café; Müller, \\"Treff\\""\ntitle: "Café"\n'
        'summary: "Kommen Sie vorbei."\n' + EVENTS +
        'contacts:\n  - phone: "+49 521 510"\n    display: "0521 51-0"\n  - email: "info@example.org"\n'
        'locations:\n  - street: "Wilhelmstraße 3"\n    postal_code: "33602"\n    city: "Bielefeld"\n'
        'sources: ["https://example.org"]\nas_of: "undated"\nverified: 2026-11-23\nconfidence: high\nstaleness: low\n')
    return city


def main():
    bundle = sys.argv[1]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        city = make_city(folder)

        def run(*arguments):
            return subprocess.run([bundle, *map(str, arguments)], capture_output=True, text=True, check=False)

        built = run("build", city, "--locales", folder / "locales", "--icons", folder / "icons", "-o", folder / "c.sqlite")
        assert built.returncode == 0, built.stderr
        assert run("export-calendar", folder / "c.sqlite", "-o", folder / "c.ics").returncode == 0
        assert run("export-contacts", folder / "c.sqlite", "-o", folder / "c.vcf").returncode == 0

        calendar = vobject.readOne((folder / "c.ics").read_bytes().decode())
        weekly, once = calendar.vevent_list
        assert weekly.summary.value == "Sprachcafé, offen; für alle", weekly.summary.value
        assert weekly.location.value == "Wilhelmstraße 3, Raum 2"
        assert once.dtstart.value.isoformat() == "2026-12-01T09:30:00+01:00", once.dtstart.value
        dates = weekly.getrruleset(addRDate=True)
        after = dates.after(datetime.datetime(2026, 11, 23, tzinfo=weekly.dtstart.value.tzinfo))
        assert after.isoformat() == "2026-11-24T18:00:00+01:00", after
        assert weekly.dtstart.value.isoformat() == "2026-10-13T18:00:00+02:00"

        card = vobject.readOne((folder / "c.vcf").read_bytes().decode())
        assert card.fn.value == 'Café; Müller, "Treff"', card.fn.value
        assert card.tel.value == "tel:+49521510" and card.email.value == "info@example.org"
        assert (card.adr.value.street, card.adr.value.code, card.adr.value.city) == ("Wilhelmstraße 3", "33602", "Bielefeld")

        again = run("import-calendar", folder / "c.ics", "-o", folder / "events.yaml")
        assert again.returncode == 0 and (folder / "events.yaml").read_text() == EVENTS, again.stderr

        (folder / "foreign.ics").write_bytes(FOREIGN.encode())
        foreign = run("import-calendar", folder / "foreign.ics", "-o", folder / "foreign.yaml")
        assert foreign.returncode == 0, foreign.stderr
        assert (folder / "foreign.yaml").read_text() == (
            'events:\n  - starts: "2026-07-01 18:00"\n    minutes: 90\n    title: "Sommerfest im Park mit Musik, Essen und…"\n'
        ), (folder / "foreign.yaml").read_text()
        for words in ("FREQ=MINUTELY", "dates left out of the rule", "'Ganzer Tag': has no time of day", "'Ohne Dauer'"):
            assert words in foreign.stderr, (words, foreign.stderr)
        assert "Persona" not in foreign.stderr

        (folder / "bad.ics").write_text("kein Kalender")
        bad = run("import-calendar", folder / "bad.ics", "-o", folder / "bad.yaml")
        assert bad.returncode == 1 and "is no iCalendar file" in bad.stderr and not (folder / "bad.yaml").exists()
    print("calendar and cards read by vobject")


main()

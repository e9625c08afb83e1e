// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/cards.h"

#include "app/base/handle.h"
#include "app/content/event_dates.h"

#include <cstdio>
#include <libical/ical.h>

namespace weg::content {

namespace {

using Component = CHandle<icalcomponent, icalcomponent_free>;

constexpr char const* kZone = "Europe/Berlin";

/// The zone since 1980 (Directive 2000/84/EC): libical's own copy depends on the machine, and equal content must
/// give equal text.
constexpr char const* kZoneRules = "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n"
                                   "BEGIN:DAYLIGHT\r\nDTSTART:19810329T020000\r\nTZOFFSETFROM:+0100\r\n"
                                   "TZOFFSETTO:+0200\r\nTZNAME:CEST\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
                                   "END:DAYLIGHT\r\n"
                                   "BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nTZOFFSETFROM:+0200\r\n"
                                   "TZOFFSETTO:+0100\r\nTZNAME:CET\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
                                   "END:STANDARD\r\nEND:VTIMEZONE\r\n";

/// "2026-12-01 18:00" as "20261201T180000".
std::string basic_time(std::string const& text)
{
    std::string out;
    for (char const letter : text) {
        if (letter >= '0' && letter <= '9')
            out += letter;
        else if (letter == ' ')
            out += 'T';
    }
    return out + "00";
}

void add_text(icalcomponent* component, icalproperty* property, std::string const& language)
{
    if (!language.empty())
        icalproperty_add_parameter(property, icalparameter_new_language(language.c_str()));
    icalcomponent_add_property(component, property);
}

/// "20261201"
std::string basic_date(i18n::PartialDate day)
{
    char text[40] = {};
    std::snprintf(text, sizeof text, "%04d%02u%02u", day.year % 10000, day.month % 100, day.day % 100);
    return text;
}

/// With what every event must have.
Component new_event(Entry const& entry, std::string const& number)
{
    Component component(icalcomponent_new_vevent());
    std::string const uid = entry.id.value + "-" + number + "@wegweiser";
    icalcomponent_add_property(component.get(), icalproperty_new_uid(uid.c_str()));
    std::string const stamp = basic_date(entry.verified) + "T000000Z";
    icalcomponent_add_property(component.get(), icalproperty_new_dtstamp(icaltime_from_string(stamp.c_str())));
    return component;
}

/// Whole: in a file. Small: in a code, which has room for time, title and place.
enum class EventForm { Whole, Small };

Component event_of(Entry const& entry, Event const& event, std::size_t number, EventForm form)
{
    Component component = new_event(entry, std::to_string(number));
    auto* const to = component.get();
    auto* const start = icalproperty_new_dtstart(icaltime_from_string(basic_time(event.starts).c_str()));
    if (form == EventForm::Whole)
        icalproperty_add_parameter(start, icalparameter_new_tzid(kZone));
    icalcomponent_add_property(to, start);
    auto const minutes = static_cast<int>(event.duration.count());
    icalcomponent_add_property(to, icalproperty_new_duration(icaldurationtype_from_int(minutes * 60)));
    if (is_recurrence(event.rrule)) {
        auto* const rule = icalproperty_new_from_string(("RRULE:" + event.rrule).c_str());
        icalcomponent_add_property(to, rule);
    }
    std::string const& title = event.title.value.empty() ? entry.title.value : event.title.value;
    add_text(to, icalproperty_new_summary(title.c_str()),
        event.title.value.empty() ? entry.title.language : event.title.language);
    if (!event.location.empty())
        add_text(to, icalproperty_new_location(event.location.c_str()), "de");
    if (form == EventForm::Small)
        return component;
    add_text(to, icalproperty_new_description((entry.name + "\n" + entry.summary.value).c_str()), {});
    for (auto const& contact : entry.contacts) {
        if (contact.kind == ContactKind::Web) {
            icalcomponent_add_property(to, icalproperty_new_url(contact.value.c_str()));
            break;
        }
    }
    return component;
}

Component new_calendar()
{
    Component calendar(icalcomponent_new(ICAL_VCALENDAR_COMPONENT));
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Wegweiser//DE"));
    return calendar;
}

std::string text_of(Component const& calendar)
{
    CHandle<char, icalmemory_free_buffer> const text(icalcomponent_as_ical_string_r(calendar.get()));
    return text ? std::string(text.get()) : std::string();
}

} // namespace

std::string icalendar(std::vector<Entry> const& entries)
{
    Component const calendar = new_calendar();
    icalcomponent_add_component(calendar.get(), icalparser_parse_string(kZoneRules));
    for (auto const& entry : entries) {
        for (std::size_t i = 0; i < entry.events.size(); ++i) {
            if (read_city_time(entry.events[i].starts))
                icalcomponent_add_component(calendar.get(), event_of(entry, entry.events[i], i, EventForm::Whole).release());
        }
    }
    return text_of(calendar);
}

std::string small_event(Entry const& entry, std::size_t event)
{
    Component const calendar = new_calendar();
    icalcomponent_add_component(
        calendar.get(), event_of(entry, entry.events[event], event, EventForm::Small).release());
    return text_of(calendar);
}

std::string small_course_start(Entry const& entry, i18n::PartialDate day)
{
    Component const calendar = new_calendar();
    Component event = new_event(entry, "start-" + basic_date(day));
    icalcomponent_add_property(event.get(), icalproperty_new_dtstart(icaltime_from_string(basic_date(day).c_str())));
    add_text(event.get(), icalproperty_new_summary(entry.title.value.c_str()), entry.title.language);
    if (!entry.locations.empty()) {
        auto const& place = entry.locations.front();
        std::string const address = place.street + ", " + place.postal_code + " " + place.city;
        add_text(event.get(), icalproperty_new_location(address.c_str()), "de");
    }
    icalcomponent_add_component(calendar.get(), event.release());
    return text_of(calendar);
}

} // namespace weg::content

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/calendar.h"

#include "app/authoring/in_quotes.h"
#include "app/authoring/plain_text.h"
#include "app/base/handle.h"
#include "app/content/event_dates.h"

#include <array>
#include <cstdio>
#include <libical/ical.h>

namespace weg::authoring {

namespace {

using Component = CHandle<icalcomponent, icalcomponent_free>;

constexpr std::size_t kTitleLimit = 40;
constexpr std::size_t kTextLimit = 400;
constexpr int kMostMinutes = 7 * 24 * 60;

std::string text_of(char const* text) { return text ? without_direction_marks(text) : std::string(); }

/// Wall-clock time in Berlin. A time without a zone is already that.
icaltimetype in_berlin(icaltimetype time)
{
    auto* const zone = icaltimezone_get_builtin_timezone("Europe/Berlin");
    bool const floating = !icaltime_is_utc(time) && !time.zone;
    return floating || !zone ? time : icaltime_convert_to_zone(time, zone);
}

class EventReader {
public:
    EventReader(icalcomponent* event, std::string place, Problems& notes)
        : m_event(event)
        , m_place(std::move(place))
        , m_notes(notes)
    {
    }

    /// Empty: it cannot be taken, and why is in the notes.
    std::string yaml()
    {
        auto const start = in_berlin(icalcomponent_get_dtstart(m_event));
        if (icaltime_is_null_time(start) || icaltime_is_date(start))
            return left_out("has no time of day; write it into the body");
        std::array<char, 64> text {};
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02d %02d:%02d", start.year, start.month, start.day,
            start.hour, start.minute);
        if (!content::read_city_time(text.data()))
            return left_out("has no time that a calendar knows");
        auto const minutes = icaldurationtype_as_int(icalcomponent_get_duration(m_event)) / 60;
        std::string const title = cut(text_of(icalcomponent_get_summary(m_event)), kTitleLimit);
        if (title.empty() || minutes <= 0 || minutes > kMostMinutes)
            return left_out("has no title, or lasts no time or over a week");
        std::string out = "  - starts: " + in_quotes(text.data()) + "\n    minutes: " + std::to_string(minutes)
            + "\n    title: " + in_quotes(title) + "\n";
        if (std::string const rule = recurrence(); !rule.empty())
            out += "    rrule: " + in_quotes(rule) + "\n";
        if (std::string const location = cut(text_of(icalcomponent_get_location(m_event)), kTextLimit);
            !location.empty())
            out += "    location: " + in_quotes(location) + "\n";
        note_rest();
        return out;
    }

private:
    std::string left_out(char const* why)
    {
        m_notes.add(m_place, std::string(why) + "; left out");
        return {};
    }

    std::string recurrence()
    {
        auto* const property = icalcomponent_get_first_property(m_event, ICAL_RRULE_PROPERTY);
        if (!property)
            return {};
        CHandle<char, icalmemory_free_buffer> const value(icalproperty_get_value_as_string_r(property));
        std::string rule = text_of(value.get());
        if (content::is_recurrence(rule))
            return rule;
        m_notes.add(m_place, "'" + rule + "' is no rule that repeats daily, weekly, monthly or yearly; taken as once");
        return {};
    }

    void note_rest()
    {
        for (auto const& [kind, what] : { std::pair(ICAL_EXDATE_PROPERTY, "dates left out of the rule"),
                 { ICAL_RDATE_PROPERTY, "further dates" }, { ICAL_DESCRIPTION_PROPERTY, "description" } }) {
            if (icalcomponent_get_first_property(m_event, kind))
                m_notes.add(m_place, std::string("has no place for its ") + what + "; left out");
        }
    }

    icalcomponent* m_event;
    std::string m_place;
    Problems& m_notes;
};

} // namespace

Result<std::string> events_yaml(std::string const& ical, std::string const& shown_name, Problems& notes)
{
    Component const calendar(icalparser_parse_string(ical.c_str()));
    if (!calendar || icalcomponent_isa(calendar.get()) != ICAL_VCALENDAR_COMPONENT)
        return Error { ErrorCode::InvalidData, shown_name + ": is no iCalendar file (RFC 5545); export it again" };
    std::string out;
    int number = 0;
    for (auto* event = icalcomponent_get_first_component(calendar.get(), ICAL_VEVENT_COMPONENT); event;
         event = icalcomponent_get_next_component(calendar.get(), ICAL_VEVENT_COMPONENT)) {
        std::string const place = shown_name + ": event " + std::to_string(++number) + " '"
            + text_of(icalcomponent_get_summary(event)) + "'";
        out += EventReader(event, place, notes).yaml();
    }
    if (out.empty())
        return Error { ErrorCode::InvalidData, shown_name + ": has no event that can be taken over" };
    return "events:\n" + out;
}

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/hsds_schedule.h"

#include "app/authoring/hsds_words.h"
#include "app/authoring/plain_text.h"
#include "app/authoring/syntax.h"

#include <algorithm>

namespace weg::authoring {

namespace {

constexpr std::size_t kTextLimit = 400;
constexpr std::array<std::string_view, 7> kDays { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

/// "MO,TH" as "mon,thu"; empty when a day is not one of a week ("1MO" is the first Monday of a month).
std::string days_of(std::string_view byday)
{
    std::string days;
    while (!byday.empty()) {
        auto const comma = std::min(byday.find(','), byday.size());
        auto const found = std::ranges::find(kWeekdays, byday.substr(0, comma));
        if (found == kWeekdays.end())
            return {};
        days += (days.empty() ? "" : ",") + std::string(kDays[static_cast<std::size_t>(found - kWeekdays.begin())]);
        byday.remove_prefix(std::min(comma + 1, byday.size()));
    }
    return days;
}

bool is_day(std::string const& text) { return text.size() == 10 && is_date(text); }

class ScheduleReader {
public:
    ScheduleReader(HsdsIndex const& index, std::string const& place, Problems& notes)
        : m_index(index)
        , m_place(place)
        , m_notes(notes)
    {
    }

    DraftSchedule read(std::vector<HsdsRow const*> const& rows)
    {
        for (HsdsRow const* const row : rows)
            take(*row);
        m_schedule.note = cut(m_note, kTextLimit);
        if (m_schedule.always && !m_schedule.hours.empty())
            m_schedule.hours.clear();
        return std::move(m_schedule);
    }

private:
    void take(HsdsRow const& row)
    {
        auto const cell = [&](char const* column) { return HsdsIndex::cell(row, column); };
        std::string const times = cell("opens_at").substr(0, 5) + "-" + cell("closes_at").substr(0, 5);
        std::string const description = without_direction_marks(cell("description"));
        std::string const days = days_of(cell("byday"));
        bool const holidays = description == kOnHolidaysToo;
        bool const weekly = cell("freq") == "WEEKLY" && (!days.empty() || holidays) && cell("valid_from").empty();
        bool const dated = cell("freq").empty() && is_day(cell("valid_from")) && is_day(cell("valid_to"));
        add_note(cell("notes"));
        if (auto const minutes = m_index.value(cell("id"), "last_admission"); !minutes.empty())
            m_schedule.last_admission = minutes;
        if (weekly && times == "00:00-24:00" && std::ranges::count(days, ',') == 6) {
            m_schedule.always = true;
        } else if (weekly && add_hours(days + (holidays ? (days.empty() ? "holiday" : ",holiday") : ""), times)) {
            if (!holidays)
                add_note(description);
        } else if (dated && description == kClosed) {
            m_schedule.exceptions.push_back({ cell("valid_from"), cell("valid_to"), {} });
        } else if (dated && is_hours("mon " + times)) {
            m_schedule.exceptions.push_back({ cell("valid_from"), cell("valid_to"), times });
            add_note(description);
        } else if (description == kByAppointment) {
            m_schedule.by_appointment = true;
        } else if (row.contains("opens_at") || row.contains("freq")) {
            m_notes.add(m_place, "hours that are not weekly have no place here; their words are in the note");
            add_note(description + (times == "-" || !description.empty() ? "" : times));
        } else {
            add_note(description);
        }
    }

    static bool is_hours(std::string const& line)
    {
        Problems problems;
        return read_hours({ line, {} }, problems).has_value();
    }

    bool add_hours(std::string const& days, std::string const& times)
    {
        std::string const line = days + " " + times;
        if (!is_hours(line))
            return false;
        m_schedule.hours.push_back(line);
        return true;
    }

    /// The same note stands in each row of a schedule; it is said once.
    void add_note(std::string const& words)
    {
        std::string const tidy = without_direction_marks(words);
        if (!tidy.empty() && m_note.find(tidy) == std::string::npos)
            m_note += (m_note.empty() ? "" : " ") + tidy;
    }

    HsdsIndex const& m_index;
    std::string const& m_place;
    Problems& m_notes;
    DraftSchedule m_schedule;
    std::string m_note;
};

} // namespace

DraftSchedule schedule_of(
    std::vector<HsdsRow const*> const& rows, HsdsIndex const& index, std::string const& place, Problems& notes)
{
    return ScheduleReader(index, place, notes).read(rows);
}

} // namespace weg::authoring

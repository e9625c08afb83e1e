// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/city.h"
#include "app/authoring/phone.h"
#include "app/content/event_dates.h"

namespace weg::authoring {

namespace {

constexpr std::size_t kMostTitle = 60; // It stands above every page, on a telephone in large letters too.
constexpr std::size_t kMostText = 400;

/// "2026-12-01 18:00"
std::string read_moment(Record& record, char const* key, Problems& problems)
{
    auto const text = record.required_text(key);
    constexpr std::size_t kLength = 16;
    if (!text.value.empty() && (text.value.size() != kLength || !content::read_city_time(text.value)))
        problems.add(text.place, "'" + text.value + "' is no time; write \"2026-12-01 18:00\"");
    return text.value;
}

} // namespace

void read_crisis(std::filesystem::path const& file, City& city, Problems& problems)
{
    std::string const shown = file.lexically_normal().generic_string();
    auto record = open_record(file, shown, problems);
    if (!record)
        return;
    SourceCrisis crisis;
    auto const severity = record->required_text("severity");
    if (!severity.value.empty() && severity.value != "danger" && severity.value != "warning")
        problems.add(severity.place, "'" + severity.value + "' is no severity; write danger or warning");
    crisis.severity = severity.value;
    auto const message = [&](char const* field, std::size_t limit) {
        auto const text = record->required_text(field);
        check_words(text, limit, problems);
        city.messages.push_back(
            { "crisis", field, context_of("crisis", field), text.value, shown, "crisis message, above every page" });
    };
    message("title", kMostTitle);
    message("text", kMostText);
    auto const phone = record->optional_text("phone");
    auto const display = record->optional_text("display");
    if (phone) {
        check_phone(*phone, problems);
        auto const read = read_phone(phone->value);
        crisis.number = read ? read->number : phone->value;
        crisis.display = display ? display->value : read ? read->display : phone->value;
        if (display)
            check_display(*display, *phone, problems);
    } else if (display) {
        problems.add(display->place, "'display' shows a 'phone' that is not there; write it too");
    }
    crisis.entry = record->optional_text("entry");
    crisis.starts = read_moment(*record, "from", problems);
    crisis.ends = read_moment(*record, "until", problems);
    if (!crisis.starts.empty() && !crisis.ends.empty() && crisis.ends <= crisis.starts)
        problems.add(record->place(), "'until' must be later than 'from'; mend one of them");
    record->finish();
    city.crisis = std::move(crisis);
}

} // namespace weg::authoring

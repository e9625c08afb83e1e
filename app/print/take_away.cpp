// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/print/take_away.h"

#include "app/base/utf8.h"
#include "app/content/cards.h"
#include "app/content/event_dates.h"
#include "app/i18n/direction.h"
#include "app/print/qr.h"
#include "app/text/breaks.h"

#include <algorithm>

namespace weg::print {

namespace {

using content::Code;
using content::CodeKind;

constexpr std::size_t kMostAppointments = 4;

Result<void> add_code(std::vector<Code>& codes, Code code)
{
    WEG_TRY(code.matrix, qr_code(code.held));
    codes.push_back(std::move(code));
    return {};
}

Result<void> add_appointment(std::vector<Code>& codes, std::string title, std::string held)
{
    auto const others = std::ranges::count(codes, CodeKind::Appointment, &Code::kind);
    if (held.size() > kMostCodeBytes || others >= static_cast<std::ptrdiff_t>(kMostAppointments))
        return {};
    return add_code(codes, { CodeKind::Appointment, 1, 1, std::move(title), std::move(held), {} });
}

Result<void> add_appointments(std::vector<Code>& codes, content::Entry const& entry, content::CityTime now)
{
    for (std::size_t i = 0; i < entry.events.size(); ++i) {
        auto const& event = entry.events[i];
        if (!content::read_city_time(event.starts) || content::event_dates(event, now, 1).empty())
            continue;
        auto const& title = event.title.value.empty() ? entry.title.value : event.title.value;
        WEG_TRY_VOID(add_appointment(codes, title, content::small_event(entry, i)));
    }
    if (!entry.course)
        return {};
    for (auto const& day : entry.course->starts) {
        std::chrono::year_month_day const begins { std::chrono::year { day.year }, std::chrono::month { day.month },
            std::chrono::day { day.day } };
        if (begins.ok() && std::chrono::local_days { begins } >= now)
            WEG_TRY_VOID(add_appointment(codes, entry.title.value, content::small_course_start(entry, day)));
    }
    return {};
}

/// U+2066 to U+2069 in UTF-8.
std::string without_isolates(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const three = text.substr(i, 3);
        if (three.size() == 3 && three.starts_with("\xE2\x81") && three[2] >= '\xA6' && three[2] <= '\xA9')
            i += 2;
        else
            out += text[i];
    }
    return out;
}

/// Where a part that begins at `begin` ends: its UTF-8 is no longer than `most_bytes`.
std::size_t part_end(
    std::u16string_view text, std::vector<std::uint8_t> const& breaks, std::size_t begin, std::size_t most_bytes)
{
    std::size_t bytes = 0;
    std::size_t at_line = begin;
    std::size_t at_space = begin;
    std::size_t at_letter = begin;
    for (std::size_t at = begin; at < text.size(); ++at) {
        char16_t const unit = text[at];
        bool const surrogate = unit >= 0xD800 && unit < 0xE000;
        bytes += unit < 0x80 ? 1 : unit < 0x800 || surrogate ? 2 : 3;
        if (bytes > most_bytes)
            break;
        auto const next = at + 1;
        if (next == text.size())
            return next;
        if (unit == u'\n')
            at_line = next;
        if ((breaks[next] & text::kLineSoft) != 0)
            at_space = next;
        if ((breaks[next] & text::kGraphemeStart) != 0)
            at_letter = next;
    }
    // Whole lines, unless that would leave most of the code empty.
    if (at_line > begin && at_line - begin >= (at_letter - begin) / 2)
        return at_line;
    if (at_space > begin)
        return at_space;
    return at_letter > begin ? at_letter : text.size();
}

std::vector<std::string> cut(std::string_view utf8, std::string const& language, std::size_t most_bytes)
{
    auto const text = to_utf16(utf8);
    auto const breaks = text::BreakFinder().find(text, language);
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = part_end(text, breaks, begin, most_bytes);
        auto part = to_utf8(std::u16string_view(text).substr(begin, end - begin));
        while (part.ends_with('\n') || part.ends_with(' '))
            part.pop_back();
        if (!part.empty())
            parts.push_back(std::move(part));
        begin = end;
    }
    return parts;
}

/// Direction marks stay where the language runs from right to left: a number among its words would be turned round
/// without.
std::string code_text(content::Leaflet const& leaflet)
{
    auto text = content::plain_text(leaflet);
    return i18n::direction_of(leaflet.language) == i18n::Direction::RightToLeft ? text : without_isolates(text);
}

bool has_contact(content::Entry const& entry)
{
    return std::ranges::any_of(entry.contacts, [](auto const& each) { return each.kind != content::ContactKind::Web; })
        || std::ranges::any_of(entry.locations, [](auto const& each) { return !each.street.empty(); });
}

} // namespace

std::vector<std::string> text_parts(
    std::string_view text, std::string_view title, std::string const& language, std::size_t most_bytes)
{
    if (text.size() <= most_bytes)
        return { std::string(text) };
    // The title is repeated as far as it leaves most of the room to what is said of it.
    auto const names = cut(title, language, most_bytes / 4);
    std::string const name = names.empty() ? std::string() : names.front();
    constexpr std::size_t kNumber = sizeof("99/99 \n");
    auto parts = cut(text, language, most_bytes - kNumber - name.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        std::string head = std::to_string(i + 1) + "/" + std::to_string(parts.size());
        if (i > 0)
            head += " " + name;
        parts[i] = head + "\n" + parts[i];
    }
    return parts;
}

Result<std::vector<Code>> codes_of(
    content::Entry const& entry, content::Leaflet const& leaflet, content::CityTime now, std::string_view link_base)
{
    std::vector<Code> codes;
    if (has_contact(entry)) {
        auto card = content::small_vcard(entry, without_isolates(leaflet.hours), kMostCodeBytes);
        if (card.size() <= kMostCodeBytes)
            WEG_TRY_VOID(add_code(codes, { CodeKind::Contact, 1, 1, {}, std::move(card), {} }));
    }
    WEG_TRY_VOID(add_appointments(codes, entry, now));
    auto parts = text_parts(code_text(leaflet), leaflet.title.value, leaflet.language, kMostCodeBytes);
    for (std::size_t i = 0; i < parts.size(); ++i)
        WEG_TRY_VOID(add_code(codes,
            { CodeKind::Text, static_cast<int>(i + 1), static_cast<int>(parts.size()), {}, std::move(parts[i]), {} }));
    if (!link_base.empty()) {
        auto link = std::string(link_base) + "#" + leaflet.language + "/entry/" + entry.id.value;
        if (link.size() <= kMostCodeBytes)
            WEG_TRY_VOID(add_code(codes, { CodeKind::Link, 1, 1, {}, std::move(link), {} }));
    }
    return codes;
}

} // namespace weg::print

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/syntax.h"

#include "app/authoring/phone.h"

#include "app/base/utf8.h"

#include <algorithm>
#include <array>
#include <regex>

namespace weg::authoring {

namespace {

bool matches(std::string const& text, char const* pattern) { return std::regex_match(text, std::regex(pattern)); }

constexpr std::array<std::string_view, 8> kDays { "mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday" };

std::optional<char> day_digit(std::string_view name)
{
    auto const found = std::ranges::find(kDays, name);
    return found == kDays.end() ? std::nullopt : std::optional(static_cast<char>('1' + (found - kDays.begin())));
}

std::optional<std::string> read_days(std::string_view text)
{
    std::string digits;
    while (!text.empty()) {
        auto const comma = std::min(text.find(','), text.size());
        auto const part = text.substr(0, comma);
        text.remove_prefix(std::min(comma + 1, text.size()));
        auto const dash = part.find('-');
        auto const first = day_digit(part.substr(0, dash));
        auto const last = dash == std::string_view::npos ? first : day_digit(part.substr(dash + 1));
        if (!first || !last || *last < *first)
            return std::nullopt;
        for (char digit = *first; digit <= *last; ++digit)
            digits += digit;
    }
    return digits;
}

bool is_forbidden(char16_t unit)
{
    bool const control = unit < 0x20 || (unit >= 0x7F && unit <= 0x9F);
    bool const bidi = unit == 0x061C || unit == 0x200E || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E)
        || (unit >= 0x2066 && unit <= 0x2069);
    return control || bidi || unit == 0xFFFD || unit == 0xFEFF;
}

} // namespace

void check_id(Written const& id, Problems& problems)
{
    if (!matches(id.value, "[a-z0-9]+(-[a-z0-9]+)*"))
        problems.add(id.place, "'" + id.value + "' is no id; write lower-case ASCII words joined by hyphens");
}

void check_url(Written const& url, Problems& problems)
{
    if (!matches(url.value, R"(https?://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]+)?([/?#][!-~]*)?)"))
        problems.add(url.place, "'" + url.value + "' is no web address; write https://host/path in ASCII");
}

void check_phone(Written const& phone, Problems& problems)
{
    if (!matches(phone.value, R"((\+[1-9][0-9 ]{5,16}[0-9])|([0-9]{2,6}))"))
        problems.add(phone.place,
            "'" + phone.value + "' is no phone number; write +49 and digits, or a short number such as 112");
    else if (!read_phone(phone.value))
        problems.add(phone.place,
            "'" + phone.value + "' has too few or too many digits for a phone number of its country; look it up again");
}

void check_display(Written const& display, Written const& phone, Problems& problems)
{
    auto const shown = read_phone(display.value);
    auto const dialled = read_phone(phone.value);
    if (dialled && (!shown || shown->number != dialled->number))
        problems.add(display.place,
            "'" + display.value + "' is another number than '" + phone.value + "'; write " + dialled->display
                + " in the groups its owner uses");
}

void check_email(Written const& email, Problems& problems)
{
    if (!matches(email.value, R"([A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+)"))
        problems.add(email.place, "'" + email.value + "' is no e-mail address; write name@host");
}

void check_words(Written const& words, std::size_t limit, Problems& problems)
{
    auto const text = to_utf16(words.value);
    if (text.size() > limit) {
        problems.add(words.place,
            "the text has " + std::to_string(text.size()) + " characters, " + std::to_string(limit)
                + " are allowed; shorten or split it");
    }
    if (!text.empty() && (text.front() == u' ' || text.back() == u' '))
        problems.add(words.place, "the text begins or ends with a space; take it out");
    if (text.find(u"  ") != std::u16string::npos)
        problems.add(words.place, "the text has two spaces in a row; take one out");
    if (std::ranges::any_of(text, is_forbidden))
        problems.add(words.place, "the text has a control character or is no UTF-8; take it out");
}

bool is_date(std::string_view text)
{
    return matches(std::string(text), "[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");
}

std::optional<HoursLine> read_hours(Written const& line, Problems& problems)
{
    static constexpr char kPattern[] = "([a-z,-]+) ([01][0-9]|2[0-4]):([0-5][0-9])-([01][0-9]|2[0-4]):([0-5][0-9])";
    std::smatch part;
    std::regex const pattern(kPattern);
    auto const days = std::regex_match(line.value, part, pattern) ? read_days(part[1].str()) : std::nullopt;
    if (!days) {
        problems.add(line.place,
            "'" + line.value + "' are no hours; write \"mon-fri 07:30-18:00\" with days mon to sun and holiday");
        return std::nullopt;
    }
    auto const minutes
        = [&](std::size_t hour) { return std::stoi(part[hour].str()) * 60 + std::stoi(part[hour + 1].str()); };
    HoursLine const hours { *days, minutes(2), minutes(4) };
    if (hours.opens > 24 * 60 || hours.closes > 24 * 60 || hours.opens == hours.closes) {
        problems.add(line.place, "'" + line.value + "' does not end after it begins, or passes 24:00; mend the times");
        return std::nullopt;
    }
    return hours;
}

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/time_text.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <tuple>

namespace weg::sync {

std::optional<std::chrono::sys_seconds> read_time(std::string_view text)
{
    constexpr std::string_view kForm = "0000-00-00T00:00:00Z";
    if (text.size() != kForm.size())
        return std::nullopt;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const is_digit = text[i] >= '0' && text[i] <= '9';
        if (kForm[i] == '0' ? !is_digit : text[i] != kForm[i])
            return std::nullopt;
    }
    auto const number = [&](std::size_t at, std::size_t length) {
        int value = 0;
        std::from_chars(text.data() + at, text.data() + at + length, value);
        return value;
    };
    using namespace std::chrono;
    year_month_day const day { year { number(0, 4) }, month { static_cast<unsigned>(number(5, 2)) },
        std::chrono::day { static_cast<unsigned>(number(8, 2)) } };
    auto const [h, m, s] = std::tuple(number(11, 2), number(14, 2), number(17, 2));
    if (!day.ok() || h > 23 || m > 59 || s > 59)
        return std::nullopt;
    return sys_days { day } + hours { h } + minutes { m } + seconds { s };
}

std::string time_text(std::chrono::sys_seconds time)
{
    auto const day = std::chrono::floor<std::chrono::days>(time);
    std::chrono::year_month_day const date { day };
    std::chrono::hh_mm_ss const clock { time - day };
    std::array<char, 40> text {};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
        static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text.data();
}

} // namespace weg::sync

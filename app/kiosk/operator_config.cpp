// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/operator_config.h"

#include "app/base/utf8.h"
#include "app/kiosk/disclosure.h"
#include "app/kiosk/pin.h"
#include "app/kiosk/plain_toml.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

// Header-only, because that is the one way to have it without exceptions: Debian's library is compiled with them. This file
// is the only one that includes it, so nobody else pays for compiling it.
// Its assertions are off: "[[[a]]]" breaks one (marzer/tomlplusplus#301), and no file may end the program. With NDEBUG they
// would be promises to the optimizer, which is worse; without either the parser reports the error itself.
#undef NDEBUG
#define TOML_ASSERT(expr) static_assert(true)
// NOLINTBEGIN(readability-identifier-naming): the library's names.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
// NOLINTEND(readability-identifier-naming)
#include <toml++/toml.h>

namespace weg::kiosk {

namespace {

constexpr std::array<std::string_view, 7> kDays { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };
constexpr std::int64_t kMostIdle = 3600; // Seconds.
constexpr std::int64_t kMostLeast = 1000;
constexpr std::size_t kMostItems = 400;

/// A text and where it stands.
struct Word {
    std::string value;
    toml::source_position place;
};

class Problems {
public:
    explicit Problems(std::string name)
        : m_name(std::move(name))
    {
    }
    /// `what` may repeat what the file says: it stays one line of Unicode.
    void add(toml::source_position place, std::string const& what)
    {
        auto line = m_name + ":" + std::to_string(std::max<toml::source_index>(place.line, 1)) + ":"
            + std::to_string(std::max<toml::source_index>(place.column, 1)) + ": " + to_utf8(to_utf16(what));
        std::ranges::replace_if(
            line, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
        m_lines.push_back(std::move(line));
    }
    std::vector<std::string> take() { return std::move(m_lines); }

private:
    std::string m_name;
    std::vector<std::string> m_lines;
};

std::string in_quotes(std::string_view word)
{
    constexpr std::size_t kMostShown = 80;
    return "'" + std::string(word.substr(0, kMostShown)) + (word.size() > kMostShown ? "..." : "") + "'";
}

/// One table being read: remembers which keys were asked for, so that the others are problems.
class Table {
public:
    Table(toml::table const& table, Problems& problems)
        : m_table(table)
        , m_problems(problems)
    {
    }

    std::optional<Word> text(std::string_view key)
    {
        auto const* const node = get(key);
        return node == nullptr ? std::nullopt : word_of(*node, in_quotes(key));
    }

    /// Returns where it stands.
    std::optional<toml::source_position> flag(std::string_view key, bool& to)
    {
        auto const* const node = get(key);
        if (node == nullptr)
            return std::nullopt;
        if (auto const* const value = node->as_boolean())
            to = value->get();
        else
            wrong(*node, in_quotes(key) + " must be true or false, without quotes");
        return node->source().begin;
    }

    std::optional<std::int64_t> number(
        std::string_view key, std::int64_t least, std::int64_t most, std::string_view what = "a whole number")
    {
        auto const* const node = get(key);
        if (node == nullptr)
            return std::nullopt;
        auto const* const value = node->as_integer();
        if (value != nullptr && value->get() >= least && value->get() <= most)
            return value->get();
        wrong(*node,
            in_quotes(key) + " must be " + std::string(what) + " from " + std::to_string(least) + " to "
                + std::to_string(most));
        return std::nullopt;
    }

    void seconds(std::string_view key, std::chrono::seconds least, std::chrono::milliseconds& to)
    {
        if (auto const count = number(key, least.count(), kMostIdle, "whole seconds"))
            to = std::chrono::seconds { *count };
    }

    [[nodiscard]] bool has(std::string_view key) const { return m_table.get(key) != nullptr; }

    std::vector<Word> texts(std::string_view key)
    {
        std::vector<Word> words;
        for_each(key, [&](toml::node const& item) {
            if (auto word = word_of(item, "an item of " + in_quotes(key)))
                words.push_back(std::move(*word));
        });
        return words;
    }

    std::vector<std::chrono::year_month_day> days(std::string_view key)
    {
        std::vector<std::chrono::year_month_day> all;
        for_each(key, [&](toml::node const& item) {
            if (auto const* const date = item.as_date())
                all.push_back({ std::chrono::year { date->get().year }, std::chrono::month { date->get().month },
                    std::chrono::day { date->get().day } });
            else
                wrong(item, "an item of " + in_quotes(key) + " must be a day without quotes, as 2026-12-24");
        });
        return all;
    }

    std::optional<Table> table(std::string_view key)
    {
        auto const* const node = get(key);
        if (node == nullptr)
            return std::nullopt;
        if (auto const* const inner = node->as_table())
            return Table(*inner, m_problems);
        wrong(*node, in_quotes(key) + " must be a table: write [" + std::string(key) + "] on a line of its own");
        return std::nullopt;
    }

    /// Where it begins, for what is missing in it.
    [[nodiscard]] toml::source_position place() const { return m_table.source().begin; }

    /// Makes a problem of every key that nobody asked for.
    void finish()
    {
        std::string known;
        for (auto const& key : m_known)
            known += (known.empty() ? "" : ", ") + key;
        for (auto const& [key, value] : m_table) {
            if (!m_known.contains(std::string(key.str())))
                m_problems.add(key.source().begin,
                    in_quotes(key.str()) + " is not known here; known are " + known + "; mend or remove it");
        }
    }

private:
    toml::node const* get(std::string_view key)
    {
        m_known.emplace(key);
        return m_table.get(key);
    }
    void wrong(toml::node const& node, std::string const& what) { m_problems.add(node.source().begin, what); }
    std::optional<Word> word_of(toml::node const& node, std::string const& name)
    {
        auto const* const value = node.as_string();
        if (value != nullptr && !value->get().empty())
            return Word { value->get(), node.source().begin };
        wrong(node, name + " must be a text in quotes" + (value != nullptr ? "; write it or take it out" : ""));
        return std::nullopt;
    }
    template <class Each>
    void for_each(std::string_view key, Each each)
    {
        auto const* const node = get(key);
        if (node == nullptr)
            return;
        auto const* const list = node->as_array();
        if (list == nullptr || list->size() > kMostItems) {
            wrong(*node, in_quotes(key) + " must be a list in [ ] of at most " + std::to_string(kMostItems) + " items");
            return;
        }
        for (auto const& item : *list)
            each(item);
    }

    toml::table const& m_table;
    Problems& m_problems;
    std::set<std::string> m_known;
};

std::optional<std::size_t> read_weekday(std::string_view text)
{
    auto const found = std::ranges::find(kDays, text);
    return found == kDays.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(std::distance(kDays.begin(), found)));
}

/// "mon-fri", "sat", or several with commas between.
std::optional<std::bitset<7>> read_weekdays(std::string_view text)
{
    std::bitset<7> days;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find(',', begin), text.size());
        auto const part = text.substr(begin, end - begin);
        auto const dash = part.find('-');
        auto const first = read_weekday(part.substr(0, dash));
        auto const last = dash == std::string_view::npos ? first : read_weekday(part.substr(dash + 1));
        if (!first || !last || *last < *first)
            return std::nullopt;
        for (auto day = *first; day <= *last; ++day)
            days.set(day);
        begin = end + 1;
    }
    return days;
}

/// "07:30"; "24:00" is the end of the day.
std::optional<std::chrono::minutes> read_time(std::string_view text)
{
    auto const digit = [&](std::size_t at) { return text[at] - '0'; };
    auto const is_digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !is_digit(0) || !is_digit(1) || !is_digit(3) || !is_digit(4))
        return std::nullopt;
    int const hour = digit(0) * 10 + digit(1);
    int const minute = digit(3) * 10 + digit(4);
    bool const is_time = (hour < 24 && minute < 60) || (hour == 24 && minute == 0);
    return is_time ? std::optional(std::chrono::minutes { hour * 60 + minute }) : std::nullopt;
}

std::optional<WeekHours> read_week_hours(std::string_view line)
{
    auto const blank = line.find(' ');
    auto const times = blank == std::string_view::npos ? std::string_view() : line.substr(blank + 1);
    auto const dash = times.find('-');
    auto const days = read_weekdays(line.substr(0, blank));
    auto const begins = read_time(times.substr(0, dash));
    auto const ends = dash == std::string_view::npos ? std::nullopt : read_time(times.substr(dash + 1));
    if (!days || !begins || !ends || *ends <= *begins)
        return std::nullopt;
    return WeekHours { *days, *begins, *ends };
}

class ConfigReader {
public:
    explicit ConfigReader(Problems& problems)
        : m_problems(problems)
    {
    }

    OperatorConfig read(Table top)
    {
        OperatorConfig config;
        config.sections = names(top, "sections");
        config.languages = names(top, "languages");
        read_statistics(top, config.statistics);
        if (auto const web = top.text("web"))
            config.web = read_web(*web);
        if (auto const pin = top.text("pin")) {
            if (is_pin_hash(pin->value))
                config.pin_hash = pin->value;
            else // What stands there may be a PIN: it is not repeated.
                m_problems.add(pin->place, "'pin' is no hash of a PIN; write what wegweiser --make-pin prints");
        }
        if (auto session = top.table("session")) {
            session->seconds("idle_seconds", kLeastIdle, config.times.idle);
            session->seconds("longest_idle_seconds", kLeastIdle, config.times.longest_idle);
            session->seconds("warning_seconds", kLeastWarning, config.times.warning);
            session->seconds("choosing_seconds", kLeastIdle, config.times.choosing);
            session->finish();
        }
        if (auto screen = top.table("screen"))
            config.screen = read_schedule(*screen);
        if (auto hall = top.table("hall"))
            config.hall = read_schedule(*hall);
        if (auto printer = top.table("printer"))
            config.printer = read_printer(*printer);
        top.finish();
        return config;
    }

private:
    /// Ids and language tags: nothing that a path or a log line could trip over.
    std::vector<std::string> names(Table& top, std::string_view key)
    {
        std::vector<std::string> all;
        for (auto const& word : top.texts(key)) {
            bool const is_name = word.value.size() <= 64 && std::ranges::all_of(word.value, [](char letter) {
                return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9') || letter == '-';
            });
            if (!is_name)
                m_problems.add(word.place,
                    in_quotes(word.value) + " is no name of " + std::string(key) + "; it has letters, digits and '-'");
            else if (std::ranges::find(all, word.value) != all.end())
                m_problems.add(word.place, in_quotes(word.value) + " stands twice; take one out");
            else
                all.push_back(word.value);
        }
        return all;
    }

    /// What is sensitive is also not read aloud unasked, so it counts without statistics too.
    void read_statistics(Table& top, StatisticsOptions& to)
    {
        auto const place = top.flag("statistics", to.on);
        if (auto const least = top.number("statistics_least", kLeastAccepted, kMostLeast))
            to.least = static_cast<int>(*least);
        if (auto const languages = top.number("statistics_languages", 0, kMostLanguages))
            to.named_languages = static_cast<int>(*languages);
        bool const is_said = top.has("sensitive");
        auto sensitive = names(top, "sensitive");
        if (is_said)
            to.sensitive = std::move(sensitive);
        if (!to.on || is_said)
            return;
        to.on = false;
        m_problems.add(*place,
            "'statistics' needs 'sensitive'; name the sections and entries about asylum, violence, health and debt, or "
            "write sensitive = [] if there are none");
    }

    std::string read_web(Word const& web)
    {
        constexpr std::string_view kScheme = "https://";
        auto const host = std::string_view(web.value).substr(std::min(kScheme.size(), web.value.size()));
        auto const is_plain
            = [](char letter) { return letter > ' ' && letter < 0x7f && letter != '"' && letter != '\\'; };
        bool const is_base = web.value.starts_with(kScheme) && host.find('.') != std::string_view::npos
            && !host.starts_with('/') && host.find_first_of("@?#") == std::string_view::npos && web.value.ends_with('/')
            && web.value.size() <= 200 && std::ranges::all_of(web.value, is_plain);
        if (is_base)
            return web.value;
        m_problems.add(web.place,
            in_quotes(web.value)
                + " is no address to build links on; write https://, a host and a path that ends in '/'");
        return {};
    }

    std::optional<Schedule> read_schedule(Table& table)
    {
        Schedule schedule;
        auto const lines = table.texts("hours");
        for (auto const& line : lines) {
            if (auto const hours = read_week_hours(line.value))
                schedule.hours.push_back(*hours);
            else
                m_problems.add(line.place,
                    in_quotes(line.value)
                        + " are no hours; write days and times of one day, as 'mon-fri 07:30-18:00' or 'sat,sun "
                          "10:00-24:00'");
        }
        schedule.closed = table.days("closed");
        table.finish();
        if (lines.empty())
            m_problems.add(table.place(), "a schedule without 'hours' is never on; write hours or take the table out");
        // Half a schedule could leave the screen dark all day.
        return schedule.hours.size() == lines.size() && !lines.empty() ? std::optional(schedule) : std::nullopt;
    }

    std::optional<Printer> read_printer(Table& table)
    {
        constexpr std::string_view kAllowed = "papers are a4, a6 and 80mm";
        Printer printer;
        auto const queue = table.text("queue");
        auto const paper = table.text("paper");
        table.finish();
        bool is_sound = queue.has_value();
        if (!queue)
            m_problems.add(table.place(), "a printer needs its 'queue'; lpstat -e names those of this device");
        else if (queue->value.starts_with('-') || queue->value.find_first_of(" \t/#\"'") != std::string::npos) {
            m_problems.add(queue->place, in_quotes(queue->value) + " is no name of a queue; lpstat -e names them");
            is_sound = false;
        } else
            printer.queue = queue->value;
        if (paper) {
            if (paper->value == "a4")
                printer.paper = ports::Paper::A4;
            else if (paper->value == "a6")
                printer.paper = ports::Paper::A6;
            else if (paper->value == "80mm")
                printer.paper = ports::Paper::Receipt80;
            else {
                m_problems.add(paper->place, in_quotes(paper->value) + " is no paper; " + std::string(kAllowed));
                is_sound = false;
            }
        }
        return is_sound ? std::optional(printer) : std::nullopt;
    }

    Problems& m_problems;
};

} // namespace

OperatorReading read_operator_config(std::string_view toml, std::string const& name)
{
    Problems problems(name);
    auto const broken = [&](toml::source_position place, std::string_view what) -> OperatorReading {
        problems.add(place, std::string(what) + "; nothing of this file counts until that is mended");
        return { {}, problems.take() };
    };
    auto const plain = plain_toml(toml);
    if (plain.fault)
        return broken({ plain.fault->line, plain.fault->column }, plain.fault->what);
    auto const parsed = toml::parse(plain.text);
    if (!parsed)
        return broken(parsed.error().source().begin, parsed.error().description());
    auto config = ConfigReader(problems).read(Table(parsed.table(), problems));
    return { std::move(config), problems.take() };
}

} // namespace weg::kiosk

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// wegweiser-statistics: makes a table and a picture of the figures that a kiosk has kept.
#include "app/base/log.h"
#include "app/content/bundle.h"
#include "app/kiosk/statistics_report.h"
#include "platform/posix/files.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <span>
#include <string>

namespace {

using namespace weg;
using std::chrono::year_month_day;

constexpr char const* kUsage
    = R"(usage: wegweiser-statistics FOLDER --from DAY --to DAY [--csv FILE] [--svg FILE] [--bundle FILE]

Makes a table and a picture of the figures that a kiosk has kept in FOLDER.

  --from DAY     the first day: 2026-11-01
  --to DAY       the last day. Answers to entries are kept by month; a month counts if it ends within these days
  --csv FILE     write a table (RFC 4180, UTF-8)
  --svg FILE     draw a chart
  --bundle FILE  call topics, entries and languages by the German names of this content, not by their ids
)";

constexpr std::int64_t kMostBytes = 4 << 20;

Error wrong(std::string const& what) { return { ErrorCode::InvalidData, what }; }

struct Options {
    std::filesystem::path folder;
    std::map<std::string, std::string, std::less<>> values;
    [[nodiscard]] std::string value(std::string_view name) const
    {
        auto const found = values.find(name);
        return found == values.end() ? std::string() : found->second;
    }
};

Result<Options> read_options(std::span<char*> words)
{
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string const word = words[i];
        if (!word.starts_with("--")) {
            if (!options.folder.empty())
                return wrong(word + ": there is one folder already");
            options.folder = word;
            continue;
        }
        if (word != "--from" && word != "--to" && word != "--csv" && word != "--svg" && word != "--bundle")
            return wrong(word + ": there is no such option");
        if (i + 1 == words.size())
            return wrong(word + ": something must follow it");
        options.values[word] = words[++i];
    }
    if (options.folder.empty())
        return wrong("name the folder with the figures");
    if (options.value("--csv").empty() && options.value("--svg").empty())
        return wrong("say what to make: --csv FILE, --svg FILE or both");
    return options;
}

Result<year_month_day> day_of(Options const& options, std::string const& name)
{
    auto const day = kiosk::read_day(options.value(name));
    return day ? Result(*day) : wrong(name + " " + options.value(name) + ": write a day like 2026-11-01");
}

bool is_within(kiosk::PeriodFigures const& period, year_month_day from, year_month_day to)
{
    year_month_day const end
        = period.is_month ? year_month_day(period.day.year() / period.day.month() / std::chrono::last) : period.day;
    return end >= from && end <= to;
}

Result<void> read_periods(kiosk::StatisticsReport& report, std::filesystem::path const& folder)
{
    platform::PosixFiles files;
    WEG_TRY(auto const names, files.list(folder));
    for (auto const& name : names) {
        bool const is_ours = (name.starts_with("day-") || name.starts_with("month-")) && name.ends_with(".txt");
        if (!is_ours)
            continue;
        WEG_TRY(auto const bytes, files.read(folder / name, kMostBytes));
        WEG_TRY(auto period, kiosk::read_period(bytes, (folder / name).string()));
        if (kiosk::file_name(period) != name)
            return wrong((folder / name).string() + ":2: another date than in the file's name; rename it to "
                + kiosk::file_name(period));
        if (is_within(period, report.from, report.to))
            report.periods.push_back(std::move(period));
    }
    return {};
}

Result<void> read_names(kiosk::StatisticsReport& report, std::filesystem::path const& file)
{
    WEG_TRY(auto const bundle, content::Bundle::open(file));
    for (auto const& language : bundle.languages())
        report.languages[language.tag] = language.german_name;
    WEG_TRY(auto const entries, bundle.entry_ids());
    WEG_TRY(auto const cards, bundle.cards(entries, { "de" }));
    for (auto const& card : cards)
        report.subjects[card.id.value] = card.title.value;
    WEG_TRY(auto const sections, bundle.sections({ "de" }));
    for (auto const& section : sections)
        report.subjects[section.id.value] = section.title.value;
    return {};
}

Result<void> run(std::span<char*> words)
{
    WEG_TRY(auto const options, read_options(words));
    kiosk::StatisticsReport report;
    WEG_TRY(report.from, day_of(options, "--from"));
    WEG_TRY(report.to, day_of(options, "--to"));
    if (report.to < report.from)
        return wrong("--to is before --from");
    if (auto const bundle = options.value("--bundle"); !bundle.empty()) {
        WEG_TRY_VOID(read_names(report, bundle));
    }
    WEG_TRY_VOID(read_periods(report, options.folder));
    platform::PosixFiles files;
    if (auto const csv = options.value("--csv"); !csv.empty()) {
        WEG_TRY_VOID(files.write(csv, kiosk::statistics_csv(report)));
    }
    if (auto const svg = options.value("--svg"); !svg.empty()) {
        WEG_TRY_VOID(files.write(svg, kiosk::statistics_chart(report)));
    }
    std::printf("%zu days and months\n", report.periods.size());
    return {};
}

} // namespace

int main(int count, char** values)
{
    std::span<char*> const words(values + 1, static_cast<std::size_t>(std::max(count - 1, 0)));
    if (words.size() == 1 && std::string_view(words.front()) == "--help") {
        std::fputs(kUsage, stdout);
        return 0;
    }
    auto const done = run(words);
    if (done)
        return 0;
    std::fprintf(stderr, "wegweiser-statistics: %s\n", done.error().detail.c_str());
    return done.error().code == ErrorCode::InvalidData ? 2 : 1;
}

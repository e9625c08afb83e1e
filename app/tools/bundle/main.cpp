// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/calendar.h"
#include "app/authoring/city.h"
#include "app/authoring/compile.h"
#include "app/authoring/coverage.h"
#include "app/authoring/extract.h"
#include "app/authoring/hsds.h"
#include "app/authoring/languages.h"
#include "app/authoring/po_dates.h"
#include "app/authoring/pseudo.h"
#include "app/authoring/schema_picture.h"
#include "app/authoring/stale.h"
#include "app/authoring/text_file.h"
#include "app/content/bundle.h"
#include "app/content/cards.h"
#include "app/content/reading.h"
#include "app/tools/bundle/country.h"
#include "app/tools/bundle/import.h"
#include "app/tools/bundle/publish.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <iostream>
#include <map>
#include <optional>

namespace {

using namespace weg::authoring;

constexpr char const* kUsage = R"(usage: wegweiser-bundle build CITY --locales DIR -o FILE    make a content bundle
       wegweiser-bundle build-pseudo CITY --locales DIR -o FILE
                                                            the same with two more languages for tests: en-XA and ar-XB
       wegweiser-bundle build-country FOLDER --locales DIR -o DIR
                                                            make one of each city in a folder such as content/
       wegweiser-bundle check CITY --locales DIR            only say what is wrong
       wegweiser-bundle extract CITY -o FILE                write the gettext template (POT)
       wegweiser-bundle coverage CITY --locales DIR -o FILE  say how far each language is, and draw it (SVG)
       wegweiser-bundle stale CITY [--on 2026-11-23]        list what must be looked at again (by that day; today)
       wegweiser-bundle mark-outdated FILE.po [--on 2026-11-26]
                                                            note in a PO file since when translations are outdated
       wegweiser-bundle export-hsds CITY -o DIR             write Open Referral HSDS 3.0: JSON and a CSV package
       wegweiser-bundle schema -o FILE                      draw the bundle's tables (SVG)
       wegweiser-bundle import-integreat --city ID --name NAME PAGES.json... -o DIR
                                                            make a content folder of pages of Integreat
       wegweiser-bundle export-calendar BUNDLE [--lang TAG] -o FILE
                                                            write a bundle's events as iCalendar
       wegweiser-bundle export-contacts BUNDLE [--lang TAG] -o FILE
                                                            write its contacts as vCard
       wegweiser-bundle import-calendar FILE -o FILE.yaml   make the `events:` of a record of an iCalendar file
       wegweiser-bundle import-hsds --city ID --name NAME SERVICES.json|PACKAGE -o DIR
                                                            make one of Open Referral HSDS 3.0
       wegweiser-bundle key|publish|mirror ...              sign bundles and serve them; publish --help says how
CITY is a folder such as content/bielefeld. Icons are looked for in assets/icons, or --icons DIR.
)";

struct Arguments {
    std::string command;
    std::string subject; ///< The city, bundle or file it is about.
    std::map<std::string, std::string> options;

    [[nodiscard]] std::string option(char const* name) const
    {
        auto const found = options.find(name);
        return found == options.end() ? std::string() : found->second;
    }
};

int usage_error(std::string const& what)
{
    std::cerr << "wegweiser-bundle: " << what << "\n" << kUsage;
    return 2;
}

int failure(std::string const& what)
{
    std::cerr << "wegweiser-bundle: " << what << '\n';
    return 1;
}

int report(Problems const& problems)
{
    for (auto const& line : problems.lines())
        std::cerr << line << '\n';
    return failure(std::to_string(problems.lines().size()) + " to mend; nothing was written");
}

int write_text(std::string const& file, std::string const& text)
{
    auto const written = write_text_file(file, text);
    return written ? 0 : failure(written.error().detail);
}

City read(Arguments const& given, Problems& problems)
{
    std::filesystem::path const icons = given.option("--icons").empty()
        ? std::filesystem::path(given.subject).parent_path().parent_path() / "assets" / "icons"
        : std::filesystem::path(given.option("--icons"));
    return read_city(given.subject, icons, problems);
}

int build(Arguments const& given)
{
    Problems problems;
    City const city = read(given, problems);
    auto languages = read_languages(given.option("--locales"), city.id, problems);
    if (given.command == "build-pseudo")
        add_pseudo_languages(languages, city, given.option("--locales"), problems);
    if (given.command == "check")
        check_manners(given.option("--locales"), city.id, problems);
    if (!problems.empty())
        return report(problems);
    if (given.command == "check")
        return 0;
    auto const written = write_bundle(city, languages, given.option("-o"));
    return written ? 0 : failure(written.error().detail);
}

int build_country(Arguments const& given)
{
    return weg::bundle::build_country(
        { given.subject, given.option("--locales"), given.option("--icons"), given.option("-o") });
}

int extract_template(Arguments const& given)
{
    Problems problems;
    City const city = read(given, problems);
    return problems.empty() ? write_text(given.option("-o"), extract(city)) : report(problems);
}

int report_coverage(Arguments const& given)
{
    Problems problems;
    City const city = read(given, problems);
    auto const languages = read_languages(given.option("--locales"), city.id, problems);
    auto const all = coverage_of(city, languages, given.option("--locales"), problems);
    if (!problems.empty())
        return report(problems);
    std::cout << coverage_table(all);
    return write_text(given.option("-o"), coverage_chart(all));
}

/// The day that --on names, else today. Nothing: it names none.
std::optional<std::chrono::year_month_day> day_of(Arguments const& given)
{
    using namespace std::chrono;
    std::string const on = given.option("--on");
    if (on.empty())
        return year_month_day { floor<days>(system_clock::now()) };
    auto const date = weg::content::read_day(on);
    return date ? std::optional(year { date->year } / month { date->month } / day { date->day }) : std::nullopt;
}

int no_day(Arguments const& given)
{
    return usage_error("--on " + given.option("--on") + ": is no day; write 2026-11-23");
}

int list_stale(Arguments const& given)
{
    auto const day = day_of(given);
    if (!day)
        return no_day(given);
    Problems problems;
    City const city = read(given, problems);
    if (!problems.empty())
        return report(problems);
    auto const stale = stale_entries(city, *day);
    for (auto const& entry : stale) {
        std::printf("%04d-%02u-%02u  %s  verified %s, staleness %s, confidence %s\n",
            static_cast<int>(entry.due.year()), static_cast<unsigned>(entry.due.month()),
            static_cast<unsigned>(entry.due.day()), entry.id.c_str(), entry.verified.c_str(), entry.staleness.c_str(),
            entry.confidence.c_str());
        for (auto const& source : entry.sources)
            std::printf("            %s\n", source.c_str());
    }
    std::printf("%zu of %zu entries are due\n", stale.size(), city.entries.size());
    return 0;
}

int mark_outdated_messages(Arguments const& given)
{
    auto const day = day_of(given);
    if (!day)
        return no_day(given);
    std::array<char, 16> text {};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(day->year()),
        static_cast<unsigned>(day->month()), static_cast<unsigned>(day->day()));
    auto const marked = mark_outdated(given.subject, text.data());
    return marked ? 0 : failure(marked.error().detail);
}

int export_hsds(Arguments const& given)
{
    Problems problems;
    City const city = read(given, problems);
    if (!problems.empty())
        return report(problems);
    auto const written = write_hsds(hsds_tables(city), given.option("-o"));
    return written ? 0 : failure(written.error().detail);
}

/// The bundle's entries in a language, then German.
weg::Result<std::vector<weg::content::Entry>> read_entries(Arguments const& given)
{
    WEG_TRY(auto const bundle, weg::content::Bundle::open(given.subject));
    std::string const language = given.option("--lang").empty() ? "de" : given.option("--lang");
    std::vector<weg::content::Entry> entries;
    WEG_TRY(auto const ids, bundle.entry_ids());
    for (auto const& id : ids) {
        WEG_TRY(auto entry, bundle.entry(id, { language }));
        entries.push_back(std::move(entry));
    }
    return entries;
}

int export_calendar(Arguments const& given)
{
    auto const entries = read_entries(given);
    return entries ? write_text(given.option("-o"), weg::content::icalendar(entries.value()))
                   : failure(entries.error().detail);
}

int export_contacts(Arguments const& given)
{
    auto const entries = read_entries(given);
    if (!entries)
        return failure(entries.error().detail);
    std::string cards;
    for (auto const& entry : entries.value()) {
        if (!entry.contacts.empty() || !entry.locations.empty())
            cards += weg::content::vcard(entry);
    }
    return write_text(given.option("-o"), cards);
}

int import_calendar(Arguments const& given)
{
    auto const ical = read_text_file(given.subject);
    if (!ical)
        return failure(ical.error().detail);
    Problems notes;
    auto const yaml = events_yaml(ical.value(), given.subject, notes);
    for (auto const& line : notes.lines())
        std::cerr << line << '\n';
    return yaml ? write_text(given.option("-o"), yaml.value()) : failure(yaml.error().detail);
}

int draw_schema(Arguments const& given)
{
    auto const picture = schema_picture();
    return picture ? write_text(given.option("-o"), picture.value()) : failure(picture.error().detail);
}

struct Command {
    std::string_view name;
    int (*run)(Arguments const&);
    bool needs_subject, needs_locales, needs_output;
};
constexpr Command kCommands[] = { { "build", build, true, true, true }, { "build-pseudo", build, true, true, true },
    { "build-country", build_country, true, true, true }, { "check", build, true, true, false },
    { "extract", extract_template, true, false, true }, { "coverage", report_coverage, true, true, true },
    { "stale", list_stale, true, false, false }, { "mark-outdated", mark_outdated_messages, true, false, false },
    { "export-hsds", export_hsds, true, false, true }, { "export-calendar", export_calendar, true, false, true },
    { "export-contacts", export_contacts, true, false, true },
    { "import-calendar", import_calendar, true, false, true }, { "schema", draw_schema, false, false, true } };

int run(Arguments const& given)
{
    auto const command = std::ranges::find(kCommands, given.command, &Command::name);
    if (command == std::end(kCommands))
        return usage_error("say what to do");
    if (command->needs_subject == given.subject.empty())
        return usage_error(given.subject.empty() ? "say with which city, bundle or file"
                                                 : "'" + given.subject + "' is one word too many");
    if (command->needs_output && given.option("-o").empty())
        return usage_error("-o FILE is missing");
    if (command->needs_locales && given.option("--locales").empty())
        return usage_error("--locales DIR is missing");
    return command->run(given);
}

} // namespace

int main(int count, char** values)
{
    if (count > 1 && weg::bundle::imports_content(values[1]))
        return weg::bundle::import_content(values[1], { values + 2, values + count });
    if (count > 1 && weg::bundle::publishes(values[1]))
        return weg::bundle::publish(values[1], { values + 2, values + count });
    Arguments given;
    for (int i = 1; i < count; ++i) {
        std::string const word = values[i];
        if (word == "--help") {
            std::cout << kUsage;
            return 0;
        }
        if (word.starts_with("-")) {
            if (i + 1 == count)
                return usage_error(word + " needs a value");
            given.options[word] = values[++i];
        } else if (given.command.empty()) {
            given.command = word;
        } else if (given.subject.empty()) {
            given.subject = word;
        } else {
            return usage_error("'" + word + "' is one word too many");
        }
    }
    return run(given);
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/city.h"
#include "app/authoring/compile.h"
#include "app/authoring/extract.h"
#include "app/authoring/languages.h"
#include "app/tools/bundle/import_integreat.h"

#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>

namespace {

using weg::authoring::City;
using weg::authoring::Problems;

constexpr char const* kUsage = R"(usage: wegweiser-bundle build CITY --locales DIR -o FILE    make a content bundle
       wegweiser-bundle check CITY --locales DIR            only say what is wrong
       wegweiser-bundle extract CITY -o FILE                write the gettext template (POT)
       wegweiser-bundle import-integreat --city ID --name NAME PAGES.json... -o DIR
                                                            make a content folder of pages of Integreat
CITY is a folder such as content/bielefeld. Icons are looked for in assets/icons, or --icons DIR.
)";

int usage_error(std::string const& what)
{
    std::cerr << "wegweiser-bundle: " << what << "\n" << kUsage;
    return 2;
}

int report(Problems const& problems)
{
    for (auto const& line : problems.lines())
        std::cerr << line << '\n';
    std::cerr << "wegweiser-bundle: " << problems.lines().size() << " to mend; nothing was written\n";
    return 1;
}

struct Arguments {
    std::string command;
    std::string city;
    std::map<std::string, std::string> options;
};

int run(Arguments const& given)
{
    auto const option = [&](char const* name, char const* otherwise = "") {
        auto const found = given.options.find(name);
        return found == given.options.end() ? std::string(otherwise) : found->second;
    };
    Problems problems;
    std::filesystem::path const icons = option("--icons").empty()
        ? std::filesystem::path(given.city).parent_path().parent_path() / "assets" / "icons"
        : std::filesystem::path(option("--icons"));
    City const city = weg::authoring::read_city(given.city, icons, problems);
    if (given.command == "extract") {
        if (!problems.empty())
            return report(problems);
        std::ofstream stream(option("-o"), std::ios::binary);
        if (!(stream << weg::authoring::extract(city)))
            return usage_error(option("-o") + ": cannot be written");
        return 0;
    }
    auto const languages = weg::authoring::read_languages(option("--locales"), city.id, problems);
    if (!problems.empty())
        return report(problems);
    if (given.command == "check")
        return 0;
    if (auto const written = weg::authoring::write_bundle(city, languages, option("-o")); !written) {
        std::cerr << "wegweiser-bundle: " << written.error().detail << '\n';
        return 1;
    }
    return 0;
}

} // namespace

int main(int count, char** values)
{
    if (count > 1 && std::string_view(values[1]) == "import-integreat")
        return weg::bundle::import_integreat({ values + 2, values + count });
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
        } else if (given.city.empty()) {
            given.city = word;
        } else {
            return usage_error("'" + word + "' is one word too many");
        }
    }
    bool const builds = given.command == "build";
    bool const checks = given.command == "check";
    bool const extracts = given.command == "extract";
    if ((!builds && !checks && !extracts) || given.city.empty())
        return usage_error("say what to do, and with which city");
    if ((builds || extracts) && !given.options.contains("-o"))
        return usage_error("-o FILE is missing");
    if ((builds || checks) && !given.options.contains("--locales"))
        return usage_error("--locales DIR is missing");
    return run(given);
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tools/bundle/import.h"

#include "app/authoring/city.h"
#include "app/authoring/hsds.h"
#include "app/authoring/integreat_records.h"
#include "app/authoring/languages.h"
#include "app/authoring/text_file.h"

#include <algorithm>
#include <iostream>
#include <sstream>

namespace weg::bundle {

namespace {

namespace fs = std::filesystem;
using namespace authoring;

constexpr char const* kUsage
    = "usage: wegweiser-bundle import-integreat --city ID --name NAME PAGES.json... -o DIR [--machine LANGUAGE,...]\n"
      "       wegweiser-bundle import-hsds --city ID --name NAME SERVICES.json|PACKAGE -o DIR\n"
      "           [--locales DIR] [--icons DIR]\n"
      "Run it from the project's root, or say where its locales and assets/icons are.\n";
constexpr char const* kHsds = "import-hsds";

struct Order {
    std::string command, city, name, out;
    std::string locales = "locales";
    std::string icons = "assets/icons";
    std::set<std::string> machine;
    std::vector<std::string> files;
};

std::set<std::string> parts_of(std::string const& list)
{
    std::set<std::string> parts;
    std::istringstream stream(list);
    for (std::string part; std::getline(stream, part, ',');)
        parts.insert(part);
    return parts;
}

Result<Order> order_of(std::string const& command, std::vector<std::string> const& arguments)
{
    auto const wrong = [](std::string const& what) { return Error { ErrorCode::InvalidData, what }; };
    Order order;
    order.command = command;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        std::string const& word = arguments[i];
        if (!word.starts_with("-")) {
            order.files.push_back(word);
            continue;
        }
        std::map<std::string, std::string*> const texts { { "--city", &order.city }, { "--name", &order.name },
            { "-o", &order.out }, { "--locales", &order.locales }, { "--icons", &order.icons } };
        auto const text = texts.find(word);
        if (text == texts.end() && word != "--machine")
            return wrong("'" + word + "' is no option of " + command);
        if (++i == arguments.size())
            return wrong(word + " needs a value");
        if (text == texts.end())
            order.machine = parts_of(arguments[i]);
        else
            *text->second = arguments[i];
    }
    if (order.city.empty() || order.name.empty() || order.out.empty() || order.files.empty())
        return wrong("--city, --name, -o and a file to import are needed");
    if (command == kHsds && order.files.size() > 1)
        return wrong("import-hsds takes one file or one package at a time");
    Problems problems;
    check_id({ order.city, "--city" }, problems);
    check_words({ order.name, "--name" }, 400, problems);
    if (!problems.empty())
        return wrong(problems.lines().front());
    std::error_code ignored;
    if (!fs::is_directory(order.icons, ignored))
        return wrong(order.icons + ": is no folder; say where assets/icons is with --icons DIR");
    return order;
}

Result<IntegreatRecords> read(Order const& order, Problems& notes)
{
    if (order.command == kHsds) {
        WEG_TRY(auto const tables, read_hsds(order.files.front(), notes));
        IntegreatRecords records;
        WEG_TRY(records.city, hsds_records(tables, order.city, order.name, notes));
        return records;
    }
    std::vector<IntegreatPage> pages;
    for (auto const& file : order.files) {
        WEG_TRY(auto const json, read_text_file(file));
        WEG_TRY(auto read, read_integreat(json, fs::path(file).filename().string(), notes));
        std::ranges::move(read, std::back_inserter(pages));
    }
    return make_records(join_integreat(std::move(pages), notes), order.city, order.name, order.machine, notes);
}

/// What we have written must be what `check` accepts; if not, the mistake is ours and nothing of it is kept.
Result<void> check_written(fs::path const& folder, Order const& order)
{
    Problems problems;
    static_cast<void>(read_city(folder / "content" / order.city, order.icons, problems));
    static_cast<void>(read_languages(folder / "locales", order.city, problems));
    if (problems.empty())
        return {};
    std::string all;
    for (auto const& line : problems.lines())
        all += line + "\n";
    return Error { ErrorCode::InvalidData, all + "the import made records that are not right; nothing was written" };
}

Result<void> import(Order const& order, Problems& notes)
{
    WEG_TRY(auto folder, FreshFolder::create(order.out));
    WEG_TRY(auto const made, read(order, notes));
    WEG_TRY_VOID(write_content(made.city, folder.path()));
    WEG_TRY(auto const unknown, write_locales(made.city, made.translations, order.locales, folder.path()));
    for (auto const& language : unknown)
        notes.add(
            "locales/" + language, "the app does not speak this language yet; see CONTRIBUTING.md, Add a language");
    WEG_TRY_VOID(check_written(folder.path(), order));
    WEG_TRY_VOID(folder.keep());
    std::cout << made.city.entries.size() << " entries in " << made.city.sections.size() << " sections\n";
    for (auto const& [language, count] : made.alignment) {
        std::cout << language << ": " << count.aligned << " translated, " << count.title_only
                  << " with title and summary only\n";
    }
    return {};
}

} // namespace

bool imports_content(std::string const& command) { return command == "import-integreat" || command == kHsds; }

int import_content(std::string const& command, std::vector<std::string> const& arguments)
{
    if (std::ranges::find(arguments, "--help") != arguments.end()) {
        std::cout << kUsage;
        return 0;
    }
    auto const order = order_of(command, arguments);
    if (!order) {
        std::cerr << "wegweiser-bundle: " << order.error().detail << "\n" << kUsage;
        return 2;
    }
    Problems notes;
    auto const done = import(order.value(), notes);
    for (auto const& line : notes.lines())
        std::cerr << line << '\n';
    if (!done) {
        std::cerr << "wegweiser-bundle: " << done.error().detail << '\n';
        return 1;
    }
    return 0;
}

} // namespace weg::bundle

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// The importer with real pages: ../shared/data/integreat, which is no part of the project.
#include "app/authoring/city.h"
#include "app/authoring/integreat_records.h"
#include "app/authoring/languages.h"
#include "app/authoring/text_file.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

#include <algorithm>
#include <iostream>
#include <regex>
#include <sstream>

using namespace weg;
using namespace weg::authoring;
namespace fs = std::filesystem;

namespace {

fs::path const kPages = fs::path(WEG_SOURCE_DIR) / "../shared/data/integreat";

/// The real pages, or nothing where they are not.
std::optional<std::vector<IntegreatPage>> real_pages(Problems& notes)
{
    std::vector<IntegreatPage> pages;
    for (char const* const name : { "pages_de.json", "pages_en.json" }) {
        auto const json = read_text_file(kPages / name);
        if (!json) {
            WARN("skipped: " << (kPages / name).string() << " is not there; see the README of ../shared/data");
            return std::nullopt;
        }
        auto read = read_integreat(json.value(), name, notes);
        REQUIRE(read);
        std::ranges::move(read.value(), std::back_inserter(pages));
    }
    return pages;
}

/// The words of a page's text nodes, read in another way than the importer does: tags are cut out by a pattern.
std::vector<std::string> words_of_html(std::string html)
{
    static std::regex const inline_tag("</?(a|strong|b|em|i|u|span|img|sub|sup)( [^>]*)?>");
    static std::regex const tag("<[^>]*>|\u00A0");
    static std::regex const entity("&#([0-9]+);");
    html = std::regex_replace(std::regex_replace(html, inline_tag, ""), tag, " ");
    std::string text;
    auto rest = html.cbegin();
    for (std::sregex_iterator at(html.begin(), html.end(), entity), end; at != end; ++at) {
        text.append(rest, (*at)[0].first);
        rest = (*at)[0].second;
        auto const code = std::stoul((*at)[1].str());
        if (code == 160 || code == 0x202F || (code >= 0x2000 && code <= 0x200A))
            text += ' ';
        else if (code == 0x200E || code == 0xFEFF)
            continue; // Marks that German records do not have.
        else if (code < 0x80)
            text += static_cast<char>(code);
        else if (code < 0x800)
            text += { static_cast<char>(0xC0 | (code >> 6)), static_cast<char>(0x80 | (code & 63)) };
        else if (code < 0x10000)
            text += { static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 63)),
                static_cast<char>(0x80 | (code & 63)) };
        else
            text += { static_cast<char>(0xF0 | (code >> 18)), static_cast<char>(0x80 | ((code >> 12) & 63)),
                static_cast<char>(0x80 | ((code >> 6) & 63)), static_cast<char>(0x80 | (code & 63)) };
    }
    text.append(rest, html.cend());
    for (auto const& [escape, letter] :
        { std::pair("&lt;", "<"), { "&gt;", ">" }, { "&quot;", "\"" }, { "&amp;", "&" } })
        text = std::regex_replace(text, std::regex(escape), letter);
    std::istringstream stream(text);
    return { std::istream_iterator<std::string>(stream), {} };
}

std::vector<std::string> words_of(SourceEntry const& entry)
{
    std::string text;
    for (auto const& message : entry.messages) {
        if (message.field.starts_with("body/"))
            text += message.german + " ";
    }
    std::istringstream stream(text);
    return { std::istream_iterator<std::string>(stream), {} };
}

} // namespace

TEST_CASE("a real district arrives with every word and its translations", "[authoring][integreat][real]")
{
    Problems notes;
    auto pages = real_pages(notes);
    if (!pages)
        return;
    auto const with_content = std::ranges::count_if(
        *pages, [](auto const& page) { return page.language == "de" && !page.content.empty(); });
    CHECK(with_content == 284);
    std::map<std::string, std::string> content_of;
    for (auto const& page : *pages) {
        if (page.language == "de" && !page.content.empty())
            content_of[page.title + page.day] += page.content;
    }
    auto const topics = join_integreat(std::move(*pages), notes);
    auto const made = make_records(topics, "kreis", "Rems-Murr-Kreis", {}, notes);
    REQUIRE(made);
    CHECK(made.value().alignment.at("en").aligned >= 270);
    CHECK(made.value().alignment.at("en").title_only <= 10);

    test::Folder const folder("integreat");
    REQUIRE(write_content(made.value().city, folder.path()));
    auto const unknown = write_locales(
        made.value().city, made.value().translations, fs::path(WEG_SOURCE_DIR) / "locales", folder.path());
    REQUIRE(unknown);
    CHECK(unknown.value().empty());

    Problems problems;
    auto const city = read_city(folder.path() / "content/kreis", fs::path(WEG_SOURCE_DIR) / "assets/icons", problems);
    auto const languages = read_languages(folder.path() / "locales", "kreis", problems);
    CHECK(problems.lines() == std::vector<std::string> {});
    CHECK(city.sections.size() == 10);
    CHECK(static_cast<std::ptrdiff_t>(city.entries.size()) == with_content);
    REQUIRE(languages.size() == 2);
    REQUIRE(languages[1].content);
    CHECK(languages[1].content->messages.size() > 4000);
    CHECK_FALSE(languages[1].content->has_machine());

    std::map<std::string, std::vector<std::string>> expected, kept;
    for (auto const& [key, content] : content_of)
        expected[key] = words_of_html(content);
    for (auto const& entry : city.entries) {
        auto const words = words_of(entry);
        auto& all = kept[entry.name.value + entry.verified];
        all.insert(all.end(), words.begin(), words.end());
    }
    CHECK(kept.size() == expected.size());
    for (auto& [key, words] : expected) {
        INFO(key);
        std::ranges::sort(words);
        std::ranges::sort(kept[key]);
        CHECK(kept[key] == words);
    }
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/coverage.h"

#include <array>
#include <cstdio>

namespace weg::authoring {

namespace {

namespace fs = std::filesystem;

void count(Coverage& coverage, Po const& po, std::pair<std::string, std::string> const& key)
{
    ++coverage.total;
    auto const found = po.messages.find(key);
    if (found == po.messages.end())
        return;
    coverage.outdated += found->second.fuzzy ? 1 : 0;
    coverage.translated += found->second.fuzzy ? 0 : 1;
    coverage.reviewed += found->second.fuzzy || found->second.machine ? 0 : 1;
}

int percent(int part, int total) { return total == 0 ? 0 : part * 100 / total; }

template <class... Values>
std::string printed(char const* pattern, Values... values)
{
    std::array<char, 256> text {};
    std::snprintf(text.data(), text.size(), pattern, values...);
    return text.data();
}

/// Code points, for columns. Scripts whose letters join are narrower; nothing here depends on that.
int width_of(std::string const& utf8)
{
    int width = 0;
    for (char const byte : utf8)
        width += (static_cast<unsigned char>(byte) & 0xC0) != 0x80 ? 1 : 0;
    return width;
}

struct Part {
    int count;
    char const* color;
};

/// Words may have no place in markup.
std::string escaped(std::string const& text)
{
    std::string out;
    for (char const letter : text)
        out += letter == '&' ? "&amp;" : letter == '<' ? "&lt;" : letter == '>' ? "&gt;" : std::string(1, letter);
    return out;
}

std::string bar(Coverage const& coverage, int x, int y, int width)
{
    std::array<Part, 4> const parts { { { coverage.reviewed, "#0b5f5c" },
        { coverage.translated - coverage.reviewed, "#5fb0ac" }, { coverage.outdated, "#d9a441" },
        { coverage.total - coverage.translated - coverage.outdated, "#e6e0d4" } } };
    std::string svg;
    int done = 0;
    for (auto const& [part, color] : parts) {
        int const from = coverage.total == 0 ? 0 : done * width / coverage.total;
        done += part;
        int const to = coverage.total == 0 ? 0 : done * width / coverage.total;
        if (to > from)
            svg += printed(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"16\" fill=\"%s\"/>\n", x + from, y, to - from, color);
    }
    return svg;
}

} // namespace

std::vector<LanguageCoverage> coverage_of(
    City const& city, std::vector<SourceLanguage> const& languages, fs::path const& locales, Problems& problems)
{
    std::vector<LanguageCoverage> all;
    auto const german = read_template(locales / "wegweiser.pot", problems);
    if (!german)
        return all;
    for (auto const& language : languages) {
        if (language.tag == "de")
            continue;
        LanguageCoverage coverage { language.tag, language.autonym, language.german_name, {}, {} };
        auto const interface = read_po(locales / language.tag / "wegweiser.po", problems);
        for (auto const& [key, message] : german->messages)
            count(coverage.interface, interface.value_or(Po {}), key);
        // One message may stand at several places; translators meet it once.
        std::set<std::pair<std::string, std::string>> seen;
        for (auto const& message : city.messages) {
            if (seen.insert({ message.context, message.german }).second)
                count(coverage.content, language.content.value_or(Po {}), { message.context, message.german });
        }
        all.push_back(std::move(coverage));
    }
    return all;
}

std::string coverage_table(std::vector<LanguageCoverage> const& all)
{
    constexpr int kNameWidth = 36;
    std::string table = "language                              interface  content  reviewed  outdated\n";
    for (auto const& each : all) {
        std::string name = each.tag + " " + each.german_name;
        name += std::string(static_cast<std::size_t>(std::max(1, kNameWidth - width_of(name))), ' ');
        int const total = each.interface.total + each.content.total;
        table += name
            + printed("%9d %%  %5d %%   %5d %%  %8d\n", percent(each.interface.translated, each.interface.total),
                percent(each.content.translated, each.content.total),
                percent(each.interface.reviewed + each.content.reviewed, total),
                each.interface.outdated + each.content.outdated);
    }
    return table;
}

std::string coverage_chart(std::vector<LanguageCoverage> const& all)
{
    constexpr int kRow = 26;
    constexpr int kTop = 64;
    int const height = kTop + static_cast<int>(all.size()) * kRow + 16;
    std::string svg = printed("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"860\" height=\"%d\" "
                              "font-family=\"sans-serif\" font-size=\"14\">\n",
                          height)
        + "<rect width=\"100%\" height=\"100%\" fill=\"#fbf7ef\"/>\n"
          "<text x=\"16\" y=\"24\" font-weight=\"bold\">Translation: interface and content</text>\n";
    int x = 300;
    for (auto const& [name, color] : { std::pair("reviewed", "#0b5f5c"), { "machine", "#5fb0ac" },
             { "outdated", "#d9a441" }, { "missing", "#e6e0d4" } }) {
        svg += printed(
            "<rect x=\"%d\" y=\"12\" width=\"14\" height=\"14\" fill=\"%s\"/><text x=\"%d\" y=\"24\">%s</text>\n", x,
            color, x + 20, name);
        x += 110;
    }
    svg += "<text x=\"240\" y=\"52\">interface</text><text x=\"560\" y=\"52\">content</text>\n";
    int y = kTop;
    for (auto const& each : all) {
        svg += printed(R"(<text x="16" y="%d">)", y + 13) + escaped(each.tag + "  " + each.autonym) + "</text>\n";
        svg += bar(each.interface, 240, y, 280) + bar(each.content, 560, y, 280);
        y += kRow;
    }
    return svg + "</svg>\n";
}

} // namespace weg::authoring

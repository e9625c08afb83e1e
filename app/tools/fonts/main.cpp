// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Makes font packs: the fonts of a manifest cut down to the characters that are really shown.
#include "app/authoring/keyboard.h"
#include "app/authoring/languages.h"
#include "app/tools/fonts/subset.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iostream>

namespace {

using namespace weg;
namespace fs = std::filesystem;

constexpr char const* kUsage = R"(usage: wegweiser-fonts --manifest FILE -o DIR [options] TEXT...
Cuts the fonts of a manifest down to the characters of the TEXT files (UTF-8) and writes them, with a manifest of
their own, into DIR. Prints the size of each.
  --language TAG     also every letter of this language (CLDR exemplars); may be given again
  --keyboards DIR    also every letter of the keyboards of DIR/languages.yaml
  --script CODE      only fonts that serve this script (ISO 15924); may be given again
  --fallback KEEP    the new manifest names the whole fonts too, after the cut ones (KEEP: all or none; all)
  --help             this text
)";

struct Arguments {
    fs::path manifest;
    fs::path folder;
    std::vector<std::string> languages;
    std::vector<std::string> scripts;
    std::vector<fs::path> texts;
    fs::path locales;
    bool keep_whole = true;
    bool help = false;
};

Result<Arguments> read_arguments(std::vector<std::string> const& words)
{
    Arguments given;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string const& name = words[i];
        if (name == "--help") {
            given.help = true;
            return given;
        }
        if (!name.starts_with('-')) {
            given.texts.emplace_back(name);
            continue;
        }
        if (++i == words.size())
            return Error { ErrorCode::InvalidData, name + ": there is no such option, or its value is missing" };
        std::string const& value = words[i];
        if (name == "--manifest")
            given.manifest = value;
        else if (name == "-o")
            given.folder = value;
        else if (name == "--language")
            given.languages.push_back(value);
        else if (name == "--keyboards")
            given.locales = value;
        else if (name == "--script")
            given.scripts.push_back(value);
        else if (name == "--fallback" && (value == "all" || value == "none"))
            given.keep_whole = value == "all";
        else
            return Error { ErrorCode::InvalidData, name + " " + value + ": there is no such option or value" };
    }
    if (given.manifest.empty() || given.folder.empty())
        return Error { ErrorCode::InvalidData, "--manifest and -o are needed" };
    return given;
}

/// The font of emoji has digits too; they alone are no reason to take it along.
bool is_wanted(text::FontRow const& row, std::vector<std::string> const& scripts, bool has_emoji)
{
    auto const serves
        = [&](std::string const& script) { return std::ranges::find(row.scripts, script) != row.scripts.end(); };
    return !serves("Zsym") && (has_emoji || !serves("Zsye"))
        && (scripts.empty() || std::ranges::any_of(scripts, serves));
}

std::string line_of(text::FontRow const& row)
{
    std::string scripts;
    for (auto const& script : row.scripts)
        scripts += (scripts.empty() ? "" : ",") + script;
    std::string style = row.style.weight == text::Weight::Bold ? "bold" : "regular";
    if (row.style.slant == text::Slant::Italic)
        style = row.style.weight == text::Weight::Bold ? "bold-italic" : "italic";
    return scripts + '\t' + style + '\t' + std::to_string(row.face_index) + '\t' + row.file.string() + '\t'
        + row.package + '\n';
}

/// All that can be typed, in a row.
Result<std::string> keyboard_letters(fs::path const& locales)
{
    std::string letters;
    if (locales.empty())
        return letters;
    authoring::Problems problems;
    auto const languages = authoring::read_interface(locales, problems);
    if (!problems.empty())
        return Error { ErrorCode::InvalidData, problems.lines().front() };
    for (auto const& language : languages) {
        for (auto const& letter : authoring::letters_of(language.keyboard))
            letters += letter;
    }
    return letters;
}

Result<void> make_pack(Arguments const& given)
{
    WEG_TRY(auto const rows, text::read_manifest(given.manifest));
    WEG_TRY(auto const typed, keyboard_letters(given.locales));
    WEG_TRY(auto const characters, fonts::needed_characters(given.texts, given.languages, typed));
    bool const has_emoji = fonts::has_emoji(characters);
    std::error_code error;
    fs::create_directories(given.folder / "pack", error);
    std::string lines
        = "# Made by wegweiser-fonts; fonts cut to " + std::to_string(characters.size()) + " characters\n";
    std::size_t total = 0;
    for (text::FontRow const& row : rows) {
        bool cut = false;
        if (is_wanted(row, given.scripts, has_emoji)) {
            text::FontRow packed = row;
            packed.face_index = 0;
            packed.file = fs::path("pack") / row.file.stem().concat(".otf");
            WEG_TRY(auto const bytes, fonts::write_subset(row, characters, given.folder / packed.file));
            cut = bytes > 0;
            total += bytes;
            std::printf("%9zu bytes of %9ju  %s\n", bytes, static_cast<std::uintmax_t>(fs::file_size(row.file, error)),
                packed.file.c_str());
            if (cut)
                lines += line_of(packed);
        }
        if (!cut || given.keep_whole) {
            text::FontRow whole = row;
            if (row.file.parent_path() == given.manifest.parent_path())
                whole.file = row.file.filename();
            lines += line_of(whole);
        }
    }
    std::printf("%9zu bytes in all, %zu characters\n", total, characters.size());
    auto const manifest = given.folder / "fonts.tsv";
    std::ofstream stream(manifest);
    if (!(stream << lines).flush())
        return Error { ErrorCode::Unreadable,
            manifest.string() + ": cannot be written; is the folder there and the disk not full?" };
    return {};
}

} // namespace

int main(int count, char** values)
{
    auto const given = read_arguments({ values + 1, values + count });
    if (!given) {
        std::cerr << "wegweiser-fonts: " << given.error().detail << '\n' << kUsage;
        return 2;
    }
    if (given.value().help) {
        std::cout << kUsage;
        return 0;
    }
    auto const made = make_pack(given.value());
    if (!made) {
        std::cerr << "wegweiser-fonts: " << made.error().detail << '\n';
        return 1;
    }
    return 0;
}

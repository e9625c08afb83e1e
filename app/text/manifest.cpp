// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/manifest.h"

#include <charconv>
#include <fstream>

namespace weg::text {

namespace {

std::vector<std::string> split(std::string const& line, char separator)
{
    std::vector<std::string> parts;
    std::size_t begin = 0;
    for (;;) {
        auto const end = line.find(separator, begin);
        parts.push_back(line.substr(begin, end - begin));
        if (end == std::string::npos)
            return parts;
        begin = end + 1;
    }
}

bool is_script(std::string const& code)
{
    auto const is_lower = [](char letter) { return letter >= 'a' && letter <= 'z'; };
    return code.size() == 4 && code[0] >= 'A' && code[0] <= 'Z' && is_lower(code[1]) && is_lower(code[2])
        && is_lower(code[3]);
}

std::optional<unsigned> read_number(std::string const& digits)
{
    unsigned number = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc() || end != digits.data() + digits.size() || number > 0xFFFF)
        return std::nullopt;
    return number;
}

std::optional<FontStyle> read_style(std::string const& word)
{
    if (word == "regular")
        return FontStyle { Weight::Regular, Slant::Upright };
    if (word == "bold")
        return FontStyle { Weight::Bold, Slant::Upright };
    if (word == "italic")
        return FontStyle { Weight::Regular, Slant::Italic };
    if (word == "bold-italic")
        return FontStyle { Weight::Bold, Slant::Italic };
    return std::nullopt;
}

/// `place` is "file:line".
Result<FontRow> read_row(std::string const& line, std::string const& place, std::filesystem::path const& folder)
{
    auto const bad = [&](std::string const& what) { return Error { ErrorCode::InvalidData, place + ": " + what }; };
    auto const cells = split(line, '\t');
    if (cells.size() != 5)
        return bad("has " + std::to_string(cells.size())
            + " columns; write scripts, style, face index, file and package, "
              "separated by one tab each");
    FontRow row;
    row.scripts = split(cells[0], ',');
    for (auto const& script : row.scripts) {
        if (!is_script(script))
            return bad("'" + script + "' is no script; write an ISO 15924 code such as Latn");
    }
    auto const style = read_style(cells[1]);
    if (!style)
        return bad("'" + cells[1] + "' is no style; write regular, bold, italic or bold-italic");
    row.style = *style;
    auto const index = read_number(cells[2]);
    if (!index)
        return bad("'" + cells[2] + "' is no face index; write 0 unless the file is a collection");
    row.face_index = *index;
    if (cells[3].empty())
        return bad("the file is empty; write the path of a font file");
    row.file = folder / cells[3];
    row.package = cells[4];
    return row;
}

} // namespace

Result<std::vector<FontRow>> read_manifest(std::filesystem::path const& manifest)
{
    std::ifstream stream(manifest);
    if (!stream)
        return Error { ErrorCode::Unreadable, manifest.string() + ": cannot be read; is it installed?" };
    std::vector<FontRow> rows;
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        if (line.empty() || line.front() == '#')
            continue;
        auto const place = manifest.string() + ":" + std::to_string(number);
        WEG_TRY(auto row, read_row(line, place, manifest.parent_path()));
        rows.push_back(std::move(row));
    }
    if (rows.empty() || stream.bad())
        return Error { ErrorCode::InvalidData, manifest.string() + ": names no font; add a row" };
    return rows;
}

} // namespace weg::text

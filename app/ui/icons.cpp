// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/icons.h"

#include <charconv>
#include <fstream>

namespace weg::ui {

Result<IconSet> IconSet::open(std::filesystem::path const& table, text::FontLibrary const& fonts)
{
    std::ifstream file(table);
    if (!file)
        return Error { ErrorCode::Unreadable, table.string() + ": cannot be read; build the target weg_assets" };
    auto const font = fonts.first_of("Zsym");
    if (!font)
        return Error { ErrorCode::InvalidData, "fonts.tsv: no row for Zsym; add the icon font" };

    IconSet icons;
    icons.m_font = *font;
    int number = 0;
    for (std::string line; std::getline(file, line);) {
        ++number;
        auto const tab = line.find('\t');
        std::uint32_t code_point = 0;
        char const* const end = line.data() + line.size();
        if (tab == std::string::npos || std::from_chars(line.data() + tab + 1, end, code_point, 16).ptr != end) {
            return Error { ErrorCode::InvalidData,
                table.string() + ":" + std::to_string(number)
                    + ": not \"name, tab, code point\"; build weg_assets again" };
        }
        icons.m_glyphs.emplace(line.substr(0, tab), fonts.glyph_index(*font, char32_t { code_point }));
    }
    return icons;
}

std::uint32_t IconSet::glyph(std::string_view name) const
{
    auto found = m_glyphs.find(name);
    if (found == m_glyphs.end())
        found = m_glyphs.find("info");
    return found == m_glyphs.end() ? 0 : found->second;
}

} // namespace weg::ui

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/text/fonts.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

namespace weg::ui {

/// The icons of assets/icons by name: each is a glyph of the icon font (assets/build_icon_font.py).
class IconSet {
public:
    /// Reads icons.tsv (name, tab, hexadecimal code point) for the manifest's Zsym font.
    /// Errors: `Unreadable` and `InvalidData` name the file, the line and the mend.
    static Result<IconSet> open(std::filesystem::path const& table, text::FontLibrary const& fonts);

    [[nodiscard]] text::FontId font() const { return m_font; }
    /// Glyph index of `name`; of "info" for a name that is not there, 0 if that is missing too.
    [[nodiscard]] std::uint32_t glyph(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return m_glyphs.contains(name); }

private:
    text::FontId m_font;
    std::map<std::string, std::uint32_t, std::less<>> m_glyphs;
};

} // namespace weg::ui

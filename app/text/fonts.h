// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::text: from a string to glyphs at positions, right in every script. It knows neither ImGui, SDL
/// nor the app, so that any program that draws textured quads can use it.
/// Units: all lengths are pixels of the target (the caller has applied its scale); y grows downwards;
/// offsets into text are UTF-16 code units.
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weg::text {

enum class Weight : std::uint8_t { Regular, Bold };
enum class Slant : std::uint8_t { Upright, Italic };

struct FontStyle {
    Weight weight = Weight::Regular;
    Slant slant = Slant::Upright;

    friend auto operator<=>(FontStyle, FontStyle) = default;
};

/// A font file of the manifest, by its row.
struct FontId {
    std::uint16_t value = 0;
    friend auto operator<=>(FontId, FontId) = default;
};

struct FontFace;

/// The font families of a manifest, opened when first needed and kept.
///
/// The manifest (assets/fonts/fonts.tsv) has one row a file, tab-separated:
/// scripts (ISO 15924, joined by commas; Zsye for emoji, Zsym for icons), style (regular, bold, italic or bold-italic), face index,
/// path, Debian package. Order is fallback order. A relative path is relative to the manifest.
/// Errors: `Unreadable` and `InvalidData` name file, line and mend; `MissingFont` names the file that
/// is not installed and the package that has it.
class FontLibrary {
public:
    static Result<FontLibrary> open(std::filesystem::path const& manifest);

    /// One file for every script and style, without a manifest. Errors: those of opening it.
    static Result<FontLibrary> of_file(std::filesystem::path const& file, unsigned face_index);

    FontLibrary(FontLibrary&&) noexcept;
    FontLibrary& operator=(FontLibrary&&) noexcept;
    ~FontLibrary();

    /// Every row of the manifest whose file is not there, as a line "file (package)".
    [[nodiscard]] std::vector<std::string> missing() const;

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] std::filesystem::path const& file(FontId id) const;
    /// The opened face, or null when its file cannot be used. Rows that fail are logged once.
    [[nodiscard]] FontFace const* face(FontId id) const;
    /// Rows to try for `script` (ISO 15924, 4 letters) and `style`, best first: the script's own, nearest style first,
    /// then all others. Good as long as the library.
    [[nodiscard]] std::span<FontId const> stack(std::string_view script, FontStyle style) const;
    /// The first row of `script`, or nothing when the manifest has none ("Zsym": the icon font).
    [[nodiscard]] std::optional<FontId> first_of(std::string_view script) const;
    /// The glyph index of one code point; 0 (.notdef) when the font lacks it or cannot be used.
    [[nodiscard]] std::uint32_t glyph_index(FontId id, char32_t code_point) const;

private:
    struct State;
    explicit FontLibrary(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace weg::text

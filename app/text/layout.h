// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/i18n/direction.h"
#include "app/text/fonts.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weg::text {

enum class Align : std::uint8_t { Start, Center, End };

/// How a paragraph is to be set. `direction` is the base direction: of the content's language, not guessed.
struct ParagraphStyle {
    std::string language; ///< BCP 47: chooses shaping (locl) and line-break rules.
    i18n::Direction direction = i18n::Direction::LeftToRight;
    float size = 16.0f; ///< Pixels per em; kept to quarters.
    Weight weight = Weight::Regular;
    Align align = Align::Start;
    float line_spacing = 1.0f; ///< Factor on the natural line height.
    int max_lines = 0;         ///< 0: as many as it takes; else the last ends in an ellipsis.

    friend auto operator<=>(ParagraphStyle const&, ParagraphStyle const&) = default;
};

/// A glyph on its baseline, relative to the layout's top left corner.
struct PlacedGlyph {
    FontId font;
    std::uint32_t glyph = 0; ///< Glyph index in the font, not a code point.
    float x = 0;
    float y = 0;
};

struct Box {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

struct Line {
    std::uint32_t text_begin = 0; ///< UTF-16 offsets; lines cover the text without gap or overlap.
    std::uint32_t text_end = 0;
    float x = 0;     ///< Where its visible content begins, from the layout's left edge.
    float width = 0; ///< Of the visible content; trailing white space hangs outside.
    float top = 0;
    float baseline = 0;
    float bottom = 0;
    std::uint32_t glyph_begin = 0; ///< Into Layout::glyphs.
    std::uint32_t glyph_end = 0;
};

/// A paragraph set in lines: immutable, drawn at any place any number of times.
struct Layout {
    float size = 0;  ///< Pixels per em of every glyph.
    float width = 0; ///< Of the widest line.
    float height = 0;
    Box ink;                ///< What is really painted; outside [0, height] only if a font lies about its metrics.
    bool truncated = false; ///< max_lines cut something off.
    std::uint32_t missing_glyphs = 0; ///< Clusters that no font could show (.notdef).
    std::vector<Line> lines;
    std::vector<PlacedGlyph> glyphs;
    std::u16string text;
};

/// Lays out paragraphs and remembers them.
/// A newline in the text (U+000A, U+2028) ends a line. Input that is not well-formed UTF-8 shows U+FFFD.
class Engine {
public:
    /// `fonts` must outlive the engine.
    explicit Engine(FontLibrary const& fonts);
    ~Engine();
    Engine(Engine const&) = delete;
    Engine& operator=(Engine const&) = delete;

    /// `utf8` in lines no wider than `max_width`, at the places the language allows (UAX #14); a word wider
    /// than that is cut between clusters. The reference is good until the second call of end_frame() after
    /// the last lay_out() that asked for it: within one frame and the next.
    Layout const& lay_out(std::string_view utf8, ParagraphStyle const& style, float max_width);

    /// Lets the cache forget what has not been asked for lately, within `byte_budget`.
    void end_frame();

    [[nodiscard]] FontLibrary const& fonts() const { return m_fonts; }

private:
    struct Cache;
    FontLibrary const& m_fonts;
    std::unique_ptr<Cache> m_cache;
};

} // namespace weg::text

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::text: from a string to glyphs at positions, right in every script. It knows neither ImGui, SDL
/// nor the app, so that any program that draws textured quads can use it.
/// Units: all lengths are pixels of the target (the caller has applied its scale); y grows downwards;
/// offsets into text are UTF-16 code units, but for Span, which counts what the caller has: UTF-8 bytes.
#pragma once

#include "app/text/bidi.h"
#include "app/text/style.h"

#include <cstdint>
#include <string>
#include <unicode/uscript.h>
#include <vector>

namespace weg::text {

/// A glyph on its baseline, relative to the layout's top left corner.
struct PlacedGlyph {
    std::uint32_t glyph = 0; ///< Glyph index in the font, not a code point.
    float x = 0;
    float y = 0;
};

/// Glyphs of one font, size, level and mark that stand side by side.
struct GlyphRun {
    FontId font;
    float size = 0;         ///< Pixels per em.
    std::uint32_t mark = 0; ///< Of the span; see Span::mark.
    BidiLevel level = 0;
    UScriptCode script = USCRIPT_COMMON;
    std::uint32_t text_begin = 0; ///< Empty for a hyphen, which stands for no character.
    std::uint32_t text_end = 0;
    std::uint32_t glyph_begin = 0; ///< Into Layout::glyphs.
    std::uint32_t glyph_end = 0;
    float x = 0;
    float width = 0; ///< The sum of its advances.
};

/// The smallest piece with a place of its own: one or more graphemes that shaping made one.
struct PlacedCluster {
    std::uint32_t text_begin = 0;
    std::uint32_t text_end = 0;
    float x = 0; ///< Its left edge.
    float width = 0;
    BidiLevel level = 0;
    std::uint32_t line = 0;
    std::uint32_t stop_begin = 0; ///< Into Layout::stops.
    std::uint32_t stop_end = 0;
    std::uint32_t glyph_begin = 0; ///< Into Layout::glyphs; empty for what is not drawn.
    std::uint32_t glyph_end = 0;
};

/// A place where a caret can stand: before a grapheme, at the edge where it begins.
struct CaretStop {
    std::uint32_t offset = 0;
    float x = 0;
};

struct Box {
    float x = 0;
    float y = 0;
    float width = 0;
    float height = 0;
};

struct Line {
    std::uint32_t text_begin = 0; ///< Lines cover the text without gap or overlap.
    std::uint32_t text_end = 0;
    std::uint32_t visible_end = 0; ///< White space after it hangs outside.
    float x = 0;                   ///< Where its visible content begins, from the layout's left edge.
    float width = 0;               ///< Of the visible content.
    float top = 0;
    float baseline = 0;
    float bottom = 0;
    std::uint32_t run_begin = 0; ///< Into Layout::runs, which stand in visual order: hanging white space too.
    std::uint32_t run_end = 0;
    std::uint32_t cluster_begin = 0; ///< Into Layout::clusters, which stand in logical order.
    std::uint32_t cluster_end = 0;
};

/// A paragraph set in lines: immutable, drawn at any place any number of times.
struct Layout {
    std::uint64_t id = 0; ///< Its name within the engine that made it; never given twice.
    float width = 0;      ///< Of the widest line.
    float height = 0;
    BidiLevel base = 0;     ///< The paragraph's own level: odd is right-to-left.
    Box ink;                ///< What is really painted; outside [0, height] only if a font lies about its metrics.
    bool truncated = false; ///< max_lines cut something off.
    std::uint32_t missing_glyphs = 0; ///< In the whole paragraph: what no font could show (.notdef).
    std::vector<Line> lines;
    std::vector<GlyphRun> runs;
    std::vector<PlacedGlyph> glyphs;
    std::vector<PlacedCluster> clusters;
    std::vector<CaretStop> stops;
    std::u16string text;

    [[nodiscard]] std::size_t bytes() const;
};

} // namespace weg::text

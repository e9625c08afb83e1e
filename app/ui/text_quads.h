// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/atlas.h"
#include "app/text/layout.h"

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace weg::ui {

/// One glyph of a layout as it is drawn: whole pixels from the layout's corner, and its place in the atlas.
struct GlyphQuad {
    float x0, y0, x1, y1;
    float u0, v0, u1, v1;
    std::uint32_t mark; ///< See text::Span::mark.
};

/// Glyphs that lie on one page of the atlas.
struct QuadBatch {
    std::uint16_t page;
    std::uint32_t begin; ///< Into TextQuads::quads.
    std::uint32_t end;
};

struct TextQuads {
    std::vector<GlyphQuad> quads; ///< Page by page; within a page in the layout's order.
    std::vector<QuadBatch> batches;
};

/// Remembers the quads of layouts, so that a page of text that was drawn once is drawn again by adding an offset.
class QuadCache {
public:
    /// `atlas` must outlive the cache.
    explicit QuadCache(text::Atlas& atlas)
        : m_atlas(atlas)
    {
    }

    /// Good until the next call. The atlas counts its pages as used in this frame.
    TextQuads const& quads_of(text::Layout const& layout);
    /// Forgets what was not drawn lately, within a budget.
    void end_frame();
    void forget();

private:
    struct Entry {
        TextQuads quads;
        std::uint64_t epoch = 0;
        std::uint64_t last_frame = 0;
    };

    void fill(TextQuads& into, text::Layout const& layout);

    text::Atlas& m_atlas;
    std::unordered_map<std::uint64_t, Entry> m_entries; ///< By Layout::id.
    std::size_t m_quad_count = 0;
    std::uint64_t m_frame = 1;
};

} // namespace weg::ui

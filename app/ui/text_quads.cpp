// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/text_quads.h"

#include <algorithm>
#include <cmath>

namespace weg::ui {

namespace {

/// What no frame draws any more may stay as long as all together are no more than this; less than 1 MB.
constexpr std::size_t kMostQuads = 20'000;

struct Found {
    std::uint16_t page;
    GlyphQuad quad;
};

} // namespace

TextQuads const& QuadCache::quads_of(text::Layout const& layout)
{
    Entry& entry = m_entries[layout.id];
    // A page that gave way to other glyphs leaves nothing behind that could still be trusted.
    if (entry.last_frame == 0 || entry.epoch != m_atlas.epoch()) {
        m_quad_count -= entry.quads.quads.size();
        fill(entry.quads, layout);
        m_quad_count += entry.quads.quads.size();
        entry.epoch = m_atlas.epoch();
    } else {
        for (QuadBatch const& batch : entry.quads.batches)
            m_atlas.touch(batch.page);
    }
    entry.last_frame = m_frame;
    return entry.quads;
}

void QuadCache::forget()
{
    m_entries.clear();
    m_quad_count = 0;
}

void QuadCache::fill(TextQuads& into, text::Layout const& layout)
{
    constexpr float kTexel = 1.0f / text::Atlas::kPageSide;
    constexpr int kSteps = text::Atlas::kSubpixelSteps;
    std::vector<Found> found;
    found.reserve(layout.glyphs.size());
    for (auto const& run : layout.runs) {
        for (auto const& glyph : std::span(layout.glyphs).subspan(run.glyph_begin, run.glyph_end - run.glyph_begin)) {
            float const quarters = std::round(glyph.x * kSteps);
            float const whole = std::floor(quarters / kSteps);
            int const subpixel = static_cast<int>(quarters - whole * kSteps);
            auto const& bitmap = m_atlas.glyph(run.font, glyph.glyph, run.size, subpixel);
            if (bitmap.width == 0)
                continue;
            float const x = whole + bitmap.left;
            float const y = std::round(glyph.y) - bitmap.top;
            float const width = bitmap.width;
            float const height = bitmap.height;
            float const u = bitmap.x;
            float const v = bitmap.y;
            found.push_back({ bitmap.page,
                { x, y, x + width, y + height, u * kTexel, v * kTexel, (u + width) * kTexel, (v + height) * kTexel,
                    run.mark } });
        }
    }
    std::ranges::stable_sort(found, {}, &Found::page);
    into.quads.clear();
    into.batches.clear();
    into.quads.reserve(found.size());
    for (Found const& each : found) {
        auto const index = static_cast<std::uint32_t>(into.quads.size());
        if (into.batches.empty() || into.batches.back().page != each.page)
            into.batches.push_back({ each.page, index, index });
        into.quads.push_back(each.quad);
        into.batches.back().end = index + 1;
    }
}

void QuadCache::end_frame()
{
    if (m_quad_count > kMostQuads) {
        std::erase_if(m_entries, [&](auto const& entry) {
            bool const old = entry.second.last_frame < m_frame;
            if (old)
                m_quad_count -= entry.second.quads.quads.size();
            return old;
        });
    }
    ++m_frame;
}

} // namespace weg::ui

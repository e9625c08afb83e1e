// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/atlas.h"

#include "app/text/raster.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace weg::text {

namespace {

constexpr int kGutter = 1;

struct Key {
    FontId font;
    std::uint32_t glyph;
    std::int32_t quarter_size;
    std::int32_t subpixel;

    friend auto operator<=>(Key const&, Key const&) = default;
};

struct Place {
    std::size_t page;
    std::pair<int, int> corner;
};

} // namespace

struct Atlas::State {
    std::size_t max_pages;
    Rasterizer rasterizer;
    std::vector<AtlasPage> pages;
    std::map<Key, AtlasGlyph> glyphs;
    std::uint64_t frame = 1;
    std::uint64_t epoch = 1;

    State(FontLibrary const& fonts, int most)
        : max_pages(static_cast<std::size_t>(std::max(most, 1)))
        , rasterizer(fonts)
    {
    }

    void forget_glyphs_of(std::size_t page)
    {
        std::erase_if(glyphs, [&](auto const& entry) { return entry.second.page == page && entry.second.width > 0; });
        ++epoch;
    }

    /// In a page with room for the glyph: one of its format, a new one, or the one least lately used, emptied.
    Place make_room(int width, int height, TexelFormat format)
    {
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (pages[i].format() != format)
                continue;
            if (auto const corner = pages[i].find_room(width, height))
                return { i, *corner };
        }
        auto oldest = std::ranges::min_element(pages, {}, &AtlasPage::last_frame);
        // What this frame draws must stay, even if that takes a page more than allowed.
        if (pages.size() < max_pages || oldest->last_frame == frame) {
            pages.emplace_back(kPageSide, format);
            oldest = std::prev(pages.end());
        } else {
            forget_glyphs_of(static_cast<std::size_t>(oldest - pages.begin()));
            oldest->clear(format);
        }
        auto const corner = oldest->find_room(width, height);
        WEG_CHECK(corner.has_value()); // No glyph is larger than a page.
        return { static_cast<std::size_t>(oldest - pages.begin()), *corner };
    }

    AtlasGlyph rasterise(Key const& key)
    {
        auto const bitmap
            = rasterizer.draw(key.font, key.glyph, key.quarter_size, static_cast<float>(key.subpixel) / kSubpixelSteps);
        if (bitmap.width == 0 || bitmap.height == 0 || bitmap.width + kGutter > kPageSide
            || bitmap.height + kGutter > kPageSide)
            return {};
        auto const [index, corner] = make_room(bitmap.width + kGutter, bitmap.height + kGutter, bitmap.format);
        pages[index].write({ corner.first, corner.second, bitmap.width, bitmap.height }, bitmap.texels);
        auto const texel = [](int value) { return static_cast<std::uint16_t>(value); };
        return { static_cast<std::uint16_t>(index), texel(corner.first), texel(corner.second), texel(bitmap.width),
            texel(bitmap.height), static_cast<std::int16_t>(bitmap.left), static_cast<std::int16_t>(bitmap.top) };
    }
};

Atlas::Atlas(FontLibrary const& fonts, int max_pages)
    : m_state(std::make_unique<State>(fonts, max_pages))
{
}

Atlas::~Atlas() = default;

AtlasGlyph const& Atlas::glyph(FontId font, std::uint32_t glyph, float size, int subpixel)
{
    Key const key { font, glyph, static_cast<std::int32_t>(std::lround(size * 4)), subpixel };
    auto found = m_state->glyphs.find(key);
    if (found == m_state->glyphs.end())
        found = m_state->glyphs.emplace(key, m_state->rasterise(key)).first;
    if (found->second.width > 0)
        m_state->pages[found->second.page].last_frame = m_state->frame;
    return found->second;
}

std::uint64_t Atlas::epoch() const { return m_state->epoch; }

void Atlas::touch(std::size_t page) { m_state->pages[page].last_frame = m_state->frame; }

std::size_t Atlas::page_count() const { return m_state->pages.size(); }

std::size_t Atlas::bytes() const
{
    std::size_t sum = 0;
    for (AtlasPage const& page : m_state->pages)
        sum += page.pixels().size();
    return sum;
}

TexelFormat Atlas::format(std::size_t page) const { return m_state->pages[page].format(); }

std::span<std::uint8_t const> Atlas::pixels(std::size_t page) const { return m_state->pages[page].pixels(); }

std::uint32_t Atlas::generation(std::size_t page) const { return m_state->pages[page].generation; }

TexelRect Atlas::take_dirty(std::size_t page) { return m_state->pages[page].take_dirty(); }

void Atlas::mark_all_dirty()
{
    for (AtlasPage& page : m_state->pages)
        page.mark_all_dirty();
}

void Atlas::end_frame()
{
    auto& state = *m_state;
    // What one frame needed beyond the bound is given back when the next ones do not need it.
    while (state.pages.size() > state.max_pages && state.pages.back().last_frame < state.frame) {
        state.forget_glyphs_of(state.pages.size() - 1);
        state.pages.pop_back();
    }
    ++state.frame;
}

} // namespace weg::text

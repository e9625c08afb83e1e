// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/atlas.h"

#include "app/base/log.h"
#include "app/text/font_face.h"

#include <algorithm>
#include <cmath>
#include <ft2build.h>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include FT_FREETYPE_H
#include FT_OUTLINE_H

namespace weg::text {

namespace {

constexpr int kGutter = 1;
/// Below this many pixels per em, light (vertical) hinting keeps strokes crisp; above, none is needed.
constexpr float kHintingLimit = 24;

struct Key {
    FontId font;
    std::uint32_t glyph;
    std::int32_t quarter_size;
    std::int32_t subpixel;

    friend auto operator<=>(Key const&, Key const&) = default;
};

/// A row of the page that glyphs of about one height stand in.
struct Shelf {
    int top;
    int height;
    int used = 0;
};

struct Page {
    std::vector<std::uint8_t> pixels;
    std::vector<Shelf> shelves;
    int shelves_end = 0;
    std::uint32_t generation = 0;
    std::uint64_t last_frame = 0;
    TexelRect dirty;

    Page()
        : pixels(static_cast<std::size_t>(Atlas::kPageSide) * Atlas::kPageSide)
    {
    }

    /// A free place of that size, or nothing when the page is full.
    std::optional<std::pair<int, int>> find_room(int width, int height)
    {
        for (Shelf& shelf : shelves) {
            if (height <= shelf.height && shelf.height <= height + height / 2 + 4
                && shelf.used + width <= Atlas::kPageSide) {
                shelf.used += width;
                return std::pair { shelf.used - width, shelf.top };
            }
        }
        int const shelf_height = (height + 3) / 4 * 4;
        if (shelves_end + shelf_height > Atlas::kPageSide || width > Atlas::kPageSide)
            return std::nullopt;
        shelves.push_back({ shelves_end, shelf_height, width });
        shelves_end += shelf_height;
        return std::pair { 0, shelves.back().top };
    }

    /// Makes room for other glyphs without asking for memory again.
    void clear()
    {
        std::ranges::fill(pixels, std::uint8_t { 0 });
        shelves.clear();
        shelves_end = 0;
        ++generation;
        dirty = { 0, 0, Atlas::kPageSide, Atlas::kPageSide };
    }

    void mark_dirty(TexelRect part)
    {
        if (dirty.width == 0) {
            dirty = part;
            return;
        }
        int const end_x = std::max(dirty.x + dirty.width, part.x + part.width);
        int const end_y = std::max(dirty.y + dirty.height, part.y + part.height);
        dirty.x = std::min(dirty.x, part.x);
        dirty.y = std::min(dirty.y, part.y);
        dirty.width = end_x - dirty.x;
        dirty.height = end_y - dirty.y;
    }
};

} // namespace

struct Atlas::State {
    FontLibrary const& fonts;
    std::size_t max_pages;
    CHandle<FT_LibraryRec_, FT_Done_FreeType> library;
    std::map<FontId, CHandle<FT_FaceRec_, FT_Done_Face>> faces; ///< Null: FreeType refused the file.
    std::vector<Page> pages;
    std::map<Key, AtlasGlyph> glyphs;
    std::uint64_t frame = 1;
    std::uint64_t epoch = 1;

    FT_Face face(FontId id)
    {
        auto found = faces.find(id);
        if (found == faces.end()) {
            FT_Face opened = nullptr;
            if (FontFace const* const font = fonts.face(id)) {
                auto const bytes = font->bytes();
                if (FT_New_Memory_Face(library.get(), bytes.data(), static_cast<FT_Long>(bytes.size()),
                        static_cast<FT_Long>(font->face_index), &opened)
                    != 0)
                    log(LogLevel::Error, "FreeType cannot draw font " + std::to_string(id.value));
            }
            found = faces.emplace(id, opened).first;
        }
        return found->second.get();
    }

    /// The page with room for the glyph: the last, a new one, or the one least lately used, emptied.
    std::pair<std::size_t, std::pair<int, int>> make_room(int width, int height)
    {
        for (std::size_t i = 0; i < pages.size(); ++i) {
            if (auto const place = pages[i].find_room(width, height))
                return { i, *place };
        }
        auto const oldest = std::ranges::min_element(pages, {}, &Page::last_frame);
        // What this frame draws must stay, even if that takes a page more than allowed.
        if (pages.size() < max_pages || oldest->last_frame == frame) {
            pages.emplace_back();
        } else {
            auto const index = static_cast<std::uint16_t>(oldest - pages.begin());
            std::erase_if(
                glyphs, [&](auto const& entry) { return entry.second.page == index && entry.second.width > 0; });
            oldest->clear();
            ++epoch;
            return { index, pages[index].find_room(width, height).value_or(std::pair { 0, 0 }) };
        }
        return { pages.size() - 1, pages.back().find_room(width, height).value_or(std::pair { 0, 0 }) };
    }

    AtlasGlyph rasterise(Key const& key)
    {
        FT_Face const font = face(key.font);
        if (!font || FT_Set_Char_Size(font, 0, key.quarter_size * 16, 72, 72) != 0)
            return {};
        bool const hinted = static_cast<float>(key.quarter_size) / 4 < kHintingLimit;
        if (FT_Load_Glyph(font, key.glyph,
                hinted ? FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP : FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP)
                != 0
            || font->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
            return {};
        FT_Outline_Translate(&font->glyph->outline, key.subpixel * 64 / kSubpixelSteps, 0);
        if (FT_Render_Glyph(font->glyph, FT_RENDER_MODE_NORMAL) != 0)
            return {};
        FT_Bitmap const& bitmap = font->glyph->bitmap;
        auto const width = static_cast<int>(bitmap.width);
        auto const height = static_cast<int>(bitmap.rows);
        if (width == 0 || height == 0 || width + kGutter > kPageSide || height + kGutter > kPageSide)
            return {};
        auto const [index, place] = make_room(width + kGutter, height + kGutter);
        Page& page = pages[index];
        for (int row = 0; row < height; ++row) {
            std::copy_n(bitmap.buffer + static_cast<std::ptrdiff_t>(row) * bitmap.pitch, width,
                page.pixels.begin() + static_cast<std::ptrdiff_t>(place.second + row) * kPageSide + place.first);
        }
        page.mark_dirty({ place.first, place.second, width, height });
        auto const texel = [](int value) { return static_cast<std::uint16_t>(value); };
        return { static_cast<std::uint16_t>(index), texel(place.first), texel(place.second), texel(width),
            texel(height), static_cast<std::int16_t>(font->glyph->bitmap_left),
            static_cast<std::int16_t>(font->glyph->bitmap_top) };
    }
};

Atlas::Atlas(FontLibrary const& fonts, int max_pages)
    : m_state(
        std::make_unique<State>(State { fonts, static_cast<std::size_t>(std::max(max_pages, 1)), {}, {}, {}, {} }))
{
    FT_Library library = nullptr;
    WEG_CHECK(FT_Init_FreeType(&library) == 0);
    m_state->library.reset(library);
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

std::span<std::uint8_t const> Atlas::pixels(std::size_t page) const { return m_state->pages[page].pixels; }

std::uint32_t Atlas::generation(std::size_t page) const { return m_state->pages[page].generation; }

TexelRect Atlas::take_dirty(std::size_t page) { return std::exchange(m_state->pages[page].dirty, {}); }

void Atlas::mark_all_dirty()
{
    for (Page& page : m_state->pages)
        page.dirty = { 0, 0, kPageSide, kPageSide };
}

void Atlas::end_frame()
{
    auto& state = *m_state;
    // What one frame needed beyond the bound is given back when the next ones do not need it.
    while (state.pages.size() > state.max_pages && state.pages.back().last_frame < state.frame) {
        auto const last = static_cast<std::uint16_t>(state.pages.size() - 1);
        std::erase_if(
            state.glyphs, [&](auto const& entry) { return entry.second.page == last && entry.second.width > 0; });
        state.pages.pop_back();
        ++state.epoch;
    }
    ++state.frame;
}

} // namespace weg::text

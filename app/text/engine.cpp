// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"
#include "app/text/layout.h"
#include "app/text/typesetter.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace weg::text {

namespace {

/// Layouts that no frame asks for any more may take this much.
constexpr std::size_t kByteBudget = std::size_t { 2 } << 20;

std::size_t bytes_of(Layout const& layout)
{
    return sizeof(Layout) + layout.glyphs.capacity() * sizeof(PlacedGlyph) + layout.lines.capacity() * sizeof(Line)
        + layout.text.capacity() * sizeof(char16_t);
}

} // namespace

struct Engine::Cache {
    /// What a layout depends on; nothing else does.
    struct Key {
        std::string text;
        ParagraphStyle style;
        std::int64_t quarter_pixels; ///< The width.

        friend auto operator<=>(Key const&, Key const&) = default;
    };
    struct Entry {
        Layout layout;
        std::uint64_t last_frame = 0;
    };

    explicit Cache(FontLibrary const& fonts)
        : typesetter(fonts, breaks, bidi, shaper)
    {
    }

    BreakFinder breaks;
    BidiResolver bidi;
    Shaper shaper;
    Typesetter typesetter;
    std::map<Key, Entry> entries;
    std::size_t bytes = 0;
    std::uint64_t frame = 1;
};

Engine::Engine(FontLibrary const& fonts)
    : m_fonts(fonts)
    , m_cache(std::make_unique<Cache>(fonts))
{
}

Engine::~Engine() = default;

Layout const& Engine::lay_out(std::string_view utf8, ParagraphStyle const& style, float max_width)
{
    Cache::Key key { std::string(utf8), style, std::llround(max_width * 4) };
    auto found = m_cache->entries.find(key);
    if (found == m_cache->entries.end()) {
        Layout layout = m_cache->typesetter.set(to_utf16(utf8), style, max_width);
        m_cache->bytes += bytes_of(layout);
        found = m_cache->entries.emplace(std::move(key), Cache::Entry { std::move(layout), 0 }).first;
    }
    found->second.last_frame = m_cache->frame;
    return found->second.layout;
}

void Engine::end_frame()
{
    auto& cache = *m_cache;
    if (cache.bytes > kByteBudget) {
        std::erase_if(cache.entries, [&](auto const& entry) {
            bool const old = entry.second.last_frame < cache.frame;
            if (old)
                cache.bytes -= bytes_of(entry.second.layout);
            return old;
        });
    }
    ++cache.frame;
}

} // namespace weg::text

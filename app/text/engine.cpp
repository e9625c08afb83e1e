// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/engine.h"

#include "app/base/utf8.h"
#include "app/text/placer.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <unordered_map>

namespace weg::text {

namespace {

/// What no frame asks for any more may take this much, lines and shapes each.
constexpr std::size_t kByteBudget = std::size_t { 1 } << 20;

/// What lines depend on; nothing else does. The shape depends on the same, but for what Query::shape_only leaves out.
struct Query {
    std::string_view text;
    ParagraphStyle const& style;
    std::span<Span const> spans;
    float width;
};

struct Key {
    std::string text;
    ParagraphStyle style;
    std::vector<Span> spans;
    float width;

    explicit Key(Query const& query)
        : text(query.text)
        , style(query.style)
        , spans(query.spans.begin(), query.spans.end())
        , width(query.width)
    {
    }
    [[nodiscard]] Query query() const { return { text, style, spans, width }; }
};

/// The style as far as shaping goes, written into one that keeps its memory.
void copy_shaping(ParagraphStyle const& from, ParagraphStyle& to)
{
    to.language = from.language;
    to.direction = from.direction;
    to.size = from.size;
    to.weight = from.weight;
    to.slant = from.slant;
    to.tabular = from.tabular;
}

/// Lookup by Query, without making a Key: a warm frame allocates nothing.
struct Hash {
    using is_transparent = void;

    std::size_t operator()(Query const& query) const
    {
        auto hash = std::hash<std::string_view>()(query.text);
        auto const mix = [&](std::size_t value) { hash = (hash ^ value) * 0x9E3779B97F4A7C15u; };
        mix(std::hash<std::string_view>()(query.style.language));
        mix(std::hash<float>()(query.style.size));
        mix(std::hash<float>()(query.width));
        mix(static_cast<std::size_t>(query.style.weight) + query.spans.size() * 2);
        return hash;
    }
    std::size_t operator()(Key const& key) const { return (*this)(key.query()); }
};

struct Equal {
    using is_transparent = void;

    static Query query(Key const& key) { return key.query(); }
    static Query const& query(Query const& each) { return each; }

    template <class One, class Other>
    bool operator()(One const& one, Other const& other) const
    {
        auto const& a = query(one);
        auto const& b = query(other);
        return a.width == b.width && a.text == b.text && a.style == b.style && std::ranges::equal(a.spans, b.spans);
    }
};

/// Remembers values by bytes; what was not asked for in the last frames goes first.
template <class Value>
class ByteCache {
public:
    template <class Make>
    Value const& get(Query const& query, Make const& make)
    {
        auto found = m_entries.find(query);
        if (found == m_entries.end()) {
            found = m_entries.emplace(Key(query), Entry { make(), 0 }).first;
            m_bytes += found->second.value.bytes() + query.text.size();
        }
        found->second.last_frame = m_frame;
        return found->second.value;
    }

    void end_frame()
    {
        if (m_bytes > kByteBudget) {
            std::erase_if(m_entries, [&](auto const& entry) {
                bool const old = entry.second.last_frame < m_frame;
                if (old)
                    m_bytes -= entry.second.value.bytes() + entry.first.text.size();
                return old;
            });
        }
        ++m_frame;
    }

private:
    struct Entry {
        Value value;
        std::uint64_t last_frame;
    };

    std::unordered_map<Key, Entry, Hash, Equal> m_entries;
    std::size_t m_bytes = 0;
    std::uint64_t m_frame = 1;
};

} // namespace

struct Engine::Cache {
    explicit Cache(FontLibrary const& fonts)
        : shaper(fonts)
    {
    }

    ParagraphShaper shaper;
    ByteCache<Paragraph> shapes;
    ByteCache<Layout> layouts;
    ParagraphStyle shaping; ///< Of the paragraph at hand.
    std::uint64_t last_id = 0;
};

Engine::Engine(FontLibrary const& fonts, Hyphenator const* hyphenator)
    : m_fonts(fonts)
    , m_hyphenator(hyphenator)
    , m_cache(std::make_unique<Cache>(fonts))
{
}

Engine::~Engine() = default;

Layout const& Engine::lay_out(
    std::string_view utf8, ParagraphStyle const& style, float max_width, std::span<Span const> spans)
{
    // Down to a quarter: widths that differ by less share their lines, and no line is wider than was asked for.
    float const width = std::isfinite(max_width) ? std::floor(std::max(0.0f, max_width) * 4) / 4 : max_width;
    return m_cache->layouts.get({ utf8, style, spans, width }, [&] {
        copy_shaping(style, m_cache->shaping);
        Paragraph const& paragraph = m_cache->shapes.get({ utf8, m_cache->shaping, spans, 0 },
            [&] { return m_cache->shaper.shape(to_utf16(utf8), style, style_runs(utf8, style, spans)); });
        LineBreaker breaker(paragraph, m_cache->shaper, m_hyphenator, width);
        auto const lines = breaker.lines(style.max_lines);
        Layout layout = Placer(paragraph, breaker, m_fonts, style, width).place(lines);
        layout.id = ++m_cache->last_id;
        return layout;
    });
}

void Engine::forget()
{
    auto const last_id = m_cache->last_id;
    m_cache = std::make_unique<Cache>(m_fonts);
    m_cache->last_id = last_id;
}

void Engine::end_frame()
{
    m_cache->shapes.end_frame();
    m_cache->layouts.end_frame();
}

} // namespace weg::text

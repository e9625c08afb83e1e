// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/hyphenator.h"
#include "app/text/layout.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace weg::text {

/// Lays out paragraphs and remembers them: the shaped paragraph, and its lines for each width.
/// A newline in the text (U+000A, U+2028) ends a line. Input that is not well-formed UTF-8 shows U+FFFD.
class Engine {
public:
    /// `fonts` and `hyphenator` must outlive the engine; without a hyphenator long words are cut between clusters.
    explicit Engine(FontLibrary const& fonts, Hyphenator const* hyphenator = nullptr);
    ~Engine();
    Engine(Engine const&) = delete;
    Engine& operator=(Engine const&) = delete;

    /// `utf8` in lines no wider than `max_width` (see LineBreaker). The reference is good until the second call of
    /// end_frame() after the last lay_out() that asked for it: within one frame and the next. Words, style and width
    /// that are remembered cost no allocation.
    Layout const& lay_out(
        std::string_view utf8, ParagraphStyle const& style, float max_width, std::span<Span const> spans = {});

    /// Lets the caches forget what has not been asked for lately, within their budgets of bytes.
    void end_frame();
    /// Forgets every text. Layouts that were given out are gone.
    void forget();

    [[nodiscard]] FontLibrary const& fonts() const { return m_fonts; }

private:
    struct Cache;
    FontLibrary const& m_fonts;
    Hyphenator const* m_hyphenator;
    std::unique_ptr<Cache> m_cache;
};

} // namespace weg::text

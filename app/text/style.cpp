// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/style.h"

#include "app/base/utf8.h"

#include <algorithm>
#include <cmath>

namespace weg::text {

namespace {

constexpr char const* kTabular = "tnum";

float in_quarters(float size) { return std::max(1.0f, std::round(size * 4)) / 4; }

bool is_trail_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// To the beginning of the character at `at`, or the text's end.
std::size_t snapped(std::string_view utf8, std::size_t at)
{
    at = std::min(at, utf8.size());
    while (at > 0 && at < utf8.size() && is_trail_byte(utf8[at]))
        --at;
    return at;
}

/// The places where anything may change, ascending.
std::vector<std::size_t> boundaries(std::string_view utf8, std::span<Span const> spans)
{
    std::vector<std::size_t> places { 0, utf8.size() };
    for (Span const& span : spans) {
        places.push_back(snapped(utf8, span.begin));
        places.push_back(snapped(utf8, span.end));
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

void lay_over(StyleRun& run, Span const& span, float size)
{
    run.font.weight = span.weight.value_or(run.font.weight);
    run.font.slant = span.slant.value_or(run.font.slant);
    if (span.tabular)
        run.features = *span.tabular ? kTabular : "";
    run.mark = span.mark.value_or(run.mark);
    run.language = span.language.value_or(run.language);
    if (span.size_factor != 1)
        run.size = in_quarters(size * span.size_factor);
}

} // namespace

std::vector<StyleRun> style_runs(std::string_view utf8, ParagraphStyle const& style, std::span<Span const> spans)
{
    StyleRun const plain { .size = in_quarters(style.size),
        .font = { style.weight, style.slant },
        .features = style.tabular ? kTabular : "",
        .language = style.language };
    auto const places = boundaries(utf8, spans);
    std::vector<StyleRun> runs;
    std::uint32_t end = 0;
    for (std::size_t i = 0; i + 1 < places.size(); ++i) {
        StyleRun run = plain;
        end += static_cast<std::uint32_t>(to_utf16(utf8.substr(places[i], places[i + 1] - places[i])).size());
        run.end = end;
        for (Span const& span : spans) {
            if (snapped(utf8, span.begin) <= places[i] && places[i] < snapped(utf8, span.end))
                lay_over(run, span, style.size);
        }
        runs.push_back(std::move(run));
    }
    if (runs.empty())
        runs.push_back(plain);
    return runs;
}

} // namespace weg::text

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/caret.h"
#include "app/text/engine.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace {

using namespace weg::text;

void demand(bool holds)
{
    if (!holds)
        std::abort();
}

/// Lines and clusters follow each other without gap or overlap, and no line of several clusters passes the column.
void check(Layout const& layout, float width)
{
    std::uint32_t line_end = 0;
    std::uint32_t cluster_end = 0;
    for (auto const& line : layout.lines) {
        demand(line.text_begin == line_end && line.text_end >= line.text_begin);
        line_end = line.text_end;
        int visible = 0;
        for (auto i = line.cluster_begin; i < line.cluster_end; ++i) {
            auto const& cluster = layout.clusters[i];
            demand(cluster.text_begin == cluster_end && cluster.text_end > cluster.text_begin);
            demand(std::isfinite(cluster.x) && std::isfinite(cluster.width));
            cluster_end = cluster.text_end;
            visible += cluster.text_begin < line.visible_end ? 1 : 0;
        }
        demand(visible <= 1 || line.width <= width + 0.02f);
    }
    demand(line_end == layout.text.size() && cluster_end == layout.text.size());
}

/// A walk in reading order visits every stop and ends; a point on a caret finds a caret at the same place.
void walk(Layout const& layout)
{
    Caret caret;
    std::size_t steps = 0;
    while (caret.offset < layout.text.size()) {
        auto const next = next_grapheme(layout, caret);
        demand(next.offset > caret.offset);
        caret = next;
        if (++steps < 40) {
            auto const shape = caret_shape(layout, caret);
            auto const found = caret_shape(layout, hit_test(layout, shape.x, (shape.top + shape.bottom) / 2));
            demand(found.line == shape.line && std::abs(found.x - shape.x) < 0.05f);
        }
    }
    demand(steps == layout.stops.size());
    (void)selection_boxes(layout, 1, static_cast<std::uint32_t>(layout.text.size()));
}

} // namespace

/// The first bytes choose language, width and style, the rest is the text: see check() and walk() for what must hold.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    static auto const fonts = FontLibrary::open(WEG_SOURCE_DIR "/assets/fonts/fonts.tsv");
    static auto const hyphenator = Hyphenator::open(WEG_SOURCE_DIR "/assets/fonts/hyphenation.tsv");
    demand(fonts && hyphenator);
    if (size < 4)
        return 0;
    constexpr std::array kLanguages { "de", "ar", "ta", "ti", "zh-Hans", "fa", "und" };
    ParagraphStyle style;
    style.language = kLanguages[data[0] % kLanguages.size()];
    style.direction = static_cast<BaseDirection>(data[1] % 3);
    style.align = static_cast<Align>(data[1] / 3 % 4);
    style.kashida = static_cast<Kashida>(data[1] / 12 % 2);
    style.max_lines = data[2] % 4;
    float const width = static_cast<float>(data[3]) * 2;
    std::vector<Span> const spans {
        { .begin = data[2] % 16u, .end = data[2] % 64u, .weight = Weight::Bold, .size_factor = 1.5f }
    };
    Engine engine(fonts.value(), &hyphenator.value());
    auto const& layout = engine.lay_out({ reinterpret_cast<char const*>(data + 4), size - 4 }, style, width, spans);
    check(layout, std::floor(width * 4) / 4);
    if (!layout.truncated)
        walk(layout);
    return 0;
}

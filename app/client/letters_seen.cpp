// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/letters_seen.h"

#include <algorithm>

namespace weg::client {

namespace {

constexpr std::size_t kLettersPerHan = 4;

bool is_han(char16_t unit) { return unit >= 0x3400 && unit <= 0x9FFF; }

std::size_t letters_of(std::u16string const& text)
{
    std::size_t letters = 0;
    for (char16_t const unit : text)
        letters += unit == u' ' ? 0 : is_han(unit) ? kLettersPerHan : 1;
    return letters;
}

} // namespace

std::size_t letters_seen(std::span<ui::PaintedText const> painted)
{
    float seen = 0;
    for (auto const& text : painted) {
        auto const visible = ui::intersect(text.box, text.visible_clip);
        if (visible.height <= 0 || visible.width <= 0)
            continue;
        seen += static_cast<float>(letters_of(text.layout->text)) * visible.height / text.box.height;
    }
    return static_cast<std::size_t>(std::max(seen, 0.0f));
}

} // namespace weg::client

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace weg::ui {

namespace {

/// WCAG 2.2, "relative luminance".
double luminance(Color color)
{
    auto const linear = [](std::uint8_t byte) {
        double const channel = byte / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

} // namespace

double contrast(Color a, Color b)
{
    auto const [darker, lighter] = std::minmax({ luminance(a), luminance(b) });
    return (lighter + 0.05) / (darker + 0.05);
}

Accent accent(std::string_view name)
{
    if (name == "blue")
        return Accent::Blue;
    if (name == "green")
        return Accent::Green;
    if (name == "amber")
        return Accent::Amber;
    if (name == "red")
        return Accent::Red;
    if (name == "plum")
        return Accent::Plum;
    return Accent::Teal;
}

TypeStyle type_style(TextRole role)
{
    switch (role) {
    case TextRole::Poster: // To be read from the other side of a hall.
        return { 60, text::Weight::Bold, 1.0f };
    case TextRole::Display:
        return { 34, text::Weight::Bold, 1.0f };
    case TextRole::Title:
        return { 27, text::Weight::Bold, 1.0f };
    case TextRole::Heading:
        return { 21, text::Weight::Bold, 1.0f };
    case TextRole::Body:
        return { 19, text::Weight::Regular, 1.05f };
    case TextRole::Label:
        return { 17, text::Weight::Bold, 1.0f };
    case TextRole::Caption:
        break;
    }
    return { 16, text::Weight::Regular, 1.0f };
}

} // namespace weg::ui

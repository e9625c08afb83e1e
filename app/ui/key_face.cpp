// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/key_face.h"

#include "app/base/utf8.h"
#include "app/i18n/letters.h"

#include <algorithm>
#include <cmath>

namespace weg::ui {

namespace {

constexpr float kLetterSize = 26;
constexpr float kLabelSize = 17;
constexpr float kIconSide = 28;
constexpr float kClear = 0.08f; ///< Of the key's shorter side, between its edge and the widest letter.
constexpr float kLeastSize = 4; ///< Physical pixels.
constexpr float kUnbounded = 1e5f;

/// A lone mark needs a letter to stand on.
std::string shown(std::string const& letter)
{
    auto const units = to_utf16(letter);
    return units.empty() || !i18n::is_mark(units.front()) ? letter : "\u25CC" + letter;
}

/// In the middle of `box`, smaller where it would not fit.
void write(Ui& ui, KeyFace const& face, Rect const& box, Color ink)
{
    bool const special = face.kind == KeyKind::Special;
    float const scale = ui.settings().scale;
    std::string const label = shown(face.label);
    text::ParagraphStyle style;
    style.language = face.language;
    style.direction = text::base_direction(i18n::direction_of(face.language));
    style.weight = special ? text::Weight::Bold : text::Weight::Regular;
    style.size = (special ? kLabelSize : kLetterSize) * ui.settings().text_scale * scale;
    float const width = std::floor(box.width * scale);
    float const height = std::floor(box.height * scale);
    for (;;) { // Hinting and marks do not shrink evenly, so once may not do.
        auto const& natural = ui.engine().lay_out(label, style, kUnbounded);
        float const fit = std::min(width / natural.width, height / natural.height);
        if (fit >= 1 || style.size <= kLeastSize)
            break;
        style.size = std::max(kLeastSize, std::floor(style.size * fit * 4 - 0.5f) / 4); // Sizes are kept to quarters.
    }
    style.align = text::Align::Center;
    style.max_lines = 1;
    auto const& layout = ui.engine().lay_out(label, style, width);
    float const top = box.top + (box.height - layout.height / scale) / 2;
    ui.canvas().text(layout, { box.start, top, box.width, layout.height / scale }, ink);
}

Color ground_of(Theme const& theme, KeyFace const& face, Ui::Press const& press)
{
    if (face.selected)
        return theme.colors(face.accent).strong;
    if (press.pressing)
        return theme.selection;
    if (face.kind == KeyKind::Offer)
        return theme.colors(face.accent).soft;
    return face.kind == KeyKind::Special ? theme.paper : theme.card;
}

} // namespace

void paint_key(Ui& ui, Rect const& rect, KeyFace const& face, Ui::Press const& press)
{
    Theme const& theme = ui.theme();
    Rect const cap = rect.inset(rect.width < kMinTouchSide ? 1.5f : 2.5f);
    Color const ink = face.selected ? theme.on_strong : theme.ink;
    ui.canvas().panel(cap, ground_of(theme, face, press), theme.line, press.pressing ? 3 : 1, kKeyCorner);
    if (!face.icon.empty()) {
        float const wanted = kIconSide * std::sqrt(ui.settings().text_scale);
        float const side = std::min({ cap.height * 0.7f, cap.width - kSpaceTiny, wanted });
        ui.canvas().icon(
            face.icon, { cap.start + (cap.width - side) / 2, cap.top + (cap.height - side) / 2, side, side }, ink);
    } else if (!face.label.empty()) {
        write(ui, face, cap.inset(kClear * std::min(cap.width, cap.height)), ink);
    }
    ui.focus_ring(cap, press, kKeyCorner);
}

} // namespace weg::ui

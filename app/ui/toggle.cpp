// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/widgets.h"

#include <algorithm>

namespace weg::ui {

namespace {

constexpr float kIconSide = 32;
constexpr float kBoxSide = 34;
constexpr float kPadding = 18;

struct ToggleParts {
    Block title;
    Block detail;
    Block state;
    float icon;
    float box;
    float text_start;
    float text_height;
};

ToggleParts set_toggle(Ui& ui, ToggleLook const& look, float width)
{
    ToggleParts parts {};
    float const growth = 1 + (ui.settings().text_scale - 1) * 0.6f;
    parts.icon = kIconSide * growth;
    parts.box = kBoxSide * growth;
    parts.text_start = kPadding + parts.icon + kSpace;
    float const room = std::max(40.0f, width - parts.text_start - kSpace - parts.box - kPadding);
    parts.title = ui.set(look.title, TextRole::Heading, room);
    parts.detail = ui.set(look.detail, TextRole::Body, room);
    parts.state = ui.set(look.state, TextRole::Label, room);
    parts.text_height = parts.title.height + parts.detail.height + kSpaceTiny + parts.state.height;
    return parts;
}

} // namespace

float toggle_height(Ui& ui, ToggleLook const& look, float width)
{
    auto const parts = set_toggle(ui, look, width);
    return std::max(parts.text_height, parts.box) + 2 * kPadding;
}

bool toggle(Ui& ui, std::string_view id, ToggleLook const& look, Rect const& rect)
{
    auto const press = ui.pressable(id, Role::Button, look.title, rect, look.on);
    ui.add_detail(look.state);
    ui.add_detail(look.detail);
    auto const parts = set_toggle(ui, look, rect.width);
    Theme const& theme = ui.theme();
    Color const strong = theme.colors(Accent::Teal).strong;
    ui.canvas().panel(rect, press.pressing ? theme.card_pressed : theme.card, look.on ? strong : theme.line,
        look.on || press.pressing ? 3 : 1.5f, kCorner);
    float const middle = rect.top + rect.height / 2;
    ui.canvas().icon(look.icon, { rect.start + kPadding, middle - parts.icon / 2, parts.icon, parts.icon }, theme.ink);
    float const start = rect.start + parts.text_start;
    float top = middle - parts.text_height / 2;
    ui.place_inside(parts.title, start, top, theme.ink);
    top += parts.title.height;
    ui.place_inside(parts.detail, start, top, theme.ink_soft);
    top += parts.detail.height + kSpaceTiny;
    ui.place_inside(parts.state, start, top, theme.ink);
    Rect const box { rect.end() - kPadding - parts.box, middle - parts.box / 2, parts.box, parts.box };
    ui.canvas().panel(box, look.on ? strong : theme.card, look.on ? strong : theme.line, 2.5f, kCorner / 2);
    if (look.on)
        ui.canvas().icon("check", box.inset(kSpaceTiny), theme.on_strong);
    ui.focus_ring(rect, press);
    return press.tapped;
}

} // namespace weg::ui

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/widgets.h"

#include <algorithm>
#include <string>

namespace weg::ui {

namespace {

constexpr float kIconSide = 26;
constexpr float kBadgeSide = 56;
constexpr float kPictureSide = 84;
constexpr float kPadding = 18;

/// Icons grow with the text, so that they stay beside its first line.
float scaled(Ui& ui, float side) { return side * (1 + (ui.settings().text_scale - 1) * 0.6f); }

struct CardParts {
    Block title;
    Block detail;
    Block footnote;
    float text_start;
    float text_height;
};

CardParts set_card(Ui& ui, CardLook const& look, float width)
{
    CardParts parts {};
    float const badge = scaled(ui, kBadgeSide);
    parts.text_start = kPadding + badge + kSpace;
    float const text_width = std::max(40.0f, width - parts.text_start - kPadding);
    parts.title = ui.set(look.title, look.title_role, text_width);
    parts.text_height = parts.title.height;
    if (!look.detail.text.empty()) {
        parts.detail = ui.set(look.detail, TextRole::Body, text_width);
        parts.text_height += kSpaceTiny + parts.detail.height;
    }
    if (!look.footnote.text.empty()) {
        parts.footnote = ui.set(look.footnote, TextRole::Caption, text_width);
        parts.text_height += kSpaceSmall + parts.footnote.height;
    }
    return parts;
}

/// A hair more than the words' own width, or rounding would part them.
float label_room(float room) { return std::max(room + 0.5f, 24.0f); }

} // namespace

Size button_size(Ui& ui, Words name, ButtonLook const& look, float most_width)
{
    float const icon = look.icon.empty() ? 0 : scaled(ui, kIconSide);
    float width = kSpace * 2 + icon;
    float height = icon;
    if (look.words) {
        float const beside = width + (icon > 0 ? kSpaceSmall : 0);
        width = std::min(beside + ui.natural_width(name, TextRole::Label), most_width);
        height
            = std::max(height, ui.set(name, TextRole::Label, label_room(width - beside), text::Align::Center).height);
    }
    return { std::max(width, kMinTouchSide), std::max(height + kSpaceSmall * 2, kMinTouchSide) };
}

bool button(Ui& ui, std::string_view id, Words name, Rect const& rect, ButtonLook const& look)
{
    auto const press = ui.pressable(id, Role::Button, name, rect, look.selected);
    Theme const& theme = ui.theme();
    bool const filled = look.strong || look.selected;
    Color const ground = filled ? look.accent.strong : press.pressing ? theme.card_pressed : theme.card;
    Color const ink = filled ? theme.on_strong : theme.ink;
    ui.canvas().panel(rect, ground, filled ? look.accent.strong : theme.line, press.pressing ? 3 : 1.5f, kCorner);

    float const icon = look.icon.empty() ? 0 : scaled(ui, kIconSide);
    auto const mirroring = look.directional ? Canvas::Mirroring::WithDirection : Canvas::Mirroring::Never;
    if (!look.words) {
        ui.canvas().icon(look.icon,
            { rect.start + (rect.width - icon) / 2, rect.top + (rect.height - icon) / 2, icon, icon }, ink, mirroring);
    } else {
        float const gap = icon > 0 ? icon + kSpaceSmall : 0;
        Block const label
            = ui.set(name, TextRole::Label, label_room(rect.width - kSpace * 2 - gap), text::Align::Center);
        if (icon > 0)
            ui.canvas().icon(
                look.icon, { rect.start + kSpace, rect.top + (rect.height - icon) / 2, icon, icon }, ink, mirroring);
        ui.place_inside(label, rect.start + kSpace + gap, rect.top + (rect.height - label.height) / 2, ink);
    }
    ui.focus_ring(rect, press);
    return press.tapped;
}

float card_height(Ui& ui, CardLook const& look, float width)
{
    CardParts const parts = set_card(ui, look, width);
    return std::max(parts.text_height, scaled(ui, kBadgeSide)) + kPadding * 2;
}

bool card(Ui& ui, std::string_view id, CardLook const& look, Rect const& rect)
{
    CardParts const parts = set_card(ui, look, rect.width);
    auto const press = ui.pressable(id, Role::Link, look.title, rect);
    std::string detail(look.detail.text);
    if (!detail.empty() && !look.footnote.text.empty())
        detail += '\n';
    detail += look.footnote.text;
    ui.set_detail(id, std::move(detail));
    Theme const& theme = ui.theme();
    Color const ground = look.strong ? look.accent.strong : press.pressing ? theme.card_pressed : theme.card;
    ui.canvas().panel(rect, ground, look.strong ? look.accent.strong : theme.line, press.pressing ? 3 : 1.5f, kCorner);

    float const badge = scaled(ui, kBadgeSide);
    bool const tall = parts.text_height > badge * 1.6f || rect.height > badge * 2.5f;
    Rect const at { rect.start + kPadding, tall ? rect.top + kPadding : rect.top + (rect.height - badge) / 2, badge,
        badge };
    ui.canvas().fill(at, look.strong ? theme.on_strong : look.accent.soft, badge / 2);
    ui.canvas().icon(look.icon, at.inset(badge * 0.2f), look.accent.strong);

    Color const ink = look.strong ? theme.on_strong : theme.ink;
    Color const soft = look.strong ? theme.on_strong : theme.ink_soft;
    float const start = rect.start + parts.text_start;
    float top = tall ? rect.top + kPadding : rect.top + (rect.height - parts.text_height) / 2;
    ui.place_inside(parts.title, start, top, ink);
    top += parts.title.height + kSpaceTiny;
    if (parts.detail.layout) {
        ui.place_inside(parts.detail, start, top, soft);
        top += parts.detail.height;
    }
    if (parts.footnote.layout)
        ui.place_inside(parts.footnote, start, top + kSpaceSmall - (parts.detail.layout ? 0 : kSpaceTiny), soft);
    ui.focus_ring(rect, press);
    return press.tapped;
}

float notice(Ui& ui, std::string_view icon, Words words, float start, float top, float width)
{
    float const side = scaled(ui, kIconSide);
    float const text_start = kSpace + side + kSpaceSmall;
    Block const block = ui.set(words, TextRole::Caption, width - text_start - kSpace);
    float const height = std::max(side, block.height) + kSpaceSmall * 2 + kSpaceTiny;
    ui.canvas().fill({ start, top, width, height }, ui.theme().notice, kCorner);
    ui.canvas().icon(icon, { start + kSpace, top + (height - side) / 2, side, side }, ui.theme().notice_ink);
    ui.place(block, start + text_start, top + (height - block.height) / 2, ui.theme().notice_ink, Role::Note);
    return height;
}

float fact(Ui& ui, FactLook const& look, float start, float top, float width)
{
    float const side = scaled(ui, kIconSide);
    float const text_start = start + side + kSpace;
    float const text_width = width - side - kSpace;
    Block const name = ui.set(look.label, TextRole::Caption, text_width);
    Block const words = ui.set(look.value, look.role, text_width);
    ui.canvas().icon(look.icon, { start, top + kSpaceTiny, side, side }, ui.theme().ink_soft);
    ui.place(name, text_start, top, ui.theme().ink_soft);
    ui.place(words, text_start, top + name.height, look.faded ? ui.theme().ink_soft : ui.theme().ink);
    return std::max(side + kSpaceTiny, name.height + words.height);
}

float tile_height(Ui& ui, CardLook const& look, float width)
{
    Block const title = ui.set(look.title, TextRole::Label, width - 2 * kSpace, text::Align::Center);
    return scaled(ui, kPictureSide) + kSpaceSmall + title.height + 2 * kSpace;
}

bool tile(Ui& ui, std::string_view id, CardLook const& look, Rect const& rect)
{
    auto const press = ui.pressable(id, Role::Button, look.title, rect);
    Theme const& theme = ui.theme();
    ui.canvas().panel(
        rect, press.pressing ? theme.card_pressed : theme.card, theme.line, press.pressing ? 3 : 1.5f, kCorner);
    float const side = scaled(ui, kPictureSide);
    Rect const picture { rect.start + (rect.width - side) / 2, rect.top + kSpace, side, side };
    ui.canvas().fill(picture, look.accent.soft, side / 2);
    ui.canvas().icon(look.icon, picture.inset(side * 0.18f), look.accent.strong);
    Block const title = ui.set(look.title, TextRole::Label, rect.width - 2 * kSpace, text::Align::Center);
    ui.place_inside(title, rect.start + kSpace, picture.bottom() + kSpaceSmall, theme.ink);
    ui.focus_ring(rect, press);
    return press.tapped;
}

} // namespace weg::ui

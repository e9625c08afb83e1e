// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/theme.h"

namespace weg::ui {

namespace {

constexpr Theme kLight {
    .paper = { 0xFB, 0xF7, 0xEF },
    .card = { 0xFF, 0xFF, 0xFF },
    .card_pressed = { 0xF1, 0xEA, 0xDD },
    .line = { 0x8C, 0x84, 0x78 },
    .ink = { 0x1D, 0x26, 0x2C },
    .ink_soft = { 0x4B, 0x55, 0x5C },
    .on_strong = { 0xFF, 0xFF, 0xFF },
    .focus = { 0x0B, 0x3D, 0x91 },
    .selection = { 0xC9, 0xDD, 0xF7 },
    .mark = { 0xFF, 0xE0, 0x8A },
    .mark_line = { 0x86, 0x4D, 0x00 },
    .spoken = { 0xD3, 0xEF, 0xE4 },
    .spoken_line = { 0x0B, 0x63, 0x63 },
    .notice = { 0xFF, 0xF1, 0xD0 },
    .notice_ink = { 0x4A, 0x35, 0x00 },
    .accents = { {
        { { 0x0B, 0x63, 0x63 }, { 0xDD, 0xF0, 0xEF } },
        { { 0x1C, 0x55, 0xA0 }, { 0xE3, 0xEC, 0xF8 } },
        { { 0x2B, 0x6B, 0x38 }, { 0xE2, 0xF1, 0xE4 } },
        { { 0x86, 0x4D, 0x00 }, { 0xFB, 0xEB, 0xCF } },
        { { 0xA8, 0x1F, 0x1A }, { 0xFB, 0xE4, 0xE1 } },
        { { 0x68, 0x37, 0x76 }, { 0xF1, 0xE6, 0xF4 } },
    } },
};

/// Black glares least and white on it reads best; one colour, yellow, means "can be pressed or is chosen".
constexpr AccentColors kYellow { { 0xFF, 0xE9, 0x3B }, { 0x00, 0x00, 0x00 } };
constexpr Theme kHighContrast {
    .paper = { 0x00, 0x00, 0x00 },
    .card = { 0x00, 0x00, 0x00 },
    .card_pressed = { 0x33, 0x33, 0x33 },
    .line = { 0xFF, 0xFF, 0xFF },
    .ink = { 0xFF, 0xFF, 0xFF },
    .ink_soft = { 0xFF, 0xFF, 0xFF },
    .on_strong = { 0x00, 0x00, 0x00 },
    .focus = { 0x4D, 0xE8, 0xFF },
    .selection = { 0x00, 0x3E, 0x78 },
    .mark = { 0x4D, 0x3D, 0x00 },
    .mark_line = { 0xFF, 0xE9, 0x3B },
    .spoken = { 0x00, 0x4A, 0x30 },
    .spoken_line = { 0x7D, 0xF5, 0xC4 },
    .notice = { 0x2B, 0x24, 0x00 },
    .notice_ink = { 0xFF, 0xE9, 0x3B },
    .accents = { { kYellow, kYellow, kYellow, kYellow, { { 0xFF, 0xB4, 0xAB }, { 0x00, 0x00, 0x00 } }, kYellow } },
};

constexpr Theme kDark {
    .paper = { 0x12, 0x17, 0x1B },
    .card = { 0x1D, 0x24, 0x2A },
    .card_pressed = { 0x2B, 0x35, 0x3D },
    .line = { 0x84, 0x90, 0x99 },
    .ink = { 0xEF, 0xEB, 0xE2 },
    .ink_soft = { 0xC2, 0xC9, 0xCF },
    .on_strong = { 0x10, 0x15, 0x19 },
    .focus = { 0x9C, 0xCB, 0xFF },
    .selection = { 0x24, 0x46, 0x6B },
    .mark = { 0x5A, 0x45, 0x00 },
    .mark_line = { 0xFF, 0xCB, 0x66 },
    .spoken = { 0x10, 0x4A, 0x42 },
    .spoken_line = { 0x6F, 0xDB, 0xC8 },
    .notice = { 0x3A, 0x2F, 0x10 },
    .notice_ink = { 0xFF, 0xE3, 0xA1 },
    .accents = { {
        { { 0x6F, 0xCB, 0xC8 }, { 0x12, 0x38, 0x38 } },
        { { 0x95, 0xC0, 0xFA }, { 0x1B, 0x30, 0x4C } },
        { { 0x8C, 0xD0, 0x99 }, { 0x1B, 0x38, 0x22 } },
        { { 0xF0, 0xBA, 0x66 }, { 0x40, 0x2E, 0x0C } },
        { { 0xFF, 0xA3, 0x9B }, { 0x4A, 0x1E, 0x1B } },
        { { 0xD9, 0xAE, 0xE6 }, { 0x3A, 0x26, 0x43 } },
    } },
};

} // namespace

Theme const& theme_of(Palette palette)
{
    switch (palette) {
    case Palette::HighContrast:
        return kHighContrast;
    case Palette::Dark:
        return kDark;
    case Palette::Light:
        break;
    }
    return kLight;
}

std::vector<ColorPair> drawn_pairs(Theme const& theme)
{
    struct Named {
        std::string_view name;
        Color color;
    };
    using Kind = ColorPair::Kind;
    std::vector<ColorPair> pairs;
    auto const add = [&](Named front, Named back, Kind kind) {
        pairs.push_back({ front.name, back.name, kind, contrast(front.color, back.color) });
    };
    Named const paper { "paper", theme.paper };
    Named const card { "card", theme.card };
    Named const ink { "ink", theme.ink };
    Named const soft_ink { "ink_soft", theme.ink_soft };
    for (Named const back : { paper, card, Named { "card_pressed", theme.card_pressed },
             Named { "selection", theme.selection }, Named { "mark", theme.mark }, Named { "spoken", theme.spoken } }) {
        add(ink, back, Kind::Text);
        add(soft_ink, back, Kind::Text);
    }
    for (Named const back : { Named { "notice", theme.notice }, Named { "spoken", theme.spoken } })
        add({ "notice_ink", theme.notice_ink }, back, Kind::Text);
    constexpr std::string_view kNames[] = { "teal", "blue", "green", "amber", "red", "plum" };
    for (std::size_t i = 0; i < theme.accents.size(); ++i) {
        Named const strong { kNames[i], theme.accents[i].strong };
        Named const tint { "soft accent", theme.accents[i].soft };
        add({ "on_strong", theme.on_strong }, strong, Kind::Text);
        add(strong, paper, Kind::Text); // A section's title.
        add(strong, card, Kind::Text);
        add(strong, tint, Kind::Text);
        add(ink, tint, Kind::Text); // An explained word; a key's other letters.
        add(soft_ink, tint, Kind::Text);
    }
    for (Named const back : { paper, card }) {
        add({ "line", theme.line }, back, Kind::Shape);
        add({ "focus", theme.focus }, back, Kind::Shape); // The ring stands on a band of card; a caret on card.
    }
    add({ "mark_line", theme.mark_line }, { "mark", theme.mark }, Kind::Shape);
    for (Named const back : { paper, card })
        add({ "mark_line", theme.mark_line }, back, Kind::Shape);
    for (Named const back : { paper, card, Named { "spoken", theme.spoken }, Named { "notice", theme.notice } })
        add({ "spoken_line", theme.spoken_line }, back, Kind::Shape);
    return pairs;
}

} // namespace weg::ui

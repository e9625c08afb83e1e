// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/please_wait.h"

#include <algorithm>
#include <vector>

namespace weg::screens {

namespace {

constexpr float kClock = 120;
constexpr std::size_t kLeastColumns = 2;
constexpr std::size_t kMostColumns = 5;

} // namespace

std::string please_wait_words(i18n::Localizer const& words)
{
    // Translators: on the whole screen of a kiosk for a few seconds, while the app begins again.
    return words.tr("Einen Moment bitte");
}

void draw_please_wait(ui::Ui& ui, std::span<ui::Words const> words)
{
    auto const& theme = ui.theme();
    std::size_t columns = kLeastColumns;
    float column = 0;
    float step = 0;
    float height = 0;
    std::vector<ui::Block> blocks;
    // As few columns as show all languages.
    for (;; ++columns) {
        auto const count = static_cast<float>(columns);
        column = (ui.size().width - (count + 1) * ui::kSpaceLarge) / count;
        blocks.clear();
        step = 0;
        for (auto const& each : words) {
            blocks.push_back(ui.set(each, ui::TextRole::Label, column, text::Align::Center));
            step = std::max(step, blocks.back().height + ui::kSpaceSmall);
        }
        height = kClock + ui::kSpaceLarge + static_cast<float>((blocks.size() + columns - 1) / columns) * step;
        if (height <= ui.size().height || columns == kMostColumns)
            break;
    }
    float top = std::max(0.0f, (ui.size().height - height) / 2);
    ui.canvas().icon(
        "clock", { (ui.size().width - kClock) / 2, top, kClock, kClock }, ui.theme().colors(ui::accent("teal")).strong);
    top += kClock + ui::kSpaceLarge;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        auto const row = static_cast<float>(i / columns);
        bool const is_alone = i + 1 == blocks.size() && i % columns == 0;
        float const start = is_alone ? (ui.size().width - column) / 2
                                     : ui::kSpaceLarge + static_cast<float>(i % columns) * (column + ui::kSpaceLarge);
        ui.place(blocks[i], start, top + row * step, theme.ink);
    }
}

} // namespace weg::screens

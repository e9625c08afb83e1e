// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/please_wait.h"

#include <algorithm>
#include <vector>

namespace weg::screens {

namespace {

constexpr float kClock = 120;
constexpr std::size_t kColumns = 2;

} // namespace

std::string please_wait_words(i18n::Localizer const& words)
{
    // Translators: on the whole screen of a kiosk for a few seconds, while the app begins again.
    return words.tr("Einen Moment bitte");
}

void draw_please_wait(ui::Ui& ui, std::span<ui::Words const> words)
{
    auto const& theme = ui.theme();
    float const column = (ui.size().width - 3 * ui::kSpaceLarge) / kColumns;
    std::vector<ui::Block> blocks;
    float row_height = 0;
    for (auto const& each : words) {
        blocks.push_back(ui.set(each, ui::TextRole::Body, column, text::Align::Center));
        row_height = std::max(row_height, blocks.back().height);
    }
    auto const rows = static_cast<float>((blocks.size() + kColumns - 1) / kColumns);
    float const step = row_height + ui::kSpaceSmall;
    float const height = kClock + ui::kSpaceLarge + rows * step;
    float top = std::max(0.0f, (ui.size().height - height) / 2);
    ui.canvas().icon(
        "clock", { (ui.size().width - kClock) / 2, top, kClock, kClock }, ui.theme().colors(ui::accent("teal")).strong);
    top += kClock + ui::kSpaceLarge;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        auto const row = static_cast<float>(i / kColumns);
        bool const is_alone = i + 1 == blocks.size() && i % kColumns == 0;
        float const start = is_alone ? (ui.size().width - column) / 2
                                     : ui::kSpaceLarge + static_cast<float>(i % kColumns) * (column + ui::kSpaceLarge);
        ui.place(blocks[i], start, top + row * step, theme.ink);
    }
}

} // namespace weg::screens

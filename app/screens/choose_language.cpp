// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"
#include "app/i18n/name_search.h"
#include "app/screens/frame.h"

#include <algorithm>
#include <cmath>

namespace weg::screens {

namespace {

/// A language as a button: its greeting and its own name for itself, in its own script.
struct Tile {
    ui::Block name;
    ui::Block greeting;
    float height;
};

constexpr float kPadding = 14;

Tile set_tile(ui::Ui& ui, content::Language const& language, float width)
{
    Tile tile {};
    tile.name
        = ui.set({ language.autonym, language.tag }, ui::TextRole::Heading, width - 2 * kPadding, text::Align::Center);
    tile.greeting
        = ui.set({ language.greeting, language.tag }, ui::TextRole::Caption, width - 2 * kPadding, text::Align::Center);
    tile.height = tile.name.height + tile.greeting.height + 2 * kPadding;
    return tile;
}

/// Those whose own, German or English name has what is typed; all of them when none has.
std::vector<content::Language> found_languages(std::vector<content::Language> const& all, std::string const& typed)
{
    std::vector<content::Language> found;
    std::ranges::copy_if(all, std::back_inserter(found), [&](content::Language const& language) {
        return i18n::name_contains(language.autonym, typed) || i18n::name_contains(language.german_name, typed)
            || i18n::name_contains(language.english_name, typed);
    });
    return found.empty() ? all : found;
}

} // namespace

Action draw_choose_language(Context const& context)
{
    ui::Ui& ui = context.ui;
    ui::Theme const& theme = ui.theme();
    ui::AccentColors const& accent = theme.colors(ui::Accent::Teal);
    ui::Size const screen = ui.size();
    Action action;
    bool const first = context.state.way.size() == 1;

    float const width = std::min(kReadingWidth, screen.width - 2 * ui::kSpaceLarge);
    float const origin_start = (screen.width - width) / 2;
    draw_display_button(context, ui::kMinTouchSide, action);
    float const bar = context.top + kLeastBar;
    ui::Rect const viewport { 0, bar, screen.width, screen.height - bar - kStrip };
    float const origin = viewport.top - ui.begin_scroll("languages", viewport, context.scroll);
    float top = origin + ui::kSpaceSmall;

    // Nobody needs to read to see what this is: a sign, a globe and one's own script.
    float const badge = 84;
    ui.canvas().fill({ (screen.width - badge) / 2, top, badge, badge }, accent.strong, badge / 2);
    ui.canvas().icon(
        "language", { (screen.width - badge) / 2 + 18, top + 18, badge - 36, badge - 36 }, theme.on_strong);
    top += badge + ui::kSpace;
    // Translators: title of the screen on which people choose their language.
    std::string const title = context.words.tr("Sprache wählen");
    ui::Block const heading = ui.set({ title, {} }, ui::TextRole::Title, width, text::Align::Center);
    ui.place(heading, origin_start, top, theme.ink, ui::Role::Heading, "title");
    top += heading.height + ui::kSpaceLarge;

    if (ui.text_input() != nullptr) {
        // Translators: name of a field in which people type the name of their language.
        std::string const search = context.words.tr("Sprache suchen");
        ui::TextFieldLook const look { .icon = "search", .placeholder = { search, {} } };
        float const height = ui::text_field_height(ui, look);
        ui::text_field(ui, "search", { search, {} }, context.typed, { origin_start, top, width, height }, look);
        top += height + ui::kSpace;
    }

    float const wanted = 150 * ui.settings().text_scale;
    auto const columns
        = static_cast<std::size_t>(std::clamp(std::floor((width + ui::kSpace) / (wanted + ui::kSpace)), 1.0f, 4.0f));
    float const tile_width = (width - ui::kSpace * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    auto const languages = found_languages(context.model.languages, to_utf8(context.typed.editor.text()));
    for (std::size_t row = 0; row < languages.size(); row += columns) {
        std::size_t const row_end = std::min(row + columns, languages.size());
        float height = ui::kMinTouchSide;
        for (std::size_t i = row; i < row_end; ++i)
            height = std::max(height, set_tile(ui, languages[i], tile_width).height);
        for (std::size_t i = row; i < row_end; ++i) {
            auto const& language = languages[i];
            ui::Rect const rect { origin_start + static_cast<float>(i - row) * (tile_width + ui::kSpace), top,
                tile_width, height };
            bool const chosen = !first && language.tag == context.state.language;
            auto const press = ui.pressable(
                "language/" + language.tag, ui::Role::Button, { language.autonym, language.tag }, rect, chosen);
            ui.add_detail({ language.greeting, language.tag });
            ui.canvas().panel(rect,
                chosen               ? accent.strong
                    : press.pressing ? theme.card_pressed
                                     : theme.card,
                chosen ? accent.strong : theme.line, press.pressing ? 3 : 1.5f, ui::kCorner);
            Tile const tile = set_tile(ui, language, tile_width);
            float const text_top = rect.top + (height - tile.height) / 2 + kPadding;
            ui.place_inside(tile.name, rect.start + kPadding, text_top, chosen ? theme.on_strong : theme.ink);
            ui.place_inside(tile.greeting, rect.start + kPadding, text_top + tile.name.height,
                chosen ? theme.on_strong : theme.ink_soft);
            ui.focus_ring(rect, press);
            if (press.tapped)
                action = SetLanguage { language.tag };
        }
        top += height + ui::kSpace;
    }
    ui.end_scroll(top - origin + ui::kSpaceLarge);
    draw_page_buttons(context);
    if (ui.back_pressed() && !first)
        action = GoBack {};
    return action;
}

} // namespace weg::screens

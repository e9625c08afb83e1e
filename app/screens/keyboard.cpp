// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/keyboard.h"

#include <algorithm>

namespace weg::screens {

namespace {

ui::KeyRow row_of(content::KeyboardRow const& row)
{
    ui::KeyRow keys;
    std::ranges::transform(row, std::back_inserter(keys), [](content::KeyboardKey const& key) {
        return ui::KeyLetters { key.letter, key.shifted, key.variants, key.shifted_variants };
    });
    return keys;
}

std::vector<ui::KeyRow> rows_of(std::vector<content::KeyboardRow> const& rows)
{
    std::vector<ui::KeyRow> all;
    std::ranges::transform(rows, std::back_inserter(all), row_of);
    return all;
}

} // namespace

Result<std::vector<ui::KeyboardLetters>> keyboards_of(content::Bundle const& bundle, std::string const& language)
{
    std::vector<ui::KeyboardLetters> keyboards;
    for (std::string const& tag : { language, std::string("de") }) {
        if (!keyboards.empty() && language == tag)
            continue;
        WEG_TRY(auto keyboard, bundle.keyboard(tag));
        auto const& all = bundle.languages();
        auto const found = std::ranges::find(all, tag, &content::Language::tag);
        keyboards.push_back({ std::move(keyboard.language), found == all.end() ? tag : found->autonym,
            row_of(keyboard.digits), rows_of(keyboard.rows), rows_of(keyboard.symbols), std::move(keyboard.forms) });
    }
    return keyboards;
}

bool wants_keyboard(Context const& context, std::string_view field)
{
    auto const focused = context.ui.focused();
    return context.ui.text_input() == nullptr && !context.keyboard.keyboards.empty()
        && (focused == field || focused.starts_with("key/"));
}

bool draw_keyboard(Context const& context)
{
    i18n::Localizer const& words = context.words;
    // Translators: key of the keyboard on the screen: the next letter is a capital.
    std::string const shift = words.tr("Großbuchstaben");
    // Translators: key of the keyboard on the screen: takes the last letter away.
    std::string const backspace = words.tr("Löschen");
    // Translators: key of the keyboard on the screen: a blank between words.
    std::string const space = words.tr("Leerzeichen");
    // Translators: key of the keyboard on the screen: shows digits and punctuation.
    std::string const symbols = words.tr("Zahlen und Zeichen");
    // Translators: key of the keyboard on the screen: back from digits to letters.
    std::string const letters = words.tr("Buchstaben");
    // Translators: key of the keyboard on the screen: the next key offers letters that are like it, such as é for e.
    std::string const more = words.tr("Mehr Buchstaben");
    // Translators: key of the keyboard on the screen: typing is done; the keyboard goes away.
    std::string const done = words.tr("Tastatur schließen");
    ui::KeyboardLook const look { .shift = { shift, {} },
        .backspace = { backspace, {} },
        .space = { space, {} },
        .symbols = { symbols, {} },
        .letters = { letters, {} },
        .more = { more, {} },
        .done = { done, {} },
        .accent = ui::accent("teal") };
    ui::Size const screen = context.ui.size();
    float const height = ui::keyboard_height(context.ui);
    auto const event = ui::on_screen_keyboard(
        context.ui, context.keyboard, context.typed, { 0, screen.height - height, screen.width, height }, look);
    return event == ui::KeyboardEvent::Done;
}

} // namespace weg::screens

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"
#include "app/content/bundle_state.h"

#include <algorithm>

namespace weg::content {

namespace {

// What fits on a screen, and more than any language needs: no bundle may make a screen of thousands of keys.
constexpr std::int64_t kMostRows = 4;
constexpr std::int64_t kMostKeys = 14; ///< Of a row.
constexpr std::size_t kMostVariants = 12;
constexpr std::size_t kMostForms = 20;
constexpr std::int64_t kMostSets = 400;
constexpr std::size_t kMostBytes = 24; ///< Of what a key types.

Error unfit(std::string_view language, std::string const& what)
{
    return { ErrorCode::InvalidData, "the keyboard of " + std::string(language) + ": " + what };
}

bool can_be_typed(std::string const& letter)
{
    bool const controls = std::ranges::any_of(
        letter, [](char byte) { return static_cast<unsigned char>(byte) <= 0x20 || byte == 0x7F; });
    return !letter.empty() && letter.size() <= kMostBytes && !controls && to_utf8(to_utf16(letter)) == letter;
}

bool can_be_typed(std::vector<std::string> const& letters, std::size_t most)
{
    return letters.size() <= most
        && std::ranges::all_of(letters, [](std::string const& letter) { return can_be_typed(letter); });
}

bool can_be_typed(KeyboardKey const& key)
{
    return can_be_typed(key.letter) && (key.shifted.empty() || can_be_typed(key.shifted))
        && can_be_typed(key.variants, kMostVariants) && can_be_typed(key.shifted_variants, kMostVariants);
}

Result<std::vector<KeyboardRow>> read_layer(
    db::Connection const& connection, std::string_view language, std::string_view layer)
{
    WEG_TRY(auto row,
        db::Statement::prepare(connection,
            "SELECT position, letter, shifted, variants, shifted_variants FROM keyboard_key"
            " WHERE locale = ? AND layer = ? ORDER BY position, place"));
    row.bind(1, language).bind(2, layer);
    std::vector<KeyboardRow> rows;
    for (;;) {
        WEG_TRY(bool const found, row.step());
        if (!found)
            return rows;
        auto const count = static_cast<std::int64_t>(rows.size());
        auto const position = row.number(0);
        if (position == count && count < kMostRows)
            rows.emplace_back();
        else if (position != count - 1)
            return unfit(language, "its rows do not follow each other");
        KeyboardKey key { row.text(1), row.text(2), split_words(row.text(3)), split_words(row.text(4)) };
        if (!can_be_typed(key) || rows.back().size() == kMostKeys)
            return unfit(language, "a key types what cannot be typed, or there is no room for it");
        rows.back().push_back(std::move(key));
    }
}

Result<std::vector<std::vector<std::string>>> read_forms(db::Connection const& connection, std::string_view language)
{
    WEG_TRY(auto row,
        db::Statement::prepare(connection, "SELECT letters FROM keyboard_form WHERE locale = ? ORDER BY position"));
    row.bind(1, language);
    std::vector<std::vector<std::string>> sets;
    for (;;) {
        WEG_TRY(bool const found, row.step());
        if (!found)
            return sets;
        auto letters = split_words(row.text(0));
        if (letters.size() < 2 || !can_be_typed(letters, kMostForms)
            || static_cast<std::int64_t>(sets.size()) == kMostSets)
            return unfit(language, "a set of forms cannot be offered");
        sets.push_back(std::move(letters));
    }
}

} // namespace

Result<Keyboard> read_keyboard(db::Connection const& connection, std::string_view language)
{
    Keyboard keyboard;
    keyboard.language = language;
    WEG_TRY(auto digits, read_layer(connection, language, "digits"));
    WEG_TRY(keyboard.rows, read_layer(connection, language, "letters"));
    WEG_TRY(keyboard.symbols, read_layer(connection, language, "symbols"));
    WEG_TRY(keyboard.forms, read_forms(connection, language));
    if (digits.size() != 1 || keyboard.rows.empty() || keyboard.symbols.empty())
        return unfit(language, "it has no letters, no digits or no signs");
    keyboard.digits = std::move(digits.front());
    return keyboard;
}

} // namespace weg::content

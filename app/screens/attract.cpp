// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/cover.h"

#include "app/screens/frame.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace weg::screens {

namespace {

constexpr float kBadge = 96;
constexpr float kCue = 132;
constexpr float kRings[] = { 1.0f, 1.32f, 1.64f }; ///< Around the hand, in its own size.
constexpr float kBar = 3;                          ///< Below the name of the language that greets.

ui::Color mix(ui::Color from, ui::Color to, float share)
{
    auto const part = [&](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(
            std::lround(static_cast<float>(a) + (static_cast<float>(b) - static_cast<float>(a)) * share));
    };
    return { part(from.red, to.red), part(from.green, to.green), part(from.blue, to.blue) };
}

/// As large as `width` allows without parting a word; longer texts than a word may take some lines.
ui::Block set_large(ui::Ui& ui, ui::Words words, float width)
{
    for (auto const role : { ui::TextRole::Poster, ui::TextRole::Display, ui::TextRole::Title }) {
        if (ui.natural_width(words, role) <= width)
            return ui.set(words, role, width, text::Align::Center);
    }
    return ui.set(words, ui::TextRole::Heading, width, text::Align::Center);
}

/// The names of all languages in rows, so that everybody finds their own before its turn comes.
class Names {
public:
    Names(ui::Ui& ui, std::vector<content::Language> const& languages, float width)
        : m_ui(ui)
        , m_languages(languages)
    {
        float used = 0;
        for (std::size_t i = 0; i < languages.size(); ++i) {
            ui::Words const name { languages[i].autonym, languages[i].tag };
            float const wide = std::min(ui.natural_width(name, ui::TextRole::Label), width);
            if (m_rows.empty() || used + ui::kSpaceLarge + wide > width) {
                m_rows.push_back({});
                used = 0;
            }
            used += (used > 0 ? ui::kSpaceLarge : 0) + wide;
            Row& row = m_rows.back();
            row.width = used;
            auto const block = ui.set(name, ui::TextRole::Label, wide, text::Align::Center);
            row.height = std::max(row.height, block.height + kBar);
            row.names.push_back({ i, wide });
        }
    }
    [[nodiscard]] float height() const
    {
        float all = 0;
        for (auto const& row : m_rows)
            all += row.height + ui::kSpaceSmall;
        return all;
    }
    void draw(float middle, float top, std::size_t chosen, ui::Color ink, ui::Color strong) const
    {
        for (auto const& row : m_rows) {
            float start = middle - row.width / 2;
            for (auto const& [index, width] : row.names) {
                auto const& language = m_languages[index];
                auto const block
                    = m_ui.set({ language.autonym, language.tag }, ui::TextRole::Label, width, text::Align::Center);
                m_ui.place(block, start, top, index == chosen ? strong : ink, ui::Role::Text);
                if (index == chosen)
                    m_ui.canvas().fill({ start, top + block.height, width, kBar }, strong);
                start += width + ui::kSpaceLarge;
            }
            top += row.height + ui::kSpaceSmall;
        }
    }

private:
    struct Name {
        std::size_t index;
        float width;
    };
    struct Row {
        std::vector<Name> names;
        float width = 0;
        float height = 0;
    };
    ui::Ui& m_ui;
    std::vector<content::Language> const& m_languages;
    std::vector<Row> m_rows;
};

/// A hand in a circle with rings around it, as touching makes them: touch here. Nobody needs to read it.
void draw_cue(ui::Ui& ui, float middle, float top, float side, ui::AccentColors const& accent, ui::Color light)
{
    float const outer = side * kRings[std::size(kRings) - 1];
    float const center = top + outer / 2;
    for (float const ring : kRings) {
        float const wide = side * ring;
        if (ring > 1)
            ui.canvas().outline({ middle - wide / 2, center - wide / 2, wide, wide }, accent.soft, 2, wide / 2);
    }
    ui::Rect const circle { middle - side / 2, center - side / 2, side, side };
    ui.canvas().fill(circle, light, side / 2);
    ui.canvas().icon("touch", circle.inset(side * 0.2f), accent.strong);
}

} // namespace

void draw_attract(ui::Ui& ui, std::vector<content::Language> const& languages, std::string const& first,
    Attract const& attract, float top)
{
    if (languages.empty())
        return;
    ui::AccentColors const& accent = ui.theme().colors(ui::accent("teal"));
    ui::Color const light = ui.theme().on_strong;
    auto const [screen_width, screen_height] = ui.size();
    ui::Rect const ground { 0, top, screen_width, screen_height - top };
    float const middle = screen_width / 2;
    float const width = std::min(kReadingWidth, screen_width - 2 * ui::kSpaceLarge);
    float const start = middle - width / 2;
    auto const begin = std::ranges::find(languages, first, &content::Language::tag);
    auto const offset = begin == languages.end() ? 0 : static_cast<std::size_t>(begin - languages.begin());
    std::size_t const chosen = (offset + attract.turn) % languages.size();
    auto const& language = languages[chosen];
    bool const thanks = !attract.farewell.words.empty();

    ui::Words const said = thanks ? ui::Words { attract.farewell.words, attract.farewell.language }
                                  : ui::Words { language.greeting, language.tag };
    ui.pressable("attract", ui::Role::Button, said, ground);
    ui.canvas().fill(ground, accent.strong);

    // From the bottom: all names, above them the hand; what is left is the greeting's. Where all cannot be had, names go
    // first, then the badge.
    Names const names(ui, languages, width);
    auto const greeting = set_large(ui, said, width);
    auto const autonym = ui.set({ language.autonym, language.tag }, ui::TextRole::Title, width, text::Align::Center);
    float const words = greeting.height + (thanks ? 0 : ui::kSpaceSmall + autonym.height);
    float const cue = std::min(kCue, ground.height / 6);
    float const cue_height = cue * kRings[std::size(kRings) - 1];
    float rest = ground.height - words - cue_height - 3 * ui::kSpaceLarge;
    bool const has_names = names.height() + ui::kSpaceLarge <= rest;
    rest -= has_names ? names.height() + ui::kSpaceLarge : 0;
    bool const has_badge = kBadge + ui::kSpaceLarge <= rest;
    rest -= has_badge ? kBadge + ui::kSpaceLarge : 0;

    top += ui::kSpaceLarge + std::max(0.0f, rest) * 0.4f;
    if (has_badge) {
        ui::Rect const badge { middle - kBadge / 2, top, kBadge, kBadge };
        ui.canvas().fill(badge, light, kBadge / 2);
        ui.canvas().icon(thanks ? "check" : "language", badge.inset(kBadge * 0.22f), accent.strong);
        top += kBadge + ui::kSpaceLarge;
    }
    auto const ink = mix(accent.strong, light, attract.shown);
    ui.place(greeting, start, top, thanks ? light : ink, ui::Role::Heading, "attract/greeting");
    if (!thanks)
        ui.place(autonym, start, top + greeting.height + ui::kSpaceSmall, ink, ui::Role::Text, "attract/autonym");
    top += words + ui::kSpaceLarge + std::max(0.0f, rest) * 0.3f;
    draw_cue(ui, middle, top, cue, accent, light);
    if (has_names)
        names.draw(middle, screen_height - ui::kSpaceLarge - names.height(), thanks ? languages.size() : chosen,
            accent.soft, light);
}

Farewell farewell(i18n::Localizer const& words)
{
    // Translators: to a visitor who has just said that they are finished with this public screen.
    return { words.tr("Danke! Von Ihrem Besuch ist hier nichts geblieben."), words.language() };
}

} // namespace weg::screens

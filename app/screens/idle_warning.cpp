// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/cover.h"

#include "app/screens/frame.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace weg::screens {

namespace {

constexpr float kMostRing = 260;
constexpr float kLeastRing = 96;
constexpr float kHuge = 132; ///< The height of the button for staying, where there is room.
constexpr int kMostDots = 30;
constexpr float kInsideDots = 0.7f; ///< Of the ring's width.

/// As large and as much as there is room for: the first that fits, or the last.
struct Fit {
    ui::TextRole title;
    ui::TextRole remaining;
    float stay; ///< The button's height, at the least.
    bool explains;
};
constexpr Fit kFits[] = { { ui::TextRole::Display, ui::TextRole::Heading, kHuge, true },
    { ui::TextRole::Title, ui::TextRole::Heading, kHuge / 2, true },
    { ui::TextRole::Heading, ui::TextRole::Label, ui::kMinTouchSide, false } };

struct Parts {
    ui::Block title;
    ui::Block remaining;
    ui::Block why; ///< Without a layout: there is no room for it.
    float stay;
    float finish;

    /// All but the ring, with the gaps.
    [[nodiscard]] float height() const
    {
        return title.height + remaining.height + stay + finish + 4 * ui::kSpace
            + (why.layout ? why.height + ui::kSpace : 0);
    }
};

struct Texts {
    std::string title;
    std::string remaining;
    std::string why;
    std::string stay;
    std::string finish;
};

ui::ButtonLook finish_look() { return { .icon = "finish", .directional = true, .accent = ui::accent("teal") }; }

float height_of(ui::Ui& ui, std::string const& label, ui::ButtonLook const& look, float width)
{
    return ui::button_size(ui, { label, {} }, look, width).height;
}

ui::Block stay_label(ui::Ui& ui, std::string const& words, float width)
{
    return ui.set({ words, {} }, ui::TextRole::Title, width - 2 * ui::kSpace, text::Align::Center);
}

/// The button that stands for the whole screen: any touch does the same.
void draw_stay(ui::Ui& ui, std::string const& words, ui::Rect const& rect)
{
    auto const press = ui.pressable("idle/stay", ui::Role::Button, { words, {} }, rect);
    ui.canvas().fill(rect, ui.theme().colors(ui::accent("teal")).strong, ui::kCorner);
    auto const label = stay_label(ui, words, rect.width);
    ui.place_inside(label, rect.start + ui::kSpace, rect.top + (rect.height - label.height) / 2, ui.theme().on_strong);
    ui.focus_ring(rect, press);
}

Parts set(ui::Ui& ui, Fit const& fit, Texts const& texts, float width)
{
    auto const centre = text::Align::Center;
    return { ui.set({ texts.title, {} }, fit.title, width, centre),
        ui.set({ texts.remaining, {} }, fit.remaining, width, centre),
        fit.explains ? ui.set({ texts.why, {} }, ui::TextRole::Body, width, centre) : ui::Block {},
        std::max(fit.stay, stay_label(ui, texts.stay, width).height + 2 * ui::kSpaceSmall),
        height_of(ui, texts.finish, finish_look(), width) };
}

/// One dot for a second, or for more of them, around the number: what remains is large, what is gone is small. They go
/// the way clocks go, in every language.
void draw_ring(ui::Ui& ui, ui::Rect const& ring, IdleWarning const& warning)
{
    auto const of = static_cast<int>(std::max<std::chrono::seconds::rep>(warning.of.count(), 1));
    int const dots = std::min(of, kMostDots);
    auto const remaining = static_cast<int>(warning.remaining.count());
    int const gone = dots - (remaining * dots + of - 1) / of;
    float const clockwise = ui.settings().direction == i18n::Direction::RightToLeft ? -1.0f : 1.0f;
    float const most = ring.width * 0.062f;
    float const radius = (ring.width - most) / 2;
    for (int i = 0; i < dots; ++i) {
        float const angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(dots);
        float const side = i < gone ? most * 0.4f : most;
        float const start = ring.start + ring.width / 2 + clockwise * radius * std::sin(angle);
        float const top = ring.top + ring.height / 2 - radius * std::cos(angle);
        ui.canvas().fill({ start - side / 2, top - side / 2, side, side },
            i < gone ? ui.theme().line : ui.theme().colors(ui::accent("teal")).strong, side / 2);
    }
}

/// As large as stands on one line within the dots.
ui::Block set_number(ui::Ui& ui, std::string const& number, float ring)
{
    auto const roles = { ui::TextRole::Poster, ui::TextRole::Display, ui::TextRole::Title, ui::TextRole::Heading,
        ui::TextRole::Label };
    auto const fits = std::ranges::find_if(roles, [&](ui::TextRole role) {
        return ui.natural_width({ number, {} }, role) <= ring * kInsideDots;
    });
    return ui.set({ number, {} }, fits == roles.end() ? ui::TextRole::Caption : *fits, ring, text::Align::Center);
}

std::string finish_words(i18n::Localizer const& words)
{
    // Translators: button on a public screen: the visitor is done, and everything they did is forgotten at once.
    return words.tr("Ich bin fertig");
}

Texts texts_of(IdleWarning const& warning, i18n::Localizer const& words)
{
    auto const remaining = warning.remaining.count();
    return {
        // Translators: asked by a public screen that nobody has touched for some time.
        words.tr("Sind Sie noch da?"),
        i18n::fill(
            // Translators: time left to say that one is still there. {count} is a number that counts down.
            words.trn("Noch {count} Sekunde", "Noch {count} Sekunden", static_cast<std::uint64_t>(remaining)),
            { { "count", words.number(remaining) } }),
        // Translators: what happens when the time is over.
        words.tr("Dann löschen wir, was Sie hier gewählt und geschrieben haben."),
        // Translators: large button: the visitor goes on; any other touch does the same.
        words.tr("Ja, weiter"),
        finish_words(words),
    };
}

} // namespace

Utterance utterance_of(IdleWarning const& warning, i18n::Localizer const& words)
{
    auto const texts = texts_of(warning, words);
    return { { texts.title, words.language() }, { texts.remaining, words.language() },
        { texts.why, words.language() } };
}

Action draw_idle_warning(ui::Ui& ui, i18n::Localizer const& words, IdleWarning const& warning, float top)
{
    ui::Theme const& theme = ui.theme();
    auto const [screen_width, screen_height] = ui.size();
    float const width = std::min(kReadingWidth, screen_width - 2 * ui::kSpaceLarge);
    float const start = (screen_width - width) / 2;
    std::string const number = words.number(warning.remaining.count());
    auto const texts = texts_of(warning, words);
    Parts parts {};
    for (auto const& fit : kFits) {
        parts = set(ui, fit, texts, width);
        if (parts.height() + kLeastRing + 2 * ui::kSpaceLarge <= screen_height - top)
            break;
    }
    float const room = screen_height - top - parts.height() - 2 * ui::kSpaceLarge;
    float const side = std::clamp(room * 0.6f, kLeastRing, kMostRing);
    top += ui::kSpaceLarge + std::max(0.0f, (room - side) * 0.4f);

    ui::Rect const ring { (screen_width - side) / 2, top, side, side };
    draw_ring(ui, ring, warning);
    auto const large = set_number(ui, number, side);
    ui.place_inside(large, ring.start, ring.top + (side - large.height) / 2, theme.ink);
    top += side + ui::kSpace;
    ui.place(parts.title, start, top, theme.ink, ui::Role::Heading, "title");
    top += parts.title.height + ui::kSpace;
    ui.place(parts.remaining, start, top, theme.ink, ui::Role::Note, "idle/remaining");
    top += parts.remaining.height + ui::kSpace;
    if (parts.why.layout) {
        ui.place(parts.why, start, top, theme.ink_soft, ui::Role::Note, "idle/why");
        top += parts.why.height + ui::kSpace;
    }
    draw_stay(ui, texts.stay, { start, top, width, parts.stay });
    top += parts.stay + ui::kSpace;
    if (ui::button(ui, kIdleFinish, { texts.finish, {} }, { start, top, width, parts.finish }, finish_look()))
        return FinishVisit {};
    return {};
}

ui::Rect reserve_finish(ui::Ui& ui, i18n::Localizer const& words)
{
    float const most = ui.size().width - 2 * ui::kSpaceSmall;
    return ui.reserve_bottom(height_of(ui, finish_words(words), finish_look(), most) + 2 * ui::kSpaceSmall);
}

bool draw_finish(ui::Ui& ui, i18n::Localizer const& words, ui::Rect const& rect)
{
    std::string const label = finish_words(words);
    ui::ButtonLook look = finish_look();
    look.strong = true;
    ui.canvas().fill({ rect.start, rect.top, rect.width, 1.5f }, ui.theme().line);
    float const most = rect.width - 2 * ui::kSpaceSmall;
    auto const [width, height] = ui::button_size(ui, { label, {} }, look, most);
    return ui::button(
        ui, "visit/finish", { label, {} }, { ui::kSpaceSmall, rect.top + ui::kSpaceSmall, width, height }, look);
}

} // namespace weg::screens

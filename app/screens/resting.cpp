// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/frame.h"
#include "app/screens/opening_text.h"
#include "app/screens/staff.h"

#include <algorithm>

namespace weg::screens {

namespace {

// Dark, so that it lights no hall at night, and never black: a black screen looks broken. Contrast of the words: 7:1.
constexpr ui::Color kNight { 0x16, 0x1B, 0x20 };
constexpr ui::Color kMoonlight { 0xA8, 0xAF, 0xB5 };
constexpr float kIconSide = 84;

content::Schedule schedule_of(kiosk::Schedule const& hall)
{
    content::Schedule schedule;
    for (auto const& each : hall.hours) {
        content::Hours hours { {}, each.begins, each.ends };
        for (unsigned day = 0; day < each.days.size(); ++day) {
            if (each.days.test(day))
                hours.weekdays.push_back(day + 1);
        }
        schedule.hours.push_back(std::move(hours));
    }
    for (auto const& day : hall.closed)
        schedule.exceptions.push_back({ day, day, std::nullopt });
    return schedule;
}

} // namespace

void draw_resting(ui::Ui& ui, i18n::Localizer const& words, kiosk::Schedule const* hall, content::CityTime now)
{
    ui::Size const screen = ui.size();
    ui.canvas().fill({ 0, 0, screen.width, screen.height }, kNight, 0);
    float const width = std::min(kReadingWidth, screen.width - 2 * ui::kSpaceLarge);
    float const start = (screen.width - width) / 2;
    float top = screen.height / 4;
    // No words are needed to see what to do.
    ui.canvas().icon("hand", { (screen.width - kIconSide) / 2, top, kIconSide, kIconSide }, kMoonlight);
    top += kIconSide + ui::kSpaceLarge;
    // Translators: on the dark screen of a kiosk outside its hours.
    std::string const wake = words.tr("Bitte berühren");
    ui::Block const heading = ui.set({ wake, words.language() }, ui::TextRole::Title, width, text::Align::Center);
    ui.place(heading, start, top, kMoonlight, ui::Role::Heading, "resting");
    top += heading.height + ui::kSpaceLarge;
    if (hall == nullptr)
        return;
    // Translators: label of the opening hours of the hall in which the kiosk stands.
    std::string const open = words.tr("Öffnungszeiten dieses Hauses");
    ui::Block const label = ui.set({ open, words.language() }, ui::TextRole::Label, width, text::Align::Center);
    ui.place(label, start, top, kMoonlight);
    top += label.height + ui::kSpaceSmall;
    std::string const hours = schedule_text(schedule_of(*hall), words, now);
    ui::Block const lines = ui.set({ hours, words.language() }, ui::TextRole::Body, width, text::Align::Center);
    ui.place(lines, start, top, kMoonlight);
}

} // namespace weg::screens

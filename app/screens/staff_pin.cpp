// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/pin.h"
#include "app/screens/frame.h"
#include "app/screens/staff.h"

#include <algorithm>
#include <array>
#include <string>

namespace weg::screens {

namespace {

constexpr float kDot = 18;
constexpr float kMostKeySide = 110;

/// The pad in reading order. Ids are places, not digits: they are in the semantics tree.
struct Key {
    std::string_view id;
    char digit; ///< 0: none.
};
constexpr std::array<Key, 12> kKeys { { { "pin/1-1", '1' }, { "pin/1-2", '2' }, { "pin/1-3", '3' }, { "pin/2-1", '4' },
    { "pin/2-2", '5' }, { "pin/2-3", '6' }, { "pin/3-1", '7' }, { "pin/3-2", '8' }, { "pin/3-3", '9' },
    { "pin/erase", 0 }, { "pin/4-2", '0' }, { "pin/enter", 0 } } };

bool draw_digit(Context const& context, Key const& key, ui::Rect const& rect)
{
    ui::Ui& ui = context.ui;
    ui::Theme const& theme = ui.theme();
    // Translators: what a screen reader says for a key of the PIN pad. It must not say which digit.
    std::string const name = context.words.tr("Ziffer");
    auto const press = ui.pressable(key.id, ui::Role::Button, { name, context.words.language() }, rect);
    ui.canvas().panel(rect, theme.card, theme.line, press.pressing ? 3 : 1.5f, ui::kCorner);
    std::string const face(1, key.digit);
    ui::Block const digit = ui.set({ face, "de" }, ui::TextRole::Title, rect.width, text::Align::Center);
    ui.place_inside(digit, rect.start, rect.top + (rect.height - digit.height) / 2, theme.ink);
    ui.focus_ring(rect, press);
    return press.tapped;
}

/// A dot for each digit typed, and rings for those that are the least there must be.
void draw_dots(Context const& context, Page& page, std::size_t typed)
{
    auto const count = std::max(typed, kiosk::kLeastPinDigits);
    float const step = kDot * 1.5f;
    float const width = step * static_cast<float>(count) - kDot / 2;
    float start = page.start() + (page.width() - width) / 2;
    for (std::size_t i = 0; i < count; ++i, start += step) {
        ui::Rect const dot { start, page.top(), kDot, kDot };
        ui::Theme const& theme = context.ui.theme();
        context.ui.canvas().panel(dot, i < typed ? theme.ink : theme.card, theme.ink, 2, kDot / 2);
    }
    page.skip(kDot + ui::kSpaceLarge);
}

std::string problem_of(i18n::Localizer const& words, StaffView const& view)
{
    if (view.locked_for)
        return i18n::fill(
            // Translators: shown to staff. {time} is a length of time, such as "14 minutes".
            words.tr("Zu oft falsch. Die Eingabe ist noch so lange gesperrt: {time}"),
            { { "time", words.duration(*view.locked_for) } });
    // Translators: shown to staff.
    return view.is_wrong ? words.tr("Diese PIN ist falsch.") : std::string();
}

} // namespace

Action draw_staff_pin(Context const& context, StaffView const& view)
{
    i18n::Localizer const& words = context.words;
    ui::Ui& ui = context.ui;
    Page page(context, "staff-pin");
    Action action;
    // Translators: title of the screen on which staff type their PIN.
    std::string const title = words.tr("PIN für das Personal");
    page.text({ title, {} }, ui::TextRole::Title, ui.theme().ink, ui::Role::Heading, "title");
    page.skip(ui::kSpace);
    if (auto const problem = problem_of(words, view); !problem.empty()) {
        page.skip(ui::notice(ui, "warning", { problem, {} }, page.start(), page.top(), page.width()));
        page.skip(ui::kSpace);
    }
    if (view.locked_for)
        return page.finish(action);
    draw_dots(context, page, view.digits);

    float const side = std::min(kMostKeySide, (page.width() - 2 * ui::kSpace) / 3);
    float const pad_start = page.start() + (page.width() - 3 * side - 2 * ui::kSpace) / 2;
    for (std::size_t i = 0; i < kKeys.size(); ++i) {
        Key const& key = kKeys[i];
        ui::Rect const rect { pad_start + static_cast<float>(i % 3) * (side + ui::kSpace),
            page.top() + static_cast<float>(i / 3) * (side + ui::kSpace), side, side };
        ui::ButtonLook look { .icon = "backspace", .words = false, .directional = true };
        if (key.digit != 0) {
            if (draw_digit(context, key, rect))
                action = TypePinDigit { key.digit };
        } else if (key.id == "pin/erase") {
            std::string const erase = words.tr("Löschen");
            if (ui::button(ui, key.id, { erase, {} }, rect, look))
                action = ErasePinDigit {};
        } else {
            // Translators: key of the PIN pad: the PIN is complete, open the menu for staff.
            std::string const enter = words.tr("Öffnen");
            look = { .icon = "check", .words = false, .strong = true, .accent = ui::accent("teal") };
            if (ui::button(ui, key.id, { enter, {} }, rect, look))
                action = EnterPin {};
        }
    }
    page.skip(4 * (side + ui::kSpace));
    return page.finish(action);
}

} // namespace weg::screens

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/frame.h"

#include "app/screens/read_aloud.h"
#include "app/screens/staff.h"

#include <algorithm>
#include <cmath>

namespace weg::screens {

namespace {

constexpr float kBarPadding = (kLeastBar - ui::kMinTouchSide) / 2;
constexpr float kPageButton = ui::kMinTouchSide * 2;

std::string autonym(Context const& context)
{
    auto const& all = context.model.languages;
    auto const found = std::ranges::find(all, context.state.language, &content::Language::tag);
    // Translators: button that opens the choice of language.
    return found == all.end() ? context.words.tr("Sprache") : found->autonym;
}

} // namespace

void draw_display_button(Context const& context, float height, Action& action)
{
    ui::Ui& ui = context.ui;
    // Translators: button and title: size of the text, colours, and other ways to work the screen.
    std::string const name = context.words.tr("Anzeige");
    ui::ButtonLook const look { .icon = "accessibility", .words = false };
    float const width = ui::button_size(ui, { name, {} }, look).width;
    float const start = ui.size().width - kBarPadding - width;
    if (ui::button(ui, "bar/display", { name, {} }, { start, context.top + kBarPadding, width, height }, look))
        action = OpenDisplay {};
}

Page::Page(Context const& context)
    : m_context(context)
{
    m_bar_action = draw_bar();
    ui::Size const screen = context.ui.size();
    m_width = std::min(kReadingWidth, screen.width - 2 * ui::kSpaceLarge);
    m_start = (screen.width - m_width) / 2;
    m_foot = std::max(kStrip, reading_height(context));
}

Page::Page(Context const& context, std::string_view scroll_id)
    : Page(context)
{
    begin(scroll_id);
}

void Page::take_top(float height)
{
    m_viewport.top += height;
    m_viewport.height -= height;
}

void Page::take_bottom(float height)
{
    m_viewport.height -= height;
    m_foot = 0;
}

void Page::begin(std::string_view scroll_id)
{
    m_viewport.height -= m_foot;
    std::string const id = std::string(scroll_id) + "/" + m_context.state.here().id;
    m_origin = m_viewport.top + ui::kSpaceLarge - m_context.ui.begin_scroll(id, m_viewport, m_context.scroll);
    m_top = m_origin;
}

Action Page::draw_bar()
{
    ui::Ui& ui = m_context.ui;
    i18n::Localizer const& words = m_context.words;
    ui::Size const screen = ui.size();
    bool const at_home = m_context.state.here().kind == ScreenKind::Home;
    Action action;

    // Translators: button: one screen back.
    std::string const back = words.tr("Zurück");
    std::string const home = words.tr("Startseite");
    std::string const language = autonym(m_context);
    std::string const search = words.tr("Suchen");
    ui::ButtonLook back_look { .icon = "back", .directional = true };
    ui::ButtonLook home_look { .icon = "home", .words = false };
    ui::ButtonLook language_look { .icon = "language" };
    ui::ButtonLook const search_look { .icon = "search", .words = false };
    ui::Size const icon_size = ui::button_size(ui, { home, {} }, home_look);
    ui::Size language_size = ui::button_size(ui, { language, {} }, language_look);
    float const beside = (icon_size.width + ui::kSpaceSmall) * (at_home ? 1 : 3);
    language_look.words = beside + language_size.width <= screen.width - 2 * kBarPadding;
    if (!language_look.words)
        language_size = icon_size;
    ui::Size back_size = ui::button_size(ui, { back, {} }, back_look);
    // Searching is also on the home screen, so on a narrow one it gives way here.
    float const others = (icon_size.width + ui::kSpaceSmall) * 2 + language_size.width;
    float const room = screen.width - 2 * kBarPadding - others;
    float const with_search = icon_size.width + ui::kSpaceSmall;
    bool const offers_search = !at_home && m_context.state.here().kind != ScreenKind::Search
        && icon_size.width + ui::kSpaceSmall + with_search <= room;
    back_look.words = back_size.width + ui::kSpaceSmall + (offers_search ? with_search : 0) <= room;
    if (!back_look.words)
        back_size = icon_size;
    float const height = std::max({ language_size.height, icon_size.height, back_size.height });

    float const top = m_context.top + kBarPadding;
    float start = kBarPadding;
    if (!at_home) {
        if (ui::button(ui, "bar/back", { back, {} }, { start, top, back_size.width, height }, back_look))
            action = GoBack {};
        start += back_size.width + ui::kSpaceSmall;
        if (ui::button(ui, "bar/home", { home, {} }, { start, top, icon_size.width, height }, home_look))
            action = GoHome {};
        start += icon_size.width + ui::kSpaceSmall;
        if (offers_search
            && ui::button(ui, "bar/search", { search, {} }, { start, top, icon_size.width, height }, search_look))
            action = OpenSearch {};
    }
    float const end = screen.width - kBarPadding - icon_size.width - ui::kSpaceSmall - language_size.width;
    if (ui::button(ui, "bar/language", { language, m_context.state.language },
            { end, top, language_size.width, height }, language_look))
        action = OpenLanguages {};
    draw_display_button(m_context, height, action);
    if (ui.back_pressed() && !at_home)
        action = GoBack {};

    float const bottom = top + height + kBarPadding;
    m_viewport = { 0, bottom, screen.width, screen.height - bottom };
    return action;
}

void Page::text(ui::Words words, ui::TextRole role, ui::Color color, ui::Role semantic, std::string id)
{
    if (words.text.empty())
        return;
    ui::Block const block = m_context.ui.set(words, role, m_width);
    m_context.ui.place(block, m_start, m_top, color, semantic, std::move(id));
    m_top += block.height;
}

int Page::cards(std::vector<ui::CardLook> const& looks, std::vector<std::string> const& ids, float min_column)
{
    return grid(looks, ids, min_column, 3, ui::card_height, ui::card);
}

int Page::tiles(std::vector<ui::CardLook> const& looks, std::vector<std::string> const& ids, float min_column)
{
    return grid(looks, ids, min_column, 4, ui::tile_height, ui::tile);
}

int Page::grid(std::vector<ui::CardLook> const& looks, std::vector<std::string> const& ids, float min_column,
    std::size_t most_columns, Height height_of, Draw draw)
{
    ui::Ui& ui = m_context.ui;
    float const wanted = min_column * ui.settings().text_scale;
    auto const columns = static_cast<std::size_t>(
        std::clamp(std::floor((m_width + ui::kSpace) / (wanted + ui::kSpace)), 1.0f, static_cast<float>(most_columns)));
    float const width = (m_width - ui::kSpace * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    int tapped = -1;
    for (std::size_t row = 0; row < looks.size(); row += columns) {
        std::size_t const row_end = std::min(row + columns, looks.size());
        // The last card of an uneven row takes the room that is left.
        auto const width_of = [&](std::size_t i) {
            auto const missing = static_cast<float>(i + 1 == looks.size() ? row + columns - row_end : 0);
            return width + missing * (width + ui::kSpace);
        };
        float height = 0;
        for (std::size_t i = row; i < row_end; ++i)
            height = std::max(height, height_of(ui, looks[i], width_of(i)));
        for (std::size_t i = row; i < row_end; ++i) {
            float const start = m_start + static_cast<float>(i - row) * (width + ui::kSpace);
            if (draw(ui, ids[i], looks[i], { start, m_top, width_of(i), height }))
                tapped = static_cast<int>(i);
        }
        m_top += height + ui::kSpace;
    }
    return tapped;
}

int Page::chips(std::vector<Chip> const& chips)
{
    ui::Ui& ui = m_context.ui;
    int tapped = -1;
    float start = 0;
    float row = 0;
    for (std::size_t i = 0; i < chips.size(); ++i) {
        ui::ButtonLook const look {
            .icon = chips[i].icon, .selected = chips[i].selected, .accent = ui::accent("teal")
        };
        auto const [width, height] = ui::button_size(ui, { chips[i].words, {} }, look, m_width);
        if (start > 0 && start + width > m_width) {
            m_top += row + ui::kSpaceSmall;
            start = row = 0;
        }
        if (ui::button(ui, chips[i].id, { chips[i].words, {} }, { m_start + start, m_top, width, height }, look))
            tapped = static_cast<int>(i);
        start += width + ui::kSpaceSmall;
        row = std::max(row, height);
    }
    m_top += row;
    return tapped;
}

Action Page::finish(Action const& action)
{
    m_context.ui.end_scroll(m_top - m_origin + ui::kSpaceLarge);
    // They have a strip of their own, so that they never hide a line.
    if (m_foot > 0) {
        if (!reading_takes_strip(m_context))
            draw_page_buttons(m_context);
        if (auto const heard = draw_reading(m_context); !std::holds_alternative<std::monostate>(heard))
            m_bar_action = heard;
    }
    return std::holds_alternative<std::monostate>(action) ? m_bar_action : action;
}

ui::Rect foot_room(ui::Ui const& ui)
{
    float const buttons = 2 * (kPageButton + ui::kSpaceSmall) + kBarPadding;
    return { kBarPadding, ui.size().height - kStrip + ui::kSpaceSmall, ui.size().width - kBarPadding - buttons,
        ui::kMinTouchSide };
}

void draw_page_buttons(Context const& context)
{
    ui::Ui& ui = context.ui;
    float const width = kPageButton;
    ui::Rect const end { ui.size().width - width - kBarPadding, ui.size().height - kStrip + ui::kSpaceSmall, width,
        ui::kMinTouchSide };
    ui::Rect before = end;
    before.start -= width + ui::kSpaceSmall;
    ui::ButtonLook look;
    look.words = false;
    look.strong = true;
    look.accent = ui::accent("teal");
    bool const has_more = ui.can_scroll_down();
    if (ui.can_scroll_up()) {
        look.icon = "up";
        // Translators: button: scroll up one page.
        if (ui::button(ui, "page/up", { context.words.tr("Weiter nach oben"), {} }, has_more ? before : end, look))
            ui.scroll_page(-1);
    }
    if (has_more) {
        look.icon = "down";
        // Translators: button: scroll down one page.
        if (ui::button(ui, "page/down", { context.words.tr("Weiter nach unten"), {} }, end, look))
            ui.scroll_page(1);
    }
}

Action draw(Context const& context)
{
    switch (context.state.here().kind) {
    case ScreenKind::ChooseLanguage:
        return draw_choose_language(context);
    case ScreenKind::Section:
        return draw_section(context);
    case ScreenKind::Filter:
        return draw_filter(context);
    case ScreenKind::Entry:
        return draw_entry(context);
    case ScreenKind::Finder:
        return draw_finder(context);
    case ScreenKind::Search:
        return draw_search(context);
    case ScreenKind::Display:
        return draw_display(context);
    case ScreenKind::AccessibilityStatement:
        return draw_accessibility_statement(context);
    case ScreenKind::TakeAway:
        return draw_take_away(context);
    case ScreenKind::Crisis:
        return draw_crisis(context);
    case ScreenKind::StaffPin:
    case ScreenKind::Staff:
        if (context.staff == nullptr)
            break;
        return context.state.here().kind == ScreenKind::Staff ? draw_staff(context, *context.staff)
                                                              : draw_staff_pin(context, *context.staff);
    case ScreenKind::Home:
        break;
    }
    return draw_home(context);
}

} // namespace weg::screens

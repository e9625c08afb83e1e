// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/screens/screens.h"
#include "app/ui/widgets.h"

namespace weg::screens {

inline constexpr float kReadingWidth = 860; ///< Logical pixels: longer lines tire the eye.
/// At the bottom of a scrolled screen: room for draw_page_buttons().
inline constexpr float kStrip = ui::kMinTouchSide + 2 * ui::kSpaceSmall;

/// Buttons that turn the page that has just ended, where there is more of it: not everybody knows how to drag.
void draw_page_buttons(Context const& context);

/// The button that leads to the display screen stands on every screen: at its top, at the end.
void draw_display_button(Context const& context, float height, Action& action);
/// Smallest height of the bar with that button.
inline constexpr float kLeastBar = ui::kMinTouchSide + 20;

/// What the strip with those buttons leaves at its start side, for what else stands at the foot of every screen.
ui::Rect foot_room(ui::Ui const& ui);

/// A screen between its bar of buttons and the bottom, scrolled, with one column that cells are stacked into.
class Page {
public:
    Page(Context const& context, std::string_view scroll_id);

    /// For a page with parts that do not scroll: draws its bar alone. Take room off, draw there, then begin().
    explicit Page(Context const& context);
    /// What is left below the bar; after begin(), what scrolls.
    [[nodiscard]] ui::Rect const& room() const { return m_viewport; }
    void take_top(float height);
    /// Something else than the buttons that turn the page stands at the bottom.
    void take_bottom(float height);
    void begin(std::string_view scroll_id);

    [[nodiscard]] float start() const { return m_start; }
    [[nodiscard]] float width() const { return m_width; }
    [[nodiscard]] float top() const { return m_top; }
    void skip(float height) { m_top += height; }
    /// Sets words over the whole width and goes on below them. Empty words take no room.
    void text(
        ui::Words words, ui::TextRole role, ui::Color color, ui::Role semantic = ui::Role::Text, std::string id = {});
    /// Cards in as many columns as fit, rows of equal height. Returns the index of the one that was tapped, or -1.
    int cards(std::vector<ui::CardLook> const& looks, std::vector<std::string> const& ids, float min_column = 300);
    /// The same as pictures over few words.
    int tiles(std::vector<ui::CardLook> const& looks, std::vector<std::string> const& ids, float min_column = 150);
    /// Small buttons one after the other, as many in a row as fit. Returns the index of the one that was tapped, or -1.
    struct Chip {
        std::string id;
        std::string words;
        std::string_view icon = {};
        bool selected = false;
    };
    int chips(std::vector<Chip> const& chips);
    /// Ends the page: draws the buttons that turn it. Returns what its bar asked for, unless `action` says more.
    Action finish(Action const& action);

private:
    using Height = float (*)(ui::Ui&, ui::CardLook const&, float);
    using Draw = bool (*)(ui::Ui&, std::string_view, ui::CardLook const&, ui::Rect const&);
    int grid(std::vector<ui::CardLook> const& looks, std::vector<std::string> const& ids, float min_column,
        std::size_t most_columns, Height height_of, Draw draw);
    Action draw_bar();

    Context const& m_context;
    Action m_bar_action; ///< Or of the strip at the bottom.
    ui::Rect m_viewport;
    float m_start = 0;
    float m_width = 0;
    float m_origin = 0;
    float m_top = 0;
    float m_foot = kStrip;
};

/// Of the accessibility statement, and of what leads there.
std::string accessibility_title(i18n::Localizer const& words);

/// The card that leads to the finder, in a city that has one. Returns whether it was tapped.
bool draw_guide(Context const& context, Page& page);

/// The words of `text` with their own language.
inline ui::Words words_of(content::Text const& text) { return { text.value, text.language }; }

} // namespace weg::screens

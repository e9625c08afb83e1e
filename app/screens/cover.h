// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// What a device that strangers share shows instead of a screen: the attract loop and the warning before a visit ends.
/// Each is whole: nothing of the screen below can be seen over the shoulder, heard or touched.
#pragma once

#include "app/content/model.h"
#include "app/i18n/localizer.h"
#include "app/screens/state.h"
#include "app/screens/utterance.h"
#include "app/ui/ui.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

namespace weg::screens {

/// A word of thanks to whom has just finished, in their language.
struct Farewell {
    std::string words;
    std::string language;
};

/// Nobody is there: one language after the other greets.
struct Attract {
    std::size_t turn = 0;   ///< Whose turn it is, counted from the state's language on.
    float shown = 1;        ///< How far the greeting has come, 0 to 1.
    Farewell farewell = {}; ///< Without words: the greeting stands there.
};

/// Nobody has done anything for long.
struct IdleWarning {
    std::chrono::seconds remaining { 0 };
    std::chrono::seconds of { 0 };
};

using Cover = std::variant<std::monostate, Attract, IdleWarning>;

/// `languages`: those offered; `first`: the tag of the one whose turn is 0. Any touch or key leads on, which is not its
/// to notice: it asks for nothing. `top`: where it begins, as of Context.
void draw_attract(ui::Ui& ui, std::vector<content::Language> const& languages, std::string const& first,
    Attract const& attract, float top);

/// The id of its one button that does something else than any touch: that visit is over.
inline constexpr char const* kIdleFinish = "idle/finish";
/// In the language of `words`. The node "idle/remaining" says what remains, in words that change with every second.
Action draw_idle_warning(ui::Ui& ui, i18n::Localizer const& words, IdleWarning const& warning, float top);

/// What it says to who does not look: what remains when it comes, not every second.
Utterance utterance_of(IdleWarning const& warning, i18n::Localizer const& words);

/// Takes room off the bottom for the button that ends a visit, and gives it to draw_finish() after the screen.
ui::Rect reserve_finish(ui::Ui& ui, i18n::Localizer const& words);
/// Returns whether it was pressed.
bool draw_finish(ui::Ui& ui, i18n::Localizer const& words, ui::Rect const& rect);

/// What somebody who has finished is told.
Farewell farewell(i18n::Localizer const& words);

} // namespace weg::screens

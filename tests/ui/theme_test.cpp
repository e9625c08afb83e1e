// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/theme.h"

#include "tests/support/catch.h"

using namespace weg::ui;

namespace {

constexpr double kTextContrast = 4.5;  // WCAG 2.2, 1.4.3 (AA)
constexpr double kShapeContrast = 3.0; // WCAG 2.2, 1.4.11 (AA)

} // namespace

TEST_CASE("contrast follows the formula of WCAG", "[ui][theme]")
{
    CHECK(contrast({ 0, 0, 0 }, { 255, 255, 255 }) == Approx(21));
    CHECK(contrast({ 255, 255, 255 }, { 255, 255, 255 }) == Approx(1));
    // 767676 on white is the known lightest grey that passes AA.
    CHECK(contrast({ 0x76, 0x76, 0x76 }, { 255, 255, 255 }) == Approx(4.54).margin(0.01));
}

TEST_CASE("every pair of text and ground passes AA", "[ui][theme]")
{
    Theme const theme;
    for (Color const ground :
        { theme.paper, theme.card, theme.card_pressed, theme.selection, theme.mark, theme.spoken }) {
        CHECK(contrast(theme.ink, ground) >= kTextContrast);
        CHECK(contrast(theme.ink_soft, ground) >= kTextContrast);
    }
    CHECK(contrast(theme.notice_ink, theme.notice) >= kTextContrast);
    for (char const* const name : { "teal", "blue", "green", "amber", "red", "plum" }) {
        INFO(name);
        Accent const colors = accent(name);
        CHECK(contrast(theme.on_strong, colors.strong) >= kTextContrast);
        CHECK(contrast(colors.strong, theme.paper) >= kTextContrast);
        CHECK(contrast(colors.strong, colors.soft) >= kTextContrast);
    }
}

TEST_CASE("borders and the focus ring can be seen", "[ui][theme]")
{
    Theme const theme;
    for (Color const ground : { theme.paper, theme.card }) {
        CHECK(contrast(theme.line, ground) >= kShapeContrast);
        CHECK(contrast(theme.focus, ground) >= kShapeContrast);
    }
    for (Color const ground : { theme.paper, theme.card, theme.mark })
        CHECK(contrast(theme.mark_line, ground) >= kShapeContrast);
    for (Color const ground : { theme.paper, theme.card, theme.spoken, theme.notice })
        CHECK(contrast(theme.spoken_line, ground) >= kShapeContrast);
    CHECK(contrast(theme.notice_ink, theme.spoken) >= kTextContrast);
    // On a filled button the ring stands on its own white band.
    CHECK(contrast(theme.focus, theme.card) >= kShapeContrast);
}

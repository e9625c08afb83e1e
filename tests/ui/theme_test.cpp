// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/theme.h"

#include "tests/support/catch.h"

using namespace weg::ui;

namespace {

constexpr double kTextContrast = 4.5;   // WCAG 2.2, 1.4.3 (AA)
constexpr double kEnhancedContrast = 7; // WCAG 2.2, 1.4.6 (AAA)
constexpr double kShapeContrast = 3.0;  // WCAG 2.2, 1.4.11 (AA)

} // namespace

TEST_CASE("contrast follows the formula of WCAG", "[ui][theme]")
{
    CHECK(contrast({ 0, 0, 0 }, { 255, 255, 255 }) == Approx(21));
    CHECK(contrast({ 255, 255, 255 }, { 255, 255, 255 }) == Approx(1));
    // 767676 on white is the known lightest grey that passes AA.
    CHECK(contrast({ 0x76, 0x76, 0x76 }, { 255, 255, 255 }) == Approx(4.54).margin(0.01));
}

TEST_CASE("every pair of colours that is drawn passes AA, and AAA in high contrast",
    "[ui][theme][11.1.4.3][11.1.4.11][11.2.4.7]")
{
    auto const palette = GENERATE(Palette::Light, Palette::HighContrast, Palette::Dark);
    INFO(static_cast<int>(palette));
    double const least_text = palette == Palette::HighContrast ? kEnhancedContrast : kTextContrast;
    auto const pairs = drawn_pairs(theme_of(palette));
    REQUIRE(pairs.size() > 40);
    for (auto const& pair : pairs) {
        INFO(pair.front << " on " << pair.back);
        CHECK(pair.contrast >= (pair.kind == ColorPair::Kind::Text ? least_text : kShapeContrast));
    }
}

TEST_CASE("accents are known by name", "[ui][theme]")
{
    CHECK(accent("red") == Accent::Red);
    CHECK(accent("plum") == Accent::Plum);
    CHECK(accent("no such colour") == Accent::Teal);
}

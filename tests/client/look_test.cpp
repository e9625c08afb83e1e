// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// What every screen must keep in every language: no missing glyph, no clipped and no overlapping words, no target
// that is too small to hit.
#include "app/base/utf8.h"
#include "app/client/hand_out.h"
#include "app/client/tour.h"
#include "platform/headless/speech.h"
#include "tests/client/visitor.h"

using namespace weg;
using test::Visitor;

namespace {

constexpr float kTolerance = 1.5f; // Logical pixels.
constexpr float kLeastKey = 24.0f;
constexpr float kLean = 6.0f; // A bold J leans 7.5 % of its em out of its advance; the margin beside it is 24.

/// A printer that is there; these screens ask nothing of it.
struct IdlePrinter final : ports::Printer {
    Result<void> print(std::string_view, ports::Paper, int, std::stop_token const&) override { return {}; }
};

/// The device makes codes and slips, where it is built to.
struct Taking {
    explicit Taking(Visitor& visitor)
        : hand_out(client::make_hand_out({ std::filesystem::path(WEG_BUILD_DIR) / "share" / "wegweiser",
            "https://example.org/app", ports::Paper::A6, std::make_unique<IdlePrinter>() }))
    {
        visitor.app->set_hand_out(hand_out.get());
    }
    std::unique_ptr<client::HandOut> hand_out;
};

void check_words(std::vector<ui::PaintedText> const& painted)
{
    for (auto const& text : painted) {
        INFO(to_utf8(text.layout->text));
        CHECK(text.layout->missing_glyphs == 0);
        CHECK_FALSE(text.layout->truncated);
        if (text.ink.width == 0)
            continue;
        CHECK(text.ink.start >= text.box.start - kLean);
        CHECK(text.ink.end() <= text.box.end() + kLean);
        CHECK(text.ink.top >= text.box.top - kTolerance);
        CHECK(text.ink.bottom() <= text.box.bottom() + kTolerance);
        CHECK(text.box.start >= text.visible_clip.start - kTolerance);
        CHECK(text.box.end() <= text.visible_clip.end() + kTolerance);
    }
}

/// Words overlap when what can be seen of their boxes shares more than a hair.
void check_overlaps(std::vector<ui::PaintedText> const& painted)
{
    for (std::size_t a = 0; a < painted.size(); ++a) {
        for (std::size_t b = a + 1; b < painted.size(); ++b) {
            auto const first = ui::intersect(painted[a].box, painted[a].visible_clip);
            auto const second = ui::intersect(painted[b].box, painted[b].visible_clip);
            auto const both = ui::intersect(first, second);
            if (both.width > kTolerance && both.height > kTolerance) {
                INFO(to_utf8(painted[a].layout->text) << " / " << to_utf8(painted[b].layout->text));
                CHECK(both.height <= kTolerance);
            }
        }
    }
}

/// The words on a button stay on it.
void check_buttons(ui::SemanticsTree const& tree, std::vector<ui::PaintedText> const& painted)
{
    for (auto const& node : tree.nodes()) {
        if ((node.actions & ui::kActionPress) == 0)
            continue;
        for (auto const& text : painted) {
            auto const seen = ui::intersect(text.box, text.visible_clip); // The rest may lie under the keyboard.
            if (seen.width <= 0 || seen.height <= 0)
                continue;
            float const middle_x = seen.start + seen.width / 2;
            float const middle_y = seen.top + seen.height / 2;
            // What is scrolled away may have something else in its place.
            bool const is_on_it = node.visible.contains(middle_x, middle_y);
            if (!is_on_it)
                continue;
            INFO(node.id << ": " << to_utf8(text.layout->text));
            CHECK(text.box.top >= node.rect.top - kTolerance);
            CHECK(text.box.bottom() <= node.rect.bottom() + kTolerance);
        }
    }
}

void check_targets(ui::SemanticsTree const& tree)
{
    for (auto const& node : tree.nodes()) {
        INFO(node.id << " " << node.name);
        CHECK_FALSE(node.language.empty());
        if ((node.actions & ui::kActionPress) == 0)
            continue;
        CHECK_FALSE(node.name.empty());
        // A phone's width is shared by as many keys as its language has in a row (WCAG 2.2, 2.5.8).
        float const least = node.id.starts_with("key/") ? kLeastKey : ui::kMinTouchSide;
        CHECK(node.rect.width >= least - 0.5f);
        CHECK(node.rect.height >= ui::kMinTouchSide - 0.5f);
    }
}

void check_all_screens(Visitor& visitor, std::string const& language, int percent, screens::Modes modes = {})
{
    auto const stops = client::tour_stops(*visitor.app->bundle());
    REQUIRE(stops);
    platform::RecordedSpeech speech(client::all_voices(*visitor.app->bundle()));
    visitor.app->set_speech(&speech);
    visitor.app->reading().listen();
    for (auto const& stop : stops.value()) {
        INFO(language << " " << stop.name << " at " << percent << " %");
        visitor.app->set_state({ language, percent, false, { stop.place }, modes });
        visitor.app->set_cover(stop.cover);
        if (stop.heard)
            visitor.app->reading().apply(screens::ReadAloud {}, *visitor.app->bundle(), visitor.app->state());
        visitor.look();
        check_words(visitor.app->ui().painted());
        check_overlaps(visitor.app->ui().painted());
        check_buttons(visitor.seen(), visitor.app->ui().painted());
        check_targets(visitor.seen());
        visitor.app->reading().reset();
        for (auto const& node : visitor.seen().nodes()) {
            INFO(node.id);
            CHECK(node.rect.start >= -kTolerance);
            CHECK(node.rect.end() <= visitor.app->ui().size().width + kTolerance);
        }
    }
    visitor.app->set_speech(nullptr);
}

} // namespace

TEST_CASE(
    "every screen is whole in every language at 100 and 200 percent", "[client][look][11.1.4.4.2][11.1.4.12][2.5.8]")
{
    auto const language = GENERATE(from_range(test::all_languages()));
    auto const percent = GENERATE(100, 200);
    Visitor visitor("de");
    Taking const taking(visitor);
    check_all_screens(visitor, language, percent);
}

TEST_CASE("every screen is whole on a phone and in landscape", "[client][look][11.1.3.4][11.1.4.10.2]")
{
    auto const [width, height] = GENERATE(table<int, int>({ { 360, 640 }, { 1920, 1080 } }));
    auto const language = GENERATE("de", "ar", "ta");
    Visitor visitor("de", width, height);
    visitor.app->set_opener(&visitor.opener);
    Taking const taking(visitor);
    check_all_screens(visitor, language, 200);
}

TEST_CASE("every screen is whole within reach and step by step", "[client][look][8.3.2][11.1.4.4.2]")
{
    auto const language = GENERATE("de", "ar", "ta");
    Visitor visitor("de");
    check_all_screens(visitor, language, 200, { .reach = true, .switches = true });
}

TEST_CASE(
    "every screen is whole at the width of 320 pixels and scrolls in one direction", "[client][look][11.1.4.10.2]")
{
    auto const language = GENERATE("de", "ar", "ta");
    Visitor visitor("de", 320, 640);
    check_all_screens(visitor, language, 100);
    check_all_screens(visitor, language, 100, { .switches = true });
}

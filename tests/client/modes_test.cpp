// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/tour.h"
#include "tests/client/visitor.h"

#include <algorithm>
#include <array>
#include <set>

using namespace weg;
using test::Visitor;

namespace {

std::vector<client::TourStop> stops_of(Visitor const& visitor)
{
    auto stops = client::tour_stops(*visitor.app->bundle());
    REQUIRE(stops);
    return std::move(stops).value();
}

using Rgb = std::array<std::uint8_t, 3>;

/// Remembers every colour that is drawn, opaque or not.
class ColorRecorder final : public ports::Screen {
public:
    [[nodiscard]] PixelSize size() const override { return { 1080, 1920 }; }
    void update_texture(
        ports::TextureId, ports::TextureFormat, int, std::span<std::uint8_t const>, ports::PixelRect) override
    {
    }
    void begin(std::uint8_t red, std::uint8_t green, std::uint8_t blue) override
    {
        colors.insert({ red, green, blue });
    }
    void draw(ports::DrawCommand const& command) override
    {
        for (auto const index : command.indices) {
            auto const& rgba = command.vertices[index].rgba;
            colors.insert({ rgba[0], rgba[1], rgba[2] });
        }
    }
    void present() override { }

    std::set<Rgb> colors;
};

std::set<Rgb> colors_of(ui::Theme const& theme)
{
    std::set<Rgb> all;
    auto const add = [&](ui::Color color) { all.insert({ color.red, color.green, color.blue }); };
    for (ui::Color const color :
        { theme.paper, theme.card, theme.card_pressed, theme.line, theme.ink, theme.ink_soft, theme.on_strong,
            theme.focus, theme.selection, theme.mark, theme.mark_line, theme.notice, theme.notice_ink })
        add(color);
    for (auto const& accent : theme.accents) {
        add(accent.strong);
        add(accent.soft);
    }
    return all;
}

} // namespace

TEST_CASE("nothing is drawn in a colour that the palette does not have", "[client][modes][11.1.4.3][11.1.4.11]")
{
    auto const palette = GENERATE(ui::Palette::Light, ui::Palette::HighContrast, ui::Palette::Dark);
    INFO(static_cast<int>(palette));
    auto const allowed = colors_of(ui::theme_of(palette));
    Visitor visitor("de");
    ColorRecorder recorder;
    for (auto const& stop : stops_of(visitor)) {
        INFO(stop.name);
        recorder.colors.clear();
        visitor.app->set_state({ "ar", 100, false, { stop.place }, { .palette = palette, .switches = true } });
        for (int frame = 0; frame < 2; ++frame)
            visitor.app->draw_frame(recorder, std::chrono::milliseconds(16));
        CHECK(recorder.colors.size() > 3);
        CHECK(std::ranges::includes(allowed, recorder.colors));
    }
}

TEST_CASE("within reach everything that can be pressed is in the lower band or scrolls into it",
    "[client][modes][8.3.2][8.3.3]")
{
    auto const language = GENERATE("de", "ar", "ta");
    auto const percent = GENERATE(100, 200);
    Visitor visitor("de");
    float const height = visitor.app->ui().size().height;
    float const band = height * (1 - screens::kReachBand) - 0.5f;
    for (auto const& stop : stops_of(visitor)) {
        INFO(language << " " << percent << " " << stop.name);
        visitor.go(stop, language, percent, { .reach = true });
        auto const& nodes = visitor.seen().nodes();
        auto const area = std::ranges::find(nodes, ui::Role::Scroll, &ui::Node::role);
        for (auto const& node : nodes) {
            INFO(node.id);
            if (node.role == ui::Role::Scroll)
                CHECK(node.rect.top >= band);
            if ((node.actions & ui::kActionPress) == 0)
                continue;
            bool const is_whole = node.visible.height >= node.rect.height - 1;
            if (node.visible.height > 0) {
                CHECK(node.visible.top >= band);
                CHECK(node.visible.bottom() <= height + 1);
            }
            if (!is_whole) { // It can be brought there.
                REQUIRE(area != nodes.end());
                CHECK((area->actions & ui::kActionScroll) != 0);
            }
        }
    }
}

TEST_CASE("reach changes nothing on a phone and in landscape, and is not offered there", "[client][modes][8.3.2]")
{
    auto const [width, height] = GENERATE(table<int, int>({ { 360, 640 }, { 1920, 1080 } }));
    Visitor visitor("de", width, height);
    auto state = visitor.app->state();
    state.way = { { screens::ScreenKind::Display, {}, 0 } };
    state.modes.reach = true;
    visitor.app->set_state(state);
    visitor.look();
    CHECK(visitor.app->ui().settings().insets.top == 0);
    CHECK_FALSE(visitor.seen().find_id("display/reach"));
    CHECK(visitor.seen().find_id("display/calm"));
}

TEST_CASE("the buttons of step by step have their words, all of them or none", "[client][modes]")
{
    auto const [width, height] = GENERATE(table<int, int>({ { 360, 640 }, { 540, 960 }, { 1080, 1920 } }));
    std::set<long> counts;
    for (auto const& language : test::all_languages()) {
        for (int const percent : { 100, 200 }) {
            Visitor visitor(language, width, height, percent);
            visitor.go({ "home", { screens::ScreenKind::Home, {}, 0 } }, language, percent, { .switches = true });
            auto const* const button = visitor.seen().find_id("switch/next");
            REQUIRE(button);
            auto const worded = std::ranges::count_if(visitor.app->ui().painted(), [&](ui::PaintedText const& text) {
                auto const seen = ui::intersect(text.box, text.visible_clip);
                return seen.height > 0 && seen.top >= button->rect.top;
            });
            INFO(language << " " << percent);
            CHECK((worded == 0 || worded == 3));
            counts.insert(worded);
        }
    }
    CHECK(counts.contains(width == 360 ? 0 : 3));
}

TEST_CASE("a calm page that is thrown stays where the finger left it", "[client][modes][11.2.2.2]")
{
    auto const thrown_by = [](bool calm) {
        Visitor visitor("de", 360, 640);
        auto state = visitor.app->state();
        state.modes.calm = calm;
        visitor.app->set_state(state);
        visitor.look();
        auto& app = *visitor.app;
        auto& screen = visitor.offscreen->screen();
        app.handle({ .kind = ports::EventKind::PointerDown, .x = 180, .y = 500 });
        for (float const y : { 450.0f, 400.0f }) {
            app.handle({ .kind = ports::EventKind::PointerMove, .x = 180, .y = y });
            app.draw_frame(screen, std::chrono::milliseconds(16));
        }
        app.handle({ .kind = ports::EventKind::PointerUp, .x = 180, .y = 400 });
        app.draw_frame(screen, std::chrono::milliseconds(16));
        float const left = app.state().here().scroll;
        for (int frame = 0; frame < 30; ++frame)
            app.draw_frame(screen, std::chrono::milliseconds(16));
        return app.state().here().scroll - left;
    };
    CHECK(thrown_by(false) > 5);
    CHECK(thrown_by(true) == 0);
}

TEST_CASE("buttons turn the page for who cannot drag", "[client][modes][2.5.7]")
{
    Visitor visitor("de", 360, 640);
    CHECK_FALSE(visitor.seen().find_id("page/up"));
    visitor.tap("page/down");
    CHECK(visitor.app->state().here().scroll > 100);
    visitor.tap("page/up");
    CHECK(visitor.app->state().here().scroll == 0);
}

TEST_CASE("a shaking hand presses once, step by step", "[client][modes][5.8]")
{
    Visitor visitor("de");
    auto state = visitor.app->state();
    state.modes.switches = true;
    visitor.app->set_state(state);
    visitor.look();
    auto const press_at = [&](int milliseconds) {
        visitor.app->handle({ .kind = ports::EventKind::KeyDown,
            .key = ports::Key::Tab,
            .time = std::chrono::milliseconds(milliseconds) });
        visitor.look();
        return std::string(visitor.app->ui().focused());
    };
    auto const first = press_at(1000);
    CHECK(press_at(1200) == first);
    CHECK(press_at(2000) != first);
}

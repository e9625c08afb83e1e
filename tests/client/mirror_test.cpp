// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// A right-to-left screen is the mirror image of the left-to-right one: x' = width - x - w for all that is drawn.
#include "app/client/tour.h"
#include "app/screens/leaflet.h"
#include "platform/headless/speech.h"
#include "tests/client/visitor.h"

#include <algorithm>
#include <cmath>
#include <set>

using namespace weg;
using test::Visitor;

namespace {

struct Point {
    int x;
    int y;
    friend auto operator<=>(Point const&, Point const&) = default;
};

/// Remembers the corners of everything plain: grounds, borders, lines.
class Recorder final : public ports::Screen {
public:
    static constexpr int kWidth = 1080;

    [[nodiscard]] PixelSize size() const override { return { kWidth, 1920 }; }
    void update_texture(
        ports::TextureId, ports::TextureFormat, int, std::span<std::uint8_t const>, ports::PixelRect) override
    {
    }
    void begin(std::uint8_t, std::uint8_t, std::uint8_t) override { corners.clear(); }
    void draw(ports::DrawCommand const& command) override
    {
        if (command.texture.value != 0)
            return;
        for (auto const index : command.indices) {
            auto const& vertex = command.vertices[index];
            corners.insert({ static_cast<int>(std::lround(vertex.x)), static_cast<int>(std::lround(vertex.y)) });
        }
    }
    void present() override { }

    std::set<Point> corners; ///< Each once: two triangles share two of a rectangle's.
};

struct Picture {
    std::set<Point> corners;
    std::vector<ui::Node> nodes;
    std::vector<ui::Rect> words;
};

Picture draw(client::Drawing& drawing, screens::Context const& context, i18n::Direction direction)
{
    Recorder screen;
    // Twice: the height of what scrolls is known after the first time.
    for (int frame = 0; frame < 2; ++frame) {
        drawing.ui.begin({ screen.size(), 1.5f, 1, "de", direction }, std::chrono::milliseconds(16));
        screens::draw(context);
        drawing.ui.end(screen);
    }
    Picture picture { screen.corners, drawing.ui.semantics().nodes(), {} };
    for (auto const& text : drawing.ui.painted())
        picture.words.push_back(text.box);
    return picture;
}

bool same(ui::Rect const& a, ui::Rect const& b)
{
    return a.start == b.start && a.top == b.top && a.width == b.width && a.height == b.height;
}

} // namespace

TEST_CASE("every screen in right-to-left order is the mirror image of the other", "[client][mirror]")
{
    auto drawing = client::Drawing::open(std::filesystem::path(WEG_BUILD_DIR) / "share" / "wegweiser");
    REQUIRE(drawing);
    Visitor visitor("de");
    auto const& bundle = *visitor.app->bundle();
    auto const stops = client::tour_stops(bundle);
    REQUIRE(stops);
    for (auto const& stop : stops.value()) {
        INFO(stop.name);
        screens::State state { "de", 100, false, { stop.place } };
        auto model = screens::load_model(bundle, search::Search(bundle), state, {});
        REQUIRE(model);
        if (stop.place.kind == screens::ScreenKind::TakeAway)
            model.value().leaflet = screens::leaflet_of(*model.value().entry, visitor.app->words(), {});
        for (auto& hit : model.value().hits) { // German words are marked from left to right in both.
            hit.title_marks.clear();
            hit.summary_marks.clear();
        }
        float scroll = 0;
        ui::TextField typed("de");
        ui::OnScreenKeyboard keyboard;
        platform::RecordedSpeech device({ "de" });
        speech::Reader reader(device);
        if (stop.heard)
            reader.read(speech::sentences_of(0, "Eins. Zwei.", "de", "de"));
        screens::Context const context { drawing.value()->ui, visitor.app->words(), model.value(), state, scroll, typed,
            keyboard, false, { .reader = &reader, .has_voice = true } };
        auto const plain = draw(*drawing.value(), context, i18n::Direction::LeftToRight);
        auto const mirrored = draw(*drawing.value(), context, i18n::Direction::RightToLeft);

        REQUIRE(plain.nodes.size() == mirrored.nodes.size());
        for (std::size_t i = 0; i < plain.nodes.size(); ++i)
            CHECK(same(plain.nodes[i].rect, mirrored.nodes[i].rect));
        CHECK(std::ranges::equal(plain.words, mirrored.words, same));
        std::set<Point> turned;
        for (Point const& corner : mirrored.corners)
            turned.insert({ Recorder::kWidth - corner.x, corner.y });
        CHECK(turned.size() > 20);
        bool const is_mirror_image = turned == plain.corners;
        CHECK(is_mirror_image);
    }
}

TEST_CASE("after the device forgot its textures the same picture comes back", "[client][device]")
{
    Visitor visitor("ar");
    auto const pixels = [&] {
        auto const drawn = visitor.offscreen->pixels();
        return std::vector(drawn.begin(), drawn.end());
    };
    visitor.look();
    auto const before = pixels();
    visitor.offscreen->screen().forget_textures();
    visitor.look();
    CHECK(pixels() != before); // Nothing but plain colour is left.
    visitor.app->handle({ .kind = ports::EventKind::TexturesLost });
    visitor.look();
    CHECK(pixels() == before);
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/client/monkey.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace weg::test {

namespace {

using ports::EventKind;
using ports::Key;

constexpr std::array kDisplays { std::pair { 360, 640 }, std::pair { 640, 360 }, std::pair { 320, 320 } };
constexpr std::array kTexts { "a", "B", " ", "ß", "Anmeldung", "مرحبا", "ትግርኛ", "வணக்கம்", "中文", "👩‍👩‍👧",
    "e\u0301", "\u202e", "\n", "\t", "%s%n", "'; --", "\xff\xfe", "0521 51-0" };
constexpr int kMostFrames = 12; ///< In which whatever was begun may move on.

ports::Event at(EventKind kind, float x, float y) { return { .kind = kind, .x = x, .y = y }; }

bool is_one_colour(std::span<std::uint32_t const> pixels)
{
    return std::ranges::all_of(pixels, [&](std::uint32_t pixel) { return pixel == pixels.front(); });
}

/// Where a person is, without how far it is scrolled.
struct Whereabouts {
    explicit Whereabouts(screens::State const& state)
        : language(state.language)
        , kind(state.here().kind)
        , id(state.here().id)
        , depth(state.way.size())
    {
    }
    friend bool operator==(Whereabouts const&, Whereabouts const&) = default;

    std::string language;
    screens::ScreenKind kind;
    std::string id;
    std::size_t depth;
};

} // namespace

Monkey::Monkey(std::uint32_t seed)
    : visitor({}, kDisplays[0].first, kDisplays[0].second)
    , m_random(seed)
    , m_width(kDisplays[0].first)
    , m_height(kDisplays[0].second)
{
}

void Monkey::act()
{
    struct Deed {
        int weight;
        void (Monkey::*does)();
    };
    static constexpr std::array deeds { Deed { 30, &Monkey::tap_something }, Deed { 15, &Monkey::tap },
        Deed { 15, &Monkey::drag }, Deed { 5, &Monkey::mash }, Deed { 15, &Monkey::press }, Deed { 8, &Monkey::type },
        Deed { 3, &Monkey::compose }, Deed { 1, &Monkey::turn_display }, Deed { 1, &Monkey::lose_textures },
        Deed { 2, &Monkey::change_language }, Deed { 2, &Monkey::change_text_size }, Deed { 2, &Monkey::pass_time },
        Deed { 1, &Monkey::swap_bundle } };
    int left = up_to(99);
    for (auto const& deed : deeds) {
        left -= deed.weight;
        if (left < 0) {
            (this->*deed.does)();
            break;
        }
    }
    look_around();
}

void Monkey::draw()
{
    visitor.app->draw_frame(visitor.offscreen->screen(), std::chrono::milliseconds { 50 });
    // Never empty for who hears it, never black for who sees it.
    auto const& nodes = visitor.seen().nodes();
    if (std::ranges::none_of(nodes, [](auto const& node) { return !node.name.empty() && node.visible.height > 0; }))
        FAIL("nothing to hear");
    if (is_one_colour(visitor.offscreen->pixels()))
        FAIL("nothing to see");
}

/// What was done shows, and then nothing happens by itself.
void Monkey::look_around()
{
    draw();
    draw();
    Whereabouts const here(visitor.app->state());
    for (int frame = 0; frame < kMostFrames; ++frame) {
        if (!visitor.app->draw_frame(visitor.offscreen->screen(), std::chrono::milliseconds { 50 }))
            break;
    }
    if (!(Whereabouts(visitor.app->state()) == here))
        FAIL("something happened that nobody did");
}

void Monkey::tap()
{
    float const x = across();
    float const y = along();
    send(at(EventKind::PointerDown, x, y));
    if (up_to(3) > 0)
        draw();
    send(at(up_to(20) == 0 ? EventKind::PointerCancel : EventKind::PointerUp, x, y));
}

void Monkey::tap_something()
{
    auto const& nodes = visitor.seen().nodes();
    std::vector<ui::Node const*> can_be_pressed;
    for (auto const& node : nodes) {
        if ((node.actions & ui::kActionPress) != 0 && node.visible.height > 0)
            can_be_pressed.push_back(&node);
    }
    if (can_be_pressed.empty())
        return tap();
    auto const& node = *can_be_pressed[static_cast<std::size_t>(up_to(static_cast<int>(can_be_pressed.size()) - 1))];
    auto const& settings = visitor.app->ui().settings();
    float const start = (node.visible.start + node.visible.width / 2) * settings.scale;
    bool const mirrored = settings.direction == i18n::Direction::RightToLeft;
    float const x = mirrored ? static_cast<float>(settings.size.width) - start : start;
    float const y = (node.visible.top + node.visible.height / 2) * settings.scale;
    send(at(EventKind::PointerDown, x, y));
    draw();
    send(at(EventKind::PointerUp, x, y));
}

void Monkey::drag()
{
    float x = across();
    float y = along();
    send(at(EventKind::PointerDown, x, y));
    for (int step = up_to(5); step >= 0; --step) {
        x += static_cast<float>(up_to(80) - 40);
        y += static_cast<float>(up_to(240) - 120);
        send(at(EventKind::PointerMove, x, y));
        draw();
    }
    if (up_to(10) > 0) // Else it never lifts: its panel was unplugged.
        send(at(EventKind::PointerUp, x, y));
}

/// Events in an order that no finger makes.
void Monkey::mash()
{
    for (int count = up_to(12); count >= 0; --count) {
        constexpr std::array kinds { EventKind::PointerDown, EventKind::PointerMove, EventKind::PointerUp,
            EventKind::PointerCancel };
        send(at(kinds[static_cast<std::size_t>(up_to(3))], across(), along()));
    }
    send({ .kind = EventKind::Wheel, .amount = static_cast<float>(up_to(20) - 10) });
}

void Monkey::press()
{
    for (int count = up_to(2); count >= 0; --count) {
        send({ .kind = EventKind::KeyDown,
            .key = static_cast<Key>(up_to(static_cast<int>(Key::Redo))),
            .shift = up_to(1) == 1,
            .by_words = up_to(3) == 0 });
        draw();
    }
}

void Monkey::type()
{
    for (int count = up_to(3); count >= 0; --count)
        send({ .kind = EventKind::TextInput,
            .text = kTexts[static_cast<std::size_t>(up_to(static_cast<int>(kTexts.size()) - 1))] });
}

void Monkey::compose()
{
    send({ .kind = EventKind::TextEditing,
        .text = kTexts[static_cast<std::size_t>(up_to(static_cast<int>(kTexts.size()) - 1))],
        .cursor = up_to(4) - 1,
        .length = up_to(4) - 1 });
}

void Monkey::turn_display()
{
    auto const [width, height] = kDisplays[static_cast<std::size_t>(up_to(static_cast<int>(kDisplays.size()) - 1))];
    auto screen = platform::Offscreen::create(width, height);
    REQUIRE(screen);
    visitor.offscreen = std::move(screen).value();
    m_width = width;
    m_height = height;
    send({ .kind = EventKind::Resize });
    send({ .kind = EventKind::TexturesLost }); // Another display is another device.
}

void Monkey::lose_textures()
{
    visitor.offscreen->screen().forget_textures();
    send({ .kind = EventKind::TexturesLost });
}

void Monkey::change_language()
{
    auto const& all = visitor.app->bundle()->languages();
    auto state = visitor.app->state();
    state.language = all[static_cast<std::size_t>(up_to(static_cast<int>(all.size()) - 1))].tag;
    visitor.app->set_state(std::move(state));
}

void Monkey::change_text_size()
{
    auto state = visitor.app->state();
    state.text_percent = screens::kTextPercents[static_cast<std::size_t>(up_to(4))];
    visitor.app->set_state(std::move(state));
}

void Monkey::pass_time()
{
    visitor.clock.set(visitor.clock.now() + std::chrono::minutes { up_to(600) });
    visitor.app->refresh();
}

void Monkey::swap_bundle()
{
    visitor.app->show(
        std::filesystem::path(WEG_BUILD_DIR) / (up_to(1) == 0 ? "pseudo.sqlite" : "share/wegweiser/embedded.sqlite"));
}

} // namespace weg::test

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// No frame is ever black or half drawn, whatever happens around it. Every frame that is presented is looked at.
#include "app/client/upkeep.h"
#include "platform/sdl/window.h"
#include "tests/client/visitor.h"
#include "tests/support/folder.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <sys/resource.h>

using namespace weg;
using test::Visitor;
namespace fs = std::filesystem;

namespace {

using Pixels = std::vector<std::uint32_t>;

constexpr std::uint32_t kColor = 0xFFFFFF; ///< Without the byte that means nothing.
constexpr int kLeastSide = 240;            ///< Below this there may be no room for a word.

std::uint32_t packed(ui::Color color)
{
    return (std::uint32_t { color.red } << 16U) | (std::uint32_t { color.green } << 8U) | color.blue;
}

/// A screen in memory of which nothing may be shown that is not a page.
class WatchedScreen final : public ports::Screen {
public:
    WatchedScreen(int width, int height)
        : m_offscreen(platform::Offscreen::create(width, height).value())
    {
    }
    [[nodiscard]] PixelSize size() const override { return m_offscreen->screen().size(); }
    void update_texture(ports::TextureId id, ports::TextureFormat format, int side,
        std::span<std::uint8_t const> texels, ports::PixelRect part) override
    {
        m_offscreen->screen().update_texture(id, format, side, texels, part);
    }
    void begin(std::uint8_t red, std::uint8_t green, std::uint8_t blue) override
    {
        m_offscreen->screen().begin(red, green, blue);
    }
    void draw(ports::DrawCommand const& command) override { m_offscreen->screen().draw(command); }
    void present() override
    {
        m_offscreen->screen().present();
        ++shown;
        check_page();
    }

    [[nodiscard]] Pixels pixels() const
    {
        auto const all = m_offscreen->pixels();
        Pixels copy(all.begin(), all.end());
        for (auto& pixel : copy)
            pixel &= kColor;
        return copy;
    }
    void forget_textures() { m_offscreen->screen().forget_textures(); }

    int shown = 0;

private:
    /// Paper at the edge, which no card reaches, and words in ink with soft edges.
    void check_page() const
    {
        ui::Theme const& theme = ui::theme_of(ui::Palette::Light);
        auto const paper = packed(theme.paper);
        auto const ink = packed(theme.ink);
        auto const all = m_offscreen->pixels();
        auto const [width, height] = size();
        if (std::min(width, height) < kLeastSide) { // A card may lie over all of it.
            CHECK((all.front() & kColor) != 0);
            CHECK((all.back() & kColor) != 0);
            return;
        }
        CHECK((all.front() & kColor) == paper);
        CHECK((all.back() & kColor) == paper);
        int of_paper = 0;
        int of_ink = 0;
        for (auto const pixel : all) {
            of_paper += (pixel & kColor) == paper ? 1 : 0;
            of_ink += (pixel & kColor) == ink ? 1 : 0;
        }
        CHECK(of_paper > width * height / 10);
        CHECK(of_ink > 50);
        CHECK(of_paper + of_ink < width * height);
    }

    std::unique_ptr<platform::Offscreen> m_offscreen;
};

bool draw_one(Visitor& visitor, ports::Screen& screen)
{
    return visitor.app->draw_frame(screen, std::chrono::milliseconds(16));
}

void settle(Visitor& visitor, ports::Screen& screen)
{
    for (int frame = 0; frame < 20 && draw_one(visitor, screen); ++frame) { }
}

/// Another device draws from now on, or the same one has forgotten all.
void lose_textures(Visitor& visitor, WatchedScreen& screen)
{
    screen.forget_textures();
    visitor.app->handle({ .kind = ports::EventKind::TexturesLost });
}

/// Some screens, scrolled too, that have little in common.
std::vector<screens::State> visits(Visitor& visitor)
{
    using screens::Place;
    using screens::ScreenKind;
    auto const language = visitor.app->state().language;
    auto const at = [&](Place place) { return screens::State { language, 125, false, { std::move(place) } }; };
    return { at({ ScreenKind::ChooseLanguage, {}, 0 }), at({ ScreenKind::Home, {}, 0 }),
        at({ ScreenKind::Section, "advice", 300 }), at({ ScreenKind::Entry, "mimi", 150 }),
        at({ ScreenKind::Search, {}, 0, {}, {}, "Deutsch" }) };
}

/// The search says so on its page.
bool makes_index(Visitor& visitor)
{
    auto const& nodes = visitor.seen().nodes();
    return std::ranges::any_of(
        nodes, [](ui::Node const& node) { return node.name.starts_with("Die Suche wird vorbereitet"); });
}

/// No file of this process may grow while it lives: as on a full disk, for root too.
class FullDisk {
public:
    FullDisk()
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit const none { 0, m_before.rlim_max };
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(FullDisk const&) = delete;
    FullDisk& operator=(FullDisk const&) = delete;

private:
    rlimit m_before {};
    void (*m_handler)(int);
};

} // namespace

TEST_CASE("a device that forgets its textures shows the same page in the next frame", "[client][frame]")
{
    Visitor visitor(GENERATE("de", "ar"));
    WatchedScreen screen(540, 960);
    lose_textures(visitor, screen);
    for (auto const& state : visits(visitor)) {
        INFO(static_cast<int>(state.here().kind));
        visitor.app->set_state(state);
        settle(visitor, screen);
        auto const calm = screen.pixels();
        lose_textures(visitor, screen);
        draw_one(visitor, screen);
        CHECK(screen.pixels() == calm);
        // While a page is being scrolled too, and twice before anything was drawn.
        visitor.app->handle({ .kind = ports::EventKind::Wheel, .amount = 2 });
        lose_textures(visitor, screen);
        lose_textures(visitor, screen);
        draw_one(visitor, screen);
        visitor.app->handle({ .kind = ports::EventKind::Wheel, .amount = -2 });
        settle(visitor, screen);
        CHECK(screen.pixels() == calm);
    }
}

TEST_CASE("a display of any size is filled, and the old one is as it was", "[client][frame]")
{
    Visitor visitor("ar");
    WatchedScreen screen(540, 960);
    lose_textures(visitor, screen);
    for (auto const& state : visits(visitor)) {
        INFO(static_cast<int>(state.here().kind));
        visitor.app->set_state(state);
        settle(visitor, screen);
        auto const calm = screen.pixels();
        auto const scroll = visitor.app->state().here().scroll;
        for (auto const& [width, height] :
            { std::pair(1920, 1080), { 240, 240 }, { 4096, 240 }, { 1, 1 }, { 1, 2000 }, { 2000, 1 }, { 17, 33 } }) {
            INFO(width << "x" << height);
            WatchedScreen other(width, height);
            lose_textures(visitor, other);
            visitor.app->handle({ .kind = ports::EventKind::Resize });
            settle(visitor, other);
            CHECK(other.shown > 0);
        }
        auto back = visitor.app->state();
        back.here().scroll = scroll; // A larger screen has shown the end of a page.
        visitor.app->set_state(back);
        lose_textures(visitor, screen);
        settle(visitor, screen);
        CHECK(screen.pixels() == calm);
    }
}

TEST_CASE("a window without any room is not drawn to", "[client][frame]")
{
    struct Nothing final : ports::Screen {
        [[nodiscard]] PixelSize size() const override { return room; }
        void update_texture(
            ports::TextureId, ports::TextureFormat, int, std::span<std::uint8_t const>, ports::PixelRect) override
        {
            ++calls;
        }
        void begin(std::uint8_t, std::uint8_t, std::uint8_t) override { ++calls; }
        void draw(ports::DrawCommand const&) override { ++calls; }
        void present() override { ++calls; }
        PixelSize room;
        int calls = 0;
    };
    Visitor visitor("de");
    WatchedScreen screen(540, 960);
    lose_textures(visitor, screen);
    settle(visitor, screen);
    auto const calm = screen.pixels();
    Nothing nothing;
    nothing.room = GENERATE(
        ports::Screen::PixelSize { 0, 0 }, ports::Screen::PixelSize { 0, 1920 }, ports::Screen::PixelSize { 1080, 0 });
    CHECK_FALSE(draw_one(visitor, nothing)); // Nor again and again.
    CHECK(nothing.calls == 0);
    draw_one(visitor, screen);
    CHECK(screen.pixels() == calm);
}

TEST_CASE("another bundle in the middle of a visit is one whole page after the other", "[client][frame]")
{
    auto const real = fs::path(WEG_BUILD_DIR) / "pseudo.sqlite";
    test::Folder const folder("frames");
    fs::copy_file(real, folder.path() / "same.sqlite");
    folder.write("broken.sqlite", "This is a letter, not a bundle.");
    Visitor visitor("ar");
    WatchedScreen screen(540, 960);
    lose_textures(visitor, screen);
    for (auto const& state : visits(visitor)) {
        INFO(static_cast<int>(state.here().kind));
        visitor.app->set_state(state);
        settle(visitor, screen);
        auto const calm = screen.pixels();
        visitor.app->show(folder.path() / "same.sqlite");
        draw_one(visitor, screen);
        CHECK(screen.pixels() == calm);
        // One that cannot be shown at all says so, and nothing of the visit is lost.
        visitor.app->show(folder.path() / "broken.sqlite");
        draw_one(visitor, screen);
        CHECK(screen.pixels() != calm);
        visitor.app->show(real);
        settle(visitor, screen);
        CHECK(screen.pixels() == calm);
    }
}

TEST_CASE("a full disk takes nothing off the screen", "[client][frame]")
{
    test::Folder const folder("full");
    FullDisk const full;
    client::Options options;
    options.share = fs::path(WEG_BUILD_DIR) / "share" / "wegweiser";
    options.store = folder.path() / "store";
    // What cannot be kept is told; the factory's bundle serves all the same.
    auto const upkeep = client::Upkeep::begin(options, {});
    if (upkeep)
        CHECK(upkeep.value()->bundle() == client::embedded_bundle(options));

    Visitor plain("de");
    Visitor visitor("de", 1080, 1920, 100, {}, {}, folder.path() / "search");
    WatchedScreen expected(540, 960);
    WatchedScreen screen(540, 960);
    lose_textures(plain, expected);
    lose_textures(visitor, screen);
    for (auto const& state : visits(plain)) {
        INFO(static_cast<int>(state.here().kind));
        plain.app->set_state(state);
        visitor.app->set_state(state);
        settle(plain, expected);
        do { // Until nobody tries to make an index any more.
            visitor.app->refresh();
            settle(visitor, screen);
        } while (makes_index(visitor));
        CHECK(screen.pixels() == expected.pixels());
    }
}

TEST_CASE("what SDL says of a lost device and another size is drawn anew in a window", "[client][frame]")
{
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    auto const session = platform::SdlSession::open();
    REQUIRE(session);
    auto const window = platform::Window::open({ .title = "frames", .width = 480, .height = 800 });
    REQUIRE(window);
    auto* const renderer = SDL_GetRenderer(SDL_GetWindowFromID(1));
    REQUIRE(renderer);
    Visitor visitor("ar");
    auto const picture = [&] {
        auto const [width, height] = window.value()->screen().size();
        Pixels pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
        REQUIRE(SDL_RenderReadPixels(renderer, nullptr, SDL_PIXELFORMAT_XRGB8888, pixels.data(), width * 4) == 0);
        for (auto& pixel : pixels)
            pixel &= kColor;
        return pixels;
    };
    /// As the program's loop does. Returns what the page looks like then.
    auto const go_on = [&] {
        while (auto const event = window.value()->wait(std::chrono::milliseconds(0)))
            visitor.app->handle(*event);
        settle(visitor, window.value()->screen());
        return picture();
    };
    visitor.app->handle({ .kind = ports::EventKind::TexturesLost }); // The visitor's own screen had them.
    auto const calm = go_on();
    CHECK(std::ranges::count(calm, packed(ui::theme_of(ui::Palette::Light).ink)) > 50);
    for (auto const type : { SDL_RENDER_DEVICE_RESET, SDL_RENDER_TARGETS_RESET }) {
        SDL_Event lost {};
        lost.type = type;
        REQUIRE(SDL_PushEvent(&lost) == 1);
        CHECK(go_on() == calm);
    }
    SDL_SetWindowSize(SDL_GetWindowFromID(1), 300, 300);
    CHECK(go_on() != calm);
    SDL_SetWindowSize(SDL_GetWindowFromID(1), 480, 800);
    CHECK(go_on() == calm);
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Nobody gets out of a kiosk, or anywhere in it that a touch would not lead: every key with every modifier, and what hands
// do to a screen. SDL's event queue, the window and the app are real; the display is SDL's dummy.
#include "platform/sdl/window.h"
#include "tests/client/visitor.h"

#include <array>
#include <cstdlib>
#include <set>

using namespace weg;

namespace {

/// A kiosk that somebody reads a page on.
struct Kiosk {
    Kiosk()
    {
        ::setenv("SDL_VIDEODRIVER", "dummy", 1);
        auto opened_session = platform::SdlSession::open();
        REQUIRE(opened_session);
        session = std::move(opened_session).value();
        auto opened = platform::Window::open({ .title = "test", .mode = platform::WindowOptions::Mode::FullScreen });
        REQUIRE(opened);
        window = std::move(opened).value();
        auto const size = window->screen().size();
        visitor = std::make_unique<test::Visitor>("de", size.width, size.height);
        drain();
        visitor->tap("section/advice");
        home = visitor->app->state();
    }

    /// All that is in SDL's queue reaches the app. Returns what did.
    std::vector<ports::Event> drain()
    {
        std::vector<ports::Event> reached;
        while (SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) == SDL_TRUE) {
            if (auto event = window->wait(std::chrono::milliseconds { 0 })) {
                visitor->app->handle(*event);
                reached.push_back(*event);
            }
        }
        if (!reached.empty())
            visitor->look();
        return reached;
    }
    [[nodiscard]] bool is_where_it_was() const
    {
        auto const& state = visitor->app->state();
        return state.way.size() == home.way.size() && state.here().kind == home.here().kind
            && state.here().id == home.here().id && state.language == home.language
            && state.text_percent == home.text_percent && state.here().scroll == home.here().scroll;
    }
    void finger(Uint32 type, SDL_FingerID id, float x, float y)
    {
        SDL_Event event {};
        event.tfinger.type = type;
        event.tfinger.timestamp = now;
        event.tfinger.fingerId = id;
        event.tfinger.x = x;
        event.tfinger.y = y;
        SDL_PeepEvents(&event, 1, SDL_ADDEVENT, 0, 0); // SDL_PushEvent() would set the time.
    }
    [[nodiscard]] Uint32 window_flags() const { return SDL_GetWindowFlags(SDL_GetWindowFromID(1)); }

    std::unique_ptr<platform::SdlSession> session;
    std::unique_ptr<platform::Window> window;
    std::unique_ptr<test::Visitor> visitor;
    screens::State home;
    Uint32 now = 100'000;
};

SDL_Event key(Uint32 type, SDL_Scancode code, int modifiers)
{
    SDL_Event event {};
    event.type = type;
    event.key.keysym.scancode = code;
    event.key.keysym.sym = SDL_GetKeyFromScancode(code);
    event.key.keysym.mod = static_cast<Uint16>(modifiers);
    return event;
}

/// What the focus is moved, pressed and led back with: of all keys the only ones that a kiosk knows.
std::set<SDL_Scancode> const kHeeded { SDL_SCANCODE_TAB, SDL_SCANCODE_UP, SDL_SCANCODE_DOWN, SDL_SCANCODE_LEFT,
    SDL_SCANCODE_RIGHT, SDL_SCANCODE_PAGEUP, SDL_SCANCODE_PAGEDOWN, SDL_SCANCODE_HOME, SDL_SCANCODE_END,
    SDL_SCANCODE_RETURN, SDL_SCANCODE_KP_ENTER, SDL_SCANCODE_SPACE, SDL_SCANCODE_ESCAPE, SDL_SCANCODE_BACKSPACE };

} // namespace

TEST_CASE("no key with any modifiers leads out of a kiosk", "[client][escape]")
{
    Kiosk kiosk;
    auto const flags = kiosk.window_flags();
    std::string const focus(kiosk.visitor->app->ui().focused());
    int heeded = 0;
    for (int modifiers = 0; modifiers < 16; ++modifiers) {
        int const mod = ((modifiers & 1) != 0 ? KMOD_LSHIFT : 0) | ((modifiers & 2) != 0 ? KMOD_LCTRL : 0)
            | ((modifiers & 4) != 0 ? KMOD_LALT : 0) | ((modifiers & 8) != 0 ? KMOD_LGUI : 0);
        bool const is_plain = (mod & ~KMOD_SHIFT) == 0;
        for (int number = 0; number < SDL_NUM_SCANCODES; ++number) {
            auto const code = static_cast<SDL_Scancode>(number);
            if (is_plain && kHeeded.contains(code)) {
                ++heeded;
                continue;
            }
            for (auto const type : { SDL_KEYDOWN, SDL_KEYUP }) {
                auto event = key(type, code, mod);
                SDL_PushEvent(&event);
            }
            INFO(SDL_GetScancodeName(code) << " with " << mod);
            REQUIRE(kiosk.drain().empty());
        }
        kiosk.visitor->look();
        REQUIRE(kiosk.is_where_it_was());
    }
    CHECK(heeded == 2 * static_cast<int>(kHeeded.size()));
    CHECK(kiosk.window_flags() == flags);
    CHECK(kiosk.visitor->app->ui().focused() == focus);
}

TEST_CASE("the keys a kiosk knows do what they say and nothing else", "[client][escape]")
{
    Kiosk kiosk;
    for (auto const code : kHeeded) {
        if (code == SDL_SCANCODE_ESCAPE || code == SDL_SCANCODE_BACKSPACE)
            continue;
        auto event = key(SDL_KEYDOWN, code, 0);
        kiosk.visitor->app->ui().focus({}); // Nothing has the focus that it could press.
        SDL_PushEvent(&event);
        INFO(SDL_GetScancodeName(code));
        CHECK(kiosk.drain().size() == 1);
        CHECK(kiosk.visitor->app->state().here().id == "advice");
    }
    auto back = key(SDL_KEYDOWN, SDL_SCANCODE_ESCAPE, 0);
    SDL_PushEvent(&back);
    CHECK(kiosk.drain().size() == 1);
    CHECK(kiosk.visitor->app->state().here().kind == screens::ScreenKind::Home);
}

TEST_CASE("a kiosk's window cannot be closed, and nothing is typed or dropped into it", "[client][escape]")
{
    Kiosk kiosk;
    SDL_Event close {};
    close.type = SDL_WINDOWEVENT;
    close.window.windowID = 1;
    close.window.event = SDL_WINDOWEVENT_CLOSE;
    SDL_PushEvent(&close);
    SDL_Event text {};
    text.type = SDL_TEXTINPUT;
    text.text.text[0] = 'x';
    SDL_PushEvent(&text);
    SDL_Event drop {};
    drop.type = SDL_DROPTEXT;
    SDL_PushEvent(&drop);
    for (auto const type : { SDL_MULTIGESTURE, SDL_DOLLARGESTURE, SDL_CLIPBOARDUPDATE, SDL_KEYMAPCHANGED,
             SDL_APP_WILLENTERBACKGROUND, SDL_JOYBUTTONDOWN, SDL_CONTROLLERBUTTONDOWN }) {
        SDL_Event event {};
        event.type = type;
        SDL_PushEvent(&event);
    }
    for (int const button : { SDL_BUTTON_MIDDLE, SDL_BUTTON_RIGHT, SDL_BUTTON_X1, SDL_BUTTON_X2 }) {
        for (auto const type : { SDL_MOUSEBUTTONDOWN, SDL_MOUSEBUTTONUP }) {
            SDL_Event event {};
            event.type = type;
            event.button.button = static_cast<Uint8>(button);
            event.button.x = 300;
            event.button.y = 300;
            SDL_PushEvent(&event);
        }
    }
    CHECK(kiosk.drain().empty());
    CHECK(kiosk.is_where_it_was());
    CHECK(std::string(SDL_GetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE)) == "0");

    // The system's own word still ends it, and so its supervisor can.
    SDL_Event quit {};
    quit.type = SDL_QUIT;
    SDL_PushEvent(&quit);
    auto const reached = kiosk.drain();
    REQUIRE(reached.size() == 1);
    CHECK(reached.front().kind == ports::EventKind::Quit);
}

TEST_CASE("hands that do not tap change nothing", "[client][escape]")
{
    Kiosk kiosk;
    SECTION("two to ten fingers that pinch or swipe over the screen count as the first of them")
    {
        auto const fingers = GENERATE(2, 3, 4, 5, 10);
        for (int id = 0; id < fingers; ++id)
            kiosk.finger(SDL_FINGERDOWN, id, 0.5f, 0.3f + 0.05f * static_cast<float>(id));
        for (int step = 1; step <= 20; ++step) {
            ++kiosk.now;
            for (int id = 0; id < fingers; ++id)
                kiosk.finger(SDL_FINGERMOTION, id, 0.5f + 0.02f * static_cast<float>(step * (id % 2 == 0 ? 1 : -1)),
                    0.3f + 0.05f * static_cast<float>(id));
        }
        for (int id = fingers - 1; id >= 0; --id)
            kiosk.finger(SDL_FINGERUP, id, 0.9f, 0.3f + 0.05f * static_cast<float>(id));
        CHECK(kiosk.drain().size() == 22);
        CHECK(kiosk.is_where_it_was());
    }
    SECTION("a swipe from every edge")
    {
        for (auto const& [x, y] : { std::pair { 0.0f, 0.5f }, { 1.0f, 0.5f }, { 0.5f, 0.0f }, { 0.5f, 1.0f } }) {
            kiosk.finger(SDL_FINGERDOWN, 1, x, y);
            for (int step = 1; step <= 10; ++step) {
                float const share = 0.1f * static_cast<float>(step);
                kiosk.finger(SDL_FINGERMOTION, 1, x + (0.5f - x) * share, y + (0.5f - y) * share);
            }
            kiosk.finger(SDL_FINGERUP, 1, 0.5f, 0.5f);
            kiosk.drain();
            CHECK(kiosk.visitor->app->state().here().id == "advice");
        }
    }
    SECTION("a finger that goes down on a card and leaves the window")
    {
        kiosk.finger(SDL_FINGERDOWN, 1, 0.5f, 0.5f);
        kiosk.finger(SDL_FINGERMOTION, 1, 1.5f, 0.5f);
        kiosk.finger(SDL_FINGERUP, 1, 1.5f, 0.5f);
        kiosk.drain();
        CHECK(kiosk.is_where_it_was());
    }
    SECTION("a thousand taps into the corners, where there is no button")
    {
        for (auto const& [x, y] :
            { std::pair { 0.0f, 0.0f }, { 0.999f, 0.0f }, { 0.0f, 0.999f }, { 0.999f, 0.999f } }) {
            for (int tap = 0; tap < 250; ++tap) {
                kiosk.finger(SDL_FINGERDOWN, 1, x, y);
                kiosk.finger(SDL_FINGERUP, 1, x, y);
                kiosk.drain();
            }
            REQUIRE(kiosk.is_where_it_was());
        }
    }
}

TEST_CASE("a hand that leans on the screen keeps nobody from tapping", "[client][escape]")
{
    Kiosk kiosk;
    kiosk.finger(SDL_FINGERDOWN, 1, 0.5f, 0.98f);
    CHECK(kiosk.drain().size() == 1);
    kiosk.now += 500;
    kiosk.finger(SDL_FINGERMOTION, 1, 0.505f, 0.98f); // It trembles.
    kiosk.finger(SDL_FINGERDOWN, 2, 0.5f, 0.5f);
    kiosk.finger(SDL_FINGERUP, 2, 0.5f, 0.5f);
    CHECK(kiosk.drain().size() == 1); // Too soon: that may be one hand.
    kiosk.now += 1500;
    kiosk.finger(SDL_FINGERDOWN, 2, 0.5f, 0.5f);
    kiosk.finger(SDL_FINGERUP, 2, 0.5f, 0.5f);
    auto const tapped = kiosk.drain();
    REQUIRE(tapped.size() == 2);
    CHECK(tapped.front().kind == ports::EventKind::PointerDown);
    CHECK(tapped.back().kind == ports::EventKind::PointerUp);
    kiosk.finger(SDL_FINGERUP, 1, 0.5f, 0.98f);
    CHECK(kiosk.drain().empty());
}

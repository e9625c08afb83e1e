// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// What SDL says becomes what the app understands. SDL's dummy display stands in for a screen, its event queue is real.
#include "platform/sdl/window.h"

#include "tests/support/catch.h"

#include <cstdlib>
#include <cstring>

using namespace weg;
using ports::EventKind;
using ports::Key;

namespace {

std::optional<ports::Event> next_of_kind(platform::Window& window, EventKind kind)
{
    for (int i = 0; i < 50; ++i) {
        auto event = window.wait(std::chrono::milliseconds(0));
        if (event && event->kind == kind)
            return event;
    }
    return std::nullopt;
}

SDL_Event key_event(SDL_Keycode key, int modifiers)
{
    SDL_Event event {};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = key;
    event.key.keysym.mod = static_cast<Uint16>(modifiers);
    return event;
}

} // namespace

TEST_CASE("keys, typed text and composition come from SDL as they are meant", "[platform][window]")
{
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    auto const session = platform::SdlSession::open();
    REQUIRE(session);
    auto opened = platform::Window::open({ .title = "test" });
    REQUIRE(opened);
    auto& window = *opened.value();

    struct Stroke {
        SDL_Keycode code;
        int modifiers;
        Key key;
        bool shift;
        bool by_words;
    };
    for (auto const& stroke : { Stroke { SDLK_LEFT, 0, Key::Left, false, false },
             Stroke { SDLK_LEFT, KMOD_LCTRL | KMOD_LSHIFT, Key::Left, true, true },
             Stroke { SDLK_TAB, KMOD_RSHIFT, Key::Tab, true, false },
             Stroke { SDLK_RETURN, 0, Key::Enter, false, false },
             Stroke { SDLK_AC_BACK, 0, Key::Escape, false, false },
             Stroke { SDLK_v, KMOD_RCTRL, Key::Paste, false, true },
             Stroke { SDLK_z, KMOD_LCTRL | KMOD_LSHIFT, Key::Redo, true, true } }) {
        auto sent = key_event(stroke.code, stroke.modifiers);
        SDL_PushEvent(&sent);
        auto const got = next_of_kind(window, EventKind::KeyDown);
        REQUIRE(got);
        CHECK(got->key == stroke.key);
        CHECK(got->shift == stroke.shift);
        CHECK(got->by_words == stroke.by_words);
    }
    auto letter = key_event(SDLK_v, 0);
    SDL_PushEvent(&letter);
    CHECK_FALSE(next_of_kind(window, EventKind::KeyDown)); // Letters come as text.

    window.begin({ 10, 20, 3, 30 });
    CHECK(SDL_IsTextInputActive() == SDL_TRUE);
    SDL_Event text {};
    text.type = SDL_TEXTINPUT;
    std::strcpy(text.text.text, "ßء");
    SDL_PushEvent(&text);
    auto const typed = next_of_kind(window, EventKind::TextInput);
    REQUIRE(typed);
    CHECK(typed->text == "ßء");

    SDL_Event editing {};
    editing.type = SDL_TEXTEDITING_EXT;
    editing.editExt.text = SDL_strdup("ni hao");
    editing.editExt.start = 2;
    editing.editExt.length = 1;
    SDL_PushEvent(&editing);
    auto const composed = next_of_kind(window, EventKind::TextEditing);
    REQUIRE(composed);
    CHECK(composed->text == "ni hao");
    CHECK(composed->cursor == 2);
    CHECK(composed->length == 1);

    window.end();
    CHECK(SDL_IsTextInputActive() == SDL_FALSE);
    window.set_clipboard("مرحبا");
    CHECK(window.clipboard() == "مرحبا");
}

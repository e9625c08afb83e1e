// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/sdl/window.h"

#include "platform/sdl/display.h"
#include "platform/sdl/kiosk_input.h"

#include <cmath>
#include <limits>
#include <string>
#include <thread>

namespace weg::platform {

namespace {

/// A finger that rests for so long is a hand that leans on the screen, or one whose panel was unplugged.
constexpr Uint32 kRestingMilliseconds = 2000;
constexpr std::chrono::milliseconds kBetweenTries { 500 };
constexpr float kRestingReach = 0.02f; ///< Of the screen: so far a resting finger trembles.

Error sdl_error(char const* what) { return { ErrorCode::Unavailable, std::string(what) + ": " + SDL_GetError() }; }

ports::Key shortcut_of(SDL_Keysym const& key)
{
    using ports::Key;
    switch (key.sym) {
    case SDLK_a:
        return Key::SelectAll;
    case SDLK_c:
        return Key::Copy;
    case SDLK_x:
        return Key::Cut;
    case SDLK_v:
        return Key::Paste;
    case SDLK_z:
        return (key.mod & KMOD_SHIFT) != 0 ? Key::Redo : Key::Undo;
    case SDLK_y:
        return Key::Redo;
    default:
        return Key::None;
    }
}

ports::Key key_of(SDL_Keysym const& key)
{
    using ports::Key;
    switch (key.sym) {
    case SDLK_TAB:
        return Key::Tab;
    case SDLK_UP:
        return Key::Up;
    case SDLK_DOWN:
        return Key::Down;
    case SDLK_LEFT:
        return Key::Left;
    case SDLK_RIGHT:
        return Key::Right;
    case SDLK_PAGEUP:
        return Key::PageUp;
    case SDLK_PAGEDOWN:
        return Key::PageDown;
    case SDLK_HOME:
        return Key::Home;
    case SDLK_END:
        return Key::End;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
        return Key::Enter;
    case SDLK_SPACE:
        return Key::Space;
    case SDLK_ESCAPE:
    case SDLK_AC_BACK:
        return Key::Escape;
    case SDLK_BACKSPACE:
        return Key::Backspace;
    case SDLK_DELETE:
        return Key::Delete;
    default:
        return (key.mod & KMOD_CTRL) != 0 ? shortcut_of(key) : Key::None;
    }
}

ports::Event key_event(SDL_KeyboardEvent const& event)
{
    SDL_Keysym const& key = event.keysym;
    return { .kind = ports::EventKind::KeyDown,
        .key = key_of(key),
        .shift = (key.mod & KMOD_SHIFT) != 0,
        .by_words = (key.mod & KMOD_CTRL) != 0,
        .repeat = event.repeat != 0 };
}

/// SDL's own text is given back at once.
std::string taken(char* text)
{
    std::string copy = text != nullptr ? text : "";
    SDL_free(text);
    return copy;
}

} // namespace

Result<std::unique_ptr<SdlSession>> SdlSession::open(std::chrono::milliseconds patience)
{
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
    auto const until = std::chrono::steady_clock::now() + patience;
    while (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        if (std::chrono::steady_clock::now() >= until)
            return sdl_error("no display");
        std::this_thread::sleep_for(kBetweenTries);
    }
    SDL_StopTextInput(); // Only while a text field asks for it.
    return std::unique_ptr<SdlSession>(new SdlSession);
}

SdlSession::~SdlSession() { SDL_Quit(); }

Result<std::unique_ptr<Window>> Window::open(WindowOptions const& options)
{
    Uint32 flags = 0;
    SDL_Rect place { SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width, options.height };
    if (options.mode == WindowOptions::Mode::FullScreen) {
        // A kiosk may run without a window manager, and then nobody makes the window as large as the display but us.
        SDL_GetDisplayBounds(0, &place);
        SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0"); // Only the system ends a kiosk, by a signal.
        flags |= SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_BORDERLESS;
    } else {
        // Not on a kiosk, whose displays have one pixel to a unit: SDL 2.26 on Wayland would ask a display for its density when
        // the last one is unplugged.
        flags |= SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
    }
    SdlWindow window(SDL_CreateWindow(options.title.c_str(), place.x, place.y, place.w, place.h, flags));
    if (!window)
        return sdl_error("no window");
    SdlRenderer renderer(SDL_CreateRenderer(window.get(), -1, SDL_RENDERER_PRESENTVSYNC));
    if (!renderer)
        renderer.reset(SDL_CreateRenderer(window.get(), -1, SDL_RENDERER_SOFTWARE));
    if (!renderer)
        return sdl_error("no renderer");
    return std::unique_ptr<Window>(new Window(std::move(window), std::move(renderer), options.mode));
}

Window::Window(SdlWindow window, SdlRenderer renderer, WindowOptions::Mode mode)
    : m_window(std::move(window))
    , m_renderer(std::move(renderer))
    , m_screen(*m_renderer)
    , m_is_kiosk(mode == WindowOptions::Mode::FullScreen)
{
    if (m_is_kiosk)
        SDL_ShowCursor(SDL_DISABLE);
}

std::optional<ports::Event> Window::wait(std::optional<std::chrono::milliseconds> timeout)
{
    constexpr std::chrono::milliseconds kLongest { std::numeric_limits<int>::max() };
    SDL_Event event;
    int const got = timeout && *timeout < kLongest ? SDL_WaitEventTimeout(&event, static_cast<int>(timeout->count()))
                                                   : SDL_WaitEvent(&event);
    auto translated = got != 0 ? translate(event) : std::nullopt;
    if (translated)
        translated->time = std::chrono::milliseconds(event.common.timestamp);
    return translated;
}

void Window::wake()
{
    SDL_Event event {};
    event.type = SDL_USEREVENT; // Means nothing to translate().
    SDL_PushEvent(&event);
}

ports::WindowPlace Window::place() const
{
    int left = 0;
    int top = 0;
    SDL_GetWindowPosition(m_window.get(), &left, &top);
    auto const pixels
        = [density = density()](int units) { return static_cast<int>(static_cast<float>(units) * density); };
    auto const size = m_screen.size();
    bool const has_keys = (SDL_GetWindowFlags(m_window.get()) & SDL_WINDOW_INPUT_FOCUS) != 0;
    return { { pixels(left), pixels(top), size.width, size.height }, has_keys };
}

float Window::density() const
{
    int window_width = 1;
    SDL_GetWindowSize(m_window.get(), &window_width, nullptr);
    return static_cast<float>(m_screen.size().width) / static_cast<float>(window_width > 0 ? window_width : 1);
}

void Window::begin(ports::PixelRect caret)
{
    auto const in_window
        = [density = density()](int pixels) { return static_cast<int>(static_cast<float>(pixels) / density); };
    SDL_Rect const rect { in_window(caret.x), in_window(caret.y), in_window(caret.width), in_window(caret.height) };
    SDL_SetTextInputRect(&rect);
    SDL_StartTextInput();
}

void Window::end() { SDL_StopTextInput(); }

std::string Window::clipboard() { return taken(SDL_GetClipboardText()); }

void Window::set_clipboard(std::string_view utf8) { SDL_SetClipboardText(std::string(utf8).c_str()); }

bool Window::has_rested(SDL_TouchFingerEvent const& later) const
{
    return later.timestamp - m_finger->timestamp >= kRestingMilliseconds;
}

std::optional<ports::Event> Window::translate(SDL_Event const& event)
{
    using ports::Event;
    using ports::EventKind;
    auto const size = m_screen.size();
    auto const at = [&](EventKind kind, float x, float y) { return Event { .kind = kind, .x = x, .y = y }; };
    float const density = this->density();
    auto const mouse = [&](EventKind kind, int x, int y) {
        return at(kind, static_cast<float>(x) * density, static_cast<float>(y) * density);
    };
    auto const finger = [&](EventKind kind) {
        return at(
            kind, event.tfinger.x * static_cast<float>(size.width), event.tfinger.y * static_cast<float>(size.height));
    };
    if (m_is_kiosk && !is_heeded_by_kiosk(event))
        return std::nullopt;
    switch (event.type) {
    case SDL_QUIT:
        return Event { .kind = EventKind::Quit };
    case SDL_MOUSEBUTTONDOWN:
        if (event.button.button == SDL_BUTTON_LEFT)
            return mouse(EventKind::PointerDown, event.button.x, event.button.y);
        break;
    case SDL_MOUSEBUTTONUP:
        if (event.button.button == SDL_BUTTON_LEFT)
            return mouse(EventKind::PointerUp, event.button.x, event.button.y);
        break;
    case SDL_MOUSEMOTION:
        SDL_ShowCursor(SDL_ENABLE); // There is a mouse, even on a kiosk.
        if ((event.motion.state & SDL_BUTTON_LMASK) != 0)
            return mouse(EventKind::PointerMove, event.motion.x, event.motion.y);
        break;
    case SDL_MOUSEWHEEL:
        return Event { .kind = EventKind::Wheel, .amount = -event.wheel.preciseY };
    case SDL_FINGERDOWN:
        if (m_finger && !has_rested(event.tfinger))
            break;
        m_finger = event.tfinger;
        if (m_is_kiosk)
            SDL_ShowCursor(SDL_DISABLE);
        return finger(EventKind::PointerDown);
    case SDL_FINGERMOTION:
        if (!m_finger || event.tfinger.fingerId != m_finger->fingerId)
            break;
        if (std::hypot(event.tfinger.x - m_finger->x, event.tfinger.y - m_finger->y) > kRestingReach)
            m_finger = event.tfinger;
        return finger(EventKind::PointerMove);
    case SDL_FINGERUP:
        if (!m_finger || event.tfinger.fingerId != m_finger->fingerId)
            break;
        m_finger.reset();
        return finger(EventKind::PointerUp);
    case SDL_KEYDOWN:
        if (auto translated = key_event(event.key); translated.key != ports::Key::None)
            return translated;
        break;
    case SDL_TEXTINPUT:
        return Event { .kind = EventKind::TextInput, .text = event.text.text };
    case SDL_TEXTEDITING:
        return Event { .kind = EventKind::TextEditing,
            .text = event.edit.text,
            .cursor = event.edit.start,
            .length = event.edit.length };
    case SDL_TEXTEDITING_EXT:
        return Event { .kind = EventKind::TextEditing,
            .text = taken(event.editExt.text),
            .cursor = event.editExt.start,
            .length = event.editExt.length };
    case SDL_DISPLAYEVENT:
        if (is_new_display(event))
            return Event { .kind = EventKind::Resize };
        break;
    case SDL_WINDOWEVENT:
        switch (event.window.event) {
        case SDL_WINDOWEVENT_SIZE_CHANGED:
        case SDL_WINDOWEVENT_EXPOSED:
        case SDL_WINDOWEVENT_MOVED:
        case SDL_WINDOWEVENT_FOCUS_GAINED:
        case SDL_WINDOWEVENT_FOCUS_LOST:
            return Event { .kind = EventKind::Resize };
        default:
            break;
        }
        break;
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        m_screen.forget_textures();
        return Event { .kind = EventKind::TexturesLost };
    default:
        break;
    }
    return std::nullopt;
}

} // namespace weg::platform

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/sdl/window.h"

#include <string>

namespace weg::platform {

namespace {

Error sdl_error(char const* what) { return { ErrorCode::Unavailable, std::string(what) + ": " + SDL_GetError() }; }

ports::Key key_of(SDL_Keysym const& key)
{
    using ports::Key;
    switch (key.sym) {
    case SDLK_TAB:
        return (key.mod & KMOD_SHIFT) != 0 ? Key::Previous : Key::Next;
    case SDLK_UP:
        return Key::Up;
    case SDLK_DOWN:
        return Key::Down;
    case SDLK_PAGEUP:
        return Key::PageUp;
    case SDLK_PAGEDOWN:
        return Key::PageDown;
    case SDLK_HOME:
        return Key::Begin;
    case SDLK_END:
        return Key::End;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_SPACE:
        return Key::Press;
    case SDLK_ESCAPE:
    case SDLK_BACKSPACE:
    case SDLK_AC_BACK:
        return Key::Back;
    default:
        return Key::None;
    }
}

} // namespace

Result<std::unique_ptr<SdlSession>> SdlSession::open()
{
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0)
        return sdl_error("no display");
    return std::unique_ptr<SdlSession>(new SdlSession);
}

SdlSession::~SdlSession() { SDL_Quit(); }

Result<std::unique_ptr<Window>> Window::open(WindowOptions const& options)
{
    Uint32 flags = SDL_WINDOW_ALLOW_HIGHDPI;
    SDL_Rect place { SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, options.width, options.height };
    if (options.mode == WindowOptions::Mode::FullScreen) {
        // A kiosk may run without a window manager, and then nobody makes the window as large as the display but us.
        SDL_GetDisplayBounds(0, &place);
        flags |= SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_BORDERLESS;
    } else {
        flags |= SDL_WINDOW_RESIZABLE;
    }
    SdlWindow window(SDL_CreateWindow(options.title.c_str(), place.x, place.y, place.w, place.h, flags));
    if (!window)
        return sdl_error("no window");
    SdlRenderer renderer(SDL_CreateRenderer(window.get(), -1, SDL_RENDERER_PRESENTVSYNC));
    if (!renderer)
        renderer.reset(SDL_CreateRenderer(window.get(), -1, SDL_RENDERER_SOFTWARE));
    if (!renderer)
        return sdl_error("no renderer");
    return std::unique_ptr<Window>(new Window(std::move(window), std::move(renderer)));
}

Window::Window(SdlWindow window, SdlRenderer renderer)
    : m_window(std::move(window))
    , m_renderer(std::move(renderer))
    , m_screen(*m_renderer)
{
}

std::optional<ports::Event> Window::wait(std::optional<std::chrono::milliseconds> timeout)
{
    SDL_Event event;
    int const got = timeout ? SDL_WaitEventTimeout(&event, static_cast<int>(timeout->count())) : SDL_WaitEvent(&event);
    return got != 0 ? translate(event) : std::nullopt;
}

std::optional<ports::Event> Window::translate(SDL_Event const& event)
{
    using ports::Event;
    using ports::EventKind;
    auto const size = m_screen.size();
    auto const at = [&](EventKind kind, float x, float y) { return Event { .kind = kind, .x = x, .y = y }; };
    int window_width = 1;
    SDL_GetWindowSize(m_window.get(), &window_width, nullptr);
    float const density = static_cast<float>(size.width) / static_cast<float>(window_width > 0 ? window_width : 1);
    auto const mouse = [&](EventKind kind, int x, int y) {
        return at(kind, static_cast<float>(x) * density, static_cast<float>(y) * density);
    };
    auto const finger = [&](EventKind kind) {
        return at(
            kind, event.tfinger.x * static_cast<float>(size.width), event.tfinger.y * static_cast<float>(size.height));
    };
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
        if ((event.motion.state & SDL_BUTTON_LMASK) != 0)
            return mouse(EventKind::PointerMove, event.motion.x, event.motion.y);
        break;
    case SDL_MOUSEWHEEL:
        return Event { .kind = EventKind::Wheel, .amount = -event.wheel.preciseY };
    case SDL_FINGERDOWN:
        if (m_finger_down)
            break;
        m_finger_down = true;
        m_finger = event.tfinger.fingerId;
        return finger(EventKind::PointerDown);
    case SDL_FINGERMOTION:
        if (m_finger_down && event.tfinger.fingerId == m_finger)
            return finger(EventKind::PointerMove);
        break;
    case SDL_FINGERUP:
        if (!m_finger_down || event.tfinger.fingerId != m_finger)
            break;
        m_finger_down = false;
        return finger(EventKind::PointerUp);
    case SDL_KEYDOWN:
        if (auto const key = key_of(event.key.keysym); key != ports::Key::None)
            return Event { .kind = EventKind::KeyDown, .key = key };
        break;
    case SDL_WINDOWEVENT:
        if (event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED || event.window.event == SDL_WINDOWEVENT_EXPOSED)
            return Event { .kind = EventKind::Resize };
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

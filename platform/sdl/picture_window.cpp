// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/sdl/picture_window.h"

#include "app/base/log.h"
#include "platform/sdl/display.h"

#include <algorithm>

namespace weg::platform {

namespace {

Error sdl_error(char const* what) { return { ErrorCode::Unavailable, std::string(what) + ": " + SDL_GetError() }; }

SDL_Rect fitted(SDL_Surface const& picture, SDL_Surface const& into)
{
    // In whole numbers, without a ratio that rounds: width or height is exactly the window's.
    bool const by_width = static_cast<Sint64>(into.w) * picture.h <= static_cast<Sint64>(into.h) * picture.w;
    int const width = by_width ? into.w : static_cast<int>(static_cast<Sint64>(picture.w) * into.h / picture.h);
    int const height = by_width ? static_cast<int>(static_cast<Sint64>(picture.h) * into.w / picture.w) : into.h;
    return { (into.w - width) / 2, (into.h - height) / 2, width, height };
}

} // namespace

Result<std::unique_ptr<PictureWindow>> PictureWindow::open(std::string const& title, SdlSurface picture)
{
    SDL_SetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE, "0"); // Only the system ends us, by a signal.
    SDL_Rect place { 0, 0, 0, 0 };
    if (SDL_GetDisplayBounds(0, &place) != 0)
        return sdl_error("no display");
    SdlWindow window(SDL_CreateWindow(
        title.c_str(), place.x, place.y, place.w, place.h, SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_BORDERLESS));
    if (!window)
        return sdl_error("no window");
    // Without a renderer of our own: X11 takes it from memory. On Wayland SDL itself asks Mesa, which does without a GPU.
    if (SDL_GetWindowSurface(window.get()) == nullptr)
        return sdl_error("no picture in the window");
    SDL_ShowCursor(SDL_DISABLE);
    std::unique_ptr<PictureWindow> opened(new PictureWindow(std::move(window), std::move(picture)));
    opened->draw();
    return opened;
}

PictureWindow::PictureWindow(SdlWindow window, SdlSurface picture)
    : m_window(std::move(window))
    , m_picture(std::move(picture))
{
}

bool PictureWindow::is_seen() const { return has_display(); }

void PictureWindow::draw()
{
    if (!has_display())
        return;
    SDL_Surface* const surface = SDL_GetWindowSurface(m_window.get());
    if (surface == nullptr) { // Between two sizes of the display; it says so again when it has the new one.
        log(LogLevel::Warning, SDL_GetError());
        return;
    }
    Uint32 const first = *static_cast<Uint32 const*>(m_picture->pixels);
    SDL_Color paper {};
    SDL_GetRGB(first, m_picture->format, &paper.r, &paper.g, &paper.b);
    SDL_FillRect(surface, nullptr, SDL_MapRGB(surface->format, paper.r, paper.g, paper.b));
    SDL_Rect place = fitted(*m_picture, *surface);
    SDL_BlitScaled(m_picture.get(), nullptr, surface, &place);
    SDL_UpdateWindowSurface(m_window.get());
}

bool PictureWindow::show_for(std::chrono::milliseconds time)
{
    auto const end = std::chrono::steady_clock::now() + time;
    for (;;) {
        auto const left = std::chrono::ceil<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
        SDL_Event event;
        if (SDL_WaitEventTimeout(&event, static_cast<int>(std::max(left.count(), std::int64_t { 0 }))) == 0)
            return true;
        if (event.type == SDL_QUIT)
            return false;
        bool const is_stale = event.type == SDL_WINDOWEVENT
            && (event.window.event == SDL_WINDOWEVENT_EXPOSED || event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED);
        if (is_stale || is_new_display(event))
            draw();
        if (left <= std::chrono::milliseconds { 0 })
            return true;
    }
}

} // namespace weg::platform

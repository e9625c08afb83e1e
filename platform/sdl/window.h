// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/ports/accessibility_bus.h"
#include "app/ports/event.h"
#include "app/ports/text_input.h"
#include "platform/sdl/renderer.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace weg::platform {

/// The SDL library while it is in use.
class SdlSession {
public:
    /// Tries for as long as `patience`: on Wayland there is none while no display is plugged in. Errors: `Unavailable` when
    /// none could be opened.
    static Result<std::unique_ptr<SdlSession>> open(std::chrono::milliseconds patience = {});
    ~SdlSession();
    SdlSession(SdlSession const&) = delete;
    SdlSession& operator=(SdlSession const&) = delete;

private:
    SdlSession() = default;
};

struct WindowOptions {
    std::string title;
    int width = 720; ///< Logical size of a window that is not full screen.
    int height = 1080;
    enum class Mode { Window, FullScreen } mode = Mode::Window; ///< FullScreen: a kiosk's, see is_heeded_by_kiosk().
};

/// A window with a renderer, and what people do to it.
class Window final : public ports::TextInput {
public:
    /// Errors: `Unavailable` when neither an accelerated nor a software renderer can be had.
    static Result<std::unique_ptr<Window>> open(WindowOptions const& options);

    [[nodiscard]] SdlScreen& screen() { return m_screen; }
    /// Waits until something happens or `timeout` has passed (no timeout: as long as it takes).
    std::optional<ports::Event> wait(std::optional<std::chrono::milliseconds> timeout);
    /// Ends a wait() from another thread.
    static void wake();
    [[nodiscard]] ports::WindowPlace place() const;

    void begin(ports::PixelRect caret) override;
    void end() override;
    [[nodiscard]] std::string clipboard() override;
    void set_clipboard(std::string_view utf8) override;

private:
    Window(SdlWindow window, SdlRenderer renderer, WindowOptions::Mode mode);
    /// Pixels of the screen for one of the window's units.
    [[nodiscard]] float density() const;
    [[nodiscard]] std::optional<ports::Event> translate(SDL_Event const& event);
    [[nodiscard]] bool has_rested(SDL_TouchFingerEvent const& later) const;

    SdlWindow m_window;
    SdlRenderer m_renderer;
    SdlScreen m_screen;
    bool m_is_kiosk;
    /// The one finger that counts, where it last moved. Others are ignored until it lifts, or has rested.
    std::optional<SDL_TouchFingerEvent> m_finger;
};

} // namespace weg::platform

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "platform/sdl/handles.h"

#include <chrono>
#include <memory>
#include <string>

namespace weg::platform {

/// A full-screen window that shows one picture and heeds nobody. The picture is made as large as fits, and what is left of
/// the display has the colour of its first pixel. Needs an SdlSession.
class PictureWindow {
public:
    /// Errors: `Unavailable` when the display gives no window or takes no picture.
    static Result<std::unique_ptr<PictureWindow>> open(std::string const& title, SdlSurface picture);

    /// Shows the picture wherever the display asks for it, for `time`. Returns false once the system asked the program to
    /// end, which may be sooner.
    [[nodiscard]] bool show_for(std::chrono::milliseconds time);
    /// Whether there is a display now to show it on.
    [[nodiscard]] bool is_seen() const;

private:
    PictureWindow(SdlWindow window, SdlSurface picture);
    void draw();

    SdlWindow m_window;
    SdlSurface m_picture;
};

} // namespace weg::platform

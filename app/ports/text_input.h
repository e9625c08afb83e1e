// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/screen.h"

#include <string>
#include <string_view>

namespace weg::ports {

/// The system's side of a text field: its input methods, its keyboard on the screen, its clipboard.
class TextInput {
public:
    virtual ~TextInput() = default;

    /// A field takes text from now on; the input method's window keeps beside `caret`. Said again when that moves.
    virtual void begin(PixelRect caret) = 0;
    virtual void end() = 0;

    /// UTF-8; empty when it holds no text.
    [[nodiscard]] virtual std::string clipboard() = 0;
    virtual void set_clipboard(std::string_view utf8) = 0;
};

} // namespace weg::ports

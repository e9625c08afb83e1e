// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <termios.h>
#include <unistd.h>

namespace weg::platform {

/// Whether somebody can answer a question.
inline bool somebody_answers() { return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1; }

/// While it lives, what is typed at a terminal is not seen there. Elsewhere it does nothing.
class HiddenTyping {
public:
    HiddenTyping()
    {
        termios state {};
        if (::tcgetattr(STDIN_FILENO, &state) != 0)
            return;
        m_before = state;
        state.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        (void)::tcsetattr(STDIN_FILENO, TCSAFLUSH, &state);
    }
    ~HiddenTyping()
    {
        if (m_before)
            (void)::tcsetattr(STDIN_FILENO, TCSAFLUSH, &*m_before);
    }
    HiddenTyping(HiddenTyping const&) = delete;
    HiddenTyping& operator=(HiddenTyping const&) = delete;

private:
    std::optional<termios> m_before;
};

} // namespace weg::platform

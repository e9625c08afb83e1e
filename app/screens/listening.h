// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/speech/reader.h"

#include <cstdint>

namespace weg::screens {

/// What a screen knows of reading aloud.
struct Listening {
    /// What there is to say to the person about it, until they close it.
    enum class Note : std::uint8_t { None, NoVoice, NoSound, BeforeOthers };

    speech::Reader const* reader = nullptr; ///< Null: this device or this page has nothing to hear.
    bool has_voice = false;                 ///< For the reader's language.
    bool has_german = false;                ///< Its German words can be shown and heard instead.
    Note note = Note::None;
    bool wants_german = false; ///< What was asked for before the note came up.
    bool announces = false;    ///< What is heard is the thing that has the focus, not the page.
};

} // namespace weg::screens

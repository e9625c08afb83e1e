// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <SDL.h>

#include <cstdint>
#include <memory>
#include <span>

namespace weg::platform {

/// The device's loudspeaker, for one voice: samples of 16 bits on one channel. Its methods are safe from any thread.
class Sound {
public:
    /// Errors: `Unavailable` when there is no sound device.
    static Result<std::unique_ptr<Sound>> open(int samples_a_second);
    ~Sound();
    Sound(Sound const&) = delete;
    Sound& operator=(Sound const&) = delete;

    void play(std::span<std::int16_t const> samples);
    /// Forgets what has not been heard yet.
    void silence();
    /// Something is still to be heard.
    [[nodiscard]] bool playing() const;

private:
    explicit Sound(SDL_AudioDeviceID device)
        : m_device(device)
    {
    }

    SDL_AudioDeviceID m_device;
};

} // namespace weg::platform

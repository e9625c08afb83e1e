// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/sdl/sound.h"

#include <string>

namespace weg::platform {

namespace {

constexpr Uint16 kBufferSamples = 1024; ///< A twentieth of a second: so soon silence() is heard.

} // namespace

Result<std::unique_ptr<Sound>> Sound::open(int samples_a_second)
{
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
        return Error { ErrorCode::Unavailable, std::string("sound: ") + SDL_GetError() };
    SDL_AudioSpec wanted {};
    wanted.freq = samples_a_second;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = kBufferSamples;
    SDL_AudioDeviceID const device = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
    if (device == 0) {
        Error error { ErrorCode::Unavailable, std::string("sound: ") + SDL_GetError() };
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return error;
    }
    SDL_PauseAudioDevice(device, 0);
    return std::unique_ptr<Sound>(new Sound(device));
}

Sound::~Sound()
{
    SDL_CloseAudioDevice(m_device);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

void Sound::play(std::span<std::int16_t const> samples)
{
    SDL_QueueAudio(m_device, samples.data(), static_cast<Uint32>(samples.size_bytes()));
}

void Sound::silence() { SDL_ClearQueuedAudio(m_device); }

bool Sound::playing() const { return SDL_GetQueuedAudioSize(m_device) > 0; }

} // namespace weg::platform

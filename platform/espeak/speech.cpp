// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/espeak/speech.h"

#include "platform/sdl/sound.h"

#include <espeak-ng/speak_lib.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <thread>
#include <utility>

namespace weg::platform {

namespace {

using Kind = ports::SpeechEvent::Kind;

constexpr double kWordsAMinute = 155; ///< espeak-ng's own 175 is fast for who learns the language.
constexpr double kFullVolume = 100;   ///< espeak-ng's own; louder distorts.
constexpr std::chrono::milliseconds kLook { 15 };

/// What one sentence sounds like, while it is made.
struct Take {
    std::vector<std::int16_t> samples;
    std::atomic<std::uint64_t> const& newest; ///< Of what is wanted;
    std::uint64_t number;                     ///< when this is older, nobody wants to hear it.
};

int receive(short* samples, int count, espeak_EVENT* events) noexcept
{
    auto* const take = static_cast<Take*>(events->user_data);
    if (take == nullptr || take->newest != take->number)
        return 1;
    if (samples != nullptr)
        take->samples.insert(take->samples.end(), samples, samples + count);
    return 0;
}

/// Samples a second; not above 0 without voices. The library stays open until the process ends: closing it waits for a thread
/// of its own that may be waiting in turn (1.51).
int open_library()
{
    static int const rate = [] {
        int const opened = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 0, nullptr, espeakINITIALIZE_DONT_EXIT);
        espeak_SetSynthCallback(receive);
        return opened;
    }();
    return rate;
}

std::vector<std::string> list_voices()
{
    std::vector<std::string> tags;
    for (auto const* voice = espeak_ListVoices(nullptr); *voice != nullptr; ++voice) {
        // Each language: a byte of priority, its name and a zero; a zero priority ends them.
        for (char const* at = (*voice)->languages; *at != '\0'; at += std::strlen(at) + 1)
            tags.emplace_back(++at);
    }
    std::ranges::sort(tags);
    tags.erase(std::ranges::unique(tags).begin(), tags.end());
    return tags;
}

/// Returns whether all of it was made.
bool synthesize(ports::Utterance const& utterance, Take& take)
{
    espeak_VOICE wanted {};
    wanted.languages = utterance.language.c_str();
    if (espeak_SetVoiceByProperties(&wanted) != EE_OK)
        return false;
    espeak_SetParameter(espeakRATE,
        std::clamp(static_cast<int>(kWordsAMinute * utterance.rate), espeakRATE_MINIMUM, espeakRATE_MAXIMUM), 0);
    espeak_SetParameter(espeakVOLUME, static_cast<int>(kFullVolume * std::clamp(utterance.volume, 0.0, 1.0)), 0);
    return espeak_Synth(
               utterance.text.c_str(), utterance.text.size() + 1, 0, POS_CHARACTER, 0, espeakCHARS_UTF8, nullptr, &take)
        == EE_OK;
}

} // namespace

struct EspeakSpeech::State {
    std::vector<std::string> voices;
    int samples_a_second = 0;
    std::mutex mutex;
    std::condition_variable_any news;
    std::optional<ports::Utterance> wanted;
    std::atomic<std::uint64_t> newest { 0 };
    std::unique_ptr<Sound> sound; ///< Open while something is said.
    std::vector<ports::SpeechEvent> events;
    std::jthread worker; ///< Last: it ends before what it uses.

    /// With `mutex` held.
    void fail(ports::UtteranceId id) { events.push_back({ Kind::Failed, id }); }

    void work(std::stop_token const& ending)
    {
        std::unique_lock lock(mutex);
        while (news.wait(lock, ending, [this] { return wanted.has_value(); })) {
            auto const utterance = *std::exchange(wanted, std::nullopt);
            say(utterance, lock, ending);
            if (!wanted)
                sound.reset();
        }
    }

    void say(ports::Utterance const& utterance, std::unique_lock<std::mutex>& lock, std::stop_token const& ending)
    {
        std::uint64_t const number = newest;
        Take take { {}, newest, number };
        lock.unlock();
        bool const made = synthesize(utterance, take);
        lock.lock();
        if (newest != number)
            return;
        if (!sound) {
            auto opened = Sound::open(samples_a_second);
            if (opened)
                sound = std::move(opened).value();
        }
        if (!made || !sound)
            return fail(utterance.id);
        sound->play(take.samples);
        events.push_back({ Kind::Started, utterance.id });
        while (newest == number && sound->playing() && !ending.stop_requested())
            news.wait_for(lock, ending, kLook, [&] { return newest != number; });
        if (newest == number && !ending.stop_requested())
            events.push_back({ Kind::Ended, utterance.id });
    }
};

Result<std::unique_ptr<EspeakSpeech>> EspeakSpeech::open()
{
    auto state = std::make_unique<State>();
    state->samples_a_second = open_library();
    if (state->samples_a_second <= 0)
        return Error { ErrorCode::Unavailable, "espeak-ng has no voices; install espeak-ng-data" };
    state->voices = list_voices();
    state->worker = std::jthread([&its = *state](std::stop_token const& ending) { its.work(ending); });
    return std::unique_ptr<EspeakSpeech>(new EspeakSpeech(std::move(state)));
}

EspeakSpeech::EspeakSpeech(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

EspeakSpeech::~EspeakSpeech() { stop(); }

std::optional<std::vector<std::string>> EspeakSpeech::voices() { return m_state->voices; }

void EspeakSpeech::speak(ports::Utterance const& utterance)
{
    stop();
    {
        std::scoped_lock const lock(m_state->mutex);
        m_state->wanted = utterance;
    }
    m_state->news.notify_all();
}

void EspeakSpeech::stop()
{
    {
        std::scoped_lock const lock(m_state->mutex);
        ++m_state->newest;
        m_state->wanted.reset();
        m_state->events.clear();
        if (m_state->sound)
            m_state->sound->silence();
    }
    m_state->news.notify_all();
}

std::vector<ports::SpeechEvent> EspeakSpeech::events()
{
    std::scoped_lock const lock(m_state->mutex);
    return std::exchange(m_state->events, {});
}

} // namespace weg::platform

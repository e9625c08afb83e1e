// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weg::ports {

/// Number of an utterance, from its speaker; never used twice while the port lives.
struct UtteranceId {
    std::uint64_t value = 0;
    friend auto operator<=>(UtteranceId, UtteranceId) = default;
};

/// Words to be said in one go.
struct Utterance {
    UtteranceId id;
    std::string text;     ///< UTF-8, plain: no markup means anything in it.
    std::string language; ///< BCP 47, one of voices().
    double rate = 1;      ///< 1: the voice's own speed; 0.5 to 2.
    double volume = 1;    ///< 0 to 1: of what the device gives.
};

struct SpeechEvent {
    enum class Kind : std::uint8_t {
        Started,
        Ended,  ///< All of it was heard.
        Failed, ///< It was not said, or not to its end, and nobody stopped it.
    };
    Kind kind = Kind::Started;
    UtteranceId id;
};

/// A voice of the device.
///
/// Nothing waits: what is asked for happens on threads of the port's own. Its methods are for one thread. One utterance is
/// heard at a time. There is no pause: engines stop at places of their own, if at all (espeak-ng cannot, speech-dispatcher
/// waits for its next index mark), so who pauses stops and says the sentence again.
class Speech {
public:
    virtual ~Speech() = default;

    /// Tags (BCP 47) of the languages that it has voices for; nothing while they are looked for.
    [[nodiscard]] virtual std::optional<std::vector<std::string>> voices() = 0;
    /// Says it in place of what is being said.
    virtual void speak(Utterance const& utterance) = 0;
    /// Silence at once. What was stopped has no further events.
    virtual void stop() = 0;
    /// What has happened since the last call, in order.
    [[nodiscard]] virtual std::vector<SpeechEvent> events() = 0;
};

} // namespace weg::ports

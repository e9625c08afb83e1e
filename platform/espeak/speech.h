// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/ports/speech.h"

#include <memory>

namespace weg::platform {

/// espeak-ng in this program, heard through SDL: for devices where no speech-dispatcher runs. The library knows one speaker a
/// process, so there may be one of these. It says plain text: no markup, no phoneme codes.
/// The sound device is opened when something is said and closed when nothing is, so that a loudspeaker that is plugged in
/// later is found, and one that is torn out fails a sentence and no more.
class EspeakSpeech final : public ports::Speech {
public:
    /// Errors: `Unavailable` when its voices are not installed.
    static Result<std::unique_ptr<EspeakSpeech>> open();
    ~EspeakSpeech() override;
    EspeakSpeech(EspeakSpeech const&) = delete;
    EspeakSpeech& operator=(EspeakSpeech const&) = delete;

    [[nodiscard]] std::optional<std::vector<std::string>> voices() override;
    void speak(ports::Utterance const& utterance) override;
    void stop() override;
    [[nodiscard]] std::vector<ports::SpeechEvent> events() override;

private:
    struct State;
    explicit EspeakSpeech(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace weg::platform

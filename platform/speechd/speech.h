// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/ports/speech.h"

#include <filesystem>
#include <memory>

namespace weg::platform {

/// The voices of a running speech-dispatcher, spoken to in SSIP through its client library.
/// Looking for its voices may take it seconds (version 0.11 lists thousands), and nothing can be said before.
class SpeechdSpeech final : public ports::Speech {
public:
    /// `socket`: where it listens; empty: where the system's does. None is started: on a kiosk that would be one more program
    /// to break out of, and elsewhere espeak-ng is as good as what it would find.
    /// Errors: `Unavailable` when none runs there.
    static Result<std::unique_ptr<SpeechdSpeech>> open(std::filesystem::path const& socket = {});
    ~SpeechdSpeech() override;
    SpeechdSpeech(SpeechdSpeech const&) = delete;
    SpeechdSpeech& operator=(SpeechdSpeech const&) = delete;

    [[nodiscard]] std::optional<std::vector<std::string>> voices() override;
    void speak(ports::Utterance const& utterance) override;
    void stop() override;
    [[nodiscard]] std::vector<ports::SpeechEvent> events() override;

private:
    struct State;
    explicit SpeechdSpeech(std::shared_ptr<State> state);
    /// Shared with the worker, which stays with a list that is long in coming when we are gone.
    std::shared_ptr<State> m_state;
};

} // namespace weg::platform

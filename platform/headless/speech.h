// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/speech.h"

#include <utility>

namespace weg::platform {

/// A voice that is written down instead of heard: says what it was asked to say, and ends it when told.
class RecordedSpeech final : public ports::Speech {
public:
    explicit RecordedSpeech(std::vector<std::string> voices)
        : m_voices(std::move(voices))
    {
    }

    [[nodiscard]] std::optional<std::vector<std::string>> voices() override { return m_voices; }
    void speak(ports::Utterance const& utterance) override
    {
        stop();
        said.push_back(utterance);
        m_speaking = utterance.id;
        m_events.push_back({ ports::SpeechEvent::Kind::Started, utterance.id });
    }
    void stop() override
    {
        stops += m_speaking ? 1 : 0;
        m_speaking.reset();
        m_events.clear();
    }
    [[nodiscard]] std::vector<ports::SpeechEvent> events() override { return std::exchange(m_events, {}); }

    /// What is being said has come to this end.
    void end(ports::SpeechEvent::Kind how = ports::SpeechEvent::Kind::Ended)
    {
        if (m_speaking)
            m_events.push_back({ how, *std::exchange(m_speaking, std::nullopt) });
    }
    [[nodiscard]] bool speaking() const { return m_speaking.has_value(); }

    std::vector<ports::Utterance> said;
    int stops = 0; ///< How often something was cut short.

private:
    std::optional<std::vector<std::string>> m_voices;
    std::optional<ports::UtteranceId> m_speaking;
    std::vector<ports::SpeechEvent> m_events;
};

} // namespace weg::platform

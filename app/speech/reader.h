// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::speech: what is read aloud, and when. Text becomes sentences, each is said with its language's voice, and whoever
/// listens may stop, repeat and change the speed at any time. It hears through ports::Speech and shows nothing.
#pragma once

#include "app/i18n/sentences.h"
#include "app/ports/speech.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weg::speech {

/// What is said in one breath, and where it stands.
struct Sentence {
    std::size_t passage = 0; ///< The caller's number of the text it is from.
    i18n::TextStretch range; ///< In that text, UTF-16.
    std::string voice;       ///< BCP 47, see voice_of().
    std::string spoken;      ///< UTF-8.
};

/// The sentences of `text` (UTF-8) in `language`, to be said by `voice`. Those that say nothing are left out.
std::vector<Sentence> sentences_of(
    std::size_t passage, std::string_view text, std::string_view language, std::string const& voice);

enum class ReadingState : std::uint8_t {
    Silent,
    Reading,
    Paused,
    Broken, ///< The device could not say it.
};

enum class ReadingCommand : std::uint8_t { Pause, Resume, Repeat, Next, Slower, Faster, Quieter, Louder, Stop };

/// Reads sentences one after the other. One is heard at a time, whatever is asked for (EN 301 549, 5.1.3.5).
class Reader {
public:
    /// `speech` must outlive the reader.
    explicit Reader(ports::Speech& speech)
        : m_speech(speech)
    {
    }

    /// Reads these in place of what is being read.
    void read(std::vector<Sentence> sentences);
    /// Does what makes sense in the state it is in, else nothing.
    void obey(ReadingCommand command);
    /// Takes up what the voice has done. Returns whether anything is different now.
    bool listen();
    /// As for a new person: silent, at the speed and volume of the beginning (5.1.3.13).
    void reset();

    [[nodiscard]] ReadingState state() const { return m_state; }
    /// What is being said or would be next; null while silent.
    [[nodiscard]] Sentence const* current() const;
    [[nodiscard]] bool can(ReadingCommand command) const;

private:
    void speak();
    void stop(ReadingState state);
    void change(int& step, int by);

    ports::Speech& m_speech;
    std::vector<Sentence> m_sentences;
    std::size_t m_at = 0;
    ReadingState m_state = ReadingState::Silent;
    ports::UtteranceId m_saying;
    int m_speed = kFirstSpeed;
    int m_volume = kFirstVolume;

    static constexpr int kFirstSpeed = 1;
    static constexpr int kFirstVolume = 1;
};

} // namespace weg::speech

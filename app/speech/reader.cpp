// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/speech/reader.h"

#include "app/base/utf8.h"
#include "app/speech/spoken_text.h"

#include <array>

namespace weg::speech {

namespace {

/// UTF-16 units: what a listener who learns the language keeps in mind, and a highlight of a few lines.
constexpr std::uint32_t kLongSentence = 180;

constexpr std::array kSpeeds { 0.75, 1.0, 1.25, 1.6 };
/// The first one must stay within 65 dB(A) at the ear (5.1.3.13): whoever sets up a kiosk measures it there.
constexpr std::array kVolumes { 0.35, 0.55, 0.75, 1.0 };

constexpr int last(auto const& steps) { return static_cast<int>(steps.size()) - 1; }

} // namespace

std::vector<Sentence> sentences_of(
    std::size_t passage, std::string_view text, std::string_view language, std::string const& voice)
{
    std::u16string const units = to_utf16(text);
    std::vector<Sentence> found;
    for (auto const range : i18n::sentences(units, language, kLongSentence)) {
        auto spoken = spoken_text(std::u16string_view(units).substr(range.begin, range.end - range.begin));
        if (spoken.find_first_not_of(' ') != std::string::npos)
            found.push_back({ passage, range, voice, std::move(spoken) });
    }
    return found;
}

Sentence const* Reader::current() const { return m_at < m_sentences.size() ? &m_sentences[m_at] : nullptr; }

void Reader::read(std::vector<Sentence> sentences)
{
    stop(ReadingState::Silent);
    m_sentences = std::move(sentences);
    if (!m_sentences.empty())
        speak();
}

void Reader::speak()
{
    Sentence const& sentence = m_sentences[m_at];
    ++m_saying.value;
    m_state = ReadingState::Reading;
    m_speech.speak({ m_saying, sentence.spoken, sentence.voice, kSpeeds[static_cast<std::size_t>(m_speed)],
        kVolumes[static_cast<std::size_t>(m_volume)] });
}

void Reader::stop(ReadingState state)
{
    if (m_state == ReadingState::Reading)
        m_speech.stop();
    m_state = state;
    if (state == ReadingState::Paused)
        return;
    m_sentences.clear();
    m_at = 0;
}

bool Reader::can(ReadingCommand command) const
{
    bool const under_way = m_state == ReadingState::Reading || m_state == ReadingState::Paused;
    switch (command) {
    case ReadingCommand::Pause:
        return m_state == ReadingState::Reading;
    case ReadingCommand::Resume:
        return m_state == ReadingState::Paused;
    case ReadingCommand::Next:
        return under_way && m_at + 1 < m_sentences.size();
    case ReadingCommand::Slower:
        return under_way && m_speed > 0;
    case ReadingCommand::Faster:
        return under_way && m_speed < last(kSpeeds);
    case ReadingCommand::Quieter:
        return under_way && m_volume > 0;
    case ReadingCommand::Louder:
        return under_way && m_volume < last(kVolumes);
    case ReadingCommand::Repeat:
        return under_way;
    case ReadingCommand::Stop:
        break;
    }
    return m_state != ReadingState::Silent;
}

/// What is being said is said again, so that the change is heard at once.
void Reader::change(int& step, int by)
{
    step += by;
    if (m_state == ReadingState::Reading)
        speak();
}

void Reader::obey(ReadingCommand command)
{
    if (!can(command))
        return;
    switch (command) {
    case ReadingCommand::Pause:
        return stop(ReadingState::Paused);
    case ReadingCommand::Next:
        ++m_at;
        return speak();
    case ReadingCommand::Resume:
    case ReadingCommand::Repeat:
        return speak();
    case ReadingCommand::Slower:
        return change(m_speed, -1);
    case ReadingCommand::Faster:
        return change(m_speed, 1);
    case ReadingCommand::Quieter:
        return change(m_volume, -1);
    case ReadingCommand::Louder:
        return change(m_volume, 1);
    case ReadingCommand::Stop:
        return stop(ReadingState::Silent);
    }
}

bool Reader::listen()
{
    bool changed = false;
    for (auto const& event : m_speech.events()) {
        if (m_state != ReadingState::Reading || event.id != m_saying || event.kind == ports::SpeechEvent::Kind::Started)
            continue;
        changed = true;
        if (event.kind == ports::SpeechEvent::Kind::Failed) {
            stop(ReadingState::Broken);
        } else if (m_at + 1 < m_sentences.size()) {
            ++m_at;
            speak();
        } else {
            stop(ReadingState::Silent);
        }
    }
    return changed;
}

void Reader::reset()
{
    stop(ReadingState::Silent);
    m_speed = kFirstSpeed;
    m_volume = kFirstVolume;
}

} // namespace weg::speech

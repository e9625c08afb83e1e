// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/reading_aloud.h"

#include "app/speech/voices.h"

#include <algorithm>

namespace weg::client {

namespace {

using Note = screens::Listening::Note;
using screens::ScreenKind;
using speech::ReadingState;

/// How long a sentence may be over before the next one begins: no pause that anybody hears.
constexpr std::chrono::milliseconds kBetweenSentences { 40 };
constexpr std::chrono::milliseconds kUntilVoices { 250 };

bool has_content(ScreenKind kind)
{
    return kind == ScreenKind::Home || kind == ScreenKind::Section || kind == ScreenKind::Entry
        || kind == ScreenKind::Finder || kind == ScreenKind::Search || kind == ScreenKind::Crisis
        || kind == ScreenKind::AccessibilityStatement;
}

} // namespace

void ReadingAloud::set_speech(ports::Speech* speech)
{
    end();
    m_reader.reset();
    m_speech = speech;
    m_voices.reset();
    if (speech)
        m_reader.emplace(*speech);
}

std::string ReadingAloud::voice_of(content::Bundle const& bundle, std::string_view language) const
{
    auto const& all = bundle.languages();
    auto const found = std::ranges::find(all, language, &content::Language::tag);
    return found == all.end() || !m_voices ? std::string() : speech::voice_of(found->voices, *m_voices);
}

screens::Listening ReadingAloud::listening(content::Bundle const& bundle, screens::State const& state) const
{
    if (!m_reader || !m_voices || !has_content(state.here().kind))
        return {};
    screens::Listening listening;
    listening.reader = &*m_reader;
    listening.has_voice = !voice_of(bundle, state.language).empty();
    listening.has_german = state.here().kind == ScreenKind::Entry && !voice_of(bundle, "de").empty();
    listening.note = m_note;
    listening.wants_german = m_asked.german;
    listening.announces = m_announces;
    return listening;
}

std::optional<ui::Spoken> ReadingAloud::spoken() const
{
    auto const* const sentence = m_reader ? m_reader->current() : nullptr;
    if (!sentence || m_announces)
        return std::nullopt;
    ui::Spoken spoken = m_passages[sentence->passage];
    spoken.range = { sentence->range.begin, sentence->range.end };
    return spoken;
}

void ReadingAloud::apply(screens::Action const& action, content::Bundle const& bundle, screens::State const& state)
{
    if (!m_reader)
        return;
    if (auto const* const control = std::get_if<screens::ControlReading>(&action)) {
        m_note = Note::None;
        m_reader->obey(control->command);
        return;
    }
    end();
    auto const* const asked = std::get_if<screens::ReadAloud>(&action);
    if (!asked)
        return;
    m_asked = *asked;
    if (!asked->german && voice_of(bundle, state.language).empty())
        m_note = Note::NoVoice;
    else if (!asked->before_others && is_sensitive(bundle, state))
        m_note = Note::BeforeOthers;
    else
        m_wanted = asked->german ? "de" : "";
}

bool ReadingAloud::is_sensitive(content::Bundle const& bundle, screens::State const& state) const
{
    auto const listed = [&](std::string const& id) { return std::ranges::find(m_sensitive, id) != m_sensitive.end(); };
    auto const& here = state.here();
    if (m_sensitive.empty() || listed(here.id))
        return !m_sensitive.empty();
    if (here.kind != ScreenKind::Entry)
        return false;
    auto const entry = bundle.entry({ here.id }, { "de" });
    return !entry || listed(entry.value().section.value); // What cannot be told is not said aloud.
}

bool ReadingAloud::announce(screens::Utterance const& utterance, content::Bundle const& bundle)
{
    if (!m_reader || !m_voices || (active() && !m_announces))
        return false;
    std::vector<speech::Sentence> sentences;
    for (auto const& part : utterance) {
        if (auto const voice = voice_of(bundle, part.language); !voice.empty())
            std::ranges::move(speech::sentences_of(0, part.text, part.language, voice), std::back_inserter(sentences));
    }
    m_announces = true;
    m_reader->read(std::move(sentences));
    return active();
}

void ReadingAloud::hush()
{
    if (m_announces)
        end();
}

void ReadingAloud::touch(ui::Ui const& ui)
{
    auto const& nodes = ui.semantics().nodes();
    float const start = ui.pointer().down_start();
    float const top = ui.pointer().down_top();
    bool const on_controls = std::ranges::any_of(nodes, [&](ui::Node const& node) {
        return screens::is_reading_control(node.id) && node.visible.contains(start, top);
    });
    if (!on_controls)
        end();
}

bool ReadingAloud::see(
    ui::Ui const& ui, i18n::Localizer const& words, content::Bundle const& bundle, screens::State const& state)
{
    if (!m_wanted || !m_reader)
        return false;
    auto plan = screens::plan_reading(
        ui.semantics(), state, words, [&](std::string_view language) { return voice_of(bundle, language); }, *m_wanted);
    m_wanted.reset();
    m_announces = false;
    m_passages = std::move(plan.passages);
    m_reader->read(std::move(plan.sentences));
    return active();
}

bool ReadingAloud::listen()
{
    if (!m_reader)
        return false;
    bool changed = false;
    if (!m_voices) {
        m_voices = m_speech->voices();
        changed = m_voices.has_value();
    }
    changed = m_reader->listen() || changed;
    if (m_reader->state() == ReadingState::Broken && m_note == Note::None)
        m_note = Note::NoSound;
    return changed;
}

std::optional<std::chrono::milliseconds> ReadingAloud::listens_in() const
{
    if (active())
        return kBetweenSentences;
    return m_reader && !m_voices ? std::optional(kUntilVoices) : std::nullopt;
}

bool ReadingAloud::active() const { return m_reader && m_reader->state() == ReadingState::Reading; }

void ReadingAloud::end()
{
    m_note = Note::None;
    m_wanted.reset();
    m_announces = false;
    if (m_reader)
        m_reader->obey(speech::ReadingCommand::Stop);
}

void ReadingAloud::reset()
{
    end();
    if (m_reader)
        m_reader->reset();
}

} // namespace weg::client

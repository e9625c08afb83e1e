// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle.h"
#include "app/screens/listening.h"
#include "app/screens/read_aloud.h"
#include "app/screens/utterance.h"
#include "app/speech/reader.h"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weg::client {

/// The app's voice: what a page has to say, who says it, and what a person may do meanwhile. The page is read as its semantics
/// tree states it, once; what changes on it later is not.
class ReadingAloud {
public:
    /// Null, as in the beginning: nothing is offered. `speech` must outlive this.
    void set_speech(ports::Speech* speech);

    /// Sections and entries (by id) that are not read before others without asking (EN 301 549, 5.1.3.9). None in the
    /// beginning, as on a device of one's own.
    void set_sensitive(std::vector<std::string> ids) { m_sensitive = std::move(ids); }

    /// For the page of `state`.
    [[nodiscard]] screens::Listening listening(content::Bundle const& bundle, screens::State const& state) const;
    /// What is being said of the page that was read.
    [[nodiscard]] std::optional<ui::Spoken> spoken() const;

    /// Takes up what concerns it. Any action that is not about reading ends it.
    void apply(screens::Action const& action, content::Bundle const& bundle, screens::State const& state);
    /// Says what has the focus, or what must be heard; a page that is being read goes on. Returns whether a voice says some of it.
    bool announce(screens::Utterance const& utterance, content::Bundle const& bundle);
    /// What is announced is not true any more.
    void hush();
    /// A finger went down: it ends the reading, but on the reading's own controls.
    void touch(ui::Ui const& ui);
    /// To be said after each frame: reads the page once it is drawn as it is to be read. Returns whether it begins now.
    bool see(
        ui::Ui const& ui, i18n::Localizer const& words, content::Bundle const& bundle, screens::State const& state);
    /// Goes on when a sentence is over. Returns whether another frame is wanted.
    bool listen();
    /// How soon listen() wants to be called again; nothing: when something happens.
    [[nodiscard]] std::optional<std::chrono::milliseconds> listens_in() const;

    /// Somebody is listening, even if they touch nothing.
    [[nodiscard]] bool active() const;
    /// A visit is over: silence, and speed and volume of the beginning.
    void reset();

private:
    [[nodiscard]] std::string voice_of(content::Bundle const& bundle, std::string_view language) const;
    [[nodiscard]] bool is_sensitive(content::Bundle const& bundle, screens::State const& state) const;
    void end();

    std::vector<std::string> m_sensitive;
    ports::Speech* m_speech = nullptr;
    std::optional<std::vector<std::string>> m_voices; ///< Nothing: they are still looked for.
    std::optional<speech::Reader> m_reader;
    std::vector<ui::Spoken> m_passages;
    screens::Listening::Note m_note = screens::Listening::Note::None;
    screens::ReadAloud m_asked; ///< Last.
    /// A page is to be read when it is drawn next: in this language only, or all of it.
    std::optional<std::string> m_wanted;
    bool m_announces = false; ///< What the reader has is no page.
};

} // namespace weg::client

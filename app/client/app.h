// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/announcer.h"
#include "app/client/hand_out.h"
#include "app/client/kiosk_visit.h"
#include "app/client/options.h"
#include "app/client/reading_aloud.h"
#include "app/client/search_service.h"
#include "app/client/staff_desk.h"
#include "app/client/visit_counts.h"
#include "app/content/bundle.h"
#include "app/kiosk/frame_health.h"
#include "app/ports/clock.h"
#include "app/ports/opener.h"
#include "app/screens/screens.h"
#include "app/screens/shown.h"
#include "app/ui/key_filter.h"

#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace weg::client {

class Operator;

/// Fonts, icons and what draws with them. One for the life of the program.
struct Drawing {
    text::FontLibrary fonts;
    text::Hyphenator hyphenator;
    ui::IconSet icons;
    text::Engine engine;
    text::Atlas atlas;
    ui::Ui ui;

    /// `share`: holds fonts/fonts.tsv, hyphenation.tsv and icons.tsv. Errors: theirs.
    static Result<std::unique_ptr<Drawing>> open(std::filesystem::path const& share);
    Drawing(text::FontLibrary library, text::Hyphenator patterns, ui::IconSet set);
};

/// The app without its window: content, state and drawing. The window and the tour both drive it.
class App {
public:
    /// `clock` must outlive the app.
    static Result<std::unique_ptr<App>> open(Options const& options, ports::Clock const& clock);

    /// Draws a frame and applies what it asks for. Returns true when another frame is wanted at once.
    bool draw_frame(ports::Screen& screen, std::chrono::milliseconds since_last);
    void handle(ports::Event const& event);
    /// When what is shown changes by itself (a place closes, say): so long may one wait for an event. Nothing: forever.
    [[nodiscard]] std::optional<std::chrono::milliseconds> changes_in() const;
    /// That time has come.
    void refresh();

    /// Where numbers are called and pages opened; without one nothing offers that. Must outlive the app.
    void set_opener(ports::Opener* opener) { m_opener = opener; }

    /// What pages are read aloud with; without one nothing offers that. Must outlive the app.
    void set_speech(ports::Speech* speech) { m_reading.set_speech(speech); }
    [[nodiscard]] ReadingAloud& reading() { return m_reading; }
    /// What was last said of the thing that has the focus, step by step.
    [[nodiscard]] screens::Utterance const& announced() const { return m_announced; }
    /// What visitors open and answer is counted there; without one nobody is asked. Must outlive the app.
    void set_counts(VisitCounts* counts);
    /// Somebody has gone: to be called before their state is wiped.
    void end_visit();
    /// The program ends in order: what may be kept of the day is.
    void end_counts();
    /// What people take along; without it nothing offers that. Must outlive the app's last frame.
    void set_hand_out(HandOut* hand_out) { m_hand_out = hand_out; }
    /// What a slip of the place says: an entry, or what is taken away of it. Errors: those of reading.
    [[nodiscard]] Result<content::SlipWords> slip_words();

    /// Who decides what of the content is shown. Without one, all of it is. Must outlive the app.
    void set_operator(Operator* op);

    /// Shows the content of another bundle from now on; the reader stays where they are.
    void show(std::filesystem::path const& bundle) { open_bundle(bundle); }
    /// Gets ready for another bundle, which may take a while: to be asked again until it returns true.
    [[nodiscard]] bool prepare(std::filesystem::path const& bundle) { return m_search.prepare(bundle); }
    /// Readers are told since when nothing new has come; nothing: all is well. Returns whether that is news.
    bool tell_stale_since(std::optional<i18n::PartialDate> day);

    /// A kiosk's visits; null on a device of one's own.
    [[nodiscard]] KioskVisit* visit() { return m_visit.get(); }
    /// Whether a kiosk has a visitor; nothing on a device of one's own, where nobody knows.
    [[nodiscard]] std::optional<bool> is_visited() const;

    /// For the tour and tests: what is shown instead of the screen.
    void set_cover(screens::Cover cover);
    /// For the tour and tests: what is open, and going anywhere without touching.
    [[nodiscard]] content::Bundle const* bundle() const { return m_bundle ? &*m_bundle : nullptr; }
    [[nodiscard]] screens::State const& state() const { return m_state; }
    void set_state(screens::State state);
    [[nodiscard]] ui::Ui& ui() { return m_drawing->ui; }
    [[nodiscard]] text::Atlas const& atlas() const { return m_drawing->atlas; }
    [[nodiscard]] std::uint64_t frames() const { return m_frames.frames(); }
    [[nodiscard]] kiosk::FrameHealth const& frame_health() const { return m_frames; }
    /// Staff have asked for the program to begin anew.
    [[nodiscard]] bool wants_restart() const { return m_desk && m_desk->wants_restart(); }
    /// What the operator has chosen and the content does not have.
    [[nodiscard]] std::vector<std::string> const& unknown_choices() const { return m_shown.unknown(); }
    [[nodiscard]] i18n::Localizer const& words();

private:
    App(Options options, ports::Clock const& clock, std::unique_ptr<Drawing> drawing);
    void open_bundle(std::filesystem::path const& file);
    i18n::Localizer const& localizer(std::string const& language);
    /// Draws the resting screen, a cover or the place, and below or above it what stands on every screen.
    [[nodiscard]] screens::Action draw_screen();
    [[nodiscard]] screens::Action draw_cover(float top);
    [[nodiscard]] screens::Action draw_place(float top);
    void follow(screens::Action const& action);
    void go(screens::State next);
    [[nodiscard]] bool visit_takes(ports::Event const& event);
    [[nodiscard]] bool rests() const;
    [[nodiscard]] std::string served_language(std::string const& wanted) const;
    [[nodiscard]] std::optional<std::chrono::milliseconds> content_changes_in() const;
    void forget_visitor();
    [[nodiscard]] Result<screens::Model> load_model();
    [[nodiscard]] bool reload();
    void announce_focus();
    void announce_warning();
    void load_keyboard();
    void choose_shown();
    [[nodiscard]] std::chrono::local_days today() const;
    [[nodiscard]] Result<void> load_codes();

    struct Speech {
        std::vector<std::unique_ptr<i18n::Catalog>> catalogs; ///< Its own, then those it falls back to.
        std::optional<i18n::Localizer> words;
    };

    Options m_options;
    ports::Clock const& m_clock;
    std::unique_ptr<Drawing> m_drawing;
    std::optional<content::Bundle> m_bundle;
    SearchService m_search;                    ///< In m_bundle.
    std::optional<content::Bundle> m_embedded; ///< For its words, while the asked-for bundle is in trouble.
    std::optional<screens::Trouble> m_trouble;
    std::map<std::string, std::unique_ptr<Speech>> m_speech;
    screens::State m_state;
    ui::TextField m_typed { "de" };
    ui::OnScreenKeyboard m_keyboard;       ///< That m_typed is typed with.
    std::optional<screens::Model> m_model; ///< Nothing: to be read again.
    std::optional<i18n::PartialDate> m_stale_since;
    Announcer m_announcer;
    screens::Utterance m_announced;
    ui::KeyFilter m_key_filter;
    VisitCounts* m_counts = nullptr;
    ports::Opener* m_opener = nullptr;
    ReadingAloud m_reading;
    std::unique_ptr<KioskVisit> m_visit;
    screens::Cover m_cover;
    bool m_warned = false; ///< The warning that stands was announced.
    HandOut* m_hand_out = nullptr;
    Operator* m_operator = nullptr;
    std::optional<StaffDesk> m_desk; ///< Of m_operator.
    screens::Shown m_shown;          ///< Of m_bundle.
    kiosk::FrameHealth m_frames;
};

/// The bundle that came with the program.
std::filesystem::path embedded_bundle(Options const& options);

/// Physical pixels per logical pixel for a screen whose density nobody knows: a kiosk's 1080 pixels across stand
/// for 720 logical ones, a phone's 360 for 360.
float scale_for(ports::Screen::PixelSize size);

} // namespace weg::client

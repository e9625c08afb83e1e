// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// What App draws, and what follows from what people do there.
#include "app/base/log.h"
#include "app/client/app.h"
#include "app/client/letters_seen.h"
#include "app/screens/crisis.h"

namespace weg::client {

screens::Action App::draw_screen()
{
    ui::Ui& ui = m_drawing->ui;
    auto const& words = localizer(m_state.language);
    if (rests()) {
        m_desk->draw_rest(ui, localizer("de"));
        return {};
    }
    if (m_trouble && m_trouble->scope == screens::Trouble::Scope::Bundle
        && (!m_bundle || !m_trouble->missing_font.empty()))
        return screens::draw_trouble(ui, words, localizer("de"), *m_trouble);
    // A crisis stands above whatever else is shown.
    screens::Action above;
    float const top = reload() ? screens::draw_crisis_banner(ui, words, *m_model, m_state, above) : 0;
    bool const is_covered = !std::holds_alternative<std::monostate>(m_cover);
    std::optional<ui::Rect> bottom;
    if (m_options.kiosk && !is_covered && !m_state.is_first_choice())
        bottom = screens::reserve_finish(ui, words);
    auto const action = is_covered ? draw_cover(top) : draw_place(top);
    if (bottom && screens::draw_finish(ui, words, *bottom))
        return screens::FinishVisit {};
    return std::holds_alternative<std::monostate>(above) ? action : above;
}

screens::Action App::draw_cover(float top)
{
    ui::Ui& ui = m_drawing->ui;
    if (auto const* const warning = std::get_if<screens::IdleWarning>(&m_cover))
        return screens::draw_idle_warning(ui, localizer(m_state.language), *warning, top);
    if (auto const* const attract = std::get_if<screens::Attract>(&m_cover))
        screens::draw_attract(
            ui, m_model ? m_model->languages : m_bundle->languages(), m_state.language, *attract, top);
    return {};
}

screens::Action App::draw_place(float top)
{
    ui::Ui& ui = m_drawing->ui;
    auto const& words = localizer(m_state.language);
    if (!reload()) {
        screens::Trouble const page { .code = ErrorCode::InvalidData,
            .missing_font = {},
            .can_use_embedded = false,
            .scope = screens::Trouble::Scope::Page };
        return screens::draw_trouble(ui, words, localizer("de"), page);
    }
    screens::TakingAway const taking_away { m_hand_out != nullptr,
        m_hand_out ? m_hand_out->state() : screens::PrintState::NoPrinter };
    bool const for_staff = screens::is_for_staff(m_state.here().kind);
    std::optional<screens::StaffView> view;
    if (m_desk && for_staff)
        view.emplace(m_desk->view(*this));
    return screens::draw({ ui, words, *m_model, m_state, m_state.here().scroll, m_typed, m_keyboard,
        m_opener != nullptr, for_staff ? screens::Listening {} : m_reading.listening(*m_bundle, m_state),
        m_counts && m_counts->counts(), taking_away, view ? &*view : nullptr, top });
}

/// Step by step, what has the focus is said as soon as it has it.
void App::announce_focus()
{
    if (!m_state.modes.switches)
        return;
    auto news = m_announcer.news(m_drawing->ui.semantics(), localizer(m_state.language));
    if (!news)
        return;
    m_announced = std::move(*news);
    if (m_bundle)
        m_reading.announce(m_announced, *m_bundle);
}

/// That time runs out is told to more than one sense, in German where a language has no voice: whoever hears it looks up.
void App::announce_warning()
{
    auto const* const warning = std::get_if<screens::IdleWarning>(&m_cover);
    bool const is_new = warning != nullptr && !m_warned;
    m_warned = warning != nullptr;
    if (is_new && m_bundle && !m_reading.announce(screens::utterance_of(*warning, words()), *m_bundle))
        m_reading.announce(screens::utterance_of(*warning, localizer("de")), *m_bundle);
}

bool App::draw_frame(ports::Screen& screen, std::chrono::milliseconds since_last)
{
    ui::Ui& ui = m_drawing->ui;
    auto const began = std::chrono::steady_clock::now();
    if (m_desk && is_visited().value_or(false))
        m_desk->stay();
    if (auto next = m_desk ? m_desk->next(m_state) : std::nullopt) {
        ui.handle({ .kind = ports::EventKind::PointerCancel }); // What is touched is not there any more.
        go(std::move(*next));
    }
    if (m_visit) {
        m_visit->session().listen(m_reading.active());
        m_visit->session().set_motion(m_state.modes.calm ? kiosk::Motion::Calm : kiosk::Motion::Full);
        m_visit->tick();
        set_cover(m_visit->cover());
    }
    auto const size = screen.size();
    if (size.width <= 0 || size.height <= 0)
        return false; // A window that is put away. Its return asks for a frame.
    ui::FrameSettings settings { size, scale_for(size), static_cast<float>(m_state.text_percent) / 100.0f,
        m_state.language, i18n::direction_of(m_state.language) };
    screens::apply(m_state.modes, settings);
    ui.begin(std::move(settings), since_last);
    ui.set_spoken(m_reading.spoken());
    screens::draw_reach_edge(ui);
    auto const action = draw_screen();
    if (std::holds_alternative<std::monostate>(m_cover) && !rests())
        screens::draw_switch_strip(ui, localizer(m_state.language), m_state.modes);
    announce_focus();
    announce_warning();
    ui.end(screen);
    m_frames.add(std::chrono::ceil<std::chrono::microseconds>(std::chrono::steady_clock::now() - began));
    if (m_visit)
        m_visit->session().show_letters(letters_seen(ui.painted()));
    if (m_bundle && m_reading.see(ui, localizer(m_state.language), *m_bundle, m_state))
        ui.want_next_frame();
    if (std::holds_alternative<std::monostate>(action))
        return ui.animating();
    follow(action);
    return true;
}

void App::follow(screens::Action const& action)
{
    if (m_bundle)
        m_reading.apply(action, *m_bundle, m_state);
    if (auto const* const asked = std::get_if<screens::OpenUri>(&action)) {
        if (m_opener && !m_opener->open(asked->uri))
            log(LogLevel::Warning, "no program of this device opens what was asked for");
    } else if (std::holds_alternative<screens::FinishVisit>(action)) {
        if (m_visit)
            m_visit->finish(screens::farewell(words()));
    } else if (std::holds_alternative<screens::PrintSlip>(action)) {
        if (auto slip = slip_words(); slip && m_hand_out)
            m_hand_out->print(std::move(slip).value());
    } else if (std::holds_alternative<screens::UseEmbeddedContent>(action)) {
        m_embedded.reset();
        open_bundle(embedded_bundle(m_options));
    } else if (auto next = m_desk ? m_desk->apply(m_state, action) : std::nullopt) {
        go(std::move(*next));
    } else {
        if (m_counts && m_model)
            m_counts->act(m_state, *m_model, action);
        auto changed = screens::apply(m_state, action);
        // Whoever comes is told first what the city must tell everybody.
        bool const begins = std::holds_alternative<screens::SetLanguage>(action) && m_state.is_first_choice();
        if (begins && m_model && m_model->crisis)
            changed = screens::apply(std::move(changed), screens::OpenCrisis {});
        set_state(std::move(changed));
    }
}

/// Where the staff's desk leads. What staff leave behind on a kiosk is wiped like a visit.
void App::go(screens::State next)
{
    if (m_visit && next.is_first_choice())
        m_visit->finish({});
    else
        set_state(std::move(next));
}

} // namespace weg::client

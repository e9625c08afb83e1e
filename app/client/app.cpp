// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/app.h"

#include "app/base/log.h"
#include "app/base/utf8.h"
#include "app/client/operator.h"
#include "app/i18n/city_time.h"
#include "app/i18n/negotiation.h"
#include "app/screens/entry_facts.h"
#include "app/screens/keyboard.h"
#include "app/screens/leaflet.h"

#include <algorithm>
#include <memory>

namespace weg::client {

namespace {

constexpr float kKioskSide = 720;
constexpr std::chrono::milliseconds kProgressStep { 250 };

bool is_search(screens::State const& state) { return state.here().kind == screens::ScreenKind::Search; }

} // namespace

std::filesystem::path embedded_bundle(Options const& options) { return options.share / "embedded.sqlite"; }

float scale_for(ports::Screen::PixelSize size)
{
    return std::max(1.0f, static_cast<float>(std::min(size.width, size.height)) / kKioskSide);
}

Drawing::Drawing(text::FontLibrary library, text::Hyphenator patterns, ui::IconSet set)
    : fonts(std::move(library))
    , hyphenator(std::move(patterns))
    , icons(std::move(set))
    , engine(fonts, &hyphenator)
    , atlas(fonts)
    , ui(engine, atlas, icons)
{
}

Result<std::unique_ptr<Drawing>> Drawing::open(std::filesystem::path const& share)
{
    WEG_TRY(auto fonts, text::FontLibrary::open(share / "fonts" / "fonts.tsv"));
    WEG_TRY(auto hyphenator, text::Hyphenator::open(share / "fonts" / "hyphenation.tsv"));
    WEG_TRY_VOID(hyphenator.add_words(share / "fonts" / "hyphenated-words.tsv"));
    WEG_TRY(auto icons, ui::IconSet::open(share / "fonts" / "icons.tsv", fonts));
    return std::make_unique<Drawing>(std::move(fonts), std::move(hyphenator), std::move(icons));
}

Result<std::unique_ptr<App>> App::open(Options const& options, ports::Clock const& clock)
{
    WEG_TRY(auto drawing, Drawing::open(options.share));
    for (auto const& line : drawing->fonts.missing())
        log(LogLevel::Error, "font missing: " + line);
    return std::unique_ptr<App>(new App(options, clock, std::move(drawing)));
}

App::App(Options options, ports::Clock const& clock, std::unique_ptr<Drawing> drawing)
    : m_options(std::move(options))
    , m_clock(clock)
    , m_drawing(std::move(drawing))
    , m_search(m_options.derived)
{
    m_state.text_percent = m_options.text_percent;
    m_state.language = m_options.language;
    m_state.modes = m_options.modes;
    if (!m_options.language.empty())
        m_state.way = { screens::Place { screens::ScreenKind::Home, {}, 0 } };
    // The tour poses its covers itself, at an hour that stands still.
    if (m_options.kiosk && !m_options.tour) {
        m_visit = std::make_unique<KioskVisit>(
            clock, m_options.session, m_options.language.empty() ? kiosk::Phase::Attract : kiosk::Phase::Visit);
        m_visit->on_wipe([this] { forget_visitor(); });
    }
    open_bundle(m_options.bundle.empty() ? embedded_bundle(m_options) : m_options.bundle);
}

void App::open_bundle(std::filesystem::path const& file)
{
    m_speech.clear();
    m_model.reset();
    m_trouble.reset();
    m_search.close();
    m_bundle.reset();
    auto opened = content::Bundle::open(file);
    if (opened) {
        m_bundle.emplace(std::move(opened).value());
        m_search.open(*m_bundle, file);
        set_counts(m_counts);
        choose_shown();
        m_state.language = served_language(m_state.language);
        if (auto const missing = m_drawing->fonts.missing(); !missing.empty())
            m_trouble = screens::Trouble { .code = ErrorCode::MissingFont, .missing_font = missing.front() };
        return;
    }
    if (m_state.language.empty())
        m_state.language = "de";
    log(LogLevel::Error, opened.error().detail);
    m_trouble = screens::Trouble { .code = opened.error().code, .missing_font = {} };
    if (file != embedded_bundle(m_options)) {
        if (auto embedded = content::Bundle::open(embedded_bundle(m_options))) {
            m_embedded.emplace(std::move(embedded).value());
            m_trouble->can_use_embedded = true;
        }
    }
}

/// The bundle's language for `wanted`, or for the device's where nothing is wanted.
std::string App::served_language(std::string const& wanted) const
{
    std::vector<std::string> tags;
    if (m_bundle)
        std::ranges::transform(m_bundle->languages(), std::back_inserter(tags), &content::Language::tag);
    auto const served = i18n::negotiate(wanted.empty() ? m_options.device_languages : std::vector { wanted }, tags);
    if (!served && !wanted.empty())
        log(LogLevel::Warning, "no language " + wanted + " here; German instead");
    return served.value_or("de");
}

/// The visit is over: everything is as if the program had just begun.
void App::forget_visitor()
{
    end_visit();
    m_state = {};
    m_state.text_percent = m_options.text_percent;
    m_state.modes = m_options.modes;
    m_state.language = served_language({});
    m_reading.reset();
    m_announcer.forget();
    m_announced = {};
    // In their place, because what is assigned to keeps its memory with what was in it.
    std::destroy_at(&m_typed);
    std::construct_at(&m_typed, m_state.language);
    m_keyboard = {};
    m_model.reset();
    m_speech.clear();
    m_search.forget();
    if (m_hand_out)
        m_hand_out->forget();
    if (auto* const input = m_drawing->ui.text_input())
        input->set_clipboard({});
    m_drawing->ui.forget();
    if (m_desk)
        m_desk->leave();
}

void App::set_operator(Operator* op)
{
    m_operator = op;
    m_desk.reset();
    if (op != nullptr) {
        screens::State start;
        start.language = "de";
        start.text_percent = m_options.text_percent;
        start.modes = m_options.modes;
        m_desk.emplace(*op, m_clock, std::move(start));
    }
    m_model.reset();
    choose_shown();
}

void App::choose_shown()
{
    m_shown = {};
    if (m_operator == nullptr || !m_bundle)
        return;
    auto const& config = m_operator->config();
    auto shown = screens::Shown::choose(*m_bundle, config.sections, config.languages);
    if (!shown) {
        log(LogLevel::Error, shown.error().detail);
        return;
    }
    m_shown = std::move(shown).value();
    for (auto const& name : m_shown.unknown())
        log(LogLevel::Warning, "the operator's file names what this content does not have: " + name);
}

i18n::Localizer const& App::localizer(std::string const& language)
{
    auto& speech = m_speech[language];
    if (speech)
        return *speech->words;
    speech = std::make_unique<Speech>();
    auto const& bundle = m_bundle ? m_bundle : m_embedded;
    auto const chain = bundle ? screens::language_chain(*bundle, language) : std::vector<std::string> {};
    std::vector<i18n::Catalog const*> catalogs;
    for (auto const& tag : chain) {
        if (tag == "de")
            break; // The source: its words are the messages themselves.
        auto bytes = bundle->interface_catalog(tag);
        auto catalog = bytes ? i18n::Catalog::open(std::move(bytes).value()) : Result<i18n::Catalog>(bytes.error());
        if (!catalog) {
            log(LogLevel::Error, tag + ": no interface catalog: " + catalog.error().detail);
            continue;
        }
        speech->catalogs.push_back(std::make_unique<i18n::Catalog>(std::move(catalog).value()));
        catalogs.push_back(speech->catalogs.back().get());
    }
    auto words = i18n::Localizer::create(language, std::move(catalogs));
    WEG_CHECK(words.has_value()); // ICU without any data is a broken installation.
    speech->words.emplace(std::move(words).value());
    return *speech->words;
}

i18n::Localizer const& App::words() { return localizer(m_state.language); }

void App::set_state(screens::State state)
{
    bool const same_place = m_state.here().kind == state.here().kind && m_state.here().id == state.here().id;
    auto const& query = state.here().query;
    bool const is_typed = !is_search(state) || to_utf8(m_typed.editor.text()) == query;
    if (!same_place || m_state.language != state.language || !is_typed) {
        m_typed = ui::TextField(state.language);
        m_keyboard = {};
        m_typed.editor.set_text(query);
        m_typed.takes_focus = is_search(state) && query.empty();
        if (is_search(state)) // Who comes back to what was found reads on.
            m_drawing->ui.focus({});
    }
    if (state.modes.switches && !same_place && !m_typed.takes_focus)
        m_drawing->ui.focus("title"); // The first thing one wants to know of a screen is what it is.
    if (!same_place && m_hand_out)
        m_hand_out->forget();
    m_state = std::move(state);
    if (m_visit && !m_state.is_first_choice())
        m_visit->session().choose_language();
    m_model.reset();
    // German stands beside whatever is read; the words of languages that nobody reads now are given back.
    std::erase_if(m_speech, [&](auto const& each) { return each.first != m_state.language && each.first != "de"; });
}

std::chrono::local_days App::today() const
{
    return std::chrono::floor<std::chrono::days>(i18n::city_time(m_clock.now()));
}

void App::set_counts(VisitCounts* counts)
{
    m_counts = counts;
    if (m_counts && m_bundle)
        m_counts->use(*m_bundle);
}

void App::end_visit()
{
    if (m_counts)
        m_counts->end_visit(today());
}

void App::end_counts()
{
    if (m_counts)
        m_counts->close(today());
    m_counts = nullptr;
}

void App::refresh()
{
    m_model.reset();
    if (m_counts)
        m_counts->turn(today());
}

void App::handle(ports::Event const& event)
{
    if (event.kind == ports::EventKind::TexturesLost)
        m_drawing->atlas.mark_all_dirty();
    if (m_desk && is_visited().value_or(false))
        m_desk->stay();
    // A finger that rests in the staff's corner may have to wake the screen first.
    if (m_desk && m_desk->handle(event, m_drawing->ui.settings(), m_state)) {
        (void)visit_takes(event);
        return;
    }
    if (m_state.modes.switches && !m_key_filter.accepts(event))
        return;
    if (visit_takes(event))
        return;
    m_drawing->ui.handle(event);
    if (event.kind == ports::EventKind::PointerDown)
        m_reading.touch(m_drawing->ui);
}

/// Who begins with a key may not see where a finger would go: they are led step by step and told where they are, without having to
/// ask for it (EN 301 549, 5.2).
bool App::visit_takes(ports::Event const& event)
{
    bool const begins = m_visit && !is_visited().value_or(true);
    if (!m_visit || !m_visit->takes(event, m_drawing->ui))
        return false;
    m_reading.hush();
    if (begins && event.kind == ports::EventKind::KeyDown) {
        m_state.modes.switches = true;
        m_drawing->ui.focus("title");
    }
    return true;
}

std::optional<bool> App::is_visited() const
{
    return m_visit ? std::optional(m_visit->session().phase() != kiosk::Phase::Attract) : std::nullopt;
}

bool App::rests() const { return m_desk && m_desk->rests() && !is_visited().value_or(false); }

void App::set_cover(screens::Cover cover)
{
    if (cover.index() != m_cover.index()) // A finger that rested on the screen below must not press what comes.
        m_drawing->ui.handle({ .kind = ports::EventKind::PointerCancel });
    m_cover = std::move(cover);
}

bool App::tell_stale_since(std::optional<i18n::PartialDate> day)
{
    if (day == m_stale_since)
        return false;
    m_stale_since = day;
    m_model.reset();
    return true;
}

std::optional<std::chrono::milliseconds> App::changes_in() const
{
    if (rests())
        return m_desk->changes_in(m_state);
    auto const content = content_changes_in();
    auto const visit = m_visit ? m_visit->session().wakes_in() : std::nullopt;
    return content && visit ? std::min(content, visit) : visit ? visit : content;
}

std::optional<std::chrono::milliseconds> App::content_changes_in() const
{
    using namespace std::chrono;
    auto const by_desk = m_desk ? m_desk->changes_in(m_state) : std::nullopt;
    if (!m_model)
        return by_desk;
    // Opening hours, events and a crisis go by whole minutes; everywhere else dates are so many days off, and a day begins on the
    // hour.
    bool const by_minute = m_model->crisis_change
        || (m_model->entry && (!screens::schedules_of(*m_model->entry).empty() || !m_model->entry->events.empty()));
    auto const now = m_clock.now();
    auto const next = by_minute ? time_point_cast<system_clock::duration>(floor<minutes>(now) + minutes { 1 })
                                : time_point_cast<system_clock::duration>(floor<hours>(now) + hours { 1 });
    auto const by_clock = duration_cast<milliseconds>(next - now) + milliseconds { 1 };
    bool const is_printing = m_hand_out && m_hand_out->state() == screens::PrintState::Printing;
    auto const soonest = std::min(by_clock, by_desk.value_or(by_clock));
    return m_model->index_progress || is_printing ? std::min(soonest, kProgressStep) : soonest;
}

Result<screens::Model> App::load_model()
{
    return screens::load_model(*m_bundle, m_search.search(), m_state, i18n::city_time(m_clock.now()));
}

/// A device with a keyboard of its own needs none on the screen.
void App::load_keyboard()
{
    if (m_drawing->ui.text_input() != nullptr || !m_keyboard.keyboards.empty())
        return;
    auto keyboards = screens::keyboards_of(*m_bundle, m_state.language);
    if (keyboards)
        m_keyboard.keyboards = std::move(keyboards).value();
    else
        log(LogLevel::Error, keyboards.error().detail);
}

/// The words of an entry to take along, and the codes that hold them.
Result<void> App::load_codes()
{
    auto const now = i18n::city_time(m_clock.now());
    m_model->leaflet = screens::leaflet_of(*m_model->entry, localizer(m_state.language), now);
    if (m_hand_out) {
        WEG_TRY(m_model->codes, m_hand_out->codes(*m_model->entry, *m_model->leaflet, now));
    }
    return {};
}

Result<content::SlipWords> App::slip_words()
{
    if (!reload() || !m_model->leaflet)
        return Error { ErrorCode::NotFound, "this place has nothing to print" };
    auto const now = i18n::city_time(m_clock.now());
    std::chrono::year_month_day const today { std::chrono::floor<std::chrono::days>(now) };
    content::SlipWords words { *m_model->leaflet, {}, m_model->codes,
        { static_cast<int>(today.year()), static_cast<unsigned>(today.month()), static_cast<unsigned>(today.day()) } };
    if (m_state.language != "de") {
        WEG_TRY(auto const german, m_bundle->entry(m_model->entry->id, { "de" }));
        words.german = screens::leaflet_of(german, localizer("de"), now);
    }
    return words;
}

/// Reads what the place shows. A page that cannot be read becomes a note with a way back; nothing ends.
bool App::reload()
{
    if (m_model || !m_bundle)
        return m_model.has_value();
    auto model = load_model();
    if (!model && is_search(m_state) && m_search.drop_index())
        model = load_model();
    if (!model) {
        // What a search says of its failure may hold what was typed.
        log(LogLevel::Error, is_search(m_state) ? "the search failed" : model.error().detail);
        return false;
    }
    m_model.emplace(std::move(model).value());
    m_shown.apply(*m_model);
    m_model->stale_since = m_stale_since;
    if (m_counts)
        m_counts->see(m_state, *m_model);
    if (m_state.here().kind == screens::ScreenKind::TakeAway) {
        if (auto const made = load_codes(); !made)
            log(LogLevel::Error, made.error().detail); // The words are there all the same.
    }
    if (is_search(m_state)) {
        m_model->index_progress = m_search.progress();
        load_keyboard();
    }
    return true;
}

} // namespace weg::client

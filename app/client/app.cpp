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

#include <algorithm>

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
    if (!m_options.language.empty())
        m_state.way = { screens::Place { screens::ScreenKind::Home, {}, 0 } };
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
        choose_shown();
        auto const& all = m_bundle->languages();
        std::vector<std::string> tags;
        std::ranges::transform(all, std::back_inserter(tags), &content::Language::tag);
        auto const wanted = m_state.language.empty() ? m_options.device_languages : std::vector { m_state.language };
        auto const served = i18n::negotiate(wanted, tags);
        if (!served && !m_options.language.empty())
            log(LogLevel::Warning, "no language " + m_state.language + " here; German instead");
        m_state.language = served.value_or("de");
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

void App::set_operator(Operator* op)
{
    m_operator = op;
    m_desk.reset();
    if (op != nullptr)
        m_desk.emplace(*op, m_clock, m_options.text_percent);
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
    m_state = std::move(state);
    m_model.reset();
    // German stands beside whatever is read; the words of languages that nobody reads now are given back.
    std::erase_if(m_speech, [&](auto const& each) { return each.first != m_state.language && each.first != "de"; });
}

void App::handle(ports::Event const& event)
{
    if (event.kind == ports::EventKind::TexturesLost)
        m_drawing->atlas.mark_all_dirty();
    if (m_desk && m_desk->handle(event, m_drawing->ui.settings(), m_state))
        return;
    m_drawing->ui.handle(event);
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
    auto const soonest = std::min(by_clock, by_desk.value_or(by_clock));
    return m_model->index_progress ? std::min(soonest, kProgressStep) : soonest;
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
    if (is_search(m_state)) {
        m_model->index_progress = m_search.progress();
        load_keyboard();
    }
    return true;
}

screens::Action App::draw_screen()
{
    ui::Ui& ui = m_drawing->ui;
    auto const& words = localizer(m_state.language);
    if (m_desk && m_desk->rests()) {
        m_desk->draw_rest(ui, localizer("de"));
        return {};
    }
    if (m_trouble && m_trouble->scope == screens::Trouble::Scope::Bundle
        && (!m_bundle || !m_trouble->missing_font.empty()))
        return screens::draw_trouble(ui, words, localizer("de"), *m_trouble);
    if (!reload()) {
        screens::Trouble const page { .code = ErrorCode::InvalidData,
            .missing_font = {},
            .can_use_embedded = false,
            .scope = screens::Trouble::Scope::Page };
        return screens::draw_trouble(ui, words, localizer("de"), page);
    }
    screens::Context context { ui, words, *m_model, m_state, m_state.here().scroll, m_typed, m_keyboard,
        m_opener != nullptr };
    auto const kind = m_state.here().kind;
    std::optional<screens::StaffView> view;
    if (m_desk && (kind == screens::ScreenKind::StaffPin || kind == screens::ScreenKind::Staff)) {
        view.emplace(m_desk->view(*this));
        context.staff = &*view;
    }
    return screens::draw(context);
}

bool App::draw_frame(ports::Screen& screen, std::chrono::milliseconds since_last)
{
    ui::Ui& ui = m_drawing->ui;
    auto const began = std::chrono::steady_clock::now();
    if (auto next = m_desk ? m_desk->next(m_state) : std::nullopt) {
        ui.handle({ .kind = ports::EventKind::PointerCancel }); // What is touched is not there any more.
        set_state(std::move(*next));
    }
    auto const size = screen.size();
    ui.begin({ size, scale_for(size), static_cast<float>(m_state.text_percent) / 100.0f, m_state.language,
                 i18n::direction_of(m_state.language) },
        since_last);
    auto const action = draw_screen();
    ui.end(screen);
    m_frames.add(std::chrono::ceil<std::chrono::microseconds>(std::chrono::steady_clock::now() - began));
    if (std::holds_alternative<std::monostate>(action))
        return ui.animating();
    follow(action);
    return true;
}

void App::follow(screens::Action const& action)
{
    if (auto const* const asked = std::get_if<screens::OpenUri>(&action)) {
        if (m_opener && !m_opener->open(asked->uri))
            log(LogLevel::Warning, "no program of this device opens what was asked for");
        return;
    }
    if (std::holds_alternative<screens::UseEmbeddedContent>(action)) {
        m_embedded.reset();
        open_bundle(embedded_bundle(m_options));
        return;
    }
    if (auto next = m_desk ? m_desk->apply(m_state, action) : std::nullopt) {
        set_state(std::move(*next));
        return;
    }
    if (std::holds_alternative<screens::ReportNotFound>(action))
        m_not_found.add(std::chrono::floor<std::chrono::days>(i18n::city_time(m_clock.now())), m_state.language);
    auto next = screens::apply(m_state, action);
    // Whoever comes is told first what the city must tell everybody.
    bool const begins = std::holds_alternative<screens::SetLanguage>(action) && m_state.way.size() == 1;
    if (begins && m_model && m_model->crisis)
        next = screens::apply(std::move(next), screens::OpenCrisis {});
    set_state(std::move(next));
}

} // namespace weg::client

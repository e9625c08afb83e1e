// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/tour.h"

#include "platform/headless/offscreen.h"
#include "platform/headless/speech.h"

#include <algorithm>

namespace weg::client {

namespace {

using screens::ScreenKind;

std::string file_name(std::string name)
{
    std::ranges::replace(name, '/', '-');
    return name + ".png";
}

/// One way through the finder: each question's second answer (the first may lead out of it), to the end.
Result<void> add_finder(content::Bundle const& bundle, std::vector<TourStop>& stops)
{
    screens::Place place { ScreenKind::Finder, {}, 0 };
    for (int asked = 0; asked < 8; ++asked) {
        stops.push_back({ "finder/" + (place.id.empty() ? "first" : place.id), place });
        if (place.id == "result")
            return {};
        WEG_TRY(auto const question, bundle.finder_question(place.id, { "de" }));
        auto const& answer = question.answers[std::min<std::size_t>(1, question.answers.size() - 1)];
        place.steps.push_back({ question.id, answer.id });
        place.id = answer.next;
    }
    return {};
}

} // namespace

Result<std::vector<TourStop>> tour_stops(content::Bundle const& bundle)
{
    using namespace std::chrono_literals;
    std::vector<TourStop> stops { { "attract", { ScreenKind::ChooseLanguage, {}, 0 }, screens::Attract {} },
        { "idle-warning", { ScreenKind::Home, {}, 0 }, screens::IdleWarning { 20s, 30s } },
        { "languages", { ScreenKind::ChooseLanguage, {}, 0 } }, { "home", { ScreenKind::Home, {}, 0 } },
        { "display", { ScreenKind::Display, {}, 0 } }, { "statement", { ScreenKind::AccessibilityStatement, {}, 0 } },
        { "search", { ScreenKind::Search, {}, 0 } },
        { "search/results", { .kind = ScreenKind::Search, .id = {}, .query = "BAMF" } },
        { "search/nothing", { .kind = ScreenKind::Search, .id = {}, .query = "xyzxyz" } } };
    WEG_TRY(auto const sections, bundle.sections({ "de" }));
    for (auto const& section : sections) {
        WEG_TRY(auto const groups, bundle.entries(section.id, { "de" }));
        if (!groups.empty() && !groups.front().entries.empty()) {
            auto const& entry = groups.front().entries.front().id.value;
            stops.push_back({ "take-away/" + entry, { ScreenKind::TakeAway, entry, 0 } });
        }
        stops.push_back({ "section/" + section.id.value, { ScreenKind::Section, section.id.value, 0 } });
        stops.push_back({ "filter/" + section.id.value, { ScreenKind::Filter, section.id.value, 0 } });
    }
    if (bundle.finder_question({}, { "de" })) {
        WEG_TRY_VOID(add_finder(bundle, stops));
    }
    WEG_TRY(auto const entries, bundle.entry_ids());
    for (auto const& entry : entries)
        stops.push_back({ "entry/" + entry.value, { ScreenKind::Entry, entry.value, 0 } });
    if (!entries.empty())
        stops.push_back({ "reading", { ScreenKind::Entry, entries.front().value, 0 }, {}, true });
    return stops;
}

std::vector<std::string> all_voices(content::Bundle const& bundle)
{
    std::vector<std::string> voices;
    for (auto const& language : bundle.languages())
        voices.insert(voices.end(), language.voices.begin(), language.voices.end());
    return voices;
}

Result<int> draw_tour(App& app, Options const& options)
{
    WEG_TRY(auto const offscreen, platform::Offscreen::create(options.width, options.height));
    if (!app.bundle()) {
        std::filesystem::create_directories(*options.tour);
        app.draw_frame(offscreen->screen(), std::chrono::milliseconds(0));
        WEG_TRY_VOID(offscreen->write_png(*options.tour / "trouble.png"));
        return 1;
    }
    WEG_TRY(auto stops, tour_stops(*app.bundle()));
    if (!options.screen.empty()) {
        std::erase_if(stops, [&](TourStop const& stop) { return stop.name != options.screen; });
        if (stops.empty())
            return Error { ErrorCode::NotFound,
                "--screen " + options.screen + ": there is no such screen; see --help" };
    }
    std::vector<std::string> languages;
    for (auto const& language : app.bundle()->languages()) {
        if (options.language.empty() || options.language == language.tag)
            languages.push_back(language.tag);
    }
    if (languages.empty())
        return Error { ErrorCode::NotFound, "--lang " + options.language + ": the bundle has no such language" };

    // Nobody hears a tour; its pictures show what a device with all voices offers.
    platform::RecordedSpeech speech(all_voices(*app.bundle()));
    app.set_speech(&speech);
    app.reading().listen();
    int drawn = 0;
    for (auto const& language : languages) {
        std::error_code error;
        std::filesystem::create_directories(*options.tour / language, error);
        for (auto const& stop : stops) {
            app.set_state({ language, options.text_percent, false, { stop.place }, options.modes });
            app.set_cover(stop.cover);
            if (stop.heard)
                app.reading().apply(screens::ReadAloud {}, *app.bundle(), app.state());
            // One frame is read, the next one shows what is said.
            while (app.draw_frame(offscreen->screen(), std::chrono::milliseconds(0)) && stop.heard) { }
            app.reading().reset();
            WEG_TRY_VOID(offscreen->write_png(*options.tour / language / file_name(stop.name)));
            ++drawn;
        }
    }
    app.set_speech(nullptr);
    return drawn;
}

} // namespace weg::client

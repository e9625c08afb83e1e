// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/utf8.h"
#include "platform/headless/speech.h"
#include "tests/client/visitor.h"

#include <algorithm>

using namespace weg;
using speech::ReadingState;
using test::Visitor;

namespace {

/// What espeak-ng 1.51 speaks of our languages.
std::vector<std::string> espeak_voices()
{
    return { "ar", "bg", "cmn", "de", "el", "en-gb", "es", "fa", "fr-fr", "ku", "pl", "ro", "ru", "sq", "sr", "ta",
        "tr", "uk", "ur", "vi" };
}

/// Somebody who listens instead of reading.
struct Listener {
    platform::RecordedSpeech speech;
    Visitor visitor;

    explicit Listener(std::string const& language, screens::ScreenKind kind = screens::ScreenKind::Entry,
        std::string const& id = "mimi", std::vector<std::string> voices = espeak_voices())
        : speech(std::move(voices))
        , visitor(language)
    {
        visitor.app->set_speech(&speech);
        visitor.app->set_state({ language, 100, false, { { screens::ScreenKind::Home, {}, 0 }, { kind, id, 0 } } });
        visitor.app->reading().listen();
        visitor.look();
    }

    [[nodiscard]] client::ReadingAloud& reading() { return visitor.app->reading(); }
    void begin()
    {
        visitor.tap("reading/begin");
        visitor.look();
    }
    /// The voice comes to the end of what it says.
    void hear()
    {
        speech.end();
        reading().listen();
        visitor.look();
    }
    [[nodiscard]] bool sees(std::string const& id) { return visitor.seen().find_id(id) != nullptr; }
    /// The words that are highlighted, from the tree that was drawn.
    [[nodiscard]] std::string highlighted()
    {
        auto const spoken = reading().spoken();
        REQUIRE(spoken);
        std::size_t seen = 0;
        for (auto const& node : visitor.seen().nodes()) {
            if (node.role == ui::Role::TextField || node.role == ui::Role::Scroll || node.name != spoken->name
                || seen++ != spoken->nth)
                continue;
            shown = node;
            auto const units = to_utf16(node.name);
            return to_utf8(units.substr(spoken->range.begin, spoken->range.end - spoken->range.begin));
        }
        FAIL("what is spoken is not on the screen: " << spoken->name);
        return {};
    }
    ui::Node shown; ///< The node that highlighted() found.
};

} // namespace

TEST_CASE("a page is read from its heading to its end, one sentence at a time", "[client][read-aloud]")
{
    auto const language = GENERATE("de", "ar", "ta", "zh-Hans", "en-XA");
    INFO(language);
    Listener listener(language);
    listener.begin();
    REQUIRE(listener.reading().active());
    CHECK(listener.speech.said.front().text == listener.visitor.seen().find_id("title")->name);
    std::size_t said = 0;
    while (listener.reading().active()) {
        REQUIRE(++said < 400);
        CHECK(listener.speech.said.size() == said);
        // 5.1.3.3: what is heard is what is highlighted, and it can be seen.
        auto const words = listener.highlighted();
        CHECK(speech::sentences_of(0, words, listener.shown.language, {}).front().spoken
            == listener.speech.said.back().text);
        CHECK(listener.shown.visible.height > 0);
        listener.hear();
    }
    CHECK(said > 8);
    CHECK(listener.speech.stops == 0); // Nothing was cut short, so nothing overlapped.
    CHECK_FALSE(listener.reading().spoken());
}

TEST_CASE("parts in another language have its voice", "[client][read-aloud]")
{
    Listener listener("ar");
    listener.begin();
    std::vector<std::string> voices;
    while (listener.reading().active()) {
        auto const words = listener.highlighted();
        CHECK(
            listener.speech.said.back().language == (listener.shown.language == "ar" ? "ar" : listener.shown.language));
        voices.push_back(listener.speech.said.back().language);
        listener.hear();
    }
    CHECK(std::ranges::count(voices, "ar") > 0);
    CHECK(std::ranges::count(voices, "de") > 0); // Its official name.
}

TEST_CASE("any touch ends it, but on its own controls", "[client][read-aloud]")
{
    Listener listener("de");
    listener.begin();
    listener.visitor.tap("reading/1"); // Again.
    CHECK(listener.reading().active());
    CHECK(listener.speech.said.size() == 2);
    CHECK(listener.speech.said[0].text == listener.speech.said[1].text);
    listener.visitor.tap("reading/0"); // Pause.
    CHECK_FALSE(listener.reading().active());
    CHECK_FALSE(listener.speech.speaking());
    CHECK(listener.reading().spoken()); // It stays to be seen where one was.
    listener.visitor.tap("reading/0");  // Go on.
    CHECK(listener.speech.speaking());

    SECTION("a finger on the page")
    {
        auto& app = *listener.visitor.app;
        app.handle({ .kind = ports::EventKind::PointerDown, .x = 540, .y = 700 });
        CHECK_FALSE(listener.speech.speaking()); // Before any frame is drawn.
        CHECK_FALSE(listener.reading().spoken());
    }
    SECTION("a button that leads away")
    {
        listener.visitor.tap("bar/home");
        CHECK_FALSE(listener.speech.speaking());
    }
    SECTION("a key that leads away")
    {
        listener.visitor.press(ports::Key::Escape);
        CHECK(listener.visitor.app->state().here().kind == screens::ScreenKind::Home);
        CHECK_FALSE(listener.speech.speaking());
    }
    SECTION("its own end")
    {
        listener.visitor.tap("reading/7");
        CHECK_FALSE(listener.speech.speaking());
        CHECK(listener.sees("reading/begin"));
    }
}

TEST_CASE("the controls can be reached and used with keys alone", "[client][read-aloud]")
{
    Listener listener("de", screens::ScreenKind::Home, {});
    auto const go_to = [&](std::string const& id) {
        for (int i = 0; i < 60 && !listener.visitor.seen().find_id(id)->focused; ++i)
            listener.visitor.press(ports::Key::Tab);
        REQUIRE(listener.visitor.seen().find_id(id)->focused);
        listener.visitor.press(ports::Key::Enter);
    };
    go_to("reading/begin");
    CHECK(listener.reading().active());
    go_to("reading/0");
    CHECK_FALSE(listener.speech.speaking());
    listener.visitor.press(ports::Key::Enter); // The button that paused goes on.
    CHECK(listener.speech.speaking());
}

TEST_CASE("a language without a voice is told so, and may hear German", "[client][read-aloud]")
{
    auto const language = GENERATE("ti", "ckb", "ps");
    INFO(language);
    Listener listener(language);
    listener.begin();
    CHECK(listener.speech.said.empty()); // Never the voice of another language.
    REQUIRE(listener.sees("reading/note"));
    CHECK(listener.visitor.seen().find_id("reading/note")->name
        == listener.visitor.app->words().tr("Für diese Sprache gibt es noch keine Stimme."));
    listener.visitor.tap("reading/german");
    listener.visitor.look();
    REQUIRE(listener.reading().active());
    CHECK(listener.visitor.app->state().show_german);
    while (listener.reading().active()) {
        CHECK_FALSE(listener.highlighted().empty());
        CHECK(listener.shown.language == "de");
        CHECK(listener.speech.said.back().language == "de");
        listener.hear();
    }
}

TEST_CASE("a voice that is listed but not installed counts as missing", "[client][read-aloud]")
{
    Listener listener("ar", screens::ScreenKind::Entry, "mimi", { "de" });
    listener.begin();
    CHECK(listener.speech.said.empty());
    CHECK(listener.sees("reading/note"));
    listener.visitor.tap("reading/close");
    CHECK_FALSE(listener.sees("reading/note"));
    CHECK(listener.sees("reading/begin"));
}

TEST_CASE("a part without a voice is announced in the reader's language", "[client][read-aloud]")
{
    Listener listener("ar", screens::ScreenKind::Entry, "mimi", { "ar" });
    listener.begin();
    bool announced = false;
    while (listener.reading().active()) {
        CHECK(listener.speech.said.back().language == "ar");
        announced = announced
            || listener.speech.said.back().text
                == listener.visitor.app->words().tr("Dieser Teil ist in einer Sprache ohne Stimme.");
        listener.hear();
    }
    CHECK(announced);
}

TEST_CASE("a device that cannot sound says so in writing", "[client][read-aloud]")
{
    Listener listener("de");
    listener.begin();
    listener.speech.end(ports::SpeechEvent::Kind::Failed);
    CHECK(listener.reading().listen());
    listener.visitor.look();
    REQUIRE(listener.sees("reading/note"));
    listener.visitor.tap("reading/close");
    CHECK(listener.sees("reading/begin"));
}

TEST_CASE("listening is activity, and a visit's end is silence at the first volume", "[client][read-aloud]")
{
    Listener listener("de");
    CHECK_FALSE(listener.reading().active());
    CHECK_FALSE(listener.reading().listens_in());
    listener.begin();
    auto const first = listener.speech.said.back();
    CHECK(listener.reading().active());
    CHECK(listener.reading().listens_in());
    listener.visitor.tap("reading/6"); // Louder.
    listener.visitor.tap("reading/4"); // Faster.
    CHECK(listener.speech.said.back().volume > first.volume);
    CHECK(listener.speech.said.back().rate > first.rate);
    listener.reading().reset();
    CHECK_FALSE(listener.reading().active());
    CHECK_FALSE(listener.speech.speaking());
    listener.visitor.look();
    listener.begin();
    CHECK(listener.speech.said.back().volume == first.volume);
    CHECK(listener.speech.said.back().rate == first.rate);
}

TEST_CASE("sensitive pages are read before others only when asked twice", "[client][read-aloud]")
{
    auto const listed = GENERATE("mimi", "health");
    INFO(listed);
    Listener listener("de");
    listener.reading().set_sensitive({ listed });
    listener.begin();
    CHECK(listener.speech.said.empty());
    listener.visitor.tap("reading/close");
    CHECK(listener.speech.said.empty());
    listener.begin();
    listener.visitor.tap("reading/anyway");
    CHECK(listener.reading().active());
    listener.visitor.tap("bar/home");
    listener.begin(); // Nothing sensitive here.
    CHECK(listener.reading().active());

    Listener other("ti");
    other.reading().set_sensitive({ listed });
    other.begin();
    other.visitor.tap("reading/german");
    CHECK(other.speech.said.empty());
    other.visitor.tap("reading/anyway");
    REQUIRE(other.speech.speaking());
    CHECK(other.speech.said.back().language == "de");
}

TEST_CASE("step by step what has the focus is said at once, and talks over no page", "[client][read-aloud][modes]")
{
    auto const [language, voice]
        = GENERATE(table<std::string, std::string>({ { "de", "de" }, { "ar", "ar" }, { "zh-Hans", "cmn" } }));
    INFO(language);
    Listener listener(language);
    auto& app = *listener.visitor.app;
    auto state = app.state();
    state.modes.switches = true;
    app.set_state(state);
    listener.visitor.look();
    for (int step = 0; step < 4; ++step) {
        auto const before = listener.speech.said.size();
        listener.visitor.press(ports::Key::Tab);
        REQUIRE(listener.speech.said.size() == before + 1); // What was being said is cut short.
        auto const& first = app.announced().front();
        CHECK(
            listener.speech.said.back().text == speech::sentences_of(0, first.text, first.language, {}).front().spoken);
        CHECK(listener.speech.said.back().language == (first.language == language ? voice : first.language));
        CHECK(listener.sees("reading/begin"));    // It is no page that could be paused,
        CHECK_FALSE(listener.reading().spoken()); // and the frame shows already what it is about.
    }
    listener.begin();
    auto const begun = listener.speech.said.size();
    listener.visitor.press(ports::Key::Tab);
    CHECK(listener.reading().spoken());
    CHECK(listener.speech.said.size() == begun);
}

TEST_CASE("every page with content can be heard, others cannot", "[client][read-aloud]")
{
    using screens::ScreenKind;
    for (auto const& [kind, id] : std::initializer_list<std::pair<ScreenKind, char const*>> { { ScreenKind::Home, "" },
             { ScreenKind::Section, "health" }, { ScreenKind::Finder, "" }, { ScreenKind::AccessibilityStatement, "" },
             { ScreenKind::Entry, "mimi" } }) {
        Listener listener("de", kind, id);
        listener.begin();
        CHECK(listener.reading().active());
        listener.hear();
        CHECK(listener.speech.said.size() == 2);
    }
    CHECK_FALSE(Listener("de", ScreenKind::Display, "").sees("reading/begin"));
    CHECK_FALSE(Listener("de", ScreenKind::ChooseLanguage, "").sees("reading/begin"));
    CHECK_FALSE(Visitor("de").seen().find_id("reading/begin")); // A device without any voice.
}

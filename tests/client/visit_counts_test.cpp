// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Taking part, and what is counted of a visit.
#include "tests/client/visitor.h"

#include <algorithm>

using namespace weg;
using kiosk::Cell;
using kiosk::Count;
using test::Visitor;
using ui::Role;

namespace {

void open(Visitor& visitor, screens::ScreenKind kind, std::string const& id)
{
    auto state = visitor.app->state();
    state.way = { screens::Place {}, { kind, id, 0 } };
    visitor.app->set_state(std::move(state));
    visitor.look();
}

std::vector<Cell> counted(Visitor const& visitor) { return visitor.counting.visits.visit().cells(); }

bool is_counted(Visitor const& visitor, Cell const& cell) { return visitor.counting.visits.visit().has(cell); }

std::string all_files(test::PowerCutFiles& files)
{
    std::string all;
    for (auto const& name : files.names())
        all += name + "\n" + files.read(name, 1 << 20).value();
    return all;
}

} // namespace

TEST_CASE("a visitor says that a page helped, is thanked, and is not asked again", "[client][feedback]")
{
    auto const language = GENERATE(from_range(test::all_languages()));
    INFO(language);
    Visitor visitor(language);
    open(visitor, screens::ScreenKind::Entry, "jobcenter");
    auto const& words = visitor.app->words();
    CHECK_FALSE(is_counted(visitor, { Count::Helped, "jobcenter", {} }));
    visitor.tap("feedback/yes");
    CHECK(is_counted(visitor, { Count::Helped, "jobcenter", {} }));
    CHECK(visitor.seen().find(Role::Note, words.tr("Danke für Ihre Antwort.")));
    CHECK_FALSE(visitor.seen().find_id("feedback/yes"));
    CHECK_FALSE(visitor.seen().find_id("feedback/no"));
    // That is another question, and may still be answered.
    visitor.tap("feedback/wrong");
    CHECK(is_counted(visitor, { Count::Wrong, "jobcenter", {} }));
    CHECK(visitor.seen().find(Role::Note, words.tr("Danke für Ihren Hinweis.")));
    CHECK_FALSE(visitor.seen().find_id("feedback/wrong"));
    // On another page people are asked anew, but not after coming back.
    open(visitor, screens::ScreenKind::Entry, "ibz");
    CHECK(visitor.seen().find_id("feedback/wrong"));
    visitor.tap("feedback/no");
    CHECK(is_counted(visitor, { Count::NotHelped, "ibz", {} }));
    CHECK_FALSE(is_counted(visitor, { Count::NotHelped, "jobcenter", {} }));
    open(visitor, screens::ScreenKind::Entry, "jobcenter");
    CHECK_FALSE(visitor.seen().find_id("feedback/yes"));
    CHECK_FALSE(visitor.seen().find_id("feedback/wrong"));
}

TEST_CASE("the questions are asked below everything else of a page", "[client][feedback]")
{
    Visitor visitor("de", 1080, 8000);
    open(visitor, screens::ScreenKind::Entry, "jobcenter");
    auto const* const question = visitor.seen().find(Role::Heading, "Hat Ihnen das geholfen?");
    REQUIRE(question);
    for (auto const& node : visitor.seen().nodes())
        if (node.id.starts_with("related/") || node.id.starts_with("deed/"))
            CHECK(node.rect.bottom() <= question->rect.top);
    CHECK(visitor.seen().find_id("feedback/yes")->name == "Ja");
    CHECK(visitor.seen().find_id("feedback/no")->name == "Nein");
    CHECK(visitor.seen().find_id("feedback/yes")->rect.height >= ui::kMinTouchSide);
}

TEST_CASE("where nothing is counted nobody is asked", "[client][feedback]")
{
    Visitor visitor("de");
    visitor.app->set_counts(nullptr);
    open(visitor, screens::ScreenKind::Entry, "jobcenter");
    CHECK_FALSE(visitor.seen().find_id("feedback/yes"));
    CHECK_FALSE(visitor.seen().find_id("feedback/wrong"));
}

TEST_CASE("what a visitor opens is counted once, by topic and language", "[client][statistics]")
{
    Visitor visitor;
    CHECK(counted(visitor).empty()); // The kiosk waits.
    visitor.tap("language/ar");
    visitor.tap("section/courses");
    visitor.tap("entry/integrationskurs");
    visitor.tap("bar/home");
    visitor.tap("section/courses");
    visitor.tap("bar/home");
    CHECK(counted(visitor) == std::vector<Cell> { { Count::Visits, {}, "ar" }, { Count::Topic, "courses", "ar" } });
    // A page that was found, not looked up, is of a topic too.
    open(visitor, screens::ScreenKind::Entry, "integrationspreis");
    CHECK(is_counted(visitor, { Count::Topic, "prize", "ar" }));
    visitor.tap("bar/home");
    visitor.tap("finder");
    CHECK(is_counted(visitor, { Count::Guide, {}, "ar" }));
    visitor.app->end_visit();
    CHECK(counted(visitor).empty());
}

TEST_CASE("what is typed is not counted, only that something was", "[client][statistics]")
{
    Visitor visitor("de");
    visitor.app->ui().set_text_input(&visitor.keyboard);
    visitor.tap("search");
    CHECK_FALSE(is_counted(visitor, { Count::Search, {}, "de" }));
    visitor.type("Geheimnis");
    CHECK(is_counted(visitor, { Count::Search, {}, "de" }));
    for (int visit = 0; visit < 30; ++visit) {
        visitor.app->end_visit();
        visitor.type("s");
    }
    visitor.app->end_counts();
    auto const all = all_files(visitor.counting.files);
    CHECK(all.find("search\t-\tde\t") != std::string::npos);
    CHECK(all.find("Geheimnis") == std::string::npos);
}

TEST_CASE("sensitive topics are counted as one, and rare languages too", "[client][statistics]")
{
    Visitor visitor("ti");
    open(visitor, screens::ScreenKind::Section, "health");
    Cell const hidden { Count::Topic, std::string(kiosk::kSensitive), std::string(kiosk::kOtherLanguages) };
    CHECK(counted(visitor) == std::vector<Cell> { { Count::Visits, {}, std::string(kiosk::kOtherLanguages) }, hidden });
    visitor.app->end_visit();
    // An entry of a sensitive section, and a sensitive entry of another.
    auto const [entry, button, count] = GENERATE(table<std::string, std::string, Count>(
        { { "mimi", "feedback/no", Count::NotHelped }, { "awo-frauenhaus", "feedback/wrong", Count::Wrong } }));
    open(visitor, screens::ScreenKind::Entry, entry);
    visitor.tap(button);
    CHECK(is_counted(visitor, hidden));
    CHECK(is_counted(visitor, { count, std::string(kiosk::kSensitive), {} }));
    for (auto const& cell : counted(visitor))
        CHECK((cell.subject.empty() || cell.subject == kiosk::kSensitive));
}

TEST_CASE("content that lacks what is set to be sensitive is not counted", "[client][statistics]")
{
    Visitor visitor("de");
    test::Counting lacking({ "health", "frauenhaus-old-name" });
    visitor.app->set_counts(&lacking.visits);
    CHECK_FALSE(lacking.visits.counts());
    open(visitor, screens::ScreenKind::Entry, "jobcenter");
    CHECK_FALSE(visitor.seen().find_id("feedback/yes"));
    CHECK(lacking.visits.visit().cells().empty());
}

TEST_CASE("thirty visitors make figures when the day is over, and nine make none", "[client][statistics]")
{
    Visitor visitor("de");
    auto const visits = [&](int times, std::string const& section) {
        for (int i = 0; i < times; ++i) {
            open(visitor, screens::ScreenKind::Section, section);
            visitor.app->end_visit();
        }
    };
    visits(30, "courses");
    visits(9, "prize");
    CHECK(visitor.counting.files.names().empty());
    visitor.clock.set(visitor.clock.now() + std::chrono::hours(24));
    visitor.app->refresh();
    auto const all = all_files(visitor.counting.files);
    INFO(all);
    CHECK(all.starts_with("figures/day-2026-11-23.txt\n"));
    CHECK(all.find("topic\tcourses\tde\t") != std::string::npos);
    CHECK(all.find("prize") == std::string::npos);
}

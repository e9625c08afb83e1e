// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/bundle.h"
#include "tests/authoring/small_city.h"

#include <algorithm>

using namespace weg;
using authoring::Problems;
using content::FacetChoice;
using test::SmallCity;

namespace {

std::string const kFinder = R"(questions:
  - id: need
    text: "Was?"
    answers:
      - { id: help, icon: heart, text: "Hilfe", match: ["group=all"], next: where }
      - { id: now, icon: heart, text: "Sofort", next: section/health }
  - id: where
    text: "Wo?"
    answers_from: district
    next: result
)";

std::string without(std::string text, std::string const& was, std::string const& becomes)
{
    auto const at = text.find(was);
    REQUIRE(at != std::string::npos);
    return text.replace(at, was.size(), becomes);
}

/// A second entry, elsewhere, in other languages, for women, and what only some entries have.
std::string other_entry()
{
    std::string text = test::kGoodEntry;
    text = without(text, "id: mimi", "id: frauen");
    text = without(text, "title: \"Gesundheit\"", "title: \"Für Frauen\"");
    text = without(text, "[everyone]", "[everyone, women]");
    text = without(text, "[ar, en]", "[tr]");
    text = without(text, "cost: free", "cost: charged\ncost_eur: \"2.50\"");
    text = without(text, "district: mitte\n", "district: senne\n    step_free: true\n");
    text = without(text, "sources:", R"(course:
  type: integration
  levels: "A2-B1"
  lessons: 700
  child_care: true
  starts: [2026-12-01]
documents: ["Ihr Pass"]
measures:
  - { number: "1.1", words: "Etwas tun", today: [mimi] }
rounds:
  - { year: 2023, motto: "Zusammen", awarded: 2023-11-23, winners: ["Verein"], eur_each: "2500.00" }
events:
  - { starts: "2026-12-01 18:00", minutes: 90, title: "Fest", rrule: "FREQ=MONTHLY" }
schedule:
  hours: ["mon 09:00-12:00"]
  last_admission: 30
  exceptions:
    - { from: 2026-12-24, to: 2027-01-01, closed: true }
sources:)");
    return text;
}

struct TwoEntries : SmallCity {
    TwoEntries()
    {
        write("content/c/terms.yaml",
            "audiences:\n  - { id: women, name: Frauen, icon: heart }\n"
            "target_groups:\n  - { id: everyone, name: alle }\n  - { id: women, name: Frauen, audiences: [women] }\n"
            "costs:\n  - { id: free, name: kostenlos }\n  - { id: charged, name: kostet Geld }\n"
            "districts:\n  - { id: mitte, name: Mitte }\n  - { id: senne, name: Senne }\n"
            "glossary:\n  - { id: pass, word: Pass, meaning: Ein Heft. }\n  - { id: passat, word: Passat, meaning: "
            "Wind. }\n  - { id: heft, word: Ihr, also: [Dein, Mein Zeug], meaning: Von Ihnen., search_only: true }\n");
        write("content/c/entries/health/frauen.yaml", other_entry());
        write("content/c/finder.yaml", kFinder);
        write("icons/pin.svg", "<svg/>");
    }
};

content::Bundle open(std::filesystem::path const& file)
{
    auto bundle = content::Bundle::open(file);
    REQUIRE(bundle);
    return std::move(bundle).value();
}

bool reports(Problems const& problems, std::string const& words)
{
    return std::ranges::any_of(
        problems.lines(), [&](std::string const& line) { return line.find(words) != std::string::npos; });
}

} // namespace

TEST_CASE("a finder that leads nowhere, in circles or past an answer is not compiled", "[authoring][finder]")
{
    struct Mistake {
        std::string was, becomes, says;
    };
    auto const mistake = GENERATE(values<Mistake>({
        { "next: where", "next: elsewhere", "leads nowhere" },
        { "section/health", "section/mars", "leads nowhere" },
        { "next: result", "next: need", "more than four questions or goes round in a circle" },
        { "next: where", "next: result", "no answer leads to 'where'" },
        { "group=all", "group=none", "no entry has group 'none'" },
        { "\"group=all\"", "\"all\"", "matches nothing" },
        { "icon: heart", "icon: nothing", "there is no icon" },
        { "answers_from: district", "answers_from: city", "gives no answers" },
        { "    text: \"Was?\"\n", "", "'text' is missing" },
    }));
    INFO(mistake.becomes);
    TwoEntries const city;
    city.write("content/c/finder.yaml", without(kFinder, mistake.was, mistake.becomes));
    Problems problems;
    (void)city.read(problems);
    for (auto const& line : problems.lines())
        UNSCOPED_INFO(line);
    CHECK(reports(problems, mistake.says));
}

TEST_CASE("mistakes in what only some entries have are reported", "[authoring][bad-input]")
{
    struct Mistake {
        std::string was, becomes, says;
    };
    auto const mistake = GENERATE(values<Mistake>({
        { "A2-B1", "B1-A2", "are no levels" },
        { "type: integration", "type: dance", "is no type" },
        { "\"2.50\"", "\"2,5\"", "is no amount" },
        { "today: [mimi]", "today: [momo]", "there is no entry 'momo'" },
        { "awarded: 2023-11-23", "awarded: 2023", "is no day" },
        { "year: 2023", "year: 23", "needs its year" },
        { "2026-12-01 18:00", "heute", "is no time" },
        { "to: 2027-01-01", "to: 2025-01-01", "'from' is missing or after 'to'" },
        { "closed: true", "closed: false", "needs hours or closed" },
    }));
    INFO(mistake.becomes);
    TwoEntries const city;
    city.write("content/c/entries/health/frauen.yaml", without(other_entry(), mistake.was, mistake.becomes));
    Problems problems;
    (void)city.read(problems);
    for (auto const& line : problems.lines())
        UNSCOPED_INFO(line);
    CHECK(reports(problems, mistake.says));
}

TEST_CASE("courses, measures, rounds, events and papers come back as they were written", "[authoring][compile]")
{
    TwoEntries const city;
    auto const bundle = open(city.build("two.sqlite"));
    auto const read = bundle.entry({ "frauen" }, { "de" });
    REQUIRE(read);
    auto const& entry = read.value();
    REQUIRE(entry.course);
    CHECK(entry.course->level_from == "A2");
    CHECK(entry.course->level_to == "B1");
    CHECK(entry.course->lessons == 700);
    CHECK_FALSE(entry.course->lessons_a_week);
    CHECK(entry.course->child_care == true);
    CHECK(entry.course->starts == std::vector<i18n::PartialDate> { { 2026, 12, 1 } });
    CHECK(entry.cents == 250);
    REQUIRE(entry.documents.size() == 1);
    CHECK(entry.documents[0].value == "Ihr Pass");
    REQUIRE(entry.measures.size() == 1);
    CHECK(entry.measures[0].text.value == "Etwas tun");
    CHECK(entry.measures[0].today.front().title.value == "Gesundheit");
    REQUIRE(entry.rounds.size() == 1);
    CHECK(entry.rounds[0].motto.value == "Zusammen");
    CHECK(entry.rounds[0].winners == std::vector<std::string> { "Verein" });
    CHECK(entry.rounds[0].cents_each == 250000);
    REQUIRE(entry.events.size() == 1);
    CHECK(entry.events[0].rrule == "FREQ=MONTHLY");
    CHECK(entry.events[0].duration == std::chrono::minutes(90));
    REQUIRE(entry.schedule);
    CHECK(entry.schedule->last_admission == std::chrono::minutes(30));
    REQUIRE(entry.schedule->exceptions.size() == 1);
    CHECK_FALSE(entry.schedule->exceptions[0].hours);
    CHECK(entry.locations[0].step_free);
    CHECK(entry.contacts[0].number == "+49 521 12345");
    // "Pass" stands in the text as a word, "Passat" does not.
    REQUIRE(entry.glossary.size() == 1);
    CHECK(entry.glossary[0].word == "Pass");
    CHECK(entry.glossary[0].meaning.value == "Ein Heft.");
}

TEST_CASE("the glossary has every word in the editors' order, with the other words for it", "[content][glossary]")
{
    TwoEntries const city;
    auto const bundle = open(city.build("glossary.sqlite"));
    auto const glossary = bundle.glossary({ "en", "de" });
    REQUIRE(glossary);
    auto const& terms = glossary.value();
    REQUIRE(terms.size() == 3);
    CHECK(terms[0].word == "Pass");
    CHECK(terms[0].also.empty());
    CHECK(terms[0].meaning.provenance == content::Provenance::Missing);
    CHECK(terms[1].word == "Passat");
    // The entry has "Ihr Pass", but this word is for the search alone.
    CHECK(terms[2].word == "Ihr");
    CHECK(terms[2].also == std::vector<std::string> { "Dein", "Mein Zeug" });
    CHECK(terms[2].meaning.value == "Von Ihnen.");
    CHECK(bundle.check());
}

TEST_CASE(
    "facets count what would be left, and a kind's own choice does not shut out its other terms", "[content][facets]")
{
    TwoEntries const city;
    auto const bundle = open(city.build("two.sqlite"));
    content::SectionId const health { "health" };
    auto const counts = [&](std::vector<FacetChoice> const& chosen, std::string const& kind) {
        std::map<std::string, int> found;
        auto const kinds = bundle.facets(health, chosen, { "de" });
        REQUIRE(kinds);
        for (auto const& each : kinds.value()) {
            for (auto const& term : each.terms) {
                if (each.kind == kind)
                    found[term.term] = term.count;
            }
        }
        return found;
    };
    using Counts = std::map<std::string, int>;
    CHECK(counts({}, "group") == Counts { { "all", 2 } });
    CHECK(counts({}, "language") == Counts { { "ar", 1 }, { "en", 1 }, { "tr", 1 } });
    CHECK(counts({}, "level") == Counts { { "A2", 1 }, { "B1", 1 } });
    CHECK(counts({}, "child-care") == Counts { { "yes", 1 } });
    CHECK(counts({ { "language", "tr" } }, "language") == Counts { { "ar", 1 }, { "en", 1 }, { "tr", 1 } });
    CHECK(counts({ { "language", "tr" } }, "cost") == Counts { { "charged", 1 } });
    CHECK(counts({ { "language", "tr" }, { "cost", "free" } }, "district").empty());

    CHECK(bundle.count(health, {}).value() == 2);
    CHECK(bundle.count(health, { { "audience", "women" } }).value() == 1);
    CHECK(bundle.count(health, { { "audience", "women" }, { "district", "mitte" } }).value() == 0);
    auto const groups = bundle.entries(health, { "de" }, { { "step-free", "yes" } });
    REQUIRE(groups);
    REQUIRE(groups.value().size() == 1);
    CHECK(groups.value()[0].entries.front().id.value == "frauen");
}

TEST_CASE("the finder ranks by district, language and price, and says why", "[content][finder]")
{
    TwoEntries const city;
    auto const bundle = open(city.build("two.sqlite"));
    auto const first = bundle.finder_question("", { "de" });
    REQUIRE(first);
    CHECK(first.value().id == "need");
    CHECK(first.value().answers.size() == 2);
    auto const where = bundle.finder_question("where", { "de" });
    REQUIRE(where);
    REQUIRE(where.value().answers.size() == 2);
    CHECK(where.value().answers[1].id == "district/senne");
    CHECK(where.value().answers[1].text.value == "Senne");
    CHECK_FALSE(bundle.finder_question("nothing", { "de" }));

    auto const find = [&](std::string const& district, std::string const& language) {
        auto found = bundle.find({ { "need", "help" }, { "where", "district/" + district } }, { language, "de" });
        REQUIRE(found);
        return std::move(found).value();
    };
    auto const in_senne = find("senne", "de");
    REQUIRE(in_senne.size() == 2);
    CHECK(in_senne[0].card.id.value == "frauen");
    REQUIRE(in_senne[0].reasons.size() == 1);
    CHECK(in_senne[0].reasons[0].kind == "district");
    CHECK(in_senne[0].reasons[0].name.value == "Senne");
    auto const arabic = find("senne", "ar");
    CHECK(arabic[0].card.id.value == "mimi"); // Being understood and free outweigh the district.
    CHECK(std::ranges::count(arabic[0].reasons, "language", &content::Reason::kind) == 1);
    CHECK(bundle.find({ { "need", "nothing" } }, { "de" }).value().empty());
}

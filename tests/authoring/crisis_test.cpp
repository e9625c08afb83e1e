// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/extract.h"
#include "app/content/bundle.h"
#include "tests/authoring/small_city.h"

using namespace weg;
using authoring::Problems;
using test::SmallCity;
using namespace std::chrono;

namespace {

std::string const kCrisis = R"(severity: danger
title: "Trinkwasser abkochen"
text: "Kochen Sie Wasser, bevor Sie es trinken."
phone: "+49 521 12345"
display: "0521 12345"
entry: mimi
from: "2026-12-01 18:00"
until: "2026-12-03 12:00"
)";

std::string with(std::string const& was, std::string const& becomes)
{
    auto text = kCrisis;
    auto const at = text.find(was);
    REQUIRE(at != std::string::npos);
    return text.replace(at, was.size(), becomes);
}

content::Bundle bundle_of(SmallCity const& city)
{
    auto bundle = content::Bundle::open(city.build("c.sqlite"));
    REQUIRE(bundle);
    return std::move(bundle).value();
}

} // namespace

TEST_CASE("a city without a crisis has none, and neither have its translators", "[authoring][crisis]")
{
    SmallCity const city;
    auto const crisis = bundle_of(city).crisis({ "de" });
    REQUIRE(crisis);
    CHECK_FALSE(crisis.value());
    Problems problems;
    CHECK(authoring::extract(city.read(problems)).find("crisis") == std::string::npos);
}

TEST_CASE("a crisis message comes into the bundle with its time, its words and where more is", "[authoring][crisis]")
{
    SmallCity const city;
    city.write("content/c/crisis.yaml", kCrisis);
    city.write("locales/en/c.po",
        std::string(test::kPoHeader)
            + "\nmsgctxt \"crisis/title\"\nmsgid \"Trinkwasser abkochen\"\nmsgstr \"Boil drinking water\"\n"
              "\n#, fuzzy\nmsgctxt \"crisis/text\"\nmsgid \"Kochen Sie Wasser, bevor Sie es trinken.\"\nmsgstr "
              "\"Old\"\n");
    auto const bundle = bundle_of(city);
    CHECK(bundle.check());
    auto const read = bundle.crisis({ "en", "de" });
    REQUIRE(read);
    REQUIRE(read.value());
    auto const& crisis = *read.value();
    CHECK(crisis.severity == content::Severity::Danger);
    CHECK(crisis.starts == local_days { 2026y / December / 1 } + 18h);
    CHECK(crisis.ends == local_days { 2026y / December / 3 } + 12h);
    CHECK(crisis.title.value == "Boil drinking water");
    CHECK(crisis.title.provenance == content::Provenance::Human);
    // A translation of other words would mislead: the German stands there, and is marked.
    CHECK(crisis.text.value == "Kochen Sie Wasser, bevor Sie es trinken.");
    CHECK(crisis.text.language == "de");
    CHECK(crisis.text.provenance == content::Provenance::Outdated);
    CHECK(crisis.number == "+4952112345");
    CHECK(crisis.phone == "0521 12345");
    CHECK(crisis.entry.value == "mimi");
    CHECK_FALSE(crisis.entry_title.value.empty());
}

TEST_CASE("translators meet a crisis message like any other text", "[authoring][crisis]")
{
    SmallCity const city;
    city.write("content/c/crisis.yaml", kCrisis);
    Problems problems;
    auto const pot = authoring::extract(city.read(problems));
    CHECK(problems.empty());
    CHECK(pot.find("msgctxt \"crisis/title\"\nmsgid \"Trinkwasser abkochen\"") != std::string::npos);
    CHECK(pot.find("msgctxt \"crisis/text\"\nmsgid \"Kochen Sie Wasser, bevor Sie es trinken.\"") != std::string::npos);
}

TEST_CASE("other words make another version, so that devices fetch them", "[authoring][crisis]")
{
    SmallCity const city;
    auto const before = bundle_of(city).content_version();
    city.write("content/c/crisis.yaml", kCrisis);
    auto const during = bundle_of(city).content_version();
    city.write("content/c/crisis.yaml", with("12:00", "13:00"));
    auto const longer = bundle_of(city).content_version();
    CHECK(before != during);
    CHECK(during != longer);
}

TEST_CASE("what is wrong with a crisis message is named with its place and mend", "[authoring][crisis]")
{
    struct Case {
        std::string text;
        char const* problem;
    };
    auto const each = GENERATE(values<Case>({
        { with("danger", "panic"), "crisis.yaml:1:11: 'panic' is no severity; write danger or warning" },
        { with("until: \"2026-12-03 12:00\"\n", ""), "'until' is missing" },
        { with("2026-12-03 12:00", "2026-12-01 17:00"), "'until' must be later than 'from'" },
        { with("2026-12-03 12:00", "3.12.2026"), "'3.12.2026' is no time" },
        { with("phone: \"+49 521 12345\"\n", ""), "'display' shows a 'phone' that is not there" },
        { with("display: \"0521 12345\"", "display: \"0521 12346\""), "is another number than" },
        { with("entry: mimi", "entry: mimo"), "there is no entry 'mimo'" },
        { with("title:", "titel:"), "the key 'titel' is not known here" },
        { with("Trinkwasser abkochen", std::string(61, 'x')), "crisis.yaml:2:8" },
    }));
    INFO(each.text);
    SmallCity const city;
    city.write("content/c/crisis.yaml", each.text);
    Problems problems;
    (void)city.read(problems);
    bool const named = std::ranges::any_of(
        problems.lines(), [&](auto const& line) { return line.find(each.problem) != std::string::npos; });
    for (auto const& line : problems.lines())
        UNSCOPED_INFO(line);
    CHECK(named);
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/operator.h"
#include "app/kiosk/pin.h"
#include "app/sync/json.h"
#include "platform/posix/files.h"
#include "tests/client/visitor.h"
#include "tests/support/folder.h"

#include <algorithm>
#include <chrono>

using namespace weg;
using client::Operator;
using test::Visitor;
using namespace std::chrono_literals;

namespace {

/// A device with an operator's file and a folder of its own.
struct Device : test::Folder {
    explicit Device(std::string const& config)
        : Folder("operator")
    {
        write("operator.toml", config);
    }
    [[nodiscard]] Operator::Places places() const
    {
        return { path() / "operator.toml", path() / "kiosk", path() / "kiosk" / "status.json" };
    }
    Operator open(ports::Clock const& clock)
    {
        return { places(), [] { return std::nullopt; }, files, clock, begin };
    }
    [[nodiscard]] sync::Json status()
    {
        auto const bytes = files.read(places().status, 100'000);
        REQUIRE(bytes);
        auto json = sync::read_json(bytes.value(), "status.json");
        REQUIRE(json);
        return json.value();
    }

    platform::PosixFiles files;
    Operator::Time begin {};
};

std::size_t count_of(Visitor& visitor, std::string const& begin)
{
    auto const& nodes = visitor.seen().nodes();
    return static_cast<std::size_t>(
        std::ranges::count_if(nodes, [&](ui::Node const& node) { return node.id.starts_with(begin); }));
}

} // namespace

TEST_CASE("a device shows the sections its operator has chosen, and the emergency numbers", "[client][operator]")
{
    Device device("sections = [\"courses\", \"health\"]");
    Visitor visitor("de");
    auto op = device.open(visitor.clock);
    CHECK(visitor.seen().find_id("section/advice"));
    visitor.app->set_operator(&op);
    visitor.look();
    CHECK(visitor.seen().find_id("section/courses"));
    CHECK(visitor.seen().find_id("section/health"));
    CHECK(visitor.seen().find_id("section/emergency"));
    CHECK(count_of(visitor, "section/") == 3);
}

TEST_CASE("what is not shown is not found either", "[client][operator]")
{
    screens::Place const search { .kind = screens::ScreenKind::Search, .id = {}, .query = "Beratung" };
    Visitor visitor("de");
    visitor.app->set_state({ "de", 100, false, { search } });
    visitor.look();
    auto const all = count_of(visitor, "result/");
    Device device("sections = [\"courses\", \"health\"]");
    auto op = device.open(visitor.clock);
    visitor.app->set_operator(&op);
    visitor.look();
    auto const some = count_of(visitor, "result/");
    CHECK(some < all);
    for (auto const& node : visitor.seen().nodes()) {
        if (!node.id.starts_with("result/"))
            continue;
        auto const entry = visitor.app->bundle()->entry({ node.id.substr(std::string("result/").size()) }, { "de" });
        REQUIRE(entry);
        INFO(node.id);
        CHECK(entry.value().section.value != "advice");
    }
}

TEST_CASE("a device offers the languages its operator has chosen", "[client][operator]")
{
    Device device("languages = [\"de\", \"ar\", \"ti\"]");
    Visitor visitor;
    auto op = device.open(visitor.clock);
    visitor.app->set_operator(&op);
    visitor.look();
    CHECK(count_of(visitor, "language/") == 3);
    visitor.tap("language/ti");
    CHECK(visitor.app->state().language == "ti");
}

TEST_CASE("a choice of which nothing is there hides nothing, and is told", "[client][operator]")
{
    Device device("sections = [\"advise\"]\nlanguages = [\"de\", \"xx\"]");
    Visitor visitor("de");
    auto const before = count_of(visitor, "section/");
    auto op = device.open(visitor.clock);
    visitor.app->set_operator(&op);
    visitor.look();
    CHECK(count_of(visitor, "section/") == before);
    auto const problems = op.health(*visitor.app, device.begin).problems;
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].find("section: advise") != std::string::npos);
    CHECK(problems[1].find("language: xx") != std::string::npos);
}

TEST_CASE("a broken or missing file of the operator stops no device, and status.json says so", "[client][operator]")
{
    Device device("sections = [");
    bool const is_missing = GENERATE(false, true);
    if (is_missing)
        std::filesystem::remove(device.places().config);
    Visitor visitor("de");
    auto op = device.open(visitor.clock);
    visitor.app->set_operator(&op);
    visitor.look();
    CHECK(visitor.seen().find_id("section/advice"));
    op.tick(*visitor.app, device.begin);
    auto const status = device.status();
    auto const* const problems = status.find("config_problems");
    REQUIRE(problems);
    auto const& lines = std::get<sync::Json::Array>(problems->value);
    REQUIRE(lines.size() == 1);
    CHECK(std::get<std::string>(lines[0].value).find("operator.toml") != std::string::npos);
}

TEST_CASE("status.json is written when there is news, and every five minutes that the device still runs",
    "[client][operator]")
{
    auto const hash = kiosk::hash_pin("135790");
    REQUIRE(hash);
    Device device("pin = \"" + hash.value() + "\"");
    Visitor visitor("de");
    auto op = device.open(visitor.clock);
    visitor.app->set_operator(&op);
    auto const uptime_after = [&](std::chrono::seconds time) {
        op.tick(*visitor.app, device.begin + time);
        return std::get<std::int64_t>(device.status().find("uptime_seconds")->value);
    };
    CHECK(op.next_in(device.begin) == 0ms);
    CHECK(uptime_after(1s) == 1);
    CHECK(op.next_in(device.begin + 1s) == 60s);
    CHECK(uptime_after(30s) == 1);
    CHECK(uptime_after(100s) == 1);
    CHECK(uptime_after(301s) == 301);
    (void)op.gate().enter("1234567");
    CHECK(uptime_after(330s) == 301);
    CHECK(uptime_after(361s) == 361);
    auto const status = device.status();
    CHECK(std::get<std::int64_t>(status.find("wrong_pins")->value) == 1);
    CHECK(status.find("content_version")->value == sync::Json { visitor.app->bundle()->content_version() }.value);
    CHECK(std::get<std::int64_t>(status.find("frames")->value) == static_cast<std::int64_t>(visitor.app->frames()));
    CHECK(std::holds_alternative<std::nullptr_t>(status.find("updates")->value));
}

TEST_CASE("a device that tells nobody how it is need not wake to look", "[client][operator]")
{
    Device device("sections = []");
    auto places = device.places();
    places.status.clear();
    Visitor visitor("de");
    Operator op(
        std::move(places), [] { return std::nullopt; }, device.files, visitor.clock, device.begin);
    CHECK(op.next_in(device.begin) == std::chrono::milliseconds::max());
    op.tick(*visitor.app, device.begin + 1h);
    CHECK(op.next_in(device.begin + 1h) == std::chrono::milliseconds::max());
    CHECK_FALSE(std::filesystem::exists(device.path() / "kiosk" / "status.json"));
}

TEST_CASE("wrong PINs outlive the program, and who spoils their count wins nothing", "[client][operator]")
{
    auto const hash = kiosk::hash_pin("135790");
    REQUIRE(hash);
    Device device("pin = \"" + hash.value() + "\"");
    platform::FixedClock const clock { std::chrono::sys_days(client::kTourDay) };
    {
        auto op = device.open(clock);
        for (int i = 0; i < 5; ++i)
            (void)op.gate().enter("000000");
        CHECK(op.gate().locked_for());
    }
    CHECK(device.open(clock).gate().locked_for());
    device.write("kiosk/wrong-pins", "-5\n");
    CHECK(device.open(clock).gate().locked_for());
    device.write("kiosk/wrong-pins", "4\n");
    auto op = device.open(clock);
    CHECK_FALSE(op.gate().locked_for());
    CHECK(op.gate().enter("135790") == kiosk::StaffGate::Answer::Open);
    CHECK(device.open(clock).gate().wrong_tries() == 0);
}

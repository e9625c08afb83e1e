// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/operator.h"
#include "app/kiosk/pin.h"
#include "platform/posix/files.h"
#include "tests/client/visitor.h"
#include "tests/support/folder.h"

#include <algorithm>
#include <set>

using namespace weg;
using screens::ScreenKind;
using test::Visitor;
using namespace std::chrono_literals;

namespace {

constexpr float kFar = 300; ///< Physical pixels from a corner: no corner any more.

/// A kiosk with a PIN, and hours in which its screen is on.
struct Kiosk : test::Folder {
    explicit Kiosk(test::Device device = test::Device::Own)
        : Folder("staff")
        , visitor({}, 1080, 1920, 100, {}, {}, {}, device)
    {
        static auto const hash = kiosk::hash_pin("135790");
        REQUIRE(hash);
        write("operator.toml",
            "pin = \"" + hash.value()
                + "\"\n[screen]\nhours = [\"mon-fri 07:30-18:00\"]\n[hall]\nhours = [\"mon-fri 08:00-18:00\"]\n");
        op.emplace(
            client::Operator::Places { path() / "operator.toml", path() / "kiosk", {} },
            [] { return std::optional<sync::Status> {}; }, files, visitor.clock, client::Operator::Time {});
        visitor.app->set_operator(&*op);
        visitor.look();
    }

    void finger(ports::EventKind kind, float x, float y)
    {
        visitor.app->handle({ .kind = kind, .x = x, .y = y });
        visitor.look();
    }
    void wait(std::chrono::milliseconds time)
    {
        visitor.clock.advance(time);
        visitor.app->refresh();
        visitor.look();
    }
    [[nodiscard]] float bottom() const { return static_cast<float>(visitor.app->ui().settings().size.height) - 5; }
    void hold_corner()
    {
        finger(ports::EventKind::PointerDown, 5, bottom());
        wait(5s);
        finger(ports::EventKind::PointerUp, 5, bottom());
    }
    [[nodiscard]] ScreenKind here() const { return visitor.app->state().here().kind; }
    void type(std::string const& pin)
    {
        static std::map<char, std::string> const keys { { '0', "pin/4-2" }, { '1', "pin/1-1" }, { '3', "pin/1-3" },
            { '5', "pin/2-2" }, { '7', "pin/3-1" }, { '9', "pin/3-3" } };
        for (char const digit : pin)
            visitor.tap(keys.at(digit));
        visitor.tap("pin/enter");
    }

    Visitor visitor;
    platform::PosixFiles files;
    std::optional<client::Operator> op;
};

} // namespace

TEST_CASE(
    "a finger that rests in the corner of the first screens leads to the PIN, and nothing else does", "[client][staff]")
{
    Kiosk kiosk;
    SECTION("from the choice of language")
    {
        kiosk.finger(ports::EventKind::PointerDown, 5, kiosk.bottom());
        kiosk.wait(4900ms);
        CHECK(kiosk.here() == ScreenKind::ChooseLanguage);
        CHECK(kiosk.visitor.app->changes_in() <= 101ms);
        kiosk.wait(100ms);
        CHECK(kiosk.here() == ScreenKind::StaffPin);
        // Letting go taps nothing that has come under the finger.
        kiosk.finger(ports::EventKind::PointerUp, 5, kiosk.bottom());
        CHECK(kiosk.here() == ScreenKind::StaffPin);
    }
    SECTION("from the home screen, where reading ends in Arabic too")
    {
        kiosk.visitor.tap("language/ar");
        kiosk.hold_corner();
        CHECK(kiosk.here() == ScreenKind::Home);
        auto const width = static_cast<float>(kiosk.visitor.app->ui().settings().size.width);
        kiosk.finger(ports::EventKind::PointerDown, width - 5, kiosk.bottom());
        kiosk.wait(5s);
        CHECK(kiosk.here() == ScreenKind::StaffPin);
        CHECK(kiosk.visitor.app->state().language == "de");
    }
    SECTION("not while somebody reads")
    {
        kiosk.visitor.tap("language/de");
        kiosk.visitor.tap("section/advice");
        kiosk.hold_corner();
        CHECK(kiosk.here() == ScreenKind::Section);
    }
    SECTION("not from another place of the screen, by many taps, or with the keyboard")
    {
        kiosk.finger(ports::EventKind::PointerDown, kFar, kiosk.bottom());
        kiosk.wait(6s);
        kiosk.finger(ports::EventKind::PointerCancel, kFar, kiosk.bottom());
        for (int i = 0; i < 50; ++i) {
            kiosk.finger(ports::EventKind::PointerDown, 5, kiosk.bottom());
            kiosk.wait(200ms);
            kiosk.finger(ports::EventKind::PointerUp, 5, kiosk.bottom());
        }
        for (int i = 0; i < 60; ++i)
            kiosk.visitor.press(ports::Key::Tab);
        CHECK(kiosk.here() == ScreenKind::ChooseLanguage);
        for (auto const& node : kiosk.visitor.seen().nodes())
            CHECK_FALSE(node.id.starts_with("pin"));
    }
}

TEST_CASE("the PIN opens the menu, which says how the device is and shuts after five minutes", "[client][staff]")
{
    Kiosk kiosk;
    kiosk.hold_corner();
    kiosk.type("135790");
    REQUIRE(kiosk.here() == ScreenKind::Staff);
    auto const version = kiosk.visitor.app->bundle()->content_version().substr(0, 12);
    bool const says_version = std::ranges::any_of(kiosk.visitor.seen().nodes(),
        [&](ui::Node const& node) { return node.name.find(version) != std::string::npos; });
    CHECK(says_version);
    SECTION("by itself")
    {
        kiosk.wait(4min);
        CHECK(kiosk.here() == ScreenKind::Staff);
        kiosk.wait(1min);
        CHECK(kiosk.here() == ScreenKind::ChooseLanguage);
    }
    SECTION("or when it is closed")
    {
        kiosk.visitor.tap("staff/leave");
        CHECK(kiosk.here() == ScreenKind::ChooseLanguage);
        CHECK_FALSE(kiosk.op->gate().is_open());
    }
    SECTION("and no way that a visitor goes leads back to it")
    {
        kiosk.visitor.tap("bar/language");
        kiosk.visitor.tap("language/de");
        CHECK(kiosk.here() == ScreenKind::ChooseLanguage);
    }
    SECTION("it begins the program anew")
    {
        CHECK_FALSE(kiosk.visitor.app->wants_restart());
        kiosk.visitor.tap("staff/restart");
        CHECK(kiosk.visitor.app->wants_restart());
    }
}

TEST_CASE("wrong PINs are told, five of them lock the pad", "[client][staff]")
{
    Kiosk kiosk;
    kiosk.hold_corner();
    for (int i = 0; i < 4; ++i)
        kiosk.type("000000");
    CHECK(kiosk.here() == ScreenKind::StaffPin);
    CHECK(kiosk.visitor.seen().find_id("pin/enter"));
    kiosk.type("000000");
    CHECK_FALSE(kiosk.visitor.seen().find_id("pin/enter"));
    kiosk.wait(15min);
    // The screen's own hours have not ended: it is the visit's end that a session sees to.
    REQUIRE(kiosk.here() == ScreenKind::StaffPin);
    kiosk.type("135790");
    CHECK(kiosk.here() == ScreenKind::Staff);
}

TEST_CASE("nothing that is said or told of the PIN pad has a digit in it", "[client][staff]")
{
    Kiosk kiosk;
    kiosk.hold_corner();
    auto const before = kiosk.visitor.seen().nodes();
    std::set<std::string> names;
    for (auto const& node : before) {
        if (node.id.starts_with("pin/") && node.id != "pin/erase" && node.id != "pin/enter")
            names.insert(node.name);
    }
    CHECK(names.size() == 1);
    CHECK(names.begin()->find_first_of("0123456789") == std::string::npos);
    kiosk.visitor.tap("pin/1-1");
    kiosk.visitor.tap("pin/3-3");
    auto const& after = kiosk.visitor.seen().nodes();
    REQUIRE(after.size() == before.size());
    for (std::size_t i = 0; i < after.size(); ++i) {
        CHECK(after[i].name == before[i].name);
        CHECK(after[i].value.empty());
    }
}

TEST_CASE("what was typed of a PIN is gone when the pad is left", "[client][staff]")
{
    Kiosk kiosk;
    kiosk.hold_corner();
    for (char const* const key : { "pin/1-1", "pin/1-3", "pin/2-2" })
        kiosk.visitor.tap(key);
    kiosk.visitor.tap("bar/back");
    CHECK(kiosk.here() == ScreenKind::ChooseLanguage);
    kiosk.hold_corner();
    kiosk.type("790");
    CHECK(kiosk.here() == ScreenKind::StaffPin);
}

TEST_CASE("outside its hours the screen rests, dark but not black, with the hall's hours, and a touch wakes it",
    "[client][staff]")
{
    Kiosk kiosk;
    kiosk.visitor.tap("language/ar");
    kiosk.visitor.tap("bar/display");
    kiosk.visitor.tap("display/text/200");
    // The tour's Monday begins at 10 o'clock.
    kiosk.wait(8h);
    REQUIRE(kiosk.visitor.seen().find_id("resting"));
    CHECK_FALSE(kiosk.visitor.seen().find_id("section/advice"));
    bool const says_hours = std::ranges::any_of(kiosk.visitor.seen().nodes(),
        [](ui::Node const& node) { return node.name.find("08:00") != std::string::npos; });
    CHECK(says_hours);
    // The touch that wakes it does nothing else, wherever it lands.
    auto const middle = static_cast<float>(kiosk.visitor.app->ui().settings().size.width) / 2;
    kiosk.finger(ports::EventKind::PointerDown, middle, middle);
    kiosk.finger(ports::EventKind::PointerUp, middle, middle);
    CHECK_FALSE(kiosk.visitor.seen().find_id("resting"));
    // Who comes at night finds nothing of who came by day.
    CHECK(kiosk.visitor.app->state().text_percent == 100);
    CHECK(kiosk.here() == ScreenKind::ChooseLanguage);
    CHECK(kiosk.visitor.app->state().language == "de");
    kiosk.wait(119s);
    CHECK_FALSE(kiosk.visitor.seen().find_id("resting"));
    CHECK(kiosk.visitor.app->changes_in() <= 1001ms);
    kiosk.wait(1s);
    CHECK(kiosk.visitor.seen().find_id("resting"));
    // In the morning it wakes by itself: nobody has to touch it.
    for (int i = 0; i < 20 && kiosk.visitor.seen().find_id("resting"); ++i) {
        auto const left = kiosk.visitor.app->changes_in();
        REQUIRE(left);
        kiosk.wait(*left);
    }
    auto const morning = std::chrono::sys_days(client::kTourDay) + 24h + 6h + 30min;
    CHECK(kiosk.visitor.clock.now() >= morning);
    CHECK(kiosk.visitor.clock.now() < morning + 1min);
    CHECK_FALSE(kiosk.visitor.seen().find_id("resting"));
}

TEST_CASE("a kiosk that greets lets staff in, and forgets them like anybody", "[client][staff]")
{
    Kiosk kiosk(test::Device::Kiosk);
    REQUIRE(kiosk.visitor.seen().find_id("attract"));
    kiosk.hold_corner();
    REQUIRE(kiosk.here() == ScreenKind::StaffPin);
    CHECK(kiosk.visitor.seen().find_id("pin/enter"));
    kiosk.type("135790");
    REQUIRE(kiosk.here() == ScreenKind::Staff);
    CHECK(kiosk.visitor.counting.visits.visit().cells().empty());
    SECTION("when they leave it") { kiosk.visitor.tap("staff/leave"); }
    SECTION("when they go away, after the same question")
    {
        auto const session = [&]() -> weg::kiosk::Session const& { return kiosk.visitor.app->visit()->session(); };
        kiosk.wait(*session().wakes_in());
        CHECK(session().phase() == weg::kiosk::Phase::Warning);
        kiosk.wait(30s);
    }
    CHECK(kiosk.visitor.seen().find_id("attract"));
    CHECK(kiosk.here() == ScreenKind::ChooseLanguage);
    CHECK_FALSE(kiosk.op->gate().is_open());
}

TEST_CASE("a kiosk rests instead of greeting, and one touch leads to the languages", "[client][staff]")
{
    Kiosk kiosk(test::Device::Kiosk);
    kiosk.wait(8h);
    CHECK(kiosk.visitor.seen().find_id("resting"));
    CHECK_FALSE(kiosk.visitor.seen().find_id("attract"));
    // Nothing moves until the morning.
    CHECK(kiosk.visitor.app->changes_in() > 1h);
    kiosk.finger(ports::EventKind::PointerDown, kFar, kFar);
    kiosk.finger(ports::EventKind::PointerUp, kFar, kFar);
    CHECK(kiosk.visitor.seen().find_id("language/de"));
    // Whoever reads is not left in the dark, however long it takes.
    kiosk.visitor.tap("language/de");
    for (int i = 0; i < 10; ++i) {
        kiosk.wait(80s);
        CHECK(kiosk.visitor.seen().find_id("section/advice"));
        kiosk.finger(ports::EventKind::PointerDown, kFar, kFar);
        kiosk.finger(ports::EventKind::PointerCancel, kFar, kFar);
    }
}

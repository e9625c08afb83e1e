// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// How a supervisor and its program speak: real processes, real sockets.
#include "platform/posix/child.h"
#include "platform/posix/no_core_dump.h"
#include "platform/posix/notices.h"
#include "platform/systemd/watchdog.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

#include <cstdlib>
#include <fstream>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace weg;
using platform::Child;

namespace {

std::string end_of(Child& child)
{
    for (;;) {
        if (auto end = child.ended())
            return end->how;
        ::usleep(1000);
    }
}

} // namespace

TEST_CASE("a program is begun with what it is given, and how it ends is known", "[platform][child]")
{
    test::Folder const folder("child");
    auto const file = (folder.path() / "said").string();
    ::setenv("WEG_TEST_KEPT", "kept", 1);
    ::setenv("WEG_TEST_GONE", "gone", 1);
    auto child = Child::begin(
        { "/bin/sh", "-c", "echo $1 $WEG_TEST_KEPT $WEG_TEST_GONE $WEG_TEST_NEW >" + file + "; exit 7", "sh", "word" },
        { { "WEG_TEST_GONE", "" }, { "WEG_TEST_NEW", "new" } });
    REQUIRE(child);
    CHECK(end_of(child.value()) == "with 7");
    CHECK_FALSE(child.value().ended());
    std::string line;
    std::ifstream stream(file);
    std::getline(stream, line);
    CHECK(line == "word kept new");

    auto nowhere = Child::begin({ (folder.path() / "nothing").string() }, {});
    REQUIRE(nowhere);
    CHECK(end_of(nowhere.value()) == "with 127");
}

TEST_CASE("a program is killed at any time, asked to end, and never outlives who began it", "[platform][child]")
{
    auto sleeper = Child::begin({ "/bin/sleep", "1000" }, {});
    REQUIRE(sleeper);
    CHECK_FALSE(sleeper.value().ended());
    SECTION("killed")
    {
        sleeper.value().kill();
        CHECK(end_of(sleeper.value()) == "by signal 9");
    }
    SECTION("asked")
    {
        sleeper.value().ask_to_end();
        CHECK(end_of(sleeper.value()) == "by signal 15");
    }
    SECTION("left")
    {
        // Its end waits for the process; were it not killed, this test would not end.
        auto const moved = std::move(sleeper).value();
    }
}

TEST_CASE("what a watchdog is told arrives, and nothing else counts", "[platform][watchdog]")
{
    test::Folder const folder("notices");
    auto const file = folder.path() / "socket";
    auto notices = platform::Notices::open(file);
    REQUIRE(notices);
    auto& heard = *notices.value();
    CHECK_FALSE(heard.hear().ready);

    ::setenv("NOTIFY_SOCKET", file.c_str(), 1);
    ::setenv("WATCHDOG_USEC", "2500000", 1);
    ::unsetenv("WATCHDOG_PID");
    platform::SystemdWatchdog watchdog;
    CHECK(watchdog.patience() == std::chrono::milliseconds(2500));
    watchdog.tell_alive();
    auto first = heard.hear();
    CHECK(first.alive);
    CHECK_FALSE(first.ready);
    watchdog.tell_ready();
    watchdog.tell_alive();
    auto second = heard.hear();
    CHECK(second.alive);
    CHECK(second.ready);
    CHECK_FALSE(heard.hear().alive);

    ::unsetenv("WATCHDOG_USEC");
    CHECK_FALSE(watchdog.patience());
    ::setenv("WATCHDOG_USEC", "2500000", 1);
    ::setenv("WATCHDOG_PID", "1", 1); // Meant for another process.
    CHECK_FALSE(watchdog.patience());
    ::unsetenv("WATCHDOG_USEC");
    ::unsetenv("WATCHDOG_PID");
    ::unsetenv("NOTIFY_SOCKET");
    watchdog.tell_alive(); // To nobody.
    CHECK_FALSE(heard.hear().alive);
}

TEST_CASE("a socket that a crash left gives way, and an own one is taken along", "[platform][watchdog]")
{
    test::Folder const folder("notices");
    auto const file = folder.path() / "socket";
    std::ofstream(file) << "left";
    {
        REQUIRE(platform::Notices::open(file));
    }
    CHECK_FALSE(std::filesystem::exists(file));
    CHECK(platform::Notices::open(folder.path() / "none" / "socket").error().code == ErrorCode::Unavailable);
    CHECK(platform::Notices::open(std::string(200, 'x')).error().code == ErrorCode::Unavailable);
}

TEST_CASE("nothing of a program's memory is written when it dies", "[platform][core-dump]")
{
    auto const process = ::fork();
    REQUIRE(process >= 0);
    if (process == 0) {
        rlimit limit {};
        bool const is_forbidden = platform::forbid_core_dumps() && ::getrlimit(RLIMIT_CORE, &limit) == 0
            && limit.rlim_cur == 0 && limit.rlim_max == 0 && ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
        ::_exit(is_forbidden ? 0 : 1);
    }
    int status = 0;
    REQUIRE(::waitpid(process, &status, 0) == process);
    CHECK(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
}

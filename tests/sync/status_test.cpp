// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/status.h"

#include "tests/support/catch.h"

#include <string>
#include <vector>

using namespace weg::sync;

TEST_CASE("a status is read as it was written, and nothing else", "[sync][status]")
{
    Status const status { std::chrono::sys_seconds { std::chrono::seconds { 1'795'000'000 } },
        std::chrono::sys_seconds { std::chrono::seconds { 1'794'000'000 } }, 3, "no \"route\" to host", true };
    auto const bytes = status_bytes(status);
    auto const read = read_status(bytes);
    REQUIRE(read);
    CHECK(read.value() == status);
    CHECK(read_status(status_bytes({})).value() == Status {});
    for (auto const& other : { bytes + " ", bytes.substr(1), std::string("{}"), std::string() })
        CHECK_FALSE(read_status(other));
}

TEST_CASE("whatever a server said, a status can be read again", "[sync][status]")
{
    for (auto const& problem : std::vector<std::string> {
             "two\nlines\t", "\xFF\xFE", "half \xF0\x9F", std::string(5000, 'x') }) {
        Status status;
        status.problem = problem;
        auto const read = read_status(status_bytes(status));
        REQUIRE(read);
        CHECK(read.value().problem.find('\n') == std::string::npos);
    }
}

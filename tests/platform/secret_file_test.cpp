// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/secret_file.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

using namespace weg;
using namespace weg::platform;
using std::filesystem::perms;

TEST_CASE("a secret is for its owner alone, and is written once", "[platform][secret-file]")
{
    test::Folder const folder("secret");
    auto const file = folder.path() / "a.key";
    REQUIRE(write_new_secret(file, "secret"));
    CHECK(std::filesystem::status(file).permissions() == (perms::owner_read | perms::owner_write));
    CHECK(read_secret(file, 6).value() == "secret");
    CHECK(write_new_secret(file, "other").error().code == ErrorCode::Unreadable);
    CHECK(read_secret(file, 6).value() == "secret");
    CHECK(read_secret(file, 5).error().code == ErrorCode::InvalidData);
    CHECK(read_secret(folder.path() / "none", 6).error().code == ErrorCode::NotFound);
}

TEST_CASE("a secret that others can read, or that is no file, is refused", "[platform][secret-file]")
{
    test::Folder const folder("secret");
    auto const file = folder.path() / "a.key";
    REQUIRE(write_new_secret(file, "secret"));
    std::filesystem::create_symlink(file, folder.path() / "link");
    CHECK(read_secret(folder.path() / "link", 6).error().code == ErrorCode::Unreadable);
    CHECK(read_secret(folder.path(), 6).error().code == ErrorCode::Unreadable);
    auto const open = GENERATE(perms::group_read, perms::others_read, perms::group_write);
    std::filesystem::permissions(file, open, std::filesystem::perm_options::add);
    auto const refused = read_secret(file, 6);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Untrusted);
    CHECK(refused.error().detail.find("chmod 600") != std::string::npos);
}

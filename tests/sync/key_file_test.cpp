// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/key_file.h"

#include "tests/support/catch.h"

using namespace weg;
using namespace weg::sync;

TEST_CASE("a key comes back from its file, and a secret one is not taken for a public one", "[sync][key-file]")
{
    auto const key = SecretKey::generate();
    auto const text = secret_key_text(key);
    auto const secret = read_secret_key(text, "a.key");
    REQUIRE(secret);
    CHECK(secret.value().public_key() == key.public_key());
    CHECK(secret.value().sign("x") == key.sign("x"));
    CHECK(read_public_key(public_key_text(key.public_key()), "a.pub").value() == key.public_key());
    CHECK(read_public_key(text, "a.key").error().detail.find("is a secret key") != std::string::npos);
    CHECK(read_secret_key(public_key_text(key.public_key()), "a.pub").error().detail.find("is no secret key")
        != std::string::npos);
}

TEST_CASE("a key file that is broken is named, and its secret is not", "[sync][key-file]")
{
    auto const key = SecretKey::generate();
    auto const seed = key.seed();
    auto const text = GENERATE_COPY(as<std::string>(), "", "{}", R"({"keyval":[]})",
        R"({"keyval":{"private":")" + key.seed() + R"("}})",
        R"({"keytype":"ed25519","scheme":"ed25519","keyval":{"public":")" + SecretKey::generate().public_key().value
            + R"(","private":")" + key.seed() + R"("}})",
        R"({"keytype":"ed25519","scheme":"ed25519","keyval":{"public":"00","private":"12"}})");
    auto const read = read_secret_key(text, "a.key");
    REQUIRE_FALSE(read);
    CHECK(read.error().detail.find("a.key") != std::string::npos);
    CHECK(read.error().detail.find(seed) == std::string::npos);
}

TEST_CASE("a key that cannot sign here is refused", "[sync][key-file]")
{
    CHECK_FALSE(read_public_key(R"({"keytype":"rsa","scheme":"rsassa-pss-sha256","keyval":{"public":"x"}})", "a.pub"));
    CHECK_FALSE(read_public_key(R"({"keytype":"ed25519","scheme":"ed25519","keyval":{"public":"xyz"}})", "a.pub"));
}

TEST_CASE("a key that is overwritten or wiped is gone", "[sync][key-file]")
{
    auto one = SecretKey::generate();
    auto const other = SecretKey::generate();
    one = other;
    CHECK(one.public_key() == other.public_key());
    auto moved = SecretKey::generate();
    moved = std::move(one);
    CHECK(moved.public_key() == other.public_key());
    std::string secret = "secret";
    wipe(secret);
    CHECK(secret.empty());
}

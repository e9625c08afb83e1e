// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/patch.h"

#include "app/sync/hash.h"
#include "tests/support/catch.h"

#include <zstd.h>

using namespace weg;
using namespace weg::sync;

namespace {

Content content_of(std::string const& bytes) { return { static_cast<std::int64_t>(bytes.size()), sha256(bytes) }; }

/// Bytes that do not repeat, the same each time.
std::string noise(std::size_t length)
{
    std::string bytes(length, '\0');
    std::uint32_t random = 7;
    for (auto& byte : bytes)
        byte = static_cast<char>((random = random * 1664525U + 1013904223U) >> 24U);
    return bytes;
}

/// Refused, for this reason.
void check_refused(std::string const& packed, Content const& content, std::string const& says)
{
    auto const bytes = unpack(packed, content);
    REQUIRE_FALSE(bytes);
    INFO(bytes.error().detail);
    CHECK(bytes.error().code == ErrorCode::Untrusted);
    CHECK(bytes.error().detail.find(says) != std::string::npos);
}

} // namespace

TEST_CASE("what is packed comes out again, whole or as a change", "[sync][patch]")
{
    for (std::string const& old_bytes : { std::string(), std::string("a"), noise(1'000'000) }) {
        auto fresh = old_bytes + "new";
        fresh[fresh.size() / 2] = 'x';
        auto const whole = pack(fresh).value();
        CHECK(unpack(whole, content_of(fresh)).value() == fresh);
        auto const delta = pack(fresh, old_bytes).value();
        CHECK(unpack(delta, content_of(fresh), old_bytes).value() == fresh);
        CHECK(pack(fresh, old_bytes).value() == delta);
        if (old_bytes.size() > 1000)
            CHECK(delta.size() < 200);
    }
    CHECK(unpack(pack("").value(), content_of("")).value().empty());
}

TEST_CASE("case 22: a change applied to another base is seen", "[sync][patch]")
{
    auto const base = noise(100'000);
    auto const fresh = base + "new";
    auto const delta = pack(fresh, base).value();
    auto rotten = base;
    rotten[50'000] ^= 1;
    CHECK(unpack(delta, content_of(fresh), rotten).error().code == ErrorCode::Untrusted);
    CHECK(unpack(delta, content_of(fresh)).error().code == ErrorCode::Untrusted);
    CHECK(unpack(delta, content_of(fresh), base.substr(50'000)).error().code == ErrorCode::Untrusted);
}

TEST_CASE("case 23: other bytes than were signed for are refused", "[sync][patch]")
{
    auto const packed = pack("content").value();
    check_refused(packed, { 7, sha256("CONTENT") }, "other bytes than were signed for");
    check_refused(packed, { 8, sha256("content") }, "says that it holds 7 bytes; 8 were signed for");
}

TEST_CASE("case 24: a bomb takes no more memory than was signed for", "[sync][patch]")
{
    // Two gigabytes of zeros without a word about their number: RLE blocks (RFC 8878, 3.1.1.2) of 128 KiB.
    std::string bomb("\x28\xB5\x2F\xFD\x00\x38", 6);
    for (int i = 0; i < 16'384; ++i)
        bomb += std::string(i == 16'383 ? "\x03\x00\x10\x00" : "\x02\x00\x10\x00", 4);
    check_refused(bomb, { 1'000'000, sha256("") }, "cannot be unpacked");
    // A window of 2 GiB.
    std::string wide("\x28\xB5\x2F\xFD\x00\xA8\x01\x00\x00", 9);
    check_refused(wide, content_of(""), "window of more than 128 MiB");
}

TEST_CASE("case 25: one frame, with nothing before, behind or beside it", "[sync][patch]")
{
    auto const packed = pack("content").value();
    std::string const skippable("\x50\x2A\x4D\x18\x01\x00\x00\x00x", 9);
    check_refused(packed + packed, { 14, sha256("contentcontent") }, "goes on behind its frame");
    check_refused(packed + skippable, content_of("content"), "goes on behind its frame");
    check_refused(skippable + packed, content_of("content"), "no zstd frame");
    check_refused(packed + "x", content_of("content"), "goes on behind its frame");
    check_refused(packed.substr(0, packed.size() - 1), content_of("content"), "is broken");
    check_refused("", content_of(""), "no zstd frame");
    // Dictionary id 7 in the header.
    std::string const with_dictionary("\x28\xB5\x2F\xFD\x21\x07\x00\x01\x00\x00", 10);
    check_refused(with_dictionary, content_of(""), "wants a dictionary");
}

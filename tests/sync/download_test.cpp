// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/download.h"

#include "app/sync/hash.h"
#include "tests/support/catch.h"
#include "tests/support/power_cut_files.h"

#include <functional>

using namespace weg;
using namespace weg::sync;
using test::Lost;
using test::PowerCutFiles;

namespace {

constexpr std::int64_t kMebibyte = 1'048'576;

std::string noise(std::int64_t length, std::uint32_t random = 7)
{
    std::string bytes;
    for (std::int64_t i = 0; i < length; ++i)
        bytes += static_cast<char>((random = random * 1664525U + 1013904223U) >> 24U);
    return bytes;
}

TargetFile target_of(std::string const& bytes)
{
    return { static_cast<std::int64_t>(bytes.size()), { { "sha256", sha256(bytes) } }, {} };
}

/// A server with one file, which breaks off where a test wants it to.
class Server final : public ports::Fetcher {
public:
    explicit Server(std::string bytes)
        : file(std::move(bytes))
    {
    }
    Result<std::string> fetch(std::string const& url, std::int64_t most_bytes) override
    {
        ++whole_answers;
        sent_bytes += static_cast<std::int64_t>(file.size());
        if (std::cmp_greater(file.size(), most_bytes))
            return Error { ErrorCode::InvalidData, url };
        return file;
    }
    Result<ports::Piece> fetch_piece(std::string const& url, std::int64_t offset, std::int64_t most_bytes,
        std::int64_t whole_bytes, std::string const& validator) override
    {
        ++answers;
        if (breaks_at == 0)
            return Error { ErrorCode::Unreadable, url + ": no network" };
        if (gives_other_parts)
            return Error { ErrorCode::InvalidData, url };
        bool const is_whole = ignores_ranges || (!validator.empty() && validator != tag);
        if (is_whole && std::cmp_greater(file.size(), whole_bytes))
            return Error { ErrorCode::InvalidData, url };
        auto const begin = is_whole ? 0 : offset;
        auto bytes = file.substr(std::min(file.size(), static_cast<std::size_t>(begin)),
            static_cast<std::size_t>(is_whole ? whole_bytes : most_bytes));
        ports::Piece piece { {}, begin, tag, {} };
        if (std::cmp_greater(bytes.size(), breaks_at)) {
            bytes.resize(static_cast<std::size_t>(breaks_at));
            piece.broken = Error { ErrorCode::Unreadable, url + ": cut" };
        }
        sent_bytes += static_cast<std::int64_t>(bytes.size());
        piece.bytes = std::move(bytes);
        return piece;
    }

    std::string file;
    std::string tag = "\"1\"";
    std::int64_t breaks_at = 1'000'000'000; ///< Bytes of one answer; 0: there is no answer at all.
    bool ignores_ranges = false;
    bool gives_other_parts = false;
    std::int64_t sent_bytes = 0;
    int answers = 0, whole_answers = 0;
};

struct Client {
    explicit Client(std::string bytes)
        : server(bytes)
        , target(target_of(bytes))
    {
    }
    Result<std::string> get() { return Downloader(server, files, "partial").get("url", target, "name"); }
    [[nodiscard]] std::string part() const { return "partial/" + target.hashes.at("sha256") + ".part"; }
    [[nodiscard]] bool keeps_a_part() const { return !files.names().empty(); }

    Server server;
    PowerCutFiles files;
    TargetFile target;
};

} // namespace

TEST_CASE("case 33: cut every 64 KiB, a file comes whole and no byte of it twice", "[sync][download]")
{
    auto const bytes = noise(3 * kMebibyte + 17);
    Client client(bytes);
    client.server.breaks_at = 65'536;
    SECTION("the program goes on at once")
    {
        CHECK(client.get().value() == bytes);
        CHECK(client.server.sent_bytes == client.target.length);
    }
    SECTION("the network is gone after every cut, until another day")
    {
        std::int64_t days = 0;
        for (;; ++days) {
            REQUIRE(days < 100);
            client.server.breaks_at = 65'536;
            Downloader downloader(client.server, client.files, "partial",
                [&](std::int64_t, std::int64_t) { client.server.breaks_at = 0; });
            auto const got = downloader.get("url", client.target, "name");
            if (!got)
                continue;
            CHECK(got.value() == bytes);
            break;
        }
        CHECK(days == (3 * kMebibyte + 17) / 65'536);
        CHECK(client.server.sent_bytes == client.target.length);
    }
    CHECK_FALSE(client.keeps_a_part());
}

TEST_CASE("case 34: a source that gives other parts than were asked for still gives the file", "[sync][download]")
{
    auto const bytes = noise(2 * kMebibyte);
    Client client(bytes);
    SECTION("it knows no ranges")
    {
        client.server.ignores_ranges = true;
        CHECK(client.get().value() == bytes);
        CHECK(client.server.answers == 1);
    }
    SECTION("it knows none, and is cut once")
    {
        client.server.ignores_ranges = true;
        client.server.breaks_at = kMebibyte;
        Downloader downloader(client.server, client.files, "partial",
            [&](std::int64_t, std::int64_t) { client.server.breaks_at = 4 * kMebibyte; });
        CHECK(downloader.get("url", client.target, "name").value() == bytes);
    }
    SECTION("its parts are not the ones that were asked for")
    {
        client.server.gives_other_parts = true;
        CHECK(client.get().value() == bytes);
        CHECK(client.server.whole_answers == 1);
    }
    SECTION("the file has another tag between two parts")
    {
        Downloader downloader(client.server, client.files, "partial",
            [&](std::int64_t, std::int64_t) { client.server.tag = "\"2\""; });
        CHECK(downloader.get("url", client.target, "name").value() == bytes);
    }
    CHECK_FALSE(client.keeps_a_part());
}

TEST_CASE("case 19 and 20: what is not the signed file leaves nothing behind", "[sync][download]")
{
    auto const bytes = noise(kMebibyte + 1);
    Client client(bytes);
    SECTION("other bytes") { client.server.file.back() ^= 1; }
    SECTION("shorter") { client.server.file.pop_back(); }
    SECTION("longer, from a source without parts")
    {
        client.server.file += '.';
        client.server.ignores_ranges = true;
    }
    SECTION("nothing at all") { client.server.file.clear(); }
    auto const got = client.get();
    REQUIRE_FALSE(got);
    CHECK((got.error().code == ErrorCode::Untrusted || got.error().code == ErrorCode::InvalidData));
    // What is short may be on its way; it is never taken for the file.
    client.server.file = bytes;
    client.server.ignores_ranges = false;
    CHECK(client.get().value() == bytes);
    CHECK_FALSE(client.keeps_a_part());
}

TEST_CASE("case 31: a part that the disk has forgotten or changed is fetched again", "[sync][download]")
{
    auto const bytes = noise(2 * kMebibyte + 5);
    Client client(bytes);
    client.server.breaks_at = kMebibyte;
    Downloader cut(client.server, client.files, "partial",
        [&](std::int64_t, std::int64_t) { client.server.breaks_at = 0; });
    REQUIRE_FALSE(cut.get("url", client.target, "name"));
    REQUIRE(client.keeps_a_part());
    client.server.breaks_at = 4 * kMebibyte;
    SECTION("bits have rotted") { client.files.flip_bit(client.part()); }
    SECTION("the power went, and the name stands with nothing behind it")
    {
        REQUIRE(client.files.sync_folder("partial"));
        client.files.reboot(Lost::Bytes);
    }
    SECTION("it is longer than the file") { REQUIRE(client.files.append(client.part(), noise(4 * kMebibyte))); }
    CHECK(client.get().value() == bytes);
    CHECK_FALSE(client.keeps_a_part());
}

TEST_CASE("a disk that takes no parts stops no download", "[sync][download]")
{
    auto const bytes = noise(2 * kMebibyte + 5);
    for (std::size_t k = 0; k < 8; ++k) {
        INFO("operation " << k << " fails");
        Client client(bytes);
        client.files.fail_after(k);
        CHECK(client.get().value() == bytes);
    }
}

TEST_CASE("parts that nobody goes on with are removed", "[sync][download]")
{
    Client client(noise(10));
    auto const mine = client.target.hashes.at("sha256");
    for (auto const& name : { mine + ".part", std::string(64, '0') + ".part", mine, std::string("update.db") })
        REQUIRE(client.files.write("partial/" + name, "x"));
    REQUIRE(Downloader(client.server, client.files, "partial").keep_only({ mine }));
    CHECK(client.files.names() == std::vector<std::string> { client.part() });
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Files that are no index of ours, not any more or not yet.
#include "app/db/statement.h"
#include "app/search/index_schema.h"
#include "tests/search/small_index.h"

#include <cmath>
#include <iterator>

using namespace weg;
using namespace weg::search;
using test::kIndexVersion;
using test::SmallIndex;
namespace fs = std::filesystem;

namespace {

std::vector<Document> pages()
{
    std::vector<Document> all;
    for (auto const* const word : { "Arzt", "Schule", "Wohnung", "Beratung", "Kurs", "Arbeit", "Visum" })
        all.push_back({ word, {},
            { { "de", std::string(word) + "stelle", std::string(word) + " für alle: Sprachkurs, Kurs und Sprache" },
                { "ar", "مشاورة", std::string("مدرسة ") + word }, { "zh-Hans", "语言课程", word } } });
    return all;
}

std::string bytes_of(fs::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>() };
}

ErrorCode code_of(fs::path const& file)
{
    auto const opened = IndexReader::open(file, kIndexVersion);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().detail.find(file.string()) != std::string::npos);
    return opened.error().code;
}

/// Asks all kinds of questions, if it can be opened at all. What comes back can be used.
void try_out(fs::path const& file)
{
    auto const reader = IndexReader::open(file, kIndexVersion);
    if (!reader)
        return;
    Ranker ranker(reader.value());
    for (auto const* const typed : { "Sprachkurs", "kursse", "spr", "مدرسة", "muschawara", "语", "Kurs Sprache" }) {
        auto const ranked = ranker.rank({ typed, { "ar", "de" }, {}, true });
        if (!ranked)
            continue;
        for (auto const& hit : ranked.value().hits) {
            CHECK(hit.document < reader.value().documents());
            CHECK(std::isfinite(hit.score));
        }
    }
}

/// Changes a finished index by SQL, as no damaged disk could.
void change(fs::path const& file, char const* sql)
{
    auto connection = db::Connection::create(file);
    REQUIRE(connection);
    REQUIRE(connection.value().execute(sql));
}

} // namespace

TEST_CASE("what is not there, another thing or of another version is refused with its name", "[search][index]")
{
    test::Folder const folder("damage");
    CHECK(code_of(folder.path() / "none") == ErrorCode::NotFound);
    CHECK(code_of(folder.path()) == ErrorCode::NotFound);
    folder.write("text", std::string(3000, 'x'));
    CHECK(code_of(folder.path() / "text") == ErrorCode::WrongFormat);
    folder.write("empty", "");
    CHECK(code_of(folder.path() / "empty") == ErrorCode::WrongFormat);
    CHECK(code_of(fs::path(WEG_BUILD_DIR) / "share/wegweiser/embedded.sqlite") == ErrorCode::WrongFormat);
    change(folder.path() / "sheet", "CREATE TABLE meta (something TEXT)");
    CHECK(code_of(folder.path() / "sheet") == ErrorCode::WrongFormat);

    SmallIndex const index(pages());
    REQUIRE(IndexReader::open(index.file(), kIndexVersion));
    auto const other = IndexReader::open(index.file(), "another bundle");
    REQUIRE_FALSE(other);
    CHECK(other.error().code == ErrorCode::WrongFormat);
    change(index.file(), "UPDATE meta SET value = 'next' WHERE key = 'format'");
    CHECK(code_of(index.file()) == ErrorCode::WrongFormat);
    change(index.file(), "DELETE FROM meta WHERE key = 'format'");
    CHECK(code_of(index.file()) == ErrorCode::WrongFormat);
}

TEST_CASE("an index with any byte changed is refused, or answers", "[search][index]")
{
    SmallIndex const index(pages());
    auto const whole = bytes_of(index.file());
    test::Folder const folder("damage");
    auto const file = folder.path() / "index";
    constexpr std::size_t kPlaces = 300;
    for (std::size_t place = 0; place < kPlaces; ++place) {
        auto const at = place < 100 ? place : place * (whole.size() / kPlaces) + place % 7; // The header byte by byte.
        for (unsigned const mask : { 0x01U, 0xffU }) {
            auto damaged = whole;
            damaged[at] = static_cast<char>(static_cast<unsigned char>(static_cast<unsigned char>(damaged[at]) ^ mask));
            folder.write("index", damaged);
            INFO("byte " << at);
            try_out(file);
        }
    }
}

TEST_CASE("an index that is cut short is refused", "[search][index]")
{
    SmallIndex const index(pages());
    auto const whole = bytes_of(index.file());
    test::Folder const folder("damage");
    for (std::size_t part = 0; part < 20; ++part) {
        folder.write("index", whole.substr(0, whole.size() * part / 20));
        INFO("part " << part);
        CHECK_FALSE(IndexReader::open(folder.path() / "index", kIndexVersion));
    }
}

TEST_CASE("numbers in an index that make no sense do no harm", "[search][index]")
{
    for (auto const* const sql : {
             "UPDATE term SET weight = 9223372036854775807",
             "UPDATE term SET weight = -9223372036854775807",
             "UPDATE term SET weight = CASE kind WHEN 0 THEN -5 ELSE 0 END",
             "UPDATE term SET weight = 'many'",
             "UPDATE thesaurus SET list = 'a:b c d e f g h i j k l,,:' || x'ff00ff0a' || list",
             "UPDATE thesaurus SET list = 7",
             "UPDATE term SET postings = x'ffffffffff'",
             "UPDATE term SET postings = x'ffffffff0fff00ff00ff00ff'",
             "UPDATE term SET direction = x'0000807f7f7f'", // Times infinity.
             "UPDATE term SET direction = x'0000c07f7f7f'", // Times no number.
             "UPDATE document SET direction = x'0000807f7f7f'",
             "UPDATE document SET direction = x'ffff7f7f7f7f'", // Times the largest number.
             "UPDATE document SET direction = x'0000c07f7f7f'",
             "UPDATE document SET number = number + 1000000",
             "UPDATE language SET strangest = 9223372036854775807",
             "UPDATE language SET number = number + 7",
             "UPDATE language SET tag = 'x-y-z-' || number",
             "UPDATE language SET tag = ''",
             "DELETE FROM language",
             "DELETE FROM document WHERE number > 1",
             "DELETE FROM word",
             "UPDATE word SET uses = x'80'",
             "UPDATE word SET uses = x'0501'",
             "UPDATE word SET parts = parts || ' ' || hex(zeroblob(5000))",
             "UPDATE word SET written = x'ff'",
             "UPDATE beginning SET words = 'nowhere to be found'",
             "UPDATE sound SET key = ''",
             "DROP TABLE word_end; DROP TABLE sound; DROP TABLE beginning",
         }) {
        INFO(sql);
        SmallIndex const index(pages());
        change(index.file(), sql);
        try_out(index.file());
    }
}

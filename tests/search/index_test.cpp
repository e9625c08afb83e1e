// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Writing an index and what is read from it.
#include "app/search/index_writer.h"

#include "tests/search/small_index.h"

#include <algorithm>
#include <iterator>

using namespace weg;
using namespace weg::search;
using test::kIndexVersion;
using test::SmallIndex;
using test::source_of;
using Strings = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

std::vector<Document> pages()
{
    return {
        { "amt", "a",
            { { "de", "Ausländerbehörde", "Aufenthalt und Visum\nTermin" }, { "ar", "دائرة الأجانب", "الإقامة" } } },
        { "kurs", "b",
            { { "de", "Sprachkurs", "Ein Kurs in deutscher Sprache." }, { "zh-Hans", "语言课程", "学习德语" } } },
        { "leer", "b", {} }
    };
}

std::string bytes_of(fs::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>() };
}

Strings names(fs::path const& folder)
{
    Strings all;
    for (auto const& item : fs::directory_iterator(folder))
        all.push_back(item.path().filename().string());
    return all;
}

Result<void> write(std::vector<Document> documents, fs::path const& file, Progress const& progress = {})
{
    return write_index(source_of(std::move(documents)), kIndexVersion, file, progress);
}

} // namespace

TEST_CASE("the same documents give the same bytes", "[search][index]")
{
    test::Folder const folder("index");
    REQUIRE(write(pages(), folder.path() / "one"));
    REQUIRE(write(pages(), folder.path() / "deep" / "two"));
    auto const one = bytes_of(folder.path() / "one");
    CHECK(one.size() > 1000);
    CHECK(one == bytes_of(folder.path() / "deep" / "two"));
    auto other = pages();
    other[0].texts[0].body += " Pass";
    REQUIRE(write(other, folder.path() / "three"));
    CHECK(one != bytes_of(folder.path() / "three"));
}

TEST_CASE("an index tells what it was written from", "[search][index]")
{
    SmallIndex const index(pages());
    auto const& reader = index.reader();
    Strings tags;
    for (auto const& language : reader.languages())
        tags.push_back(language.tag);
    CHECK(tags == Strings { "ar", "de", "zh-Hans" });
    CHECK(reader.number_of("de") == 1);
    CHECK_FALSE(reader.number_of("en"));
    REQUIRE(reader.documents() == 3);
    CHECK(reader.id(0) == "amt");
    CHECK(reader.group_number("b") == reader.group(1));
    CHECK_FALSE(reader.group_number("c"));
    CHECK(reader.id(2) == "leer");
    auto const word = reader.word(u"sprachkurs");
    REQUIRE(word);
    REQUIRE(word.value());
    CHECK(word.value()->written == "Sprachkurs");
    CHECK(word.value()->count_in(1) == 1);
    CHECK(word.value()->count_in(0) == 0);
    CHECK(word.value()->parts == std::vector<std::u16string> { u"sprache", u"kurs" });
    CHECK(word.value()->is_in_texts());
    auto const none = reader.word(u"qqxqqx");
    REQUIRE(none);
    CHECK_FALSE(none.value());
    // The thesaurus of a language that has texts has words that none of them has.
    auto const flat = reader.word(u"شقه");
    REQUIRE(flat);
    REQUIRE(flat.value());
    CHECK(flat.value()->is_of(0));
    CHECK_FALSE(flat.value()->is_of(1));
    CHECK_FALSE(flat.value()->is_in_texts());
    auto const from = reader.words_from(u"sprachkurs", 10);
    REQUIRE(from);
    REQUIRE_FALSE(from.value().empty());
    CHECK(from.value().front() == u"sprachkurs");
    CHECK(std::ranges::all_of(from.value(), [](auto const& each) { return each.starts_with(u"sprachkurs"); }));
    auto const to = reader.words_to(u"kurs", 10);
    REQUIRE(to);
    REQUIRE(to.value().size() >= 2);
    CHECK(std::ranges::all_of(to.value(), [](auto const& each) { return each.ends_with(u"kurs"); }));
    auto const first = reader.words_to(u"kurs", 1);
    REQUIRE(first);
    CHECK(first.value().size() == 1);
}

TEST_CASE("no documents, and documents without a word, give an index that finds nothing", "[search][index]")
{
    SmallIndex nothing({});
    CHECK(nothing.found("Kurs", { "de" }).empty());
    SmallIndex silent({ { "a", {}, {} }, { "b", {}, { { "de", "", "" } } }, { "c", {}, { { "de", "?!", "…" } } } });
    CHECK(silent.found("Kurs", { "de" }).empty());
    CHECK(silent.found("", { "de" }).empty());
}

TEST_CASE("progress grows from 0 to 1", "[search][index]")
{
    test::Folder const folder("index");
    std::vector<float> told;
    REQUIRE(write(pages(), folder.path() / "index", [&](float done) {
        told.push_back(done);
        return true;
    }));
    REQUIRE(told.size() >= 5);
    CHECK(told.front() == 0);
    CHECK(std::ranges::is_sorted(told));
    CHECK(told.back() == Approx(1));
}

TEST_CASE("who no longer waits ends the work, which leaves what was there", "[search][index]")
{
    auto const earlier = GENERATE(false, true);
    test::Folder const folder("index");
    auto const file = folder.path() / "index";
    if (earlier)
        REQUIRE(write(pages(), file));
    auto const before = earlier ? Strings { "index" } : Strings {};
    auto const bytes = bytes_of(file);
    int steps = 0;
    for (int end_at = 0;; ++end_at) {
        steps = 0;
        auto const written = write({ pages()[1] }, file, [&](float) { return steps++ != end_at; });
        if (written)
            break;
        CHECK(written.error().code == ErrorCode::Unavailable);
        CHECK(names(folder.path()) == before);
        CHECK(bytes_of(file) == bytes);
    }
    CHECK(steps >= 3);
    CHECK(names(folder.path()) == Strings { "index" });
    CHECK(bytes_of(file) != bytes);
}

TEST_CASE("an unfinished index, as a power cut leaves it, is no index and is replaced", "[search][index]")
{
    test::Folder const folder("index");
    auto const file = folder.path() / "index";
    REQUIRE(write(pages(), file));
    auto const whole = bytes_of(file);
    fs::remove(file);
    for (auto const& left : { std::string(), whole.substr(0, whole.size() / 2), whole, std::string(5000, 'x') }) {
        folder.write("index.part", left);
        auto const opened = IndexReader::open(file, kIndexVersion);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().code == ErrorCode::NotFound);
        REQUIRE(write(pages(), file));
        CHECK(names(folder.path()) == Strings { "index" });
        CHECK(bytes_of(file) == whole);
        fs::remove(file);
    }
}

TEST_CASE(
    "a document that cannot be read, and a place that cannot be written, end the work with an error", "[search][index]")
{
    test::Folder const folder("index");
    DocumentSource source;
    source.count = 2;
    source.read = [](std::size_t number) -> Result<Document> {
        if (number == 1)
            return Error { ErrorCode::InvalidData, "page 1 is broken" };
        return pages()[number];
    };
    auto const broken = write_index(source, kIndexVersion, folder.path() / "index", {});
    REQUIRE_FALSE(broken);
    CHECK(broken.error().code == ErrorCode::InvalidData);
    CHECK(names(folder.path()).empty());
    folder.write("file", "text");
    auto const nowhere = write(pages(), folder.path() / "file" / "index");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == ErrorCode::Unreadable);
    // A folder stands where the index is to be.
    folder.write("taken/file", "text");
    auto const taken = write(pages(), folder.path() / "taken");
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == ErrorCode::Unreadable);
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/postings.h"

#include "tests/support/catch.h"

#include <vector>

using namespace weg::search;

TEST_CASE("numbers are read as they were written", "[search][postings]")
{
    std::vector<std::uint32_t> const numbers { 0, 1, 127, 128, 16383, 16384, 2097151, 2097152, 0x7fffffff, 0xffffffff };
    std::string bytes;
    for (auto const number : numbers)
        append_number(bytes, number);
    std::string_view left = bytes;
    for (auto const number : numbers)
        CHECK(take_number(left) == number);
    CHECK(left.empty());
    CHECK_FALSE(take_number(left));
    for (std::string_view unfinished : { "\x80", "\xff\xff\xff\xff", "\xff\xff\xff\xff\xff\xff\xff" })
        CHECK_FALSE(take_number(unfinished));
}

TEST_CASE("postings are read as they were written, as near as a byte can say", "[search][postings]")
{
    std::vector<Posting> const written { { 0, 1 }, { 1, 0.5f }, { 7, 0.25f }, { 300, 0.0001f }, { 70'000, 0.999f } };
    PostingWriter writer;
    for (auto const& posting : written)
        writer.add(posting);
    PostingReader reader(writer.bytes());
    for (auto const& posting : written) {
        auto const read = reader.next();
        REQUIRE(read);
        CHECK(read->document == posting.document);
        CHECK(read->impact == Approx(posting.impact).margin(1.0 / 255));
        CHECK(read->impact > 0); // A document that has the term has some of it.
    }
    CHECK_FALSE(reader.next());
}

TEST_CASE("postings that are cut end early", "[search][postings]")
{
    PostingWriter writer;
    for (std::uint32_t document = 0; document < 2000; document += 400)
        writer.add({ document, 0.5f });
    for (std::size_t length = 0; length < writer.bytes().size(); ++length) {
        PostingReader reader(std::string_view(writer.bytes()).substr(0, length));
        std::size_t count = 0;
        while (reader.next())
            ++count;
        CHECK(count < 5);
    }
}

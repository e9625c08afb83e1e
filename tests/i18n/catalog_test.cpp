// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/catalog.h"

#include "tests/i18n/mo_file.h"
#include "tests/support/catch.h"

using weg::ErrorCode;
using weg::i18n::Catalog;
using namespace weg::i18n::testing;

namespace {

MoMessages const kPolish {
    { "",
        "Content-Type: text/plain; charset=UTF-8\n"
        "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\n" },
    { "Ein Ort\0{n} Orte"s, "jedno\0dwa\0wiele"s },
    { "Hilfe", "Pomoc" },
    { "Leer", "" },
    { "button\4Hilfe", "Pokaż pomoc" },
};

std::string with_header(std::string const& header) { return mo_file({ { "", header }, { "a", "b" } }); }

/// Everything a reader can ask; only sanitizers and REQUIRE may object.
void ask_everything(Catalog const& catalog)
{
    for (auto const* msgid : { "", "Ein Ort", "Hilfe", "Leer", "zzz" })
        for (auto const* context : { "", "button" }) {
            (void)catalog.find(context, msgid);
            for (std::uint64_t n = 0; n < 30; ++n)
                (void)catalog.find_plural(context, msgid, n);
        }
    for (std::uint64_t n = 0; n < 30; ++n)
        REQUIRE(catalog.plural_index(n) < 6);
}

} // namespace

TEST_CASE("a catalog finds its messages in either byte order", "[i18n][catalog]")
{
    auto const order = GENERATE(ByteOrder::Little, ByteOrder::Big);
    auto const catalog = Catalog::open(mo_file(kPolish, order));
    REQUIRE(catalog);
    CHECK(catalog.value().find("", "Hilfe") == "Pomoc");
    CHECK(catalog.value().find("button", "Hilfe") == "Pokaż pomoc");
    CHECK(catalog.value().find("", "Ein Ort") == "jedno");
    CHECK(catalog.value().find_plural("", "Ein Ort", 1) == "jedno");
    CHECK(catalog.value().find_plural("", "Ein Ort", 22) == "dwa");
    CHECK(catalog.value().find_plural("", "Ein Ort", 112) == "wiele");
    CHECK(catalog.value().plural_index(22) == 1);
}

TEST_CASE("a message that is missing or empty or the header counts as not translated", "[i18n][catalog]")
{
    auto const catalog = Catalog::open(mo_file(kPolish));
    REQUIRE(catalog);
    CHECK_FALSE(catalog.value().find("", "Unbekannt"));
    CHECK_FALSE(catalog.value().find("menu", "Hilfe"));
    CHECK_FALSE(catalog.value().find("", "Leer"));
    CHECK_FALSE(catalog.value().find("", ""));
    CHECK_FALSE(catalog.value().find_plural("", "Unbekannt", 2));
    CHECK_FALSE(catalog.value().find_plural("button", "", 2));
}

TEST_CASE("a message with too few forms gives its first", "[i18n][catalog]")
{
    auto const catalog = Catalog::open(mo_file({ kPolish[0], { "Ein Ort\0Orte"s, "jedno" } }));
    REQUIRE(catalog);
    CHECK(catalog.value().find_plural("", "Ein Ort", 5) == "jedno");
}

TEST_CASE("messages out of order are found all the same", "[i18n][catalog]")
{
    auto const catalog = Catalog::open(mo_file({ kPolish.rbegin(), kPolish.rend() }));
    REQUIRE(catalog);
    CHECK(catalog.value().find("", "Hilfe") == "Pomoc");
    CHECK(catalog.value().plural_index(5) == 2);
}

TEST_CASE("a catalog outlives the moves of its owner", "[i18n][catalog]")
{
    auto first = Catalog::open(mo_file(kPolish));
    REQUIRE(first);
    auto second = std::move(first).value();
    CHECK(second.find("", "Hilfe") == "Pomoc");
}

TEST_CASE("a catalog without a header has the plural of German", "[i18n][catalog]")
{
    auto const catalog = Catalog::open(mo_file({ { "a\0b"s, "one\0many"s } }));
    REQUIRE(catalog);
    CHECK(catalog.value().find_plural("", "a", 1) == "one");
    CHECK(catalog.value().find_plural("", "a", 0) == "many");
}

TEST_CASE("a catalog must be in UTF-8", "[i18n][catalog]")
{
    CHECK(Catalog::open(with_header("Content-Type: text/plain; charset=utf-8\n")));
    CHECK(Catalog::open(with_header("Language: tr\n")));
    auto const charset = GENERATE("ISO-8859-9", "CHARSET", "UTF-16", "");
    auto const refused = Catalog::open(with_header("Content-Type: text/plain; charset="s + charset + "\n"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidData);
}

TEST_CASE("a catalog is refused for a plural header that does not parse", "[i18n][catalog]")
{
    auto const refused = Catalog::open(with_header("Plural-Forms: nplurals=2; plural=n/0;\n"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidData);
}

TEST_CASE("another kind of file is not a catalog", "[i18n][catalog]")
{
    auto const bytes = GENERATE(as<std::string>(), "", "GIF89a", std::string(28, '\0'), std::string(400, 'x'));
    auto const refused = Catalog::open(bytes);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::WrongFormat);
}

TEST_CASE("a later major revision is refused as newer", "[i18n][catalog]")
{
    auto bytes = mo_file(kPolish);
    bytes[6] = 2;
    auto const refused = Catalog::open(bytes);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::NewerFormat);
}

TEST_CASE("a catalog cut short anywhere is refused", "[i18n][catalog]")
{
    auto const bytes = mo_file(kPolish);
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        INFO(length);
        REQUIRE_FALSE(Catalog::open(bytes.substr(0, length)));
    }
}

TEST_CASE("a catalog with any byte changed is refused or stays in bounds", "[i18n][catalog]")
{
    auto const bytes = mo_file(kPolish);
    for (std::size_t offset = 0; offset < bytes.size(); ++offset)
        for (unsigned const change : { 0x01U, 0x80U, 0xFFU }) {
            auto changed = bytes;
            changed[offset] = static_cast<char>(static_cast<unsigned char>(changed[offset]) ^ change);
            if (auto const catalog = Catalog::open(std::move(changed)))
                ask_everything(catalog.value());
        }
}

TEST_CASE("tables and strings beyond the end are refused", "[i18n][catalog]")
{
    auto const [offset, number] = GENERATE(table<std::size_t, std::size_t>({
        { 8, 0xFFFFFFFF },  // The number of messages.
        { 8, 0x20000001 },  // Times eight, it would be eight in 32 bits.
        { 12, 0xFFFFFFF8 }, // The tables' offsets.
        { 16, 0xFFFFFFF8 },
        { 28, 0xFFFFFFFF }, // The first string's length and offset.
        { 32, 0xFFFFFFFF },
    }));
    auto bytes = mo_file(kPolish);
    bytes.replace(offset, 4, number_bytes(number, ByteOrder::Little));
    auto const refused = Catalog::open(bytes);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::InvalidData);
}

TEST_CASE("strings that lie over each other are refused", "[i18n][catalog]")
{
    auto bytes = mo_file(kPolish);
    auto const entry = [&](std::size_t index) { return bytes.substr(28 + 8 * index, 8); };
    auto const longest = entry(5); // The header's translation is the first of the second table.
    for (std::size_t index = 0; index < 2 * kPolish.size(); ++index)
        bytes.replace(28 + 8 * index, 8, longest);
    CHECK_FALSE(Catalog::open(bytes));
}

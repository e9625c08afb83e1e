// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/print/qr.h"
#include "tests/print/qr_picture.h"
#include "tests/support/folder.h"
#include "tests/support/run.h"

using namespace weg;

TEST_CASE("a code is as small as what it holds, and never smaller than a telephone reads", "[print][qr]")
{
    auto const small = print::qr_code("112");
    REQUIRE(small);
    CHECK(small.value().side == 21);
    auto const largest = print::qr_code(std::string(print::kMostCodeBytes, 'a'));
    REQUIRE(largest);
    CHECK(largest.value().side == 77);
    auto const umlauts = print::qr_code(std::string(print::kMostCodeBytes - 2, 'a') + "ü");
    REQUIRE(umlauts);
    CHECK(umlauts.value().side == 77);
    // On the 72 mm of a receipt, with the quiet zone, each module must be 0.4 mm or more.
    CHECK(72.0 / (largest.value().side + 2 * kQuietZone) >= 0.4);
    CHECK_FALSE(print::qr_code(std::string(print::kMostCodeBytes + 1, 'a')));
    CHECK_FALSE(print::qr_code(""));
}

TEST_CASE("another program reads every script from a code", "[print][qr]")
{
    auto const text = GENERATE(as<std::string> {}, "Bürgerbüro, Größe: 10 €", "مكتب الهجرة ٠٥٢١", "دفتر مهاجرت",
        "குடியேற்ற அலுவலகம்", "ኣድራሻ ቤት ጽሕፈት", "移民局 地址 电话", "Ιθαγένεια", "Міграційна служба");
    test::Folder const folder("qr");
    auto const code = print::qr_code(text);
    REQUIRE(code);
    auto const picture = folder.path() / "code.pgm";
    test::write_picture(code.value(), picture);
    CHECK(test::scanned(picture.string()) == text);
}

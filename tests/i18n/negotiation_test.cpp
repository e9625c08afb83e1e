// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/negotiation.h"

#include "tests/support/catch.h"

using weg::i18n::negotiate;

namespace {

std::vector<std::string> const kAll { "de", "de-simple", "tr", "ar", "uk", "ru", "kmr", "ckb", "en", "pl", "el", "ro",
    "bg", "sq", "sr", "fa", "ps", "ti", "ta", "ur", "fr", "es", "vi", "zh-Hans" };

std::string served(std::vector<std::string> const& wanted) { return negotiate(wanted, kAll).value_or("none"); }

} // namespace

TEST_CASE("what a device asks for leads to the language its reader reads", "[i18n][negotiation]")
{
    struct Case {
        char const* wanted;
        char const* served;
    };
    for (auto const& [wanted, expected] : std::vector<Case> { { "ku", "kmr" }, { "ku-TR", "kmr" }, { "ku-Arab", "ckb" },
             { "ku-Arab-IQ", "ckb" }, { "ku-IQ", "ckb" }, { "KU_iq", "ckb" }, { "ckb-IR", "ckb" },
             { "kmr-Latn-SY", "kmr" }, { "fa-AF", "fa" }, { "prs", "fa" }, { "prs-AF", "fa" }, { "zh", "zh-Hans" },
             { "zh-CN", "zh-Hans" }, { "zh-SG", "zh-Hans" }, { "zh-Hans-DE", "zh-Hans" }, { "sr", "sr" },
             { "sr-Latn", "sr" }, { "sr-RS", "sr" }, { "de-AT", "de" }, { "de-DE-u-co-phonebk", "de" },
             { "de-simple", "de-simple" }, { "de_DE", "de" }, { "en-US", "en" }, { "ar-SY", "ar" }, { "pt-BR", "none" },
             { "ur-PK", "ur" }, { "ti-ER", "ti" }, { "es-419", "es" }, { "mo", "ro" }, { "ro-MD", "ro" },
             { "xx", "none" }, { "", "none" }, { "not a tag", "none" }, { "kurz", "none" } }) {
        INFO(wanted);
        CHECK(served({ wanted }) == expected);
    }
}

TEST_CASE("the first wish that can be served counts", "[i18n][negotiation]")
{
    CHECK(served({ "pt-BR", "fr-CA", "en" }) == "fr");
    CHECK(served({}) == "none");
    CHECK(negotiate({ "de-AT" }, {}) == std::nullopt);
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/bundle.h"

#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace weg;

namespace {

content::Bundle real_bundle()
{
    auto bundle
        = content::Bundle::open(std::filesystem::path(WEG_BUILD_DIR) / "share" / "wegweiser" / "embedded.sqlite");
    REQUIRE(bundle);
    return std::move(bundle).value();
}

std::vector<content::GlossaryTerm> glossary(content::Bundle const& bundle, std::vector<std::string> const& chain)
{
    auto terms = bundle.glossary(chain);
    REQUIRE(terms);
    return std::move(terms).value();
}

} // namespace

TEST_CASE("the words people meet on letters are explained, each once", "[content][glossary]")
{
    auto const terms = glossary(real_bundle(), { "de" });
    std::set<std::string> words;
    for (auto const& term : terms) {
        INFO(term.word);
        CHECK(words.insert(term.word).second);
        CHECK(term.meaning.provenance == content::Provenance::Original);
        // One sentence, which does not explain the word by itself.
        CHECK(term.meaning.value.find('.') == term.meaning.value.size() - 1);
        CHECK(term.meaning.value.find(term.word) == std::string::npos);
        for (auto const& word : term.also) {
            INFO(word);
            CHECK(words.insert(word).second);
        }
    }
    for (char const* const word : { "BAMF", "eAT", "Fiktionsbescheinigung", "WBS", "Bescheid", "Duldung" })
        CHECK(words.contains(word));
}

TEST_CASE("every language has the same words in the same order, explained in it", "[content][glossary]")
{
    auto const bundle = real_bundle();
    auto const german = glossary(bundle, { "de" });
    for (auto const& language : bundle.languages()) {
        INFO(language.tag);
        auto const terms = glossary(bundle, { language.tag, "de" });
        REQUIRE(terms.size() == german.size());
        for (std::size_t i = 0; i < terms.size(); ++i) {
            INFO(terms[i].word);
            CHECK(terms[i].word == german[i].word);
            CHECK(terms[i].also == german[i].also);
            CHECK(terms[i].meaning.language == language.tag);
        }
    }
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/compounds.h"

#include <algorithm>

namespace weg::search {

namespace {

constexpr std::size_t kShortestCompound = 8;
constexpr std::size_t kShortestPart = 4;
/// What may stand between the halves (German linking elements).
constexpr std::u16string_view kLinks[] { u"", u"s", u"n", u"en", u"es", u"er", u"e" };

} // namespace

std::vector<std::u16string> compound_parts(std::u16string const& folded, WordCount const& count)
{
    std::vector<std::u16string> best;
    std::uint32_t best_count = 0;
    for (std::size_t at = kShortestPart; at + kShortestPart <= folded.size() && folded.size() >= kShortestCompound;
         ++at) {
        auto const tail = folded.substr(at);
        auto const tails = count(tail);
        if (tails == 0)
            continue;
        for (auto const link : kLinks) {
            auto const head = std::u16string_view(folded).substr(0, at);
            if (!head.ends_with(link))
                continue;
            std::u16string const bare(head.substr(0, at - link.size()));
            for (auto const& whole : { bare, bare + u'e' }) { // "Sprach-" is of "Sprache".
                auto const rarer = whole.size() < kShortestPart ? 0 : std::min(count(whole), tails);
                if (rarer > best_count) {
                    best_count = rarer;
                    best = { whole, tail };
                }
            }
        }
    }
    return best;
}

} // namespace weg::search

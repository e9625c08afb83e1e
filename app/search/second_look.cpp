// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/second_look.h"

#include "app/search/latent.h"

#include <algorithm>
#include <span>

namespace weg::search {

namespace {

constexpr std::size_t kFirst = 4;
constexpr std::size_t kBest = 5;        ///< To which others may be alike.
constexpr float kTitleFactor = 2.5f;    ///< The title counts so often, besides what it has counted.
constexpr float kLikenessFactor = 0.6f; ///< Of the score of what it is like.

struct Again {
    std::size_t place;
    float score;
};

} // namespace

void look_again(std::vector<Candidate>& best_first)
{
    auto const seen = std::span(best_first).first(std::min(kSecondLook, best_first.size()));
    if (seen.size() <= kFirst + 1)
        return;
    std::vector<Direction> best;
    for (auto const& candidate : seen.first(std::min(kBest, seen.size())))
        add_packed(best.emplace_back(), candidate.direction, 1);
    std::vector<Again> again;
    again.reserve(seen.size() - kFirst);
    for (std::size_t place = kFirst; place < seen.size(); ++place) {
        float nearness = 0;
        for (std::size_t i = 0; i < best.size(); ++i) {
            float const like = i == place ? 0 : std::max(0.0f, likeness(best[i], seen[place].direction));
            nearness = std::max(nearness, like * like * seen[i].score);
        }
        again.push_back({ place, seen[place].score + kTitleFactor * seen[place].title + kLikenessFactor * nearness });
    }
    std::ranges::stable_sort(again, [](Again const& a, Again const& b) { return a.score > b.score; });
    std::vector<Candidate> ordered;
    ordered.reserve(again.size());
    for (auto const& each : again)
        ordered.push_back(std::move(seen[each.place]));
    std::ranges::move(ordered, seen.begin() + kFirst);
}

} // namespace weg::search

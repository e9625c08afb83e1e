// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace weg::search {

/// A document that may answer.
struct Candidate {
    std::uint32_t document = 0;
    float score = 0;       ///< How well it answers.
    float title = 0;       ///< The title's part of it.
    std::string direction; ///< As latent.h packs it.
};

/// So many are looked at again.
inline constexpr std::size_t kSecondLook = 50;

/// Puts those of `best_first` that are behind the first few into another order. The first are for those who take what
/// they see first, and are what answers best. Who reads on did not find it there, so then come those with more of the
/// question in their title, though the text has little of it, and those that say much the same as one of the best
/// (the cluster hypothesis; van Rijsbergen 1979, 3). Scores stay as they are.
void look_again(std::vector<Candidate>& best_first);

} // namespace weg::search

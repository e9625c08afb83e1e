// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weg::search {

/// Latent semantic analysis (Deerwester et al. 1990) over the pieces of words in all languages of a document at once
/// (Littman, Dumais and Landauer 1998): texts that say the same lie in the same direction, whatever their language. So
/// a question finds a page that none of its words stands in, and one that is not translated into its language.

/// Where a document, a term or a question points; as many numbers as the space has dimensions, or none.
using Direction = std::vector<float>;

/// How much of a term a document has.
struct Share {
    std::uint32_t document = 0;
    float value = 0;
};

/// What some documents say about which terms go together.
class LatentSpace {
public:
    static constexpr std::size_t kDimensions = 100;
    static constexpr std::size_t kMostDocuments = 2048; ///< So many teach; what they say holds for the rest.

    /// `terms`: of each, its shares in documents 0 to `documents` - 1, ascending. Every document's shares should have
    /// length 1 together. The same terms give the same space.
    LatentSpace(std::size_t documents, std::span<std::vector<Share> const> terms);

    /// 0: too few documents to learn from.
    [[nodiscard]] std::size_t dimensions() const { return m_dimensions; }
    /// Where a term points that has these shares.
    [[nodiscard]] Direction direction(std::span<Share const> shares) const;

private:
    std::size_t m_dimensions = 0;
    std::vector<float> m_documents; ///< kMostDocuments or fewer rows of m_dimensions.
};

void add(Direction& sum, Direction const& direction, float factor);
void normalise(Direction& direction);

/// As one byte a dimension behind a float that scales them.
std::string packed(Direction const& direction);
/// Adds what `bytes` holds times `factor` to `sum`, which is empty or as long. Returns false for bytes that are none of
/// ours.
bool add_packed(Direction& sum, std::string_view bytes, float factor);
/// The cosine between a normalised direction and a packed one that was; 0 for bytes that are none of ours.
float likeness(Direction const& direction, std::string_view bytes);

} // namespace weg::search

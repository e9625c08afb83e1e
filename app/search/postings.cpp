// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/postings.h"

#include <algorithm>
#include <cmath>

namespace weg::search {

void append_number(std::string& bytes, std::uint32_t number)
{
    for (; number >= kMoreBit; number >>= 7)
        bytes.push_back(static_cast<char>((number & (kMoreBit - 1)) | kMoreBit));
    bytes.push_back(static_cast<char>(number));
}

std::optional<std::uint32_t> take_number(std::string_view& bytes)
{
    std::uint32_t number = 0;
    for (std::uint32_t shift = 0; !bytes.empty() && shift < 35; shift += 7) {
        std::uint32_t const part = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= (part & (kMoreBit - 1)) << shift;
        if (part < kMoreBit)
            return number;
    }
    return std::nullopt;
}

void PostingWriter::add(Posting posting)
{
    append_number(m_bytes, posting.document - m_next);
    auto const impact = std::clamp(std::lround(posting.impact * kImpactSteps), 1L, 255L);
    m_bytes.push_back(static_cast<char>(static_cast<unsigned char>(impact)));
    m_next = posting.document + 1;
}

} // namespace weg::search

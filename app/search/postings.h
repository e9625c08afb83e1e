// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace weg::search {

inline constexpr std::uint32_t kMoreBit = 0x80; ///< Of a byte of a number: another follows.
inline constexpr float kImpactSteps = 255;

/// LEB128, the least significant seven bits first.
void append_number(std::string& bytes, std::uint32_t number);
/// Takes it off `bytes` again; nothing when they end before it does.
std::optional<std::uint32_t> take_number(std::string_view& bytes);

/// One document of a term's list.
struct Posting {
    std::uint32_t document = 0;
    float impact = 0; ///< 0 to 1: how much of what the term can add.
};

/// The documents that have a term, ascending, each as the number of documents since the last and a byte of impact.
class PostingWriter {
public:
    void add(Posting posting);
    [[nodiscard]] std::string const& bytes() const { return m_bytes; }

private:
    std::string m_bytes;
    std::uint32_t m_next = 0;
};

/// Reads them one after the other. `bytes` must outlive it.
class PostingReader {
public:
    explicit PostingReader(std::string_view bytes)
        : m_bytes(bytes)
    {
    }
    /// Nothing at the end, and where the bytes are damaged. Defined here, for it runs for every document of every term.
    std::optional<Posting> next()
    {
        if (m_bytes.size() < 2)
            return std::nullopt;
        std::uint32_t gap = static_cast<unsigned char>(m_bytes.front());
        if (gap < kMoreBit) {
            m_bytes.remove_prefix(1);
        } else {
            auto const number = take_number(m_bytes);
            if (!number || m_bytes.empty())
                return std::nullopt;
            gap = *number;
        }
        Posting const posting { m_next + gap,
            static_cast<float>(static_cast<unsigned char>(m_bytes.front())) / kImpactSteps };
        m_bytes.remove_prefix(1);
        m_next = posting.document + 1;
        return posting;
    }

private:
    std::string_view m_bytes;
    std::uint32_t m_next = 0;
};

} // namespace weg::search

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/hash.h"
#include "app/sync/patch.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

/// Property: any bytes are refused, or unpack to as many bytes as were signed for; their digest is signed for as well, so
/// what unpacks under one that cannot be guessed is a defect. The first byte says how long the content should be.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace weg::sync;
    if (size < 1)
        return 0;
    static std::string const base(5000, 'b');
    std::string const packed(reinterpret_cast<char const*>(data) + 1, size - 1);
    Content content { data[0], std::string(64, '0') };
    if (unpack(packed, content, base) || unpack(packed, content))
        std::abort();
    // The digest that a stored content of this length would have: it is the corpus's own.
    content.sha256 = sha256(std::string(data[0], 'x'));
    if (auto const bytes = unpack(packed, content, base); bytes && bytes.value() != std::string(data[0], 'x'))
        std::abort();
    return 0;
}

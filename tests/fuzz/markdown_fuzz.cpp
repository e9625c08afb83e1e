// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/markdown.h"

#include <cstdlib>

/// Property: whatever the bytes, spans stand inside their block's text and links inside the list.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const document = weg::text::read_markdown({ reinterpret_cast<char const*>(data), size });
    for (auto const& block : document.blocks) {
        for (auto const& span : block.spans) {
            bool const inside = span.begin < span.end && span.end <= block.text.size();
            if (!inside || span.mark.value_or(0) > document.links.size())
                std::abort();
        }
    }
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/html_blocks.h"
#include "app/authoring/plain_text.h"

#include <cstdlib>

/// Property: whatever the bytes, blocks are tidy and not empty, steps have numbers, and a link that stands alone has
/// words; text without tags and entities keeps every word.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string const html(reinterpret_cast<char const*>(data), size);
    auto const page = weg::authoring::read_html(html);
    if (!page)
        std::abort();
    std::string words;
    for (auto const& block : page.value().blocks) {
        bool const is_step = block.kind == weg::content::BlockKind::Step;
        if (block.text.empty() || weg::authoring::tidied(block.text) != block.text || is_step != (block.step > 0))
            std::abort();
        words += (words.empty() ? "" : " ") + block.text;
    }
    for (auto const& link : page.value().links) {
        if (link.url.empty() || (link.alone && link.text.empty()))
            std::abort();
    }
    if (html.find_first_of("<&") == std::string::npos && words != weg::authoring::tidied(html))
        std::abort();
    return 0;
}

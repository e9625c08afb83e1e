// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/i18n/localizer.h"
#include "app/text/style.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace weg::text {

enum class BlockKind : std::uint8_t { Paragraph, Heading, Bullet, Number };

/// A paragraph of a document: words for one lay_out(), with what is emphasised or linked in them.
struct MarkdownBlock {
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;          ///< Of a heading: 1 to 6. Of a list item: 1 and up, by how deep its list lies in others.
    unsigned number = 0;    ///< Of a Number: its place as the list counts.
    bool continues = false; ///< A further paragraph of the item before; it has no marker of its own.
    std::string text = {};  ///< UTF-8. A hard break is U+2028.
    std::vector<Span> spans = {}; ///< In bytes of `text`. A link's mark is its place in `links`, from 1.
};

struct MarkdownDocument {
    std::vector<MarkdownBlock> blocks;
    std::vector<std::string> links;   ///< Where they lead, as written.
    std::vector<std::string> dropped; ///< What content may not have and was left out, for the editor: "image", "HTML".
};

/// What stands before a list item's first paragraph: a bullet by its depth, or its number in the digits of `words`'
/// language. Empty for everything else. It is placed at the start edge, whichever that is.
std::string list_marker(MarkdownBlock const& block, i18n::Localizer const& words);

/// Reads the subset of CommonMark that content is written in: headings, paragraphs, emphasis, links, lists, hard breaks.
/// The words of anything else are kept without its look; images and HTML are dropped and named. Never fails.
/// Source: CommonMark 0.30 through md4c.
MarkdownDocument read_markdown(std::string_view utf8);

} // namespace weg::text

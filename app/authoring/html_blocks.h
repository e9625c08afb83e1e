// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/content/model.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weg::authoring {

/// A stretch of a page's text, as our records have them.
struct HtmlBlock {
    content::BlockKind kind = content::BlockKind::Paragraph;
    int step = 0; ///< Number of a Step in its list, from 1.
    std::string text;
};

struct HtmlLink {
    std::string url;    ///< As written, without white space at its ends.
    std::string text;   ///< Empty: a picture, or nothing.
    bool alone = false; ///< Its text is all there is of a block.
};

/// What a page of HTML says, without its looks.
struct HtmlPage {
    std::vector<HtmlBlock> blocks;
    std::vector<HtmlLink> links; ///< In reading order; their texts stand in `blocks` too.
    /// What has no text or no place in a record, counted by name: "image", "iframe", "script".
    std::map<std::string, int> dropped;
    bool flattened = false; ///< Too deep to be read as HTML: all its words are there, as paragraphs only.
};

/// Reads HTML as it is in the wild. Headings, list items and table rows are blocks; any other block element and each
/// <br> begins a paragraph (within a heading, a table's row or a numbered item it is a space). Unknown elements give
/// their text to the block around them.
/// Units: `html` is UTF-8; what is not becomes nothing.
/// Errors: `Unavailable` when there is no memory for a parser.
/// Source: libxml2's HTML parser, driven by events, so that depth costs no stack.
Result<HtmlPage> read_html(std::string_view html);

} // namespace weg::authoring

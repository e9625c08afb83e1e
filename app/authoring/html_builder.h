// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/html_blocks.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weg::authoring {

/// Makes a page's blocks from its elements and texts as a parser meets them; see read_html. Knows no parser.
class HtmlBuilder {
public:
    explicit HtmlBuilder(HtmlPage& page)
        : m_page(page)
    {
    }

    /// `element` in lower case; `href`: of a link.
    void start(std::string_view element, std::string const& href);
    void end(std::string_view element);
    void text(std::string_view words);
    void finish();

private:
    struct List {
        bool numbered = false;
        int items = 0;
        bool written = false; ///< Its item's number stands already.
    };
    struct OpenLink {
        std::string url;
        std::size_t begin = 0; ///< In m_text.
        bool told = false;     ///< A block before this one has a part of it.
    };

    void line_end();
    void flush();
    void close_link();
    void start_block(std::string_view element);
    void start_cell();
    HtmlBlock next_block();

    HtmlPage& m_page;
    std::string m_text; ///< Of the block being read, untidied.
    std::vector<List> m_lists;
    std::vector<HtmlLink> m_links; ///< Those that ended in the block being read.
    std::optional<OpenLink> m_link;
    int m_headings = 0; ///< Open ones.
    int m_rows = 0;
    int m_silent = 0; ///< Open elements whose insides are no words.
};

} // namespace weg::authoring

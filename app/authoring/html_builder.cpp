// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/html_builder.h"

#include "app/authoring/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace weg::authoring {

namespace {

using content::BlockKind;

template <std::size_t Count>
using Names = std::array<std::string_view, Count>;

bool is_one_of(std::string_view name, auto const& names) { return std::ranges::find(names, name) != names.end(); }

constexpr Names<36> kBlocks { "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend", "li",
    "main", "nav", "option", "p", "pre", "section", "select", "summary", "table", "tbody", "tfoot", "thead", "title",
    "tr" };

/// Elements without words for readers; with the insides that they bring.
constexpr Names<13> kSilent { "applet", "audio", "canvas", "iframe", "math", "noframes", "object", "script", "style",
    "svg", "template", "textarea", "video" };
constexpr Names<4> kEmpty { "embed", "frame", "img", "input" };

bool is_heading(std::string_view name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

bool is_list(std::string_view name) { return name == "ul" || name == "ol" || name == "menu" || name == "dir"; }

} // namespace

void HtmlBuilder::start(std::string_view element, std::string const& href)
{
    if (is_one_of(element, kSilent)) {
        ++m_page.dropped[std::string(element)];
        ++m_silent;
    }
    if (m_silent > 0)
        return;
    if (is_one_of(element, kEmpty)) {
        ++m_page.dropped[element == "img" ? "image" : std::string(element)];
    } else if (element == "br") {
        line_end();
    } else if (element == "a") {
        close_link();
        m_link = OpenLink { tidied(href), m_text.size() };
    } else if (element == "td" || element == "th") {
        start_cell();
    } else if (is_heading(element) || is_list(element) || is_one_of(element, kBlocks)) {
        start_block(element);
    }
}

void HtmlBuilder::start_block(std::string_view element)
{
    if (is_heading(element)) {
        flush();
        ++m_headings;
    } else if (is_list(element)) {
        flush();
        m_lists.push_back({ element == "ol" });
    } else if (element == "tr") {
        flush();
        ++m_rows;
    } else if (element == "li") {
        flush();
        if (!m_lists.empty()) {
            ++m_lists.back().items;
            m_lists.back().written = false;
        }
    } else {
        line_end();
    }
}

void HtmlBuilder::start_cell()
{
    if (m_rows > 0 && !tidied(m_text).empty())
        m_text += ", ";
    else
        line_end();
}

void HtmlBuilder::end(std::string_view element)
{
    if (m_silent > 0) {
        m_silent -= is_one_of(element, kSilent) ? 1 : 0;
        return;
    }
    if (element == "a") {
        close_link();
    } else if (is_heading(element)) {
        flush();
        m_headings = std::max(m_headings - 1, 0);
    } else if (is_list(element)) {
        flush();
        if (!m_lists.empty())
            m_lists.pop_back();
    } else if (element == "tr") {
        flush();
        m_rows = std::max(m_rows - 1, 0);
    } else if (element == "li") {
        flush();
    } else if (is_one_of(element, kBlocks)) {
        line_end();
    }
}

void HtmlBuilder::text(std::string_view words)
{
    if (m_silent == 0)
        m_text += words;
}

void HtmlBuilder::line_end()
{
    bool const is_numbered = !m_lists.empty() && m_lists.back().numbered;
    if (m_headings > 0 || m_rows > 0 || is_numbered)
        m_text += ' ';
    else
        flush();
}

void HtmlBuilder::close_link()
{
    if (!m_link)
        return;
    std::string words = tidied(std::string_view(m_text).substr(m_link->begin));
    if (!m_link->url.empty() && !(words.empty() && m_link->told))
        m_links.push_back({ m_link->url, std::move(words) });
    m_link.reset();
}

HtmlBlock HtmlBuilder::next_block()
{
    if (m_headings > 0)
        return { BlockKind::Heading, 0, {} };
    if (m_lists.empty())
        return {};
    List& list = m_lists.back();
    if (!list.numbered)
        return { BlockKind::Point, 0, {} };
    // What follows a list within a numbered item belongs to that item, whose number stands already.
    if (std::exchange(list.written, true))
        return {};
    return { BlockKind::Step, std::max(list.items, 1), {} };
}

void HtmlBuilder::flush()
{
    std::string words = tidied(m_text);
    // A link that goes on in the next block is one there as well; where it has no words yet, only there.
    auto going_on = m_link;
    if (going_on) {
        going_on->told = going_on->told || !tidied(std::string_view(m_text).substr(going_on->begin)).empty();
        going_on->begin = 0;
        if (going_on->told)
            close_link();
    }
    m_link = std::move(going_on);
    m_text.clear();
    for (auto& link : m_links) {
        link.alone = !link.text.empty() && link.text == words;
        m_page.links.push_back(std::move(link));
    }
    m_links.clear();
    if (words.empty())
        return;
    HtmlBlock block = next_block();
    block.text = std::move(words);
    m_page.blocks.push_back(std::move(block));
}

void HtmlBuilder::finish()
{
    m_silent = 0;
    close_link();
    flush();
}

} // namespace weg::authoring

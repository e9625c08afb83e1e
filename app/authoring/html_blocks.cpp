// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/html_blocks.h"

#include "app/authoring/html_builder.h"
#include "app/base/handle.h"
#include "app/base/utf8.h"

#include <algorithm>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <limits>

namespace weg::authoring {

namespace {

/// Deeper than any page that people wrote; the parser needs time in proportion to depth.
constexpr int kDeepest = 256;
/// A tag longer than this holds a picture's bytes, or was made to keep the parser busy.
constexpr std::size_t kLongestTag = 8192;

bool is_ascii_letter(char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }

bool opens_tag(std::string_view html, std::size_t at)
{
    return html[at] == '<' && at + 1 < html.size()
        && (is_ascii_letter(html[at + 1]) || html[at + 1] == '/' || html[at + 1] == '!' || html[at + 1] == '?');
}

/// Where the tag that opens at `at` is over: after its '>' that is in no quotes; npos when that is not within
/// kLongestTag. A comment is over after "-->".
std::size_t tag_end(std::string_view html, std::size_t at)
{
    constexpr std::string_view kCommentEnd = "-->";
    if (html.substr(at).starts_with("<!--")) {
        std::size_t const end = html.find(kCommentEnd, at);
        return end == std::string_view::npos ? end : end + kCommentEnd.size();
    }
    char quote = '\0';
    std::size_t const last = std::min(html.size(), at + kLongestTag);
    for (std::size_t i = at + 1; i < last; ++i) {
        if (quote != '\0')
            quote = html[i] == quote ? '\0' : quote;
        else if (html[i] == '>')
            return i + 1;
        else if ((html[i] == '"' || html[i] == '\'') && html[i - 1] == '=')
            quote = html[i];
    }
    return std::string_view::npos;
}

/// Well-formed UTF-8 without the control characters at which the parser would stop.
std::string readable(std::string_view html)
{
    std::string text = to_utf8(to_utf16(html));
    std::ranges::replace(text, '\v', ' ');
    std::ranges::replace(text, '\f', ' ');
    std::erase_if(text, [](char letter) {
        auto const byte = static_cast<unsigned char>(letter);
        return (byte < 0x20 && letter != '\n' && letter != '\t' && letter != '\r') || byte == 0x7F;
    });
    return text;
}

/// Without tags that are longer than kLongestTag or whose quotes never end, and without comments; a tag that never
/// ends is a text with a '<' in it.
std::string without_broken_tags(std::string const& html, std::map<std::string, int>& dropped)
{
    std::string kept;
    bool ends = true; // Once there is no '>' any more, no later tag ends either: the rest is looked at once.
    for (std::size_t at = 0; at < html.size();) {
        if (!opens_tag(html, at)) {
            kept += html[at++];
            continue;
        }
        std::size_t const end = ends ? tag_end(html, at) : std::string::npos;
        std::size_t const simple_end = ends && end == std::string::npos ? html.find('>', at) : std::string::npos;
        if (end != std::string::npos) {
            bool const is_comment = html.compare(at, 4, "<!--") == 0;
            kept.append(is_comment ? std::string_view() : std::string_view(html).substr(at, end - at));
            at = end;
        } else if (simple_end != std::string::npos) {
            ++dropped["broken tag"];
            at = simple_end + 1;
        } else {
            ends = false;
            kept += "&lt;";
            ++at;
        }
    }
    return kept;
}

/// All tags as spaces: what is left has words and entities only.
std::string without_tags(std::string const& html)
{
    std::string kept;
    for (std::size_t at = 0; at < html.size();) {
        std::size_t const end = opens_tag(html, at) ? tag_end(html, at) : std::string::npos;
        if (end != std::string::npos) {
            kept += ' ';
            at = end;
        } else {
            kept += html[at] == '<' ? std::string("&lt;") : std::string(1, html[at]);
            ++at;
        }
    }
    return kept;
}

struct Parsing {
    HtmlBuilder builder;
    xmlParserCtxt* context = nullptr;
    int depth = 0;
    bool too_deep = false;
};

std::string_view view(xmlChar const* text) { return text ? reinterpret_cast<char const*>(text) : ""; }

std::string href_of(xmlChar const** attributes)
{
    for (xmlChar const** at = attributes; at && at[0]; at += 2) {
        if (view(at[0]) == "href")
            return std::string(view(at[1]));
    }
    return {};
}

void on_start(void* user, xmlChar const* name, xmlChar const** attributes) noexcept
{
    auto& parsing = *static_cast<Parsing*>(user);
    if (++parsing.depth > kDeepest && !parsing.too_deep) {
        parsing.too_deep = true;
        xmlStopParser(parsing.context);
    }
    if (!parsing.too_deep)
        parsing.builder.start(view(name), href_of(attributes));
}

void on_end(void* user, xmlChar const* name) noexcept
{
    auto& parsing = *static_cast<Parsing*>(user);
    --parsing.depth;
    if (!parsing.too_deep)
        parsing.builder.end(view(name));
}

void on_text(void* user, xmlChar const* text, int length) noexcept
{
    auto& parsing = *static_cast<Parsing*>(user);
    if (!parsing.too_deep)
        parsing.builder.text({ reinterpret_cast<char const*>(text), static_cast<std::size_t>(length) });
}

/// Scripts and styles come this way; the builder knows from their element that they are no words.
void on_raw(void* user, xmlChar const* text, int length) noexcept { on_text(user, text, length); }

/// False when the page is too deep.
Result<bool> parse(std::string const& html, HtmlPage& page)
{
    if (html.empty())
        return true;
    auto const size = static_cast<int>(std::min<std::size_t>(html.size(), std::numeric_limits<int>::max()));
    CHandle<xmlParserCtxt, htmlFreeParserCtxt> const context(htmlCreateMemoryParserCtxt(html.data(), size));
    if (!context)
        return Error { ErrorCode::Unavailable, "libxml2: no memory for a parser" };
    Parsing parsing { HtmlBuilder(page), context.get() };
    htmlSAXHandler handler {};
    handler.startElement = on_start;
    handler.endElement = on_end;
    handler.characters = on_text;
    handler.ignorableWhitespace = on_text;
    handler.cdataBlock = on_raw;
    *context->sax = handler;
    context->userData = &parsing;
    htmlCtxtUseOptions(context.get(),
        HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET | HTML_PARSE_NOIMPLIED
            | HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(context.get(), XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(context.get());
    parsing.builder.finish();
    return !parsing.too_deep;
}

} // namespace

Result<HtmlPage> read_html(std::string_view html)
{
    HtmlPage page;
    std::string const text = without_broken_tags(readable(html), page.dropped);
    auto const dropped = page.dropped;
    WEG_TRY(bool const whole, parse(text, page));
    if (!whole) {
        page = HtmlPage { {}, {}, dropped, true };
        WEG_TRY_VOID(parse(without_tags(text), page));
    }
    return page;
}

} // namespace weg::authoring

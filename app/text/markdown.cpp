// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/markdown.h"

#include "app/base/utf8.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <md4c.h>

namespace weg::text {

namespace {

constexpr std::size_t kLongestOfItsOwn = 64; ///< md4c's own strings are indentation and line feeds.
constexpr char const* kLineSeparator = "\u2028";

/// The named entities that editors write; any other stays as it was written.
std::string text_of_entity(std::string_view entity)
{
    static std::map<std::string_view, char const*> const named { { "&amp;", "&" }, { "&lt;", "<" }, { "&gt;", ">" },
        { "&quot;", "\"" }, { "&nbsp;", "\u00A0" }, { "&shy;", "\u00AD" }, { "&ndash;", "–" }, { "&mdash;", "—" },
        { "&hellip;", "…" }, { "&auml;", "ä" }, { "&ouml;", "ö" }, { "&uuml;", "ü" }, { "&Auml;", "Ä" },
        { "&Ouml;", "Ö" }, { "&Uuml;", "Ü" }, { "&szlig;", "ß" }, { "&euro;", "€" } };
    if (auto const found = named.find(entity); found != named.end())
        return found->second;
    if (!entity.starts_with("&#"))
        return std::string(entity);
    bool const hexadecimal = entity.size() > 3 && (entity[2] == 'x' || entity[2] == 'X');
    auto const digits = entity.substr(hexadecimal ? 3 : 2, entity.size() - (hexadecimal ? 4 : 3));
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, hexadecimal ? 16 : 10);
    if (value == 0 || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000))
        return "\uFFFD";
    if (value < 0x10000)
        return to_utf8(std::u16string(1, static_cast<char16_t>(value)));
    value -= 0x10000;
    char16_t const pair[] { static_cast<char16_t>(0xD800 + (value >> 10)),
        static_cast<char16_t>(0xDC00 + (value & 0x3FF)) };
    return to_utf8({ pair, 2 });
}

std::string text_of(MD_ATTRIBUTE const& attribute)
{
    std::string text;
    for (unsigned i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
        std::string_view const part(attribute.text + attribute.substr_offsets[i],
            attribute.substr_offsets[i + 1] - attribute.substr_offsets[i]);
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? text_of_entity(part) : std::string(part);
    }
    return text;
}

class Reader {
public:
    MarkdownDocument document;

    void enter_block(MD_BLOCKTYPE type, void const* detail)
    {
        m_open = false; // A list within an item ends the item's first words.
        switch (type) {
        case MD_BLOCK_UL:
            m_lists.push_back({ false, 0 });
            break;
        case MD_BLOCK_OL:
            m_lists.push_back({ true, static_cast<MD_BLOCK_OL_DETAIL const*>(detail)->start });
            break;
        case MD_BLOCK_LI:
            m_item_begins = true;
            break;
        case MD_BLOCK_H:
            begin({ .kind = BlockKind::Heading,
                .level = static_cast<int>(static_cast<MD_BLOCK_H_DETAIL const*>(detail)->level) });
            break;
        case MD_BLOCK_P:
        case MD_BLOCK_CODE:
            begin_paragraph();
            break;
        case MD_BLOCK_HTML:
            drop("HTML");
            break;
        default:
            break;
        }
    }

    void leave_block(MD_BLOCKTYPE type)
    {
        if ((type == MD_BLOCK_UL || type == MD_BLOCK_OL) && !m_lists.empty())
            m_lists.pop_back();
        if (type == MD_BLOCK_LI && !m_lists.empty()) {
            if (m_item_begins) // An item without words still counts.
                ++m_lists.back().next;
            m_item_begins = false;
        }
        if (type == MD_BLOCK_P || type == MD_BLOCK_H || type == MD_BLOCK_CODE || type == MD_BLOCK_LI)
            m_open = false;
    }

    void enter_span(MD_SPANTYPE type, void const* detail)
    {
        Span span { .begin = m_open ? current().text.size() : 0 };
        if (type == MD_SPAN_EM)
            span.slant = Slant::Italic;
        else if (type == MD_SPAN_STRONG)
            span.weight = Weight::Bold;
        else if (type == MD_SPAN_A) {
            document.links.push_back(text_of(static_cast<MD_SPAN_A_DETAIL const*>(detail)->href));
            span.mark = static_cast<std::uint32_t>(document.links.size());
        } else if (type == MD_SPAN_IMG)
            drop("image");
        m_spans.push_back(span);
    }

    void leave_span()
    {
        if (m_spans.empty()) // md4c 0.4.8 leaves what it did not enter in some documents.
            return;
        Span span = m_spans.back();
        m_spans.pop_back();
        if (!m_open)
            return;
        span.end = current().text.size();
        bool const says_something = span.weight || span.slant || span.mark;
        if (says_something && span.begin < span.end)
            current().spans.push_back(span);
    }

    explicit Reader(std::string_view source)
        : m_source(source)
    {
    }

    /// False when md4c hands out more than it was given: version 0.4.8 does so for some broken HTML.
    [[nodiscard]] bool is_sound(std::string_view text) const
    {
        auto const* const end = m_source.data() + m_source.size();
        bool const is_of_source = !std::less<>()(text.data(), m_source.data()) && !std::less<>()(end, text.data());
        auto const most = is_of_source ? static_cast<std::size_t>(end - text.data()) : kLongestOfItsOwn;
        return text.size() <= most;
    }

    void add_text(MD_TEXTTYPE type, std::string_view text)
    {
        if (type == MD_TEXT_HTML) {
            drop("HTML");
            return;
        }
        if (!m_open) // The words of a tight list stand in no paragraph.
            begin_paragraph();
        std::string& words = current().text;
        if (type == MD_TEXT_BR)
            words += kLineSeparator;
        else if (type == MD_TEXT_SOFTBR)
            words += ' ';
        else if (type == MD_TEXT_ENTITY)
            words += text_of_entity(text);
        else
            words += text;
    }

private:
    struct List {
        bool numbered;
        unsigned next;
    };

    MarkdownBlock& current() { return document.blocks.back(); }

    void begin(MarkdownBlock block)
    {
        document.blocks.push_back(std::move(block));
        m_open = true;
    }

    void begin_paragraph()
    {
        if (m_lists.empty()) {
            begin({});
            return;
        }
        List& list = m_lists.back();
        MarkdownBlock block { .kind = list.numbered ? BlockKind::Number : BlockKind::Bullet,
            .level = static_cast<int>(m_lists.size()),
            .continues = !m_item_begins };
        if (m_item_begins)
            block.number = list.next++;
        else if (!document.blocks.empty())
            block.number = current().number;
        m_item_begins = false;
        begin(std::move(block));
    }

    void drop(std::string const& what)
    {
        if (std::ranges::find(document.dropped, what) == document.dropped.end())
            document.dropped.push_back(what);
    }

    std::string_view m_source;
    std::vector<List> m_lists;
    std::vector<Span> m_spans; ///< Open, innermost last.
    bool m_open = false;       ///< Words go on in the last block.
    bool m_item_begins = false;
};

Reader& reader_of(void* user) { return *static_cast<Reader*>(user); }

} // namespace

std::string list_marker(MarkdownBlock const& block, i18n::Localizer const& words)
{
    if (block.continues)
        return {};
    if (block.kind == BlockKind::Number)
        return words.number(block.number) + '.';
    if (block.kind == BlockKind::Bullet)
        return block.level % 2 == 1 ? "•" : "–";
    return {};
}

MarkdownDocument read_markdown(std::string_view utf8)
{
    MD_PARSER parser {};
    // No autolinks: an address in content is a contact, with a kind of its own. No indented code: editors indent.
    parser.flags = MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* user) noexcept {
        reader_of(user).enter_block(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* user) noexcept {
        reader_of(user).leave_block(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* user) noexcept {
        reader_of(user).enter_span(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE, void*, void* user) noexcept {
        reader_of(user).leave_span();
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, MD_CHAR const* text, MD_SIZE size, void* user) noexcept {
        std::string_view const words(text, size);
        if (!reader_of(user).is_sound(words))
            return 1; // The document ends here.
        reader_of(user).add_text(type, words);
        return 0;
    };
    // As CommonMark asks (2.3); besides, md4c 0.4.8 loses count over NUL.
    std::string source(utf8);
    for (auto at = source.find('\0'); at != std::string::npos; at = source.find('\0', at))
        source.replace(at, 1, "\uFFFD");
    Reader reader(source);
    md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &reader);
    std::erase_if(reader.document.blocks, [](MarkdownBlock const& block) { return block.text.empty(); });
    return std::move(reader.document);
}

} // namespace weg::text

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/integreat_page.h"

#include "app/authoring/link_contact.h"
#include "app/authoring/messages.h"
#include "app/authoring/plain_text.h"
#include "app/authoring/po.h"

#include <algorithm>

namespace weg::authoring {

namespace {

using content::BlockKind;

constexpr std::size_t kTitleLimit = 40;
constexpr std::size_t kSummaryLimit = 160;
constexpr std::size_t kTextLimit = 400;
/// A part of a translation longer than this has lost its German counterpart.
constexpr std::size_t kTranslationLimit = 4 * kTextLimit;

void keep_german_marks_only(HtmlPage& html)
{
    for (auto& block : html.blocks)
        block.text = without_direction_marks(block.text);
    std::erase_if(html.blocks, [](HtmlBlock const& block) { return block.text.empty(); });
}

void note_dropped(HtmlPage const& html, std::string const& place, Problems& notes)
{
    for (auto const& [what, count] : html.dropped)
        notes.add(place, what + " dropped" + (count > 1 ? ", " + std::to_string(count) + " times" : std::string()));
    if (html.flattened)
        notes.add(place, "its tags are nested too deep; its words are kept as paragraphs");
}

bool is_page_link(std::string const& url)
{
    return url.starts_with("/") || url.starts_with("https://integreat.app/")
        || url.starts_with("https://admin.integreat-app.de/") || url.starts_with("https://www.integreat-app.de/");
}

/// Makes one page's record, and takes the translations that belong to it.
class PageReader {
public:
    PageReader(
        IntegreatTopic const& topic, std::string const& id, std::set<std::string> const& machine, Problems& notes)
        : m_topic(topic)
        , m_page(topic.page)
        , m_machine(machine)
        , m_notes(notes)
    {
        m_record.entry.id = id;
    }

    Result<std::optional<IntegreatRecord>> read()
    {
        WEG_TRY(m_html, read_html(m_page.content));
        keep_german_marks_only(m_html);
        note_dropped(m_html, m_page.place, m_notes);
        if (m_html.blocks.empty()) {
            if (!tidied(m_page.content).empty())
                m_notes.add(m_page.place, "has no words; no entry made of it");
            return std::optional<IntegreatRecord> {};
        }
        read_names();
        read_body();
        read_links();
        read_origin();
        for (auto const& [language, page] : m_topic.translations)
            WEG_TRY_VOID(read_translation(language, page));
        return std::optional(std::move(m_record));
    }

private:
    void read_names()
    {
        DraftEntry& entry = m_record.entry;
        std::string const title = title_of(m_page);
        if (m_page.title.empty())
            m_notes.add(m_page.place, "has no title; '" + title + "' stands there instead");
        entry.name = cut(title, kTextLimit);
        entry.title = cut(title, kTitleLimit);
        entry.summary = summary_of(m_page.excerpt, m_html.blocks);
        if (entry.name != title) {
            for (auto& part : split(title, kTextLimit))
                entry.body.push_back({ BlockKind::Paragraph, 0, std::move(part) });
        }
    }

    void read_body()
    {
        int moved = 0; // Steps that a long one was parted into count on.
        int before = 0;
        for (auto const& block : m_html.blocks) {
            moved = block.kind == BlockKind::Step && block.step > before ? moved : 0;
            before = block.kind == BlockKind::Step ? block.step : 0;
            if (block.kind == BlockKind::Step && block.step > 1 && m_record.entry.body.back().kind != BlockKind::Step)
                m_notes.add(m_page.place, "a numbered list is interrupted; its numbers begin again");
            auto parts = split(block.text, kTextLimit);
            m_parts.push_back(parts.size());
            for (std::size_t part = 0; part < parts.size(); ++part) {
                moved += part > 0 && block.kind == BlockKind::Step ? 1 : 0;
                m_record.entry.body.push_back(
                    { block.kind, block.kind == BlockKind::Step ? block.step + moved : 0, std::move(parts[part]) });
            }
            if (parts.size() > 1 && block.kind == BlockKind::Step)
                m_notes.add(m_page.place, "a numbered item is too long for one; it was parted, and the numbers move");
        }
    }

    void add_contact(DraftContact contact)
    {
        auto& contacts = m_record.entry.contacts;
        bool const is_known = std::ranges::any_of(
            contacts, [&](auto const& other) { return other.kind == contact.kind && other.value == contact.value; });
        if (!is_known)
            contacts.push_back(std::move(contact));
    }

    void read_links()
    {
        for (auto const& link : m_html.links) {
            bool const is_web = link.url.starts_with("http:") || link.url.starts_with("https:");
            if (!link.text.empty() && is_page_link(link.url)) {
                m_record.page_links.push_back(link);
                continue;
            }
            auto contact = contact_of(link);
            if (contact && (!is_web || link.alone))
                add_contact(std::move(*contact));
            else
                m_notes.add(m_page.place,
                    std::string(link.text.empty() ? "link without words"
                            : is_web              ? "link"
                                                  : "address")
                        + " dropped: " + tidied(link.url) + (link.text.empty() ? "" : " ('" + link.text + "')"));
        }
        // People call before they write, and write before they look for a page.
        std::ranges::stable_sort(m_record.entry.contacts, {}, [](auto const& contact) {
            return contact.kind == "phone" ? 0 : contact.kind == "email" ? 1 : 2;
        });
    }

    void read_origin()
    {
        DraftEntry& entry = m_record.entry;
        std::string const url = percent_encoded(m_page.url);
        entry.sources.push_back(is_url(url) ? url : "Integreat: " + entry.name);
        entry.as_of = entry.verified = m_page.day;
    }

    void add(std::string const& language, std::string const& field, std::string const& german, std::string words)
    {
        if (words.empty() || german.empty())
            return;
        if (placeholders(german) != placeholders(words)) {
            m_notes.add(m_topic.translations.at(language).place,
                "has other {words in braces} than the German; dropped: " + words);
            return;
        }
        m_record.translations[language].push_back(
            { context_of(m_record.entry.id, field), german, std::move(words), m_machine.contains(language) });
    }

    /// The words for each part of each German block; empty when the pages do not correspond.
    std::vector<std::string> aligned_words(HtmlPage const& html) const
    {
        if (!std::ranges::equal(m_html.blocks, html.blocks, {}, &HtmlBlock::kind, &HtmlBlock::kind))
            return {};
        std::vector<std::string> words;
        for (std::size_t i = 0; i < html.blocks.size(); ++i) {
            auto parts = split_into(html.blocks[i].text, m_parts[i]);
            if (parts.empty()
                || std::ranges::any_of(parts, [](auto const& part) { return length_of(part) > kTranslationLimit; }))
                return {};
            std::ranges::move(parts, std::back_inserter(words));
        }
        return words;
    }

    Result<void> read_translation(std::string const& language, IntegreatPage const& page)
    {
        WEG_TRY(auto const html, read_html(page.content));
        note_dropped(html, page.place, m_notes);
        DraftEntry const& entry = m_record.entry;
        add(language, "title", entry.title, cut(page.title, kTextLimit));
        add(language, "summary", entry.summary, summary_of(page.excerpt, html.blocks));
        auto const words = aligned_words(html);
        m_record.aligned[language] = !words.empty();
        if (words.empty()) {
            m_notes.add(page.place,
                "its " + std::to_string(html.blocks.size()) + " blocks are not in step with the "
                    + std::to_string(m_html.blocks.size()) + " of the German page; only title and summary are taken");
            return {};
        }
        std::size_t const first = entry.body.size() - words.size();
        for (std::size_t i = 0; i < words.size(); ++i)
            add(language, "body", entry.body[first + i].text, words[i]);
        add_labels(language, html);
        return {};
    }

    void add_labels(std::string const& language, HtmlPage const& html)
    {
        if (html.links.size() != m_html.links.size())
            return;
        for (auto const& contact : m_record.entry.contacts) {
            for (std::size_t i = 0; i < html.links.size() && !contact.label.empty(); ++i) {
                if (without_direction_marks(m_html.links[i].text) == contact.label
                    && length_of(html.links[i].text) <= kTranslationLimit) {
                    add(language, "contact/label", contact.label, html.links[i].text);
                    break;
                }
            }
        }
    }

    IntegreatTopic const& m_topic;
    IntegreatPage const& m_page;
    std::set<std::string> const& m_machine;
    Problems& m_notes;
    HtmlPage m_html;
    std::vector<std::size_t> m_parts; ///< How many parts each block of m_html has become.
    IntegreatRecord m_record;
};

} // namespace

std::string title_of(IntegreatPage const& page)
{
    std::string title = without_direction_marks(page.title);
    if (!title.empty())
        return title;
    std::string path = percent_decoded(page.path);
    while (path.ends_with('/'))
        path.pop_back();
    path.erase(0, path.find_last_of('/') + 1);
    std::ranges::replace(path, '-', ' ');
    path = without_direction_marks(path);
    return path.empty() ? "Ohne Titel" : path;
}

std::string summary_of(std::string const& excerpt, std::vector<HtmlBlock> const& blocks)
{
    // An excerpt that the API made itself is the page's beginning without the spaces between its blocks; the blocks
    // say the same better. "Dear citizens," and "Here you find:" say nothing.
    constexpr std::size_t kLeastWords = 20;
    auto const is_sentence = [](HtmlBlock const& block) {
        return block.kind == BlockKind::Paragraph && length_of(block.text) >= kLeastWords && !block.text.ends_with(',')
            && !block.text.ends_with(':');
    };
    if (auto const found = std::ranges::find_if(blocks, is_sentence); found != blocks.end())
        return first_sentences(found->text, kSummaryLimit);
    if (!blocks.empty())
        return first_sentences(blocks.front().text, kSummaryLimit);
    return first_sentences(without_direction_marks(excerpt), kSummaryLimit);
}

Result<std::optional<IntegreatRecord>> record_of(
    IntegreatTopic const& topic, std::string const& id, std::set<std::string> const& machine, Problems& notes)
{
    return PageReader(topic, id, machine, notes).read();
}

} // namespace weg::authoring

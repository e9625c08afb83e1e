// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/integreat_records.h"

#include "app/authoring/integreat_page.h"
#include "app/authoring/link_contact.h"
#include "app/authoring/messages.h"
#include "app/authoring/plain_text.h"
#include "app/authoring/po.h"

#include <algorithm>
#include <array>

namespace weg::authoring {

namespace {

struct Look {
    std::string_view words; ///< A part of the section's id.
    char const* icon;
};

constexpr std::array<Look, 21> kIcons { { { "willkommen", "hand" }, { "ankommen", "hand" }, { "ueber", "info" },
    { "notfall", "emergency" }, { "staedte", "city" }, { "gemeinde", "city" }, { "behoerde", "building" },
    { "beratung", "advice" }, { "recht", "scales" }, { "asyl", "passport" }, { "sprach", "courses" },
    { "kinder", "baby" }, { "schule", "school" }, { "bildung", "book" }, { "arbeit", "briefcase" },
    { "gesundheit", "health" }, { "familie", "family" }, { "wohnen", "house" }, { "freizeit", "star" },
    { "alltag", "star" }, { "geld", "wallet" } } };
constexpr std::array<char const*, 6> kAccents { "teal", "blue", "green", "amber", "plum", "red" };

std::string icon_for(std::string const& id)
{
    auto const found
        = std::ranges::find_if(kIcons, [&](Look const& look) { return id.find(look.words) != std::string::npos; });
    return found == kIcons.end() ? "info" : found->icon;
}

/// Hands out ids, each once.
class Ids {
public:
    /// From the last part of the page's path, else from its title; a second one of the same words gets a number.
    std::string take(IntegreatPage const& page)
    {
        std::string path = percent_decoded(page.path);
        while (path.ends_with('/'))
            path.pop_back();
        std::string const words = id_from(path.substr(path.find_last_of('/') + 1));
        std::string base = words.empty() ? id_from(page.title) : words;
        if (base.empty())
            base = "page" + (page.id ? "-" + std::to_string(*page.id) : std::string());
        std::string id = base;
        for (int number = 2; !m_taken.insert(id).second; ++number)
            id = base + "-" + std::to_string(number);
        return id;
    }

private:
    std::set<std::string> m_taken;
};

class RecordMaker {
public:
    RecordMaker(std::vector<IntegreatTopic> const& topics, std::set<std::string> const& machine, Problems& notes)
        : m_topics(topics)
        , m_machine(machine)
        , m_notes(notes)
    {
    }

    Result<IntegreatRecords> make(std::string const& city_id, std::string const& city_name)
    {
        m_made.city.id = city_id;
        m_made.city.name = city_name;
        m_made.city.origin = "Imported from Integreat.";
        for (std::size_t i = 0; i < m_topics.size(); ++i)
            WEG_TRY_VOID(take_topic(i));
        if (m_made.city.entries.empty())
            return Error { ErrorCode::InvalidData, "no German page has words; give the file of language 'de' as well" };
        note_empty_sections();
        for (std::size_t i = 0; i < m_made.city.sections.size(); ++i)
            finish_section(m_made.city.sections[i], m_section_topics[i]);
        relate();
        date_undated();
        return std::move(m_made);
    }

private:
    /// The section of topic `top`, made when its first entry asks for it: an empty one would lead nowhere.
    DraftSection& section_of(std::size_t top)
    {
        auto const found = std::ranges::find(m_section_topics, top);
        if (found != m_section_topics.end())
            return m_made.city.sections[static_cast<std::size_t>(found - m_section_topics.begin())];
        DraftSection section;
        section.id = m_section_ids.take(m_topics[top].page);
        section.icon = icon_for(section.id);
        section.accent = kAccents[m_section_topics.size() % kAccents.size()];
        section.title = cut(title_of(m_topics[top].page), 400);
        m_section_topics.push_back(top);
        return m_made.city.sections.emplace_back(std::move(section));
    }

    /// The group of a page below `second`; the section's own page has a group of the section's name.
    std::string group_of(DraftSection& section, std::size_t topic)
    {
        auto const [known, is_new] = m_groups.emplace(topic, std::string());
        if (is_new) {
            known->second = m_group_ids[section.id].take(m_topics[topic].page);
            section.groups.push_back({ known->second, cut(title_of(m_topics[topic].page), 400), {} });
            translate_title("group/" + section.id + "/" + known->second, section.groups.back().name, m_topics[topic]);
        }
        return known->second;
    }

    void translate_title(std::string const& record, std::string const& german, IntegreatTopic const& topic)
    {
        for (auto const& [language, page] : topic.translations)
            translate(language, record, "title", german, cut(page.title, 400));
    }

    void translate(std::string const& language, std::string const& record, std::string const& field,
        std::string const& german, std::string const& words)
    {
        if (!words.empty() && placeholders(german) == placeholders(words))
            m_made.translations[language].push_back(
                { context_of(record, field), german, words, m_machine.contains(language) });
    }

    Result<void> take_topic(std::size_t place)
    {
        IntegreatTopic const& topic = m_topics[place];
        std::string const id = m_entry_ids.take(topic.page);
        WEG_TRY(auto record, record_of(topic, id, m_machine, m_notes));
        if (!record)
            return {};
        DraftEntry& entry = record->entry;
        auto& section = section_of(topic.top);
        entry.section = section.id;
        entry.icon = section.icon;
        entry.group = group_of(section, topic.second.value_or(topic.top));
        entry.order = static_cast<int>(m_made.city.entries.size() + 1) * 10;
        entry.organization = organization_of(topic.page);
        m_entries.emplace(topic.page.path, m_made.city.entries.size());
        for (auto& [language, messages] : record->translations)
            std::ranges::move(messages, std::back_inserter(m_made.translations[language]));
        for (auto const& [language, is_aligned] : record->aligned)
            ++(is_aligned ? m_made.alignment[language].aligned : m_made.alignment[language].title_only);
        m_page_links.push_back({ topic.page.place, std::move(record->page_links) });
        m_made.city.entries.push_back(std::move(entry));
        return {};
    }

    std::string organization_of(IntegreatPage const& page)
    {
        std::string const name = without_direction_marks(page.organization);
        std::string id = id_from(name);
        if (id.empty())
            return {};
        auto& all = m_made.city.organizations;
        std::string const web = percent_encoded(page.organization_url);
        if (std::ranges::find(all, id, &DraftName::id) == all.end())
            all.push_back({ id, name, is_url(web) ? web : std::string() });
        return id;
    }

    void note_empty_sections()
    {
        for (std::size_t i = 0; i < m_topics.size(); ++i) {
            if (m_topics[i].top == i && std::ranges::find(m_section_topics, i) == m_section_topics.end())
                m_notes.add(m_topics[i].page.place, "no page below it has words; no section made of it");
        }
    }

    /// The intro names the section's groups: a page at the top seldom has words of its own.
    void finish_section(DraftSection& section, std::size_t top)
    {
        constexpr std::size_t kIntroLimit = 160;
        auto const joined = [&](auto const& name_of) {
            std::string names;
            for (auto const& group : section.groups) {
                std::string const name = name_of(group);
                if (name.empty())
                    return std::string();
                names += (names.empty() ? "" : ", ") + name;
            }
            return cut(names, kIntroLimit);
        };
        section.intro = joined([](DraftName const& group) { return group.name; });
        translate_title("section/" + section.id, section.title, m_topics[top]);
        for (auto const& [language, page] : m_topics[top].translations) {
            auto const words = joined([&, &messages = m_made.translations[language]](DraftName const& group) {
                auto const found = std::ranges::find(
                    messages, context_of("group/" + section.id + "/" + group.id, "title"), &DraftTranslation::context);
                return found == messages.end() ? std::string() : found->words;
            });
            translate(language, "section/" + section.id, "intro", section.intro, words);
        }
    }

    /// Links between pages become related entries.
    void relate()
    {
        for (std::size_t i = 0; i < m_page_links.size(); ++i) {
            DraftEntry& entry = m_made.city.entries[i];
            for (auto const& link : m_page_links[i].links) {
                std::string path = percent_decoded(link.url);
                if (auto const scheme = path.find("://"); scheme != std::string::npos)
                    path.erase(0, std::min(path.find('/', scheme + 3), path.size()));
                path = path.substr(0, path.find_first_of("?#"));
                path += path.ends_with('/') ? "" : "/";
                auto const found = m_entries.find(path);
                if (found == m_entries.end()) {
                    m_notes.add(m_page_links[i].place, "link dropped: " + tidied(link.url) + " ('" + link.text + "')");
                    continue;
                }
                auto const& id = m_made.city.entries[found->second].id;
                if (found->second != i && std::ranges::find(entry.related, id) == entry.related.end())
                    entry.related.push_back(id);
            }
        }
    }

    /// A page without a date is as old as the oldest page, for all that is known.
    void date_undated()
    {
        std::string oldest = "1970-01-01";
        for (auto const& topic : m_topics) {
            if (!topic.page.day.empty() && (oldest == "1970-01-01" || topic.page.day < oldest))
                oldest = topic.page.day;
        }
        for (std::size_t i = 0; i < m_made.city.entries.size(); ++i) {
            DraftEntry& entry = m_made.city.entries[i];
            if (!entry.verified.empty())
                continue;
            entry.verified = oldest;
            entry.confidence = content::Confidence::Low;
            m_notes.add(m_page_links[i].place, "has no date; it is taken to be as old as the oldest page, " + oldest);
        }
    }

    struct LinksOfPage {
        std::string place;
        std::vector<HtmlLink> links;
    };

    std::vector<IntegreatTopic> const& m_topics;
    std::set<std::string> const& m_machine;
    Problems& m_notes;
    IntegreatRecords m_made;
    std::vector<std::size_t> m_section_topics; ///< Topic of each section.
    std::map<std::size_t, std::string> m_groups;
    std::map<std::string, std::size_t> m_entries; ///< By path.
    std::vector<LinksOfPage> m_page_links;        ///< Of each entry.
    Ids m_section_ids, m_entry_ids;
    std::map<std::string, Ids> m_group_ids; ///< By section.
};

} // namespace

Result<IntegreatRecords> make_records(std::vector<IntegreatTopic> const& topics, std::string const& city_id,
    std::string const& city_name, std::set<std::string> const& machine, Problems& notes)
{
    return RecordMaker(topics, machine, notes).make(city_id, city_name);
}

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/integreat.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace weg::authoring {

namespace {

using Places = std::vector<std::size_t>;
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

/// Finds pages by id and path. Of pages that share one, the first is found.
class Index {
public:
    void add(IntegreatPage const& page, std::size_t place)
    {
        if (page.id)
            m_by_id.emplace(*page.id, place);
        if (!page.path.empty())
            m_by_path.emplace(page.path, place);
    }
    [[nodiscard]] std::size_t by_id(std::optional<std::int64_t> id) const
    {
        auto const found = id ? m_by_id.find(*id) : m_by_id.end();
        return found == m_by_id.end() ? kNone : found->second;
    }
    [[nodiscard]] std::size_t by_path(std::string const& path) const
    {
        auto const found = m_by_path.find(path);
        return found == m_by_path.end() ? kNone : found->second;
    }

private:
    std::map<std::int64_t, std::size_t> m_by_id;
    std::map<std::string, std::size_t> m_by_path;
};

class Joiner {
public:
    explicit Joiner(Problems& notes)
        : m_notes(notes)
    {
    }

    std::vector<IntegreatTopic> join(std::vector<IntegreatPage> pages)
    {
        std::vector<IntegreatPage> others;
        for (auto& page : pages)
            sort_in(std::move(page), others);
        for (std::size_t i = 0; i < m_topics.size(); ++i)
            m_index.add(m_topics[i].page, i);
        for (auto& page : others)
            join_translation(std::move(page));
        find_parents();
        cut_circles();
        return in_reading_order();
    }

private:
    /// Leaves out what the file holds twice; keeps what only shares its id or path with another page.
    void sort_in(IntegreatPage page, std::vector<IntegreatPage>& others)
    {
        auto const key
            = std::tuple(page.language, page.id.value_or(0), page.path, page.title, page.excerpt, page.content);
        if (!m_seen.insert(key).second) {
            m_notes.add(page.place, "stands twice with the same words; the second is left out");
            return;
        }
        bool const id_is_new = !page.id || m_ids.insert({ page.language, std::to_string(*page.id) }).second;
        bool const path_is_new = page.path.empty() || m_paths.insert({ page.language, page.path }).second;
        if (!id_is_new || !path_is_new)
            m_notes.add(page.place,
                std::string("shares its ") + (id_is_new ? "path" : "id") + " with another page; both are kept");
        if (page.language == "de")
            m_topics.push_back({ std::move(page), {}, 0, {} });
        else
            others.push_back(std::move(page));
    }

    /// Either page may name the other.
    std::size_t german_of(IntegreatPage const& page) const
    {
        auto const german = page.translations.find("de");
        if (german != page.translations.end()) {
            if (auto const found = m_index.by_id(german->second.id); found != kNone)
                return found;
            if (auto const found = m_index.by_path(german->second.path); found != kNone)
                return found;
        }
        auto const names = [&](IntegreatTopic const& topic) {
            auto const named = topic.page.translations.find(page.language);
            if (named == topic.page.translations.end())
                return false;
            return (page.id && named->second.id == page.id) || (!page.path.empty() && named->second.path == page.path);
        };
        auto const found = std::ranges::find_if(m_topics, names);
        return found == m_topics.end() ? kNone : static_cast<std::size_t>(found - m_topics.begin());
    }

    void join_translation(IntegreatPage page)
    {
        std::size_t const place = german_of(page);
        if (place == kNone) {
            m_notes.add(page.place, "has no German page, which every record needs; left out");
            return;
        }
        auto const& topic = m_topics[place];
        if (topic.translations.contains(page.language)) {
            m_notes.add(page.place, "is a second translation of " + topic.page.place + "; left out");
            return;
        }
        std::string const language = page.language;
        m_topics[place].translations.emplace(language, std::move(page));
    }

    /// The nearest page that stands above `path`, by the path's own words.
    std::size_t above(std::string path) const
    {
        while (path.size() > 1) {
            path.erase(path.find_last_of('/', path.size() - 2) + 1);
            if (auto const found = m_index.by_path(path); found != kNone)
                return found;
        }
        return kNone;
    }

    void find_parents()
    {
        m_parents.assign(m_topics.size(), kNone);
        for (std::size_t i = 0; i < m_topics.size(); ++i) {
            auto const& page = m_topics[i].page;
            bool const has_parent = page.parent.id || !page.parent.path.empty();
            if (!has_parent)
                continue;
            std::size_t found = m_index.by_path(page.parent.path);
            if (found == kNone && page.parent.path.empty())
                found = m_index.by_id(page.parent.id);
            if (found == kNone) {
                found = page.path.starts_with('/') ? above(page.path) : kNone;
                m_notes.add(page.place,
                    "its parent is not there; it stands "
                        + (found == kNone ? "at the top" : "below '" + m_topics[found].page.title + "'"));
            }
            m_parents[i] = found;
        }
    }

    void cut_circles()
    {
        // Which walk upwards has met a page: a walk that meets itself goes in a circle.
        Places walk_of(m_topics.size(), kNone);
        for (std::size_t start = 0; start < m_topics.size(); ++start) {
            for (std::size_t at = start; at != kNone && (walk_of[at] == kNone || walk_of[at] == start);) {
                if (walk_of[at] == start) {
                    m_parents[at] = kNone;
                    m_notes.add(m_topics[at].page.place, "its parents form a circle; it stands at the top");
                    break;
                }
                walk_of[at] = start;
                at = m_parents[at];
            }
        }
    }

    std::vector<IntegreatTopic> in_reading_order()
    {
        std::vector<Places> below(m_topics.size());
        Places open;
        for (std::size_t i = 0; i < m_topics.size(); ++i)
            (m_parents[i] == kNone ? open : below[m_parents[i]]).push_back(i);
        // The next to be taken is the last, so the first comes last.
        auto const sort = [&](Places& places) {
            std::ranges::sort(
                places, std::ranges::greater(), [&](std::size_t i) { return std::pair(m_topics[i].page.order, i); });
        };
        sort(open);
        Places new_place(m_topics.size(), kNone);
        std::vector<IntegreatTopic> ordered;
        while (!open.empty()) {
            std::size_t const i = open.back();
            open.pop_back();
            sort(below[i]);
            open.insert(open.end(), below[i].begin(), below[i].end());
            std::size_t const place = new_place[i] = ordered.size();
            m_topics[i].top = place;
            if (m_parents[i] != kNone) {
                auto const& parent = ordered[new_place[m_parents[i]]];
                m_topics[i].top = parent.top;
                m_topics[i].second = parent.second.value_or(place);
            }
            ordered.push_back(std::move(m_topics[i]));
        }
        return ordered;
    }

    Problems& m_notes;
    std::vector<IntegreatTopic> m_topics;
    Index m_index;
    Places m_parents;
    std::set<std::tuple<std::string, std::int64_t, std::string, std::string, std::string, std::string>> m_seen;
    std::set<std::pair<std::string, std::string>> m_ids, m_paths;
};

} // namespace

std::vector<IntegreatTopic> join_integreat(std::vector<IntegreatPage> pages, Problems& notes)
{
    return Joiner(notes).join(std::move(pages));
}

} // namespace weg::authoring

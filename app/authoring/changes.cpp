// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/changes.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

namespace weg::authoring {

namespace {

using content::Bundle;
using content::Entry;
using Entries = std::map<std::string, Entry>;

void keep_ids(std::vector<content::EntryCard>& cards)
{
    for (auto& card : cards)
        card = { card.id, {}, {}, {}, {} };
}

/// What one edition says in one language.
struct Edition {
    Entries entries;
    std::vector<content::Section> sections;
    std::string interface;
};

Result<Edition> read(Bundle const& bundle, content::Language const& language)
{
    std::vector<std::string> chain { language.tag };
    chain.insert(chain.end(), language.fallback.begin(), language.fallback.end());
    Edition edition;
    WEG_TRY(auto const ids, bundle.entry_ids());
    for (auto const& id : ids) {
        WEG_TRY(auto entry, bundle.entry(id, chain));
        keep_ids(entry.related);
        for (auto& measure : entry.measures)
            keep_ids(measure.today);
        edition.entries.emplace(id.value, std::move(entry));
    }
    WEG_TRY(edition.sections, bundle.sections(chain));
    WEG_TRY(edition.interface, bundle.interface_catalog(language.tag));
    return edition;
}

LanguageChanges compare(content::Language const& language, Edition const& old, Edition const& fresh)
{
    LanguageChanges changes { language.tag, language.german_name, {}, {}, {}, old.sections != fresh.sections,
        old.interface != fresh.interface };
    for (auto const& [id, entry] : fresh.entries) {
        auto const before = old.entries.find(id);
        if (before == old.entries.end())
            changes.added.push_back(id);
        else if (before->second != entry)
            changes.changed.push_back(id);
    }
    for (auto const& [id, entry] : old.entries) {
        if (!fresh.entries.contains(id))
            changes.removed.push_back(id);
    }
    return changes;
}

content::Language const* find(Bundle const& bundle, std::string const& tag)
{
    auto const found = std::ranges::find(bundle.languages(), tag, &content::Language::tag);
    return found == bundle.languages().end() ? nullptr : &*found;
}

/// The German titles of those entries of `ids` that the bundle has and nobody has named yet.
Result<void> name_entries(Bundle const& bundle, std::set<std::string> const& ids, Changes& changes)
{
    WEG_TRY(auto const there, bundle.entry_ids());
    for (auto const& id : there) {
        if (!ids.contains(id.value) || changes.german_titles.contains(id.value))
            continue;
        WEG_TRY(auto const entry, bundle.entry(id, { "de" }));
        changes.german_titles.emplace(id.value, entry.title.value);
    }
    return {};
}

template <class... Values>
std::string printed(char const* pattern, Values... values)
{
    std::array<char, 256> text {};
    std::snprintf(text.data(), text.size(), pattern, values...);
    return text.data();
}

/// Each entry of one kind with the languages in which it is so; "all" when that is every one.
std::string entries_table(Changes const& changes, char const* what, std::vector<std::string> LanguageChanges::*entries)
{
    std::map<std::string, std::vector<std::string>> languages;
    for (auto const& language : changes.languages) {
        for (auto const& id : language.*entries)
            languages[id].push_back(language.tag);
    }
    std::string text;
    for (auto const& [id, tags] : languages) {
        std::string in;
        for (auto const& tag : tags)
            in += (in.empty() ? "" : " ") + tag;
        auto const title = changes.german_titles.find(id);
        text += printed("%-8s ", what) + (title == changes.german_titles.end() ? id : title->second + " (" + id + ")")
            + ": " + (tags.size() == changes.languages.size() ? "all languages" : in) + "\n";
    }
    return text;
}

} // namespace

bool Changes::empty() const
{
    return std::ranges::all_of(languages, [](auto const& language) {
        return language.added.empty() && language.changed.empty() && language.removed.empty() && !language.home
            && !language.interface;
    });
}

Result<Changes> changes_between(Bundle const* old, Bundle const& fresh)
{
    Changes changes;
    for (auto const& language : fresh.languages()) {
        WEG_TRY(auto const now, read(fresh, language));
        auto const* const before = old != nullptr ? find(*old, language.tag) : nullptr;
        Edition then;
        if (before != nullptr) {
            WEG_TRY(then, read(*old, *before));
        }
        changes.languages.push_back(compare(language, then, now));
    }
    for (auto const& language : old != nullptr ? old->languages() : std::vector<content::Language>()) {
        if (find(fresh, language.tag) != nullptr)
            continue;
        WEG_TRY(auto const then, read(*old, language));
        changes.languages.push_back(compare(language, then, {}));
    }
    std::set<std::string> ids;
    for (auto const& language : changes.languages) {
        for (auto const* const some : { &language.added, &language.changed, &language.removed })
            ids.insert(some->begin(), some->end());
    }
    WEG_TRY_VOID(name_entries(fresh, ids, changes));
    if (old != nullptr) {
        WEG_TRY_VOID(name_entries(*old, ids, changes));
    }
    return changes;
}

std::string changes_table(Changes const& changes)
{
    if (changes.empty())
        return "Readers see the same entries, sections and buttons as before.\n";
    std::string text = "language   added  changed  removed  home  interface\n";
    for (auto const& language : changes.languages) {
        auto const mark = [](bool is_other) { return is_other ? "new" : "-"; };
        text += printed("%-9s %6zu %8zu %8zu %5s %10s  ", language.tag.c_str(), language.added.size(),
                    language.changed.size(), language.removed.size(), mark(language.home), mark(language.interface))
            + language.german_name + "\n";
    }
    return text + entries_table(changes, "added", &LanguageChanges::added)
        + entries_table(changes, "changed", &LanguageChanges::changed)
        + entries_table(changes, "removed", &LanguageChanges::removed);
}

} // namespace weg::authoring

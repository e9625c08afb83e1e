// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/translation_checks.h"

namespace weg::authoring {

namespace {

bool has_names(std::string const& german, std::string const& words, bool is_rare_form)
{
    auto expected = placeholders(german);
    auto const found = placeholders(words);
    if (is_rare_form && expected != found)
        std::erase(expected, "{count}");
    return expected == found;
}

} // namespace

void TranslationChecks::check(What what, Po const& po, std::string const& file, Problems& problems) const
{
    for (auto const& [key, translation] : po.messages) {
        if (translation.fuzzy)
            continue;
        std::string const place = file + ": '" + key.second + "'";
        check(what, key.second, translation.words, translation.forms.size() > 1, place, problems);
        for (std::size_t i = 1; i < translation.forms.size(); ++i)
            check(what, translation.plural, translation.forms[i], i + 1 < translation.forms.size(), place, problems);
    }
}

void TranslationChecks::check(What what, std::string const& german, std::string const& words, bool is_rare_form,
    std::string const& place, Problems& problems) const
{
    if (what == What::Rules && !has_names(german, words, is_rare_form))
        problems.add(place, "the translation's {placeholders} are not those of the German; use the same names");
    auto const found
        = what == What::Rules ? m_checks.rules(german, words) : m_checks.manners(german, words, is_rare_form);
    for (auto const& mistake : found)
        problems.add(place, "the translation " + mistake);
}

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/languages.h"

#include "app/authoring/record.h"
#include "app/i18n/direction.h"

namespace weg::authoring {

namespace fs = std::filesystem;

namespace {

void read_catalogs(SourceLanguage& language, fs::path const& folder, std::string const& city, Problems& problems)
{
    fs::path const interface = folder / "wegweiser.po";
    if (auto const po = read_po(interface, problems)) {
        language.machine = po->has_machine();
        language.catalog = compile_po(interface, problems).value_or("");
    }
    fs::path const content = folder / (city + ".po");
    std::error_code ignored;
    if (fs::exists(content, ignored))
        language.content = read_po(content, problems);
    if (!language.content || i18n::direction_of(language.tag) != i18n::Direction::RightToLeft)
        return;
    for (auto& [key, translation] : language.content->messages)
        translation.words = with_isolated_numbers(translation.words);
}

} // namespace

std::vector<SourceLanguage> read_languages(fs::path const& locales, std::string const& city, Problems& problems)
{
    fs::path const file = locales / "languages.yaml";
    std::vector<SourceLanguage> languages;
    for (Record& record : open_list(file, file.generic_string(), problems)) {
        SourceLanguage language;
        language.tag = record.required_text("tag").value;
        language.autonym = record.required_text("autonym").value;
        language.greeting = record.required_text("greeting").value;
        language.german_name = record.required_text("german").value;
        language.english_name = record.required_text("english").value;
        for (auto const& tag : record.texts("fallback"))
            language.fallback += (language.fallback.empty() ? "" : " ") + tag.value;
        record.finish();
        if (language.tag != "de" && !language.tag.empty())
            read_catalogs(language, locales / language.tag, city, problems);
        languages.push_back(std::move(language));
    }
    return languages;
}

} // namespace weg::authoring

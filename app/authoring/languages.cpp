// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/languages.h"

#include "app/authoring/glossary.h"
#include "app/authoring/keyboard.h"
#include "app/authoring/record.h"
#include "app/authoring/translation_checks.h"
#include "app/i18n/direction.h"

namespace weg::authoring {

namespace fs = std::filesystem;

namespace {

void read_catalog(SourceLanguage& language, fs::path const& file, Problems& problems)
{
    if (auto const po = read_po(file, problems)) {
        language.machine = po->has_machine();
        TranslationChecks(language.tag).check(TranslationChecks::What::Rules, *po, file.generic_string(), problems);
        language.catalog = compile_po(file, problems).value_or("");
    }
}

void read_keyboard(SourceLanguage& language, Written const& layout, Problems& problems)
{
    if (language.tag.empty() || layout.value.empty())
        return; // That is named already.
    auto keyboard = make_keyboard(language.tag, layout.value);
    if (keyboard)
        language.keyboard = std::move(keyboard).value();
    else
        problems.add(layout.place, language.tag + ": " + keyboard.error().detail);
}

} // namespace

std::vector<SourceLanguage> read_interface(fs::path const& locales, Problems& problems)
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
        for (auto const& tag : record.texts("voice"))
            language.voice += (language.voice.empty() ? "" : " ") + tag.value;
        read_keyboard(language, record.required_text("keyboard"), problems);
        record.finish();
        if (language.tag != "de" && !language.tag.empty())
            read_catalog(language, locales / language.tag / "wegweiser.po", problems);
        languages.push_back(std::move(language));
    }
    return languages;
}

void read_content(
    std::vector<SourceLanguage>& languages, fs::path const& locales, std::string const& city, Problems& problems)
{
    for (SourceLanguage& language : languages) {
        language.content.reset();
        fs::path const file = locales / language.tag / (city + ".po");
        std::error_code ignored;
        if (language.tag != "de" && fs::exists(file, ignored))
            language.content = read_po(file, problems);
        if (language.content)
            TranslationChecks(language.tag)
                .check(TranslationChecks::What::Rules, *language.content, file.generic_string(), problems);
        if (!language.content || i18n::direction_of(language.tag) != i18n::Direction::RightToLeft)
            continue;
        for (auto& [key, translation] : language.content->messages)
            translation.words = with_isolated_numbers(translation.words);
    }
}

void check_manners(fs::path const& locales, std::string const& city, Problems& problems)
{
    fs::path const words = locales / "glossary.csv";
    std::error_code missing;
    auto const glossary = fs::exists(words, missing) ? read_glossary(words, problems) : std::vector<GlossaryWord> {};
    for (Record& record : open_list(locales / "languages.yaml", "languages.yaml", problems)) {
        std::string const tag = record.required_text("tag").value;
        TranslationChecks const checks(tag);
        for (std::string const& domain : { std::string("wegweiser"), city }) {
            fs::path const file = locales / tag / (domain + ".po");
            std::error_code ignored;
            if (tag == "de" || !fs::exists(file, ignored))
                continue;
            Problems named_already;
            if (auto const po = read_po(file, named_already)) {
                checks.check(TranslationChecks::What::Manners, *po, file.generic_string(), problems);
                check_glossary(glossary, tag, *po, file.generic_string(), problems);
            }
        }
    }
}

std::vector<SourceLanguage> read_languages(fs::path const& locales, std::string const& city, Problems& problems)
{
    auto languages = read_interface(locales, problems);
    read_content(languages, locales, city, problems);
    return languages;
}

} // namespace weg::authoring

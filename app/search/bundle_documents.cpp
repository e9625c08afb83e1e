// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/bundle_documents.h"

#include "app/i18n/localizer.h"

#include <memory>

namespace weg::search {

namespace {

/// Lines, of those words that are in one language.
class Lines {
public:
    explicit Lines(std::string const& language)
        : m_language(language)
    {
    }

    void add(content::Text const& text)
    {
        if (text.language == m_language)
            add(text.value);
    }
    void add(std::vector<content::Text> const& texts)
    {
        for (auto const& text : texts)
            add(text);
    }
    void add(std::string const& line)
    {
        if (!line.empty())
            m_lines += line + "\n";
    }
    [[nodiscard]] std::string take() { return std::move(m_lines); }

private:
    std::string m_language;
    std::string m_lines;
};

/// What has no language is German: names, places, numbers.
void add_names(content::Entry const& entry, Lines& lines)
{
    lines.add(entry.name);
    lines.add(entry.organization);
    lines.add(entry.program);
    for (auto const& location : entry.locations) {
        lines.add(location.name);
        lines.add(location.street);
    }
    for (auto const& contact : entry.contacts) {
        lines.add(contact.value);
        lines.add(contact.number);
    }
    if (entry.course) {
        lines.add(entry.course->test);
        lines.add(entry.course->level_from);
        lines.add(entry.course->level_to);
    }
    for (auto const& round : entry.rounds) {
        for (auto const& winner : round.winners)
            lines.add(winner);
    }
}

Text text_of(content::Entry const& entry, i18n::Localizer const& words)
{
    auto const& language = words.language();
    Lines lines(language);
    lines.add(entry.summary);
    for (auto const& block : entry.body)
        lines.add(block.text);
    lines.add(entry.documents);
    lines.add(entry.topics);
    lines.add(entry.target_groups);
    lines.add(entry.times);
    lines.add(entry.service_areas);
    lines.add(entry.cost);
    lines.add(entry.cost_note);
    lines.add(entry.spoken_languages_note);
    for (auto const& location : entry.locations) {
        lines.add(location.note);
        lines.add(location.district);
    }
    for (auto const& contact : entry.contacts)
        lines.add(contact.label);
    for (auto const& measure : entry.measures)
        lines.add(measure.text);
    for (auto const& round : entry.rounds) {
        lines.add(round.motto);
        lines.add(round.note);
    }
    for (auto const& event : entry.events)
        lines.add(event.title);
    Text text { language, {}, {} };
    if (entry.title.language == language)
        text.title = entry.title.value;
    text.body = lines.take();
    if (text.title.empty() && text.body.empty())
        return text;
    // Who looks for people that speak Tamil types "Tamil", in any language.
    Lines more(language);
    for (auto const& tag : entry.spoken_languages)
        more.add(words.language_name(tag));
    if (language == kSource)
        add_names(entry, more);
    text.body += more.take();
    return text;
}

struct Reading {
    std::vector<content::EntryId> ids;
    std::vector<i18n::Localizer> languages;
};

} // namespace

Result<DocumentSource> documents_of(content::Bundle const& bundle)
{
    DocumentSource source;
    auto reading = std::make_shared<Reading>();
    WEG_TRY(reading->ids, bundle.entry_ids());
    for (auto const& language : bundle.languages()) {
        WEG_TRY(auto words, i18n::Localizer::create(language.tag, {}));
        reading->languages.push_back(std::move(words));
        source.languages.push_back(language.tag);
    }
    source.count = reading->ids.size();
    source.read = [&bundle, reading](std::size_t number) -> Result<Document> {
        Document document { reading->ids[number].value, {}, {} };
        for (auto const& words : reading->languages) {
            WEG_TRY(auto const entry, bundle.entry(reading->ids[number], { words.language() }));
            auto text = text_of(entry, words);
            if (!text.title.empty() || !text.body.empty())
                document.texts.push_back(std::move(text));
        }
        return document;
    };
    return source;
}

} // namespace weg::search

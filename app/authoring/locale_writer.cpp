// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/in_quotes.h"
#include "app/authoring/record.h"
#include "app/authoring/source_writer.h"
#include "app/authoring/text_file.h"

#include <set>

namespace weg::authoring {

namespace {

namespace fs = std::filesystem;

/// A language's line of languages.yaml.
std::string language_line(Record& record, std::set<std::string> const& spoken)
{
    std::string out = "- {";
    for (char const* const key : { "tag", "autonym", "greeting", "german", "english", "keyboard" })
        out += std::string(out.size() > 3 ? ", " : " ") + key + ": " + in_quotes(record.required_text(key).value);
    std::string fallback;
    for (auto const& tag : record.texts("fallback")) {
        if (spoken.contains(tag.value))
            fallback += (fallback.empty() ? "" : ", ") + in_quotes(tag.value);
    }
    std::string voice;
    for (auto const& tag : record.texts("voice"))
        voice += (voice.empty() ? "" : ", ") + in_quotes(tag.value);
    return out + ", fallback: [" + fallback + "], voice: [" + voice + "] }\n";
}

} // namespace

std::string po_text(
    std::string const& city_name, std::string const& language, std::vector<DraftTranslation> const& translations)
{
    std::string out = "msgid \"\"\nmsgstr \"\"\n" + in_quotes("Project-Id-Version: " + city_name + "\n") + "\n"
        + in_quotes("Language: " + language + "\n") + "\n" + in_quotes("MIME-Version: 1.0\n") + "\n"
        + in_quotes("Content-Type: text/plain; charset=UTF-8\n") + "\n" + in_quotes("Content-Transfer-Encoding: 8bit\n")
        + "\n";
    std::set<std::pair<std::string, std::string>> seen;
    for (auto const& message : translations) {
        if (message.words.empty() || !seen.insert({ message.context, message.german }).second)
            continue;
        out += std::string(message.machine ? "\n# machine" : "") + "\nmsgctxt " + in_quotes(message.context)
            + "\nmsgid " + in_quotes(message.german) + "\nmsgstr " + in_quotes(message.words) + "\n";
    }
    return out;
}

Result<std::vector<std::string>> write_locales(
    DraftCity const& city, DraftTranslations const& translations, fs::path const& app_locales, fs::path const& folder)
{
    Problems problems;
    fs::path const list = app_locales / "languages.yaml";
    auto records = open_list(list, list.generic_string(), problems);
    if (!problems.empty())
        return Error { ErrorCode::NotFound, problems.lines().front() + "; name the app's locales with --locales DIR" };
    std::set<std::string> spoken { "de" };
    std::string lines;
    std::string tags;
    for (Record& record : records) {
        if (translations.contains(record.required_text("tag").value))
            spoken.insert(record.required_text("tag").value);
    }
    for (Record& record : records) {
        std::string const tag = record.required_text("tag").value;
        if (spoken.contains(tag))
            lines += language_line(record, spoken);
        if (!translations.contains(tag))
            continue;
        tags += tag + "\n";
        WEG_TRY(auto const catalog, read_text_file(app_locales / tag / "wegweiser.po"));
        WEG_TRY_VOID(write_text_file(folder / "locales" / tag / "wegweiser.po", catalog));
    }
    WEG_TRY_VOID(write_text_file(folder / "locales" / "LINGUAS", tags));
    WEG_TRY_VOID(write_text_file(folder / "locales" / "languages.yaml", lines));
    std::vector<std::string> unknown;
    for (auto const& [tag, messages] : translations) {
        WEG_TRY_VOID(write_text_file(folder / "locales" / tag / (city.id + ".po"), po_text(city.name, tag, messages)));
        if (!spoken.contains(tag))
            unknown.push_back(tag);
    }
    return unknown;
}

} // namespace weg::authoring

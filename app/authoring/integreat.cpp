// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/integreat.h"

#include "app/authoring/plain_text.h"
#include "app/authoring/syntax.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace weg::authoring {

namespace {

using Json = nlohmann::json;

/// The value of `key`, or null: for any kind of `object`.
Json const& get(Json const& object, char const* key)
{
    static Json const null;
    if (!object.is_object())
        return null;
    auto const found = object.find(key);
    return found == object.end() ? null : *found;
}

std::string text_of(Json const& value)
{
    auto const* const text = value.get_ptr<std::string const*>();
    return text ? *text : std::string();
}

/// Zero is how the API says "none".
std::optional<std::int64_t> id_of(Json const& value)
{
    if (!value.is_number_integer())
        return std::nullopt;
    auto const id = value.get<std::int64_t>();
    return id == 0 ? std::nullopt : std::optional(id);
}

IntegreatReference reference_of(Json const& value) { return { id_of(get(value, "id")), text_of(get(value, "path")) }; }

std::string day_of(Json const& item)
{
    for (char const* const key : { "last_updated", "modified_gmt" }) {
        std::string day = text_of(get(item, key)).substr(0, 10);
        if (day.size() == 10 && is_date(day))
            return day;
    }
    return {};
}

/// "de" of "/region/de/page/"; empty when that is no language tag.
std::string language_of(std::string const& path)
{
    auto const second = path.find('/', 1);
    if (!path.starts_with("/") || second == std::string::npos)
        return {};
    std::string const tag = path.substr(second + 1, path.find('/', second + 1) - second - 1);
    bool const is_tag
        = tag.size() >= 2 && tag.size() <= 12 && tag.front() != '-' && std::ranges::all_of(tag, [](char letter) {
              return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '-';
          });
    return is_tag ? tag : std::string();
}

IntegreatPage page_of(Json const& item, std::string const& shown_name)
{
    IntegreatPage page;
    page.id = id_of(get(item, "id"));
    page.url = text_of(get(item, "url"));
    page.path = text_of(get(item, "path"));
    page.title = tidied(text_of(get(item, "title")));
    page.excerpt = text_of(get(item, "excerpt"));
    page.content = text_of(get(item, "content"));
    page.day = day_of(item);
    page.language = language_of(page.path);
    page.parent = reference_of(get(item, "parent"));
    page.organization = tidied(text_of(get(get(item, "organization"), "name")));
    page.organization_url = text_of(get(get(item, "organization"), "website"));
    if (auto const& order = get(item, "order"); order.is_number())
        page.order = order.get<double>();
    if (auto const& languages = get(item, "available_languages"); languages.is_object()) {
        for (auto const& [tag, reference] : languages.items())
            page.translations[tag] = reference_of(reference);
    }
    page.place = shown_name + ": page " + (page.id ? std::to_string(*page.id) : "without id") + " '" + page.title + "'";
    return page;
}

/// The language of most pages, for those whose path does not tell theirs.
std::string usual_language(std::vector<IntegreatPage> const& pages)
{
    std::map<std::string, int> count;
    for (auto const& page : pages) {
        if (!page.language.empty())
            ++count[page.language];
    }
    auto const most = std::ranges::max_element(count, {}, [](auto const& item) { return item.second; });
    return most == count.end() ? std::string() : most->first;
}

} // namespace

Result<std::vector<IntegreatPage>> read_integreat(std::string_view json, std::string const& shown_name, Problems& notes)
{
    Json const items = Json::parse(json.begin(), json.end(), nullptr, /*allow_exceptions=*/false);
    if (items.is_discarded())
        return Error { ErrorCode::InvalidData, shown_name + ": is not JSON in UTF-8; fetch it again" };
    if (!items.is_array())
        return Error { ErrorCode::InvalidData,
            shown_name + ": is no list of pages; give the answer of /api/v3/REGION/LANGUAGE/pages/" };
    std::vector<IntegreatPage> pages;
    std::size_t position = 0;
    for (Json const& item : items) {
        ++position;
        if (get(item, "title").is_string() || get(item, "content").is_string())
            pages.push_back(page_of(item, shown_name));
        else
            notes.add(shown_name + ": item " + std::to_string(position), "has neither title nor content; left out");
    }
    if (pages.empty())
        return Error { ErrorCode::WrongFormat,
            shown_name + ": holds no page; give the answer of /api/v3/REGION/LANGUAGE/pages/" };
    std::string const usual = usual_language(pages);
    if (usual.empty())
        return Error { ErrorCode::WrongFormat,
            shown_name + ": no page tells its language by its path (/region/de/page/); fetch it again" };
    for (auto& page : pages) {
        if (page.language.empty()) {
            page.language = usual;
            notes.add(page.place, "has no path that tells its language; taken for '" + usual + "'");
        }
    }
    return pages;
}

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tools/relevance/corpus.h"

#include "app/base/utf8.h"

#include <algorithm>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <random>
#include <unicode/uchar.h>

namespace weg::relevance {

namespace {

using nlohmann::json;

Result<void> each_line(std::filesystem::path const& file, std::vector<char const*> const& fields,
    std::function<void(json const&)> const& each)
{
    std::ifstream stream(file);
    if (!stream)
        return Error { ErrorCode::NotFound, file.string() + ": cannot be read; give the path of a JSON lines file" };
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        if (line.empty())
            continue;
        auto const record = json::parse(line, nullptr, false);
        auto const place = file.string() + ":" + std::to_string(number) + ": ";
        if (!record.is_object())
            return Error { ErrorCode::InvalidData, place + "not a JSON object; each line is to be one" };
        for (auto const* const field : fields)
            if (!record.contains(field) || !(record[field].is_string() || record[field].is_number_integer()))
                return Error { ErrorCode::InvalidData, place + "no \"" + field + "\" of text or number; add it" };
        each(record);
    }
    return {};
}

std::string text_of(json const& value)
{
    return value.is_string() ? value.get<std::string>() : std::to_string(value.get<std::int64_t>());
}

} // namespace

Result<void> read_corpus(
    std::filesystem::path const& file, std::string const& language, std::vector<search::Document>& documents)
{
    std::map<std::pair<std::string, std::string>, std::size_t> numbers;
    for (std::size_t i = 0; i < documents.size(); ++i)
        numbers.emplace(std::pair(documents[i].group, documents[i].id), i);
    return each_line(file, { "city", "pageId", "text" }, [&](json const& page) {
        auto const key = std::pair(text_of(page["city"]), text_of(page["pageId"]));
        auto const [found, is_new] = numbers.emplace(key, documents.size());
        if (is_new)
            documents.push_back({ key.second, key.first, {} });
        auto const text = text_of(page["text"]);
        auto const title = text.find('\n');
        documents[found->second].texts.push_back(
            { language, text.substr(0, title), title == std::string::npos ? std::string {} : text.substr(title + 1) });
    });
}

Result<std::vector<JudgedQuestion>> read_questions(std::filesystem::path const& file)
{
    std::vector<JudgedQuestion> questions;
    WEG_TRY_VOID(each_line(file, { "id", "question", "city", "pageId" }, [&](json const& line) {
        questions.push_back(
            { text_of(line["id"]), text_of(line["question"]), text_of(line["city"]), text_of(line["pageId"]) });
    }));
    return questions;
}

std::string misspelt(std::string const& text, std::uint32_t seed)
{
    auto letters = to_utf16(text);
    for (char16_t const unit : letters)
        seed = seed * 31 + unit;
    std::mt19937 random(seed);
    auto const any = [&](std::size_t below) { return static_cast<std::size_t>(random() % below); };
    std::vector<std::size_t> places; // Letters inside a long word, so that words stay as many.
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= letters.size(); ++i) {
        if (i < letters.size() && (u_isalpha(letters[i]) != 0 || u_charType(letters[i]) == U_NON_SPACING_MARK))
            continue;
        for (std::size_t place = begin + 1; i - begin >= 4 && place + 1 < i; ++place)
            places.push_back(place);
        begin = i + 1;
    }
    if (places.empty())
        return text;
    auto const place = places[any(places.size())];
    switch (any(4)) {
    case 0:
        letters.erase(place, 1);
        break;
    case 1:
        letters.insert(place, 1, letters[place]);
        break;
    case 2:
        letters[place] = letters[places[any(places.size())]];
        break;
    default:
        std::swap(letters[place], letters[place - 1]);
    }
    return to_utf8(letters);
}

} // namespace weg::relevance

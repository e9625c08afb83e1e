// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Finds the places where the words of the app may be parted, so that a client need not read the dictionaries.
#include "app/authoring/po.h"
#include "app/base/utf8.h"
#include "app/text/hyphenator.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

namespace {

using namespace weg;

constexpr char const* kUsage = R"(usage: wegweiser-hyphenation --table FILE -o FILE {LANGUAGE FILE...}...
Writes every long word of the given files with the places where it may be parted, for Hyphenator::add_words().
Of a PO file only the translations count. A LANGUAGE is a tag of the table, such as de or und-Latn; files follow it.
)";

std::string text_of(std::filesystem::path const& file)
{
    if (file.extension() == ".po") {
        authoring::Problems problems;
        std::string text;
        if (auto const po = authoring::read_po(file, problems)) {
            for (auto const& [key, translation] : po->messages)
                text += translation.words + '\n';
        }
        return text;
    }
    std::ifstream stream(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

/// Adds the long words of `text` in lower case. Of a text in another script (und-Latn) only that script's words.
void collect(std::u16string const& text, bool only_latin, std::set<std::u16string>& words)
{
    std::u16string word;
    auto const length = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at <= length;) {
        auto const begin = at;
        UChar32 code_point = ' ';
        if (at < length)
            U16_NEXT(text.data(), at, length, code_point);
        else
            ++at;
        bool const is_latin = code_point < 0x0250;
        if (u_isalpha(code_point) != 0 && (!only_latin || is_latin)) {
            word.append(text, static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
            continue;
        }
        if (word.size() >= text::Hyphenator::kShortestWord)
            words.insert(text::Hyphenator::lower_case(word));
        word.clear();
    }
}

} // namespace

int main(int count, char** values)
{
    std::vector<std::string> const arguments(values + 1, values + count);
    if (arguments.size() < 6 || arguments[0] != "--table" || arguments[2] != "-o") {
        std::cerr << kUsage;
        return 2;
    }
    auto const hyphenator = text::Hyphenator::open(arguments[1]);
    if (!hyphenator) {
        std::cerr << "wegweiser-hyphenation: " << hyphenator.error().detail << '\n';
        return 1;
    }
    std::set<std::string> lines;
    std::string language;
    std::set<std::u16string> words;
    auto const finish = [&] {
        for (auto const& word : words) {
            std::string line = language + '\t' + to_utf8(word) + '\t';
            for (auto const point : hyphenator.value().points(word, language))
                line += (line.back() == '\t' ? "" : ",") + std::to_string(point);
            lines.insert(line);
        }
        words.clear();
    };
    for (auto argument = arguments.begin() + 4; argument != arguments.end(); ++argument) {
        if (argument->find('.') == std::string::npos) {
            finish();
            language = *argument;
        } else {
            collect(to_utf16(text_of(*argument)), language.starts_with("und-"), words);
        }
    }
    finish();
    std::ofstream stream(arguments[3], std::ios::binary);
    for (auto const& line : lines)
        stream << line << '\n';
    if (!stream.flush()) {
        std::cerr << "wegweiser-hyphenation: " << arguments[3]
                  << ": cannot be written; is the folder there and the disk not full?\n";
        return 1;
    }
    std::cout << lines.size() << " words\n";
    return 0;
}

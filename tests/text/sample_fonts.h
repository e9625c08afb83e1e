// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/text/engine.h"

#include "tests/support/catch.h"

#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace weg::test {

/// The real manifest with the installed fonts.
inline text::FontLibrary real_fonts()
{
    auto fonts = text::FontLibrary::open(std::filesystem::path(WEG_SOURCE_DIR) / "assets/fonts/fonts.tsv");
    REQUIRE(fonts);
    return std::move(fonts).value();
}

/// What the build made for the app: cut fonts and icons.
inline text::FontLibrary fonts_of_build()
{
    auto fonts = text::FontLibrary::open(std::filesystem::path(WEG_BUILD_DIR) / "share/wegweiser/fonts/fonts.tsv");
    REQUIRE(fonts);
    return std::move(fonts).value();
}

/// The real table with the installed dictionaries.
inline text::Hyphenator real_hyphenator()
{
    auto table = text::Hyphenator::open(std::filesystem::path(WEG_SOURCE_DIR) / "assets/fonts/hyphenation.tsv");
    REQUIRE(table);
    return std::move(table).value();
}

struct Sample {
    char const* language;
    i18n::Direction direction;
    char const* words;
};

/// One sentence in each language of the app, with numbers and marks where they are hard.
inline std::vector<Sample> samples()
{
    using enum i18n::Direction;
    return { { "de", LeftToRight, "Bürgeramt: Aufenthaltserlaubnis, Größe 12 „Grüße“ – 0521 51-0" },
        { "en", LeftToRight, "Opening hours: Monday to Friday, 7:30–18:00" },
        { "tr", LeftToRight, "İstanbul'dan gelen çocuğun ığdırı, şöyle" },
        { "ar", RightToLeft, "هاتف: 0521 51-0 (مكتب الأجانب) في بيليفيلد، الاجتماعية" },
        { "uk", LeftToRight, "Їжак ґанок об'єднання, 116117" }, { "ru", LeftToRight, "Подъезд, объявление — ёлка" },
        { "fa", RightToLeft, "می‌شود کتاب‌ها را خواند، ۱۲۳" },
        { "ckb", RightToLeft, "کوردیی ناوەندی، ڕێژەی ڵاوازە" },
        { "kmr", LeftToRight, "Bi xêr hatin, navê min çi ye? Şêwirmendî" },
        { "el", LeftToRight, "Καλώς ορίσατε στο γραφείο, ΐΰ" }, { "pl", LeftToRight, "Zażółć gęślą jaźń" },
        { "ro", LeftToRight, "Țara și științele, brânză" }, { "ti", LeftToRight, "እንቋዕ ብደሓን መጻእኩም። ስራሕን ትምህርትን" },
        { "ta", LeftToRight, "நல்வரவு, க்ஷேத்திரம் ஸ்ரீ ஜெர்மன் மொழி" },
        { "fr", LeftToRight, "Où est l’hôpital ? « Œuvre » à côté" },
        { "zh-Hans", LeftToRight, "欢迎来到比勒费尔德。请拨打112！" } };
}

/// Sentences of each language in tests/text/samples, with the language's tag.
inline std::vector<std::pair<std::string, std::string>> sentences()
{
    std::vector<std::pair<std::string, std::string>> all;
    for (auto const& file :
        std::filesystem::directory_iterator(std::filesystem::path(WEG_SOURCE_DIR) / "tests/text/samples")) {
        std::ifstream stream(file.path());
        for (std::string line; std::getline(stream, line);)
            all.emplace_back(file.path().stem().string(), line);
    }
    return all;
}

inline text::ParagraphStyle style_of(Sample const& sample, float size = 20)
{
    text::ParagraphStyle style;
    style.language = sample.language;
    style.direction = text::base_direction(sample.direction);
    style.size = size;
    return style;
}

} // namespace weg::test

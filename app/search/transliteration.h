// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <unicode/translit.h>
#include <vector>

namespace weg::search {

/// Words of other scripts as people write them in Latin letters, each by its own ear: what is left when all the ways
/// to spell a sound are one and vowels, which differ most, are gone. "muschawara" and مشاورة are both "mSvr".
/// A Chinese word keeps its vowels (pinyin without tones and spaces, behind "p:").
class Transliteration {
public:
    /// Errors: `Unavailable` when ICU has no transliterators.
    static Result<Transliteration> create();

    /// Of a folded word in another script; empty when too little is left to tell words apart.
    [[nodiscard]] std::string key(std::u16string const& folded) const;

private:
    explicit Transliteration(std::unique_ptr<icu::Transliterator> to_latin)
        : m_to_latin(std::move(to_latin))
    {
    }
    std::unique_ptr<icu::Transliterator> m_to_latin;
};

/// The keys that a word typed in Latin letters may have: German and English mean different sounds by "ch". The last is
/// that of pinyin.
std::vector<std::string> latin_keys(std::u16string const& folded);

bool is_latin(std::u16string_view folded);

} // namespace weg::search

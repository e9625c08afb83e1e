// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/quotation.h"

#include "app/i18n/locale.h"

#include <unicode/ulocdata.h>

#include <array>
#include <string_view>

namespace weg::i18n {

namespace {

constexpr std::array<ULocaleDataDelimiterType, 4> kDelimiters { ULOCDATA_QUOTATION_START, ULOCDATA_QUOTATION_END,
    ULOCDATA_ALT_QUOTATION_START, ULOCDATA_ALT_QUOTATION_END };

/// Arabic, Sorani and Pashto papers write guillemets; CLDR 42 has English marks for all three.
constexpr std::array<std::string_view, 3> kWithGuillemets { "ar", "ckb", "ps" };

/// Every mark that quotes in some language. ’ and ' are letters' company (apostrophe, glottal stop) and stay out.
constexpr char16_t const* kMarks = u"[\"“”„‟«»‹›‘‚‛「」『』]";

} // namespace

Quotation::Quotation(std::string const& language)
{
    auto const locale = format_locale(language);
    UErrorCode status = U_ZERO_ERROR;
    ULocaleData* const data = locale ? ulocdata_open(locale.value().getBaseName(), &status) : nullptr;
    for (auto const kind : kDelimiters) {
        std::array<UChar, 8> mark {};
        auto const length = ulocdata_getDelimiter(data, kind, mark.data(), mark.size(), &status);
        if (data == nullptr || U_FAILURE(status))
            break;
        icu::UnicodeString const text(mark.data(), length);
        m_own.addAll(text);
        if (kind == ULOCDATA_QUOTATION_START)
            m_example = utf8_of(text) + "…";
        else if (kind == ULOCDATA_QUOTATION_END)
            m_example += utf8_of(text);
    }
    ulocdata_close(data);
    for (auto const with_guillemets : kWithGuillemets) {
        if (language == with_guillemets) {
            m_own.add(u'«').add(u'»');
            m_example = "«…»";
        }
    }
}

std::optional<std::string> Quotation::fault(icu::UnicodeString const& words) const
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeSet const all(kMarks, status);
    for (std::int32_t i = 0; i < words.length(); ++i) {
        UChar32 const mark = words[i];
        if (all.contains(mark) == 0 || m_own.contains(mark) != 0 || m_own.isEmpty())
            continue;
        return "has the quotation mark '" + utf8_of(icu::UnicodeString(mark)) + "'; write " + m_example;
    }
    return std::nullopt;
}

} // namespace weg::i18n

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/name_search.h"

#include <unicode/stsearch.h>
#include <unicode/tblcoll.h>

#include <memory>

namespace weg::i18n {

namespace {

icu::UnicodeString text_of(std::string_view utf8)
{
    return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size()))).trim();
}

} // namespace

bool name_contains(std::string_view name, std::string_view typed)
{
    auto const pattern = text_of(typed);
    auto const text = text_of(name);
    if (pattern.isEmpty())
        return true;
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Collator> const collator(icu::Collator::createInstance(icu::Locale::getRoot(), status));
    if (U_FAILURE(status))
        return text.indexOf(pattern) >= 0;
    collator->setStrength(icu::Collator::PRIMARY);
    auto* const rules = dynamic_cast<icu::RuleBasedCollator*>(collator.get());
    icu::StringSearch search(pattern, text, rules, nullptr, status);
    return U_SUCCESS(status) && search.first(status) != USEARCH_DONE && U_SUCCESS(status);
}

} // namespace weg::i18n

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tools/fonts/characters.h"

#include "app/base/handle.h"
#include "app/base/utf8.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/usetiter.h>

namespace weg::fonts {

namespace {

/// ASCII, no-break space, joiners, hyphens, the ellipsis, the euro sign that ICU writes, the dotted circle under a lone mark and the replacement character.
constexpr char16_t const* kAlways
    = u"[\\u0020-\\u007E\\u00A0\\u00AD\\u200C\\u200D\\u2010\\u2011\\u2026\\u20AC\\u25CC\\uFFFD]";

Result<void> add_file(icu::UnicodeSet& set, std::filesystem::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string const bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (!stream)
        return Error { ErrorCode::Unreadable, file.string() + ": cannot be read; is it there?" };
    auto const text = to_utf16(bytes);
    set.addAll(icu::UnicodeString(text.data(), static_cast<std::int32_t>(text.size())));
    return {};
}

Result<void> add_exemplars(icu::UnicodeSet& set, std::string const& language)
{
    UErrorCode status = U_ZERO_ERROR;
    auto const locale = icu::Locale::forLanguageTag(language, status);
    CHandle<ULocaleData, ulocdata_close> const data(ulocdata_open(locale.getName(), &status));
    for (auto const kind : { ULOCDATA_ES_STANDARD, ULOCDATA_ES_PUNCTUATION }) {
        icu::UnicodeSet exemplars;
        ulocdata_getExemplarSet(data.get(), exemplars.toUSet(), USET_ADD_CASE_MAPPINGS, kind, &status);
        // A combination such as "ch" needs its letters, not itself.
        icu::UnicodeSetIterator each(exemplars);
        while (U_SUCCESS(status) && each.next()) {
            if (each.isString())
                set.addAll(each.getString());
            else
                set.add(each.getCodepoint());
        }
    }
    if (U_FAILURE(status))
        return Error { ErrorCode::NotFound, language + ": ICU knows no letters of it: " + u_errorName(status) };
    return {};
}

} // namespace

Result<CodePoints> needed_characters(
    std::vector<std::filesystem::path> const& texts, std::vector<std::string> const& languages, std::string_view typed)
{
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeSet set(icu::UnicodeString(kAlways), status);
    WEG_CHECK(U_SUCCESS(status));
    for (auto const& file : texts)
        WEG_TRY_VOID(add_file(set, file));
    for (auto const& language : languages)
        WEG_TRY_VOID(add_exemplars(set, language));
    auto const letters = to_utf16(typed);
    set.addAll(icu::UnicodeString(letters.data(), static_cast<std::int32_t>(letters.size())));
    set.remove(0, 0x1F);
    CodePoints points;
    for (std::int32_t i = 0; i < set.size(); ++i)
        points.push_back(static_cast<char32_t>(set.charAt(i)));
    return points;
}

bool has_emoji(CodePoints const& points)
{
    return std::ranges::any_of(points, [](char32_t point) {
        constexpr char32_t kEmojiSelector = 0xFE0F;
        return point == kEmojiSelector || u_hasBinaryProperty(static_cast<UChar32>(point), UCHAR_EMOJI_PRESENTATION);
    });
}

} // namespace weg::fonts

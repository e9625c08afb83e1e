// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

namespace weg::search {

/// The script of a text's first character; USCRIPT_UNKNOWN for none.
inline UScriptCode script_of(std::u16string_view text)
{
    if (text.empty())
        return USCRIPT_UNKNOWN;
    UChar32 first = 0;
    U16_GET(text.data(), 0, 0, text.size(), first);
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(first, &status);
}

} // namespace weg::search

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unicode/uscript.h>
#include <vector>

namespace weg::text {

/// A stretch of text in one script, from the end of the run before it up to `end` (UTF-16).
struct ScriptRun {
    std::uint32_t end = 0;
    UScriptCode script = USCRIPT_COMMON;
};

/// Splits `text` by script. Digits, spaces and punctuation go with the script before them, or after them at
/// the start; a closing bracket goes with its opening one; marks go with their base. Text without any script
/// of its own gets `fallback`.
/// Source: Unicode UAX #24, with Script_Extensions.
std::vector<ScriptRun> script_runs(std::u16string_view text, UScriptCode fallback);

/// The script `language` (BCP 47) is likely written in (CLDR); Latin when ICU does not know it.
UScriptCode script_of_language(std::string const& language);

} // namespace weg::text

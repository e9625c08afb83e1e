// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// What po.cpp and po_dates.cpp both ask of one message of gettext's library.
#pragma once

#include <gettext-po.h>

#include <string>
#include <string_view>
#include <vector>

namespace weg::authoring {

std::string text_or_empty(char const* text);

/// The first of its words: the only one, or the first plural form. Empty: not translated.
std::string first_words(po_message_t message);

/// Whether it is fuzzy because the German at its own place has changed since. What msgmerge guessed from a message of
/// another place is no former translation of this one.
bool is_outdated(po_message_t message);

/// Translators' comments, a line each, without "# " but with whatever spaces follow it.
std::vector<std::string> comment_lines(po_message_t message);
/// "machine": no person has checked the translation.
bool is_machine_comment(std::string_view line);

/// "outdated since 2026-11-26": its day. Any other line has none.
struct OutdatedComment {
    bool is_one = false; ///< The line begins as one; without a `day` it is malformed.
    std::string day;     ///< ISO 8601.
};
OutdatedComment read_outdated_comment(std::string_view line);

} // namespace weg::authoring

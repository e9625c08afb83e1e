// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// Words of other systems made to fit our records: white space, lengths, ids.
/// Units: lengths are UTF-16 code units, as check_words counts them. Texts are UTF-8.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace weg::authoring {

/// Runs of white space (line ends and no-break spaces too) as one space, none at the ends; no control characters,
/// no U+FEFF, no U+FFFD. Nothing else changes.
std::string tidied(std::string_view text);

/// Without the invisible marks of direction (UAX #9), which German does not need and check_words refuses.
std::string without_direction_marks(std::string_view text);

std::size_t length_of(std::string_view text);

/// `text`, or its beginning up to the end of a word with "…", at most `limit` long.
std::string cut(std::string_view text, std::size_t limit);

/// As many whole sentences from the beginning as fit into `limit`; cut() when not even one does.
std::string first_sentences(std::string_view text, std::size_t limit);

/// Parts that fit into `limit` and together hold every word: parted after a sentence, else after a word, else where
/// the limit is.
std::vector<std::string> split(std::string_view text, std::size_t limit);

/// Exactly `count` parts of about the same length, parted as split() does. Empty when there are too few words.
std::vector<std::string> split_into(std::string_view text, std::size_t count);

/// An id as check_id wants it: lower-case ASCII words joined by hyphens, "ä" as "ae"; at most 60 long. Empty when
/// nothing of `text` can stand in an id.
std::string id_from(std::string_view text);

} // namespace weg::authoring

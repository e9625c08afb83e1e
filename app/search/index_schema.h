// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace weg::search {

/// Grows when an index of today could not be read by a program of yesterday, or should not.
inline constexpr char const* kIndexFormat = "3";

/// A bit of document.languages; none for a language beyond the sixty-third.
inline std::int64_t language_bit(std::size_t number) { return number < 63 ? std::int64_t { 1 } << number : 0; }

/// meta: format, version, documents. document.languages: those that it has most of its text in (see language_bit()).
/// language.strangest: the inverse document frequency of a word that only one text has; term.weight: a term's, to its
/// kind's power; both in thousandths. term.direction: see latent.h, of grams alone.
/// word: every word of the texts, as one of them writes it, with how often each language has it (a language's number and
/// a count, one after the other; 0: its thesaurus alone has it) and the parts of a compound. word_end: the same words
/// backwards, so that those with an end can be listed.
/// beginning: the words that most likely follow from a first letter or three. sound: see transliteration.h.
/// thesaurus: of each language as Thesaurus::written() gives it.
inline constexpr char const* kIndexSchema
    = "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;"
      "CREATE TABLE language (number INTEGER PRIMARY KEY, tag TEXT NOT NULL, strangest INTEGER NOT NULL);"
      "CREATE TABLE document (number INTEGER PRIMARY KEY, id TEXT NOT NULL, team TEXT NOT NULL, languages INTEGER NOT "
      "NULL, direction BLOB NOT NULL);"
      "CREATE TABLE term (language INTEGER NOT NULL, kind INTEGER NOT NULL, text TEXT NOT NULL, weight INTEGER NOT "
      "NULL,"
      " postings BLOB NOT NULL, direction BLOB NOT NULL, PRIMARY KEY (language, kind, text)) WITHOUT ROWID;"
      "CREATE TABLE thesaurus (language TEXT PRIMARY KEY, list TEXT NOT NULL) WITHOUT ROWID;"
      "CREATE TABLE word (text TEXT PRIMARY KEY, written TEXT NOT NULL, uses BLOB NOT NULL, parts TEXT NOT NULL) "
      "WITHOUT ROWID;"
      "CREATE TABLE word_end (text TEXT PRIMARY KEY) WITHOUT ROWID;"
      "CREATE TABLE beginning (language INTEGER NOT NULL, text TEXT NOT NULL, words TEXT NOT NULL,"
      " PRIMARY KEY (language, text)) WITHOUT ROWID;"
      "CREATE TABLE sound (key TEXT NOT NULL, word TEXT NOT NULL, PRIMARY KEY (key, word)) WITHOUT ROWID;";

} // namespace weg::search

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/db/statement.h"
#include "app/search/index_schema.h"
#include "app/search/postings.h"
#include "app/search/terms.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace weg::search {

using LanguageNumber = std::uint32_t;

/// A word that the texts have, or a thesaurus alone.
struct KnownWord {
    std::u16string folded;
    std::string written;
    struct Use {
        LanguageNumber language = 0;
        std::uint32_t count = 0; ///< 0: its thesaurus has it.
    };
    std::vector<Use> uses;
    std::vector<std::u16string> parts; ///< Of a German compound.

    [[nodiscard]] std::uint32_t count_in(LanguageNumber language) const;
    [[nodiscard]] bool is_of(LanguageNumber language) const;
    [[nodiscard]] bool is_in_texts() const;
};

/// An index, open for reading. Not for two threads at once.
/// Errors of every call: `InvalidData` when the file breaks while it is open.
class IndexReader {
public:
    /// Errors: `NotFound`; `WrongFormat` for the index of another version, another bundle or another thing altogether;
    /// `InvalidData` when it is damaged.
    static Result<IndexReader> open(std::filesystem::path const& file, std::string const& version);

    struct Language {
        std::string tag;
        float strangest = 0; ///< Inverse document frequency of a word that only one text has.
    };
    [[nodiscard]] std::vector<Language> const& languages() const { return m_languages; }
    [[nodiscard]] std::optional<LanguageNumber> number_of(std::string_view tag) const;
    [[nodiscard]] std::size_t documents() const { return m_ids.size(); }
    [[nodiscard]] std::string const& id(std::uint32_t document) const { return m_ids[document]; }
    /// A number for each group; nothing for one that no document is in.
    [[nodiscard]] std::optional<std::uint32_t> group_number(std::string const& group) const;
    [[nodiscard]] std::uint32_t group(std::uint32_t document) const { return m_groups[document]; }
    /// Whether it has most of its text in the language.
    [[nodiscard]] bool speaks(std::uint32_t document, LanguageNumber language) const
    {
        return (m_spoken[document] & language_bit(language)) != 0;
    }
    [[nodiscard]] Result<std::string> direction(std::uint32_t document) const;

    /// How much a term counts, and the bytes of its postings; no bytes: there is no such term.
    struct Weight {
        float weight = 0;
        std::int64_t bytes = 0;
    };
    [[nodiscard]] Result<Weight> weight(LanguageNumber language, Kind kind, std::u16string const& text) const;
    struct Term {
        float weight = 0;
        std::string_view postings;
        std::string_view direction;
    };
    /// Calls `each` with the term, if there is one; what it is given does not outlive the call.
    Result<void> term(LanguageNumber language, Kind kind, std::u16string const& text,
        std::function<void(Term const&)> const& each) const;

    [[nodiscard]] Result<std::optional<KnownWord>> word(std::u16string const& folded) const;
    /// Words, folded, that begin so: at most `most`, first by their letters.
    [[nodiscard]] Result<std::vector<std::u16string>> words_from(
        std::u16string const& beginning, std::size_t most) const;
    /// The same by their end.
    [[nodiscard]] Result<std::vector<std::u16string>> words_to(std::u16string const& end, std::size_t most) const;
    /// The most frequent words of a language that begin with these one to three letters.
    [[nodiscard]] Result<std::vector<std::u16string>> completions(
        LanguageNumber language, std::u16string const& beginning) const;
    /// Empty for a language that the program had none for.
    [[nodiscard]] Result<Thesaurus> thesaurus(std::string_view tag) const;
    /// Words of other scripts that sound so (see transliteration.h).
    [[nodiscard]] Result<std::vector<std::u16string>> words_sounding(std::string const& key) const;

private:
    explicit IndexReader(db::Connection connection)
        : m_connection(std::move(connection))
    {
    }
    Result<void> read_lists(std::string const& version);

    db::Connection m_connection;
    std::vector<Language> m_languages;
    std::vector<std::string> m_ids;
    std::vector<std::uint32_t> m_groups;
    std::vector<std::int64_t> m_spoken; ///< Bits of languages.
    std::map<std::string, std::uint32_t> m_group_numbers;
};

} // namespace weg::search

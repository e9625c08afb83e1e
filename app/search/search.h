// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::search: from a few typed letters, in any language and any spelling, to the entries that help.
#pragma once

#include "app/content/bundle.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weg::search {

/// A stretch of a text, in UTF-16 units, from one grapheme's begin to another's.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    friend bool operator==(Range, Range) = default;
};

/// What was found for what was typed.
struct Answer {
    std::vector<content::EntryId> entries; ///< Best first.
    std::vector<content::GlossaryTerm>
        explained;                  ///< Official German words among those typed, in the reader's language.
    std::string instead;            ///< Not empty: nothing has what was typed; this, spelt nearly so, was looked for.
    std::vector<std::string> words; ///< What marks() looks for: typed words and what else was found for them, folded.
    std::vector<std::string> concepts; ///< And what they name (see thesaurus.h), whatever the text calls it.
};

/// Looks through a bundle. Made without an index it reads the bundle itself, which is slower and knows less.
class Search {
public:
    static constexpr std::size_t kMost = 50; ///< So many entries at the most answer.

    /// `bundle` must outlive it.
    explicit Search(content::Bundle const& bundle);
    Search(Search&&) noexcept;
    ~Search();

    /// From now on with the index in `file`. Errors: `InvalidData` when it is damaged, `WrongFormat` when it is of
    /// another bundle or another version of us: make it again. What was there before goes on.
    Result<void> use_index(std::filesystem::path const& file);
    [[nodiscard]] bool has_index() const;

    /// `typed`: UTF-8, of any length; the last word may be unfinished. `chain`: the reader's language first
    /// (see Bundle). Nothing typed finds nothing. Errors: those of the bundle.
    [[nodiscard]] Result<Answer> find(std::string_view typed, std::vector<std::string> const& chain) const;

    /// Where a text has what was looked for, in order and apart. `language` (BCP 47): the text's.
    [[nodiscard]] std::vector<Range> marks(
        Answer const& answer, std::string_view text, std::string const& language) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace weg::search

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/index_reader.h"
#include "app/search/matcher.h"
#include "app/search/second_look.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weg::search {

struct Question {
    std::string typed;              ///< UTF-8.
    std::vector<std::string> chain; ///< The reader's language first.
    std::string group;              ///< Empty: any.
    bool unfinished = false;        ///< Its last word may go on.
    std::size_t most = 50;
};

struct Ranked {
    struct Hit {
        std::uint32_t document = 0;
        float score = 0;
    };
    std::vector<Hit> hits; ///< Those first that a reader wants first, which beyond the first few may not be by score.
    /// A typed word that was looked for.
    struct Sought {
        std::string written;
        std::u16string folded;
        std::vector<Match> matches;
        bool is_named = false; ///< A concept is.
    };
    std::vector<Sought> words;            ///< Without common ones when there are others.
    std::vector<std::u16string> concepts; ///< That they name.
};

/// Finds the documents of an index that answer best: BM25 over several kinds of terms in the languages that know the
/// words, what they name (see thesaurus.h) and likeness of meaning (see latent.h). Not for two threads at once.
class Ranker {
public:
    /// `index` must outlive it.
    explicit Ranker(IndexReader const& index)
        : m_index(index)
    {
    }

    Result<Ranked> rank(Question const& question);

    /// What it knows of a language (BCP 47).
    struct Knowledge {
        Analyzer analyzer;
        Thesaurus thesaurus;
    };
    /// Lives until rank() is called again.
    Result<Knowledge const*> knowledge(std::string const& tag);

private:
    using Weights = std::map<std::u16string, float>;
    struct Asked;
    struct Wording;
    struct Tongue;
    struct Wanted {
        std::u16string const* text;
        float times;
        IndexReader::Weight weight; ///< Known in a large index alone.
    };
    Result<Asked> ask(Question const& question);
    Result<void> choose_tongues(Asked& asked, Question const& question);
    static void name(Asked& asked, std::vector<Wording> const& line, Knowledge const& known);
    Result<void> trust_names(Asked& asked, std::vector<std::string> const& tags);
    Result<void> name_concepts(Asked& asked, Question const& question);
    Result<void> score(Asked const& asked, Tongue& tongue);
    [[nodiscard]] Result<std::vector<Wanted>> telling(LanguageNumber language, Kind kind, Weights const& terms) const;
    Result<void> score_kind(Tongue& tongue, Kind kind, Weights const& terms, std::vector<float>& scores);
    Result<std::vector<Candidate>> gather(std::vector<Tongue> const& tongues, Question const& question);

    IndexReader const& m_index;
    std::map<std::string, Knowledge, std::less<>> m_knowledge;
};

} // namespace weg::search

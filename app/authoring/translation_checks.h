// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/po.h"
#include "app/authoring/problems.h"

#include <memory>
#include <string>
#include <string_view>

namespace weg::authoring {

/// What a machine can see of a translation. Rules are what no bundle may break: {names}, white space, characters that are
/// none, marks of Markdown. Manners are what good translations keep: numbers, letters of the language alone (CLDR's
/// exemplar sets), the punctuation of its script, no German left standing; words that the German has too (names,
/// addresses) may stand as they are.
class TranslationChecks {
public:
    /// `language`: BCP 47.
    explicit TranslationChecks(std::string const& language);
    ~TranslationChecks();
    TranslationChecks(TranslationChecks&&) noexcept;
    TranslationChecks& operator=(TranslationChecks&&) = delete;

    enum class What { Rules, Manners };

    /// Every message of a catalog; problems name `file` and the German text.
    void check(What what, Po const& po, std::string const& file, Problems& problems) const;
    /// One translation of `german`. `is_rare_form`: a plural form for few numbers, which may leave out {count}.
    void check(What what, std::string const& german, std::string const& words, bool is_rare_form,
        std::string const& place, Problems& problems) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle.h"

#include <map>
#include <string>
#include <vector>

namespace weg::authoring {

/// What readers of one language see otherwise in a new edition. Entries by id.
struct LanguageChanges {
    std::string tag;
    std::string german_name;
    std::vector<std::string> added, changed, removed;
    bool home = false;      ///< Its sections: names, words, order, how many entries they have.
    bool interface = false; ///< The words of buttons and messages.
};

struct Changes {
    std::vector<LanguageChanges> languages; ///< Every language of either edition, in the order of the new one.
    std::map<std::string, std::string> german_titles; ///< Of every entry that is named above, by id.

    [[nodiscard]] bool empty() const;
};

/// Compares two editions entry by entry in every language, facts and words, as its readers see them: with the fallbacks of
/// the language where it has no words of its own. What an entry shows of another one counts for that one alone.
/// `old`: null when there was none; then everything is added. Errors: those of Bundle.
Result<Changes> changes_between(content::Bundle const* old, content::Bundle const& fresh);

/// For people who sign: a line for each language with counts, then each entry by its German title with the languages in
/// which it is otherwise.
std::string changes_table(Changes const& changes);

} // namespace weg::authoring

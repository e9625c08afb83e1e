// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/po.h"
#include "app/authoring/problems.h"
#include "app/i18n/text_checks.h"

#include <string>

namespace weg::authoring {

/// Checks translations by i18n::TextChecks, and that they have the German's {names}.
class TranslationChecks {
public:
    /// Rules hold every bundle, manners what we write ourselves.
    enum class What { Rules, Manners };

    /// `language`: BCP 47.
    explicit TranslationChecks(std::string const& language)
        : m_checks(language)
    {
    }

    /// Every message of a catalog; problems name `file` and the German text.
    void check(What what, Po const& po, std::string const& file, Problems& problems) const;
    /// One translation of `german`. `is_rare_form`: a plural form for few numbers, which may leave out {count}.
    void check(What what, std::string const& german, std::string const& words, bool is_rare_form,
        std::string const& place, Problems& problems) const;

private:
    i18n::TextChecks m_checks;
};

} // namespace weg::authoring

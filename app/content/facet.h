// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/model.h"

#include <string>
#include <vector>

namespace weg::content {

/// What a service can be found by. Kinds, and what their terms are:
/// group (of its section), topic, audience, district, cost, time: ids of terms with names in the bundle;
/// language: BCP 47; level: CEFR, "A1" to "C2"; child-care and step-free: "yes".
struct FacetChoice {
    std::string kind;
    std::string term;

    friend auto operator<=>(FacetChoice const&, FacetChoice const&) = default;
};

/// A term that can be chosen, with how many services would be left.
struct FacetTerm {
    std::string term;
    Text name; ///< Empty value: the term speaks for itself (language, level, yes).
    int count = 0;
};

struct FacetKind {
    std::string kind;
    std::vector<FacetTerm> terms;
};

/// Why a service fits: what the person chose, or a wish that everybody has.
struct Reason {
    std::string kind; ///< "language", "cost", "district", "audience"; see FacetChoice.
    std::string term;
    Text name;
};

struct FinderAnswer {
    std::string id;
    std::string icon;
    Text text;
    std::string next; ///< A question, "result", or "section/<id>".
};

struct FinderQuestion {
    std::string id;
    Text text;
    std::vector<FinderAnswer> answers;
};

/// What was answered so far: question and answer.
struct FinderStep {
    std::string question;
    std::string answer;

    friend bool operator==(FinderStep const&, FinderStep const&) = default;
};

struct FinderResult {
    EntryCard card;
    std::vector<Reason> reasons;
};

} // namespace weg::content

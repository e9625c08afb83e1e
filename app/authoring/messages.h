// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/record.h"

#include <string>
#include <vector>

namespace weg::authoring {

/// A German text for readers: where it goes in the bundle, and how translators meet it.
struct Message {
    std::string record;  ///< text.record of the bundle: an entry's id, "section/advice", "term/cost/free".
    std::string field;   ///< text.field: "title", "body/3".
    std::string context; ///< gettext's msgctxt: "<id>/<field>", without numbers.
    std::string german;
    std::string file; ///< For the translator, relative to the project.
    std::string hint; ///< For the translator: which page this is.
};

/// "a/b/3/c" without its numbers: "a/b/c". One text keeps its translation when blocks before it come and go.
std::string context_of(std::string const& record, std::string const& field);

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// The rules that the tree must keep, as functions of text: tree_test.cpp runs them over every file, rules_test.cpp
/// over small examples. Paths are relative to the project's root, with forward slashes.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace weg::architecture {

/// One line a breach, saying what is wrong and how to mend it; empty when all is well.
using Breaches = std::vector<std::string>;

/// Which modules of app/ the module may name, itself and base included; nothing for a folder that is no module.
std::set<std::string> may_use(std::string_view module);
/// True for client, editor and tools, which put the modules together: they name any, and platform/ too.
bool is_composition(std::string_view module);

/// Includes in `source` that the module table forbids to `path`: of modules, of platform/, of libraries.
Breaches include_breaches(std::string_view path, std::string_view source);

/// Identifiers in `source` that speak of left or right, where only start and end are right in every language.
Breaches sidedness_breaches(std::string_view source);

/// Calls of tr, trc and trn in `source` whose first argument is no literal: xgettext passes them by in silence.
Breaches extraction_breaches(std::string_view source);

/// True when the SPDX lines stand at the top of `text`.
bool has_spdx_lines(std::string_view text);

/// The patterns of all "Files:" fields of a dep5 text; they may go on over indented lines.
std::vector<std::string> dep5_patterns(std::string_view dep5);
/// True when `path` matches `pattern`, in which * stands for any characters, slashes too.
bool matches(std::string_view path, std::string_view pattern);

} // namespace weg::architecture

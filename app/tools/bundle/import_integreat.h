// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace weg::bundle {

/// `wegweiser-bundle import-integreat`: makes a content folder of pages of the Integreat API. `arguments`: the words
/// behind the command. Says on standard error what was left out, by page. Returns the program's exit code: 0, 1 when
/// nothing could be written, 2 for a wrong command line.
int import_integreat(std::vector<std::string> const& arguments);

} // namespace weg::bundle

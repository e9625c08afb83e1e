// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace weg::bundle {

/// Whether `command` is one of import_content().
bool imports_content(std::string const& command);

/// `wegweiser-bundle import-integreat` and `import-hsds`: make a content folder of another system's data. `command`:
/// "import-integreat" or "import-hsds"; `arguments`: the words behind it. Says on standard error what was left out.
/// Returns the program's exit code: 0, 1 when nothing could be written, 2 for a wrong command line.
int import_content(std::string const& command, std::vector<std::string> const& arguments);

} // namespace weg::bundle

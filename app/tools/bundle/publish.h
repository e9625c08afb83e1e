// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace weg::bundle {

/// Whether `command` is one of publish().
bool publishes(std::string const& command);

/// `wegweiser-bundle key`, `publish` and `mirror`: keys, a repository of signed bundles as static files, and copies of it.
/// `arguments`: the words behind `command`.
/// Returns the program's exit code: 0, 1 when it could not be done (or, for status, something expires), 2 for a wrong
/// command line.
int publish(std::string const& command, std::vector<std::string> const& arguments);

} // namespace weg::bundle

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <string>
#include <vector>

namespace weg::authoring {

struct Outcome {
    int exit_code = 0;
    std::string error_output; ///< What it wrote to standard error, in the C locale's English.
};

/// Runs a program found in PATH and waits for it. Errors: `Unavailable` names the program that is not there.
Result<Outcome> run(std::vector<std::string> const& arguments);

} // namespace weg::authoring

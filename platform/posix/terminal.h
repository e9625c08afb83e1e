// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

namespace weg::platform {

/// Whether somebody can answer a question.
inline bool somebody_answers() { return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDOUT_FILENO) == 1; }

} // namespace weg::platform

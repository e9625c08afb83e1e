// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace weg {

enum class LogLevel { Info, Warning, Error };

/// Writes one line to standard error. Never personal data, never what a visitor typed or opened.
void log(LogLevel level, std::string_view message);

} // namespace weg

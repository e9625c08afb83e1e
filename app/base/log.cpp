// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/log.h"

#include <cstdio>

namespace weg {

void log(LogLevel level, std::string_view message)
{
    char const* const name = level == LogLevel::Error ? "error" : level == LogLevel::Warning ? "warning" : "info";
    std::fprintf(stderr, "wegweiser: %s: %.*s\n", name, static_cast<int>(message.size()), message.data());
}

} // namespace weg

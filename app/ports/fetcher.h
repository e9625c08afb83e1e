// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <string>

namespace weg::ports {

/// Where published files come from: a web server, or a folder on a stick.
class Fetcher {
public:
    virtual ~Fetcher() = default;

    /// The whole file at `url` (RFC 3986, percent-encoded).
    /// Errors: `NotFound` when the server says there is none; `InvalidData` when it is longer than `most_bytes`, of which
    /// not one more is kept; `Unreadable` for everything else.
    virtual Result<std::string> fetch(std::string const& url, std::int64_t most_bytes) = 0;
};

} // namespace weg::ports

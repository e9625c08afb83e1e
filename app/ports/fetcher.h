// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <optional>
#include <string>

namespace weg::ports {

/// Part of a file, as one answer brought it.
struct Piece {
    std::string bytes;
    std::int64_t offset = 0;     ///< Where it stands in the file: as asked for, or 0 from a server that gave all of it.
    std::string validator;       ///< The file's strong entity tag (RFC 9110, 8.8.3); empty: none.
    std::optional<Error> broken; ///< Why no more came, when the connection ended early. What came is good to go on from.
};

/// Where published files come from: a web server, or a folder on a stick.
class Fetcher {
public:
    virtual ~Fetcher() = default;

    /// The whole file at `url` (RFC 3986, percent-encoded).
    /// Errors: `NotFound` when the server says there is none; `InvalidData` when it is longer than `most_bytes`, of which
    /// not one more is kept; `Unreadable` for everything else.
    virtual Result<std::string> fetch(std::string const& url, std::int64_t most_bytes) = 0;

    /// At most `most_bytes` of the file from `offset` on, or all of a file of at most `whole_bytes` from a source that
    /// gives no parts. `validator` is what the piece before had: another file comes whole (RFC 9110, 13.1.5).
    /// Errors: as fetch(); also `InvalidData` for a part that nobody asked for.
    virtual Result<Piece> fetch_piece(std::string const& url, std::int64_t offset, std::int64_t most_bytes,
        std::int64_t whole_bytes, std::string const& validator)
        = 0;
};

} // namespace weg::ports

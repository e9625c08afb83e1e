// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/handle.h"
#include "app/ports/fetcher.h"

#include <curl/curl.h>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace weg::platform {

/// Fetches by HTTP and HTTPS with libcurl: bytes as they are (no content encoding), no cookies, no credentials, no
/// identity, no redirects (a published file stands where it is announced), and an end to what is slow.
class CurlFetcher final : public ports::Fetcher {
public:
    /// Errors: `Unavailable`.
    /// `stop`: when it is asked for, what is under way ends with `Unreadable` within a second.
    static Result<CurlFetcher> create(std::stop_token stop = {});

    Result<std::string> fetch(std::string const& url, std::int64_t most_bytes) override;
    Result<ports::Piece> fetch_piece(std::string const& url, std::int64_t offset, std::int64_t most_bytes,
        std::int64_t whole_bytes, std::string const& validator) override;

private:
    using Handle = CHandle<CURL, curl_easy_cleanup>;
    CurlFetcher(Handle handle, std::stop_token stop)
        : m_handle(std::move(handle))
        , m_stop(std::move(stop))
    {
    }
    struct Answer;
    Result<void> ask(std::string const& url, std::span<std::string const> headers, Answer& answer);

    Handle m_handle; ///< Kept, for the connection that it keeps.
    std::stop_token m_stop;
};

} // namespace weg::platform

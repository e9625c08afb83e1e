// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/handle.h"
#include "app/ports/fetcher.h"

#include <curl/curl.h>

namespace weg::platform {

/// Fetches by HTTP and HTTPS with libcurl: bytes as they are (no content encoding), no cookies, no credentials, no
/// identity, no redirects (a published file stands where it is announced), and an end to what is slow.
class CurlFetcher final : public ports::Fetcher {
public:
    /// Errors: `Unavailable`.
    static Result<CurlFetcher> create();

    Result<std::string> fetch(std::string const& url, std::int64_t most_bytes) override;

private:
    using Handle = CHandle<CURL, curl_easy_cleanup>;
    explicit CurlFetcher(Handle handle)
        : m_handle(std::move(handle))
    {
    }
    Handle m_handle; ///< Kept, for the connection that it keeps.
};

} // namespace weg::platform

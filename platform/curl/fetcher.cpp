// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/curl/fetcher.h"

#include <array>
#include <utility>

namespace weg::platform {

namespace {

constexpr long kConnectSeconds = 15;
constexpr long kSlowBytesASecond = 128; ///< Slower than this,
constexpr long kSlowSeconds = 20;       ///< for so long, is no connection.

struct Received {
    std::string bytes;
    std::int64_t most_bytes = 0;
    bool is_too_long = false;
};

std::size_t receive(char const* data, std::size_t size, std::size_t count, void* to) noexcept
{
    auto& received = *static_cast<Received*>(to);
    std::size_t const length = size * count;
    if (std::cmp_greater(received.bytes.size() + length, received.most_bytes)) {
        received.is_too_long = true;
        return 0; // Ends the transfer.
    }
    received.bytes.append(data, length);
    return length;
}

} // namespace

Result<CurlFetcher> CurlFetcher::create()
{
    Handle handle(curl_easy_init());
    if (!handle)
        return Error { ErrorCode::Unavailable, "libcurl cannot be set up" };
    return CurlFetcher(std::move(handle));
}

Result<std::string> CurlFetcher::fetch(std::string const& url, std::int64_t most_bytes)
{
    CURL* const curl = m_handle.get();
    Received received { {}, most_bytes };
    std::array<char, CURL_ERROR_SIZE> reason {};
    curl_easy_reset(curl);
    bool const is_set = curl_easy_setopt(curl, CURLOPT_URL, url.c_str()) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_MAXFILESIZE_LARGE, curl_off_t { most_bytes }) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, kSlowBytesASecond) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, kSlowSeconds) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_USERAGENT, "Wegweiser") == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason.data()) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, receive) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_WRITEDATA, &received) == CURLE_OK;
    if (!is_set)
        return Error { ErrorCode::Unreadable, url + ": libcurl does not take this address or its own options" };
    auto const outcome = curl_easy_perform(curl);
    // The buffer ends before the handle does.
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, nullptr);
    if (received.is_too_long || outcome == CURLE_FILESIZE_EXCEEDED)
        return Error { ErrorCode::InvalidData,
            url + " is longer than the " + std::to_string(most_bytes) + " bytes it may have" };
    if (outcome != CURLE_OK)
        return Error { ErrorCode::Unreadable,
            url + ": " + (reason[0] != '\0' ? reason.data() : curl_easy_strerror(outcome)) };
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    // Object stores answer 403 for what is not there.
    if (status == 404 || status == 403)
        return Error { ErrorCode::NotFound, url + " is not there" };
    if (status != 200)
        return Error { ErrorCode::Unreadable, url + ": the server answers " + std::to_string(status) };
    return std::move(received.bytes);
}

} // namespace weg::platform

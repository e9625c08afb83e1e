// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/curl/fetcher.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

namespace weg::platform {

namespace {

constexpr long kConnectSeconds = 15;
constexpr long kSlowBytesASecond = 512; ///< Slower than this,
constexpr long kSlowSeconds = 20;       ///< for so long, is no connection.

constexpr long kOk = 200;
constexpr long kPartialContent = 206;
constexpr long kForbidden = 403;
constexpr long kNotFound = 404;

using Headers = CHandle<curl_slist, curl_slist_free_all>;

/// The value of the header `name` in `line`, when it is that header (RFC 9110, 5.1: names have no case).
std::optional<std::string_view> header_value(std::string_view line, std::string_view name)
{
    auto const lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    bool const is_it = line.size() > name.size() && line[name.size()] == ':'
        && std::ranges::equal(line.substr(0, name.size()), name, {}, lower, lower);
    if (!is_it)
        return std::nullopt;
    auto value = line.substr(name.size() + 1);
    auto const begin = std::min(value.find_first_not_of(" \t"), value.size());
    value.remove_prefix(begin);
    return value.substr(0, value.find_last_not_of(" \t\r\n") + 1);
}

/// Where the part begins: "bytes 100-199/5000" (RFC 9110, 14.4); -1 for anything else.
std::int64_t begin_of(std::string_view content_range)
{
    constexpr std::string_view kUnit = "bytes ";
    std::int64_t begin = -1;
    if (!content_range.starts_with(kUnit))
        return -1;
    content_range.remove_prefix(kUnit.size());
    auto const [end, error] = std::from_chars(content_range.data(), content_range.data() + content_range.size(), begin);
    bool const goes_on = error == std::errc() && end != content_range.data() + content_range.size() && *end == '-';
    return goes_on ? begin : -1;
}

} // namespace

struct CurlFetcher::Answer {
    CURL* curl = nullptr;
    std::int64_t most_bytes = 0;       ///< Of a whole file.
    std::int64_t most_piece_bytes = 0; ///< Of a part.
    std::string bytes;
    long status = 0;
    std::int64_t begin = -1; ///< Of a part.
    std::string validator;
    bool is_too_long = false;
    std::optional<Error> broken; ///< The connection ended before the answer did.

    std::size_t take(char const* data, std::size_t length)
    {
        curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
        auto const most = status == kPartialContent ? most_piece_bytes : most_bytes;
        if (std::cmp_greater(bytes.size() + length, most)) {
            is_too_long = true;
            return 0; // Ends the transfer.
        }
        bytes.append(data, length);
        return length;
    }
    void read_header(std::string_view line)
    {
        if (auto const range = header_value(line, "content-range"))
            begin = begin_of(*range);
        // A weak one does not promise the same bytes (RFC 9110, 8.8.3).
        if (auto const tag = header_value(line, "etag"); tag && tag->starts_with('"'))
            validator = *tag;
    }
};

Result<CurlFetcher> CurlFetcher::create(std::stop_token stop)
{
    Handle handle(curl_easy_init());
    if (!handle)
        return Error { ErrorCode::Unavailable, "libcurl cannot be set up" };
    return CurlFetcher(std::move(handle), std::move(stop));
}

Result<void> CurlFetcher::ask(std::string const& url, std::span<std::string const> headers, Answer& answer)
{
    CURL* const curl = m_handle.get();
    std::array<char, CURL_ERROR_SIZE> reason {};
    curl_easy_reset(curl);
    answer.curl = curl;
    Headers more;
    for (auto const& header : headers)
        more.reset(curl_slist_append(more.release(), header.c_str()));
    auto const receive = [](char* data, std::size_t size, std::size_t count, void* to) noexcept -> std::size_t {
        return static_cast<Answer*>(to)->take(data, size * count);
    };
    auto const read_header = [](char* data, std::size_t size, std::size_t count, void* to) noexcept -> std::size_t {
        static_cast<Answer*>(to)->read_header({ data, size * count });
        return size * count;
    };
    auto const is_stopped = [](void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t) noexcept -> int {
        return static_cast<std::stop_token*>(stop)->stop_requested() ? 1 : 0;
    };
    using Receive = std::size_t (*)(char*, std::size_t, std::size_t, void*);
    using Watch = int (*)(void*, curl_off_t, curl_off_t, curl_off_t, curl_off_t);
    bool const is_set = curl_easy_setopt(curl, CURLOPT_URL, url.c_str()) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https") == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_MAXFILESIZE_LARGE, curl_off_t { answer.most_bytes }) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, kConnectSeconds) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_LOW_SPEED_LIMIT, kSlowBytesASecond) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_LOW_SPEED_TIME, kSlowSeconds) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_USERAGENT, "Wegweiser") == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_HTTPHEADER, more.get()) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, reason.data()) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, static_cast<Watch>(is_stopped)) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &m_stop) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, static_cast<Receive>(read_header)) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_HEADERDATA, &answer) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, static_cast<Receive>(receive)) == CURLE_OK
        && curl_easy_setopt(curl, CURLOPT_WRITEDATA, &answer) == CURLE_OK;
    if (!is_set)
        return Error { ErrorCode::Unreadable, url + ": libcurl does not take this address or its own options" };
    auto const outcome = curl_easy_perform(curl);
    // The buffer and the headers end before the handle does.
    curl_easy_setopt(curl, CURLOPT_ERRORBUFFER, nullptr);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, nullptr);
    if (answer.is_too_long || outcome == CURLE_FILESIZE_EXCEEDED)
        return Error { ErrorCode::InvalidData,
            url + " is longer than the " + std::to_string(answer.most_bytes) + " bytes it may have" };
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer.status);
    if (outcome != CURLE_OK)
        answer.broken = Error { ErrorCode::Unreadable,
            url + ": " + (reason[0] != '\0' ? reason.data() : curl_easy_strerror(outcome)) };
    if (answer.broken && answer.bytes.empty())
        return *answer.broken;
    // Object stores answer 403 for what is not there.
    if (answer.status == kNotFound || answer.status == kForbidden)
        return Error { ErrorCode::NotFound, url + " is not there" };
    if (answer.status != kOk && (answer.status != kPartialContent || headers.empty()))
        return Error { ErrorCode::Unreadable, url + ": the server answers " + std::to_string(answer.status) };
    return {};
}

Result<std::string> CurlFetcher::fetch(std::string const& url, std::int64_t most_bytes)
{
    Answer answer;
    answer.most_bytes = most_bytes;
    WEG_TRY_VOID(ask(url, {}, answer));
    if (answer.broken)
        return *answer.broken;
    return std::move(answer.bytes);
}

Result<ports::Piece> CurlFetcher::fetch_piece(std::string const& url, std::int64_t offset, std::int64_t most_bytes,
    std::int64_t whole_bytes, std::string const& validator)
{
    Answer answer;
    answer.most_bytes = whole_bytes;
    answer.most_piece_bytes = most_bytes;
    std::vector<std::string> headers;
    // What comes in one piece is asked for plainly: any cache may keep the answer.
    if (offset > 0 || whole_bytes > most_bytes)
        headers.push_back("Range: bytes=" + std::to_string(offset) + "-" + std::to_string(offset + most_bytes - 1));
    if (!headers.empty() && !validator.empty())
        headers.push_back("If-Range: " + validator);
    WEG_TRY_VOID(ask(url, headers, answer));
    bool const is_part = answer.status == kPartialContent;
    if (is_part && answer.begin != offset)
        return Error { ErrorCode::InvalidData, url + ": the server gives another part than was asked for" };
    return ports::Piece { std::move(answer.bytes), is_part ? offset : 0, std::move(answer.validator),
        std::move(answer.broken) };
}

} // namespace weg::platform

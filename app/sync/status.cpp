// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/status.h"

#include "app/base/utf8.h"
#include "app/sync/fields.h"

#include <algorithm>

namespace weg::sync {

namespace {

constexpr std::size_t kMostProblemBytes = 1000;

std::int64_t seconds_of(std::chrono::sys_seconds time) { return time.time_since_epoch().count(); }

} // namespace

Result<Status> read_status(std::string_view bytes)
{
    WEG_TRY(auto const json, read_json(bytes, "status.json"));
    WEG_TRY(auto const fields, Fields::of(json, "status.json"));
    WEG_TRY(auto const looked, fields.integer("looked", 0));
    WEG_TRY(auto const answered, fields.integer("answered", 0));
    Status status;
    status.looked = std::chrono::sys_seconds { std::chrono::seconds { looked } };
    status.answered = std::chrono::sys_seconds { std::chrono::seconds { answered } };
    WEG_TRY(status.failures, fields.integer("failures", 0));
    WEG_TRY(status.problem, fields.text("problem"));
    WEG_TRY(status.is_clock_suspect, fields.flag("clock_suspect"));
    if (status_bytes(status) != bytes)
        return Error { ErrorCode::InvalidData, "status.json has more than its five fields, or in another form" };
    return status;
}

Json status_json(Status const& status)
{
    // A path or a server's words need not be Unicode, and may be of several lines.
    auto problem = to_utf8(to_utf16(status.problem.substr(0, kMostProblemBytes)));
    std::ranges::replace_if(
        problem, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return { Json::Object { { "looked", { seconds_of(status.looked) } },
        { "answered", { seconds_of(status.answered) } }, { "failures", { status.failures } },
        { "problem", { std::move(problem) } }, { "clock_suspect", { status.is_clock_suspect } } } };
}

std::string status_bytes(Status const& status) { return canonical_json(status_json(status)) + "\n"; }

} // namespace weg::sync

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/health_file.h"

#include "app/sync/json.h"

#include <algorithm>

namespace weg::client {

namespace {

using sync::Json;

Json count(std::uint64_t number)
{
    return { static_cast<std::int64_t>(std::min<std::uint64_t>(number, sync::kMostInteger)) };
}

/// "2026-11-23", or less of it where less is known.
std::string day_text(i18n::PartialDate const& date)
{
    auto const part = [](unsigned number) { return (number < 10 ? "-0" : "-") + std::to_string(number); };
    return std::to_string(date.year) + (date.month > 0 ? part(date.month) : "") + (date.day > 0 ? part(date.day) : "");
}

} // namespace

std::string health_bytes(screens::DeviceHealth const& health, std::chrono::sys_seconds written)
{
    auto const slowest = std::chrono::ceil<std::chrono::milliseconds>(health.frames.slowest());
    Json::Array problems;
    for (auto const& line : health.problems)
        problems.push_back({ line });
    auto const json = Json { Json::Object {
        { "config_problems", { std::move(problems) } },
        { "content_date", { health.content_version.empty() ? std::string() : day_text(health.content_date) } },
        { "content_version", { health.content_version } },
        { "disk_free_bytes", health.free_disk ? count(static_cast<std::uint64_t>(*health.free_disk)) : Json {} },
        { "frames", count(health.frames.frames()) },
        { "frames_late", count(health.frames.late()) },
        { "program",
            { std::to_string(WEG_VERSION_MAJOR) + "." + std::to_string(WEG_VERSION_MINOR) + "."
                + std::to_string(WEG_VERSION_PATCH) } },
        { "slowest_frame_ms", { std::int64_t { slowest.count() } } },
        { "updates", health.updates ? sync::status_json(*health.updates) : Json {} },
        { "uptime_seconds", { std::int64_t { health.uptime.count() } } },
        { "written", { std::int64_t { written.time_since_epoch().count() } } },
        { "wrong_pins", { health.wrong_pins } },
    } };
    return sync::canonical_json(json) + "\n";
}

} // namespace weg::client

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/floor_clock.h"

#include "app/base/log.h"
#include "app/sync/metadata_folder.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace weg::sync {

namespace {

constexpr std::int64_t kMostBytes = 32;

std::optional<std::chrono::sys_seconds> read_seconds(std::string_view text)
{
    std::int64_t seconds = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    constexpr std::int64_t kYear9999 = 253'370'764'800;
    bool const is_whole = error == std::errc() && std::string_view(end, text.data() + text.size()) == "\n";
    if (!is_whole || seconds < 0 || seconds > kYear9999)
        return std::nullopt;
    return std::chrono::sys_seconds { std::chrono::seconds { seconds } };
}

} // namespace

FloorClock::FloorClock(
    ports::Files& files, std::filesystem::path file, ports::Clock const& system, std::chrono::sys_seconds least)
    : m_files(files)
    , m_file(std::move(file))
    , m_system(system)
    , m_floor(least)
{
    auto const kept = m_files.read(m_file, kMostBytes);
    if (!kept && kept.error().code == ErrorCode::NotFound)
        return;
    if (auto const time = kept ? read_seconds(kept.value()) : std::nullopt)
        m_floor = std::max(m_floor, *time);
    else
        log(LogLevel::Error, m_file.string() + " is no number of seconds; it counts for nothing");
}

std::chrono::system_clock::time_point FloorClock::now() const
{
    return std::max(m_system.now(), std::chrono::system_clock::time_point(m_floor));
}

bool FloorClock::is_suspect() const { return m_system.now() < m_floor; }

Result<void> FloorClock::raise(std::chrono::sys_seconds time)
{
    if (time <= m_floor)
        return {};
    m_floor = time;
    return replace_file(m_files, m_file, std::to_string(time.time_since_epoch().count()) + "\n");
}

} // namespace weg::sync

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/bundle_keeper.h"

#include "app/base/log.h"
#include "app/i18n/city_time.h"

#include <utility>

namespace weg::client {

BundleKeeper::BundleKeeper(ports::Files& files, sync::Device device)
    : m_files(files)
    , m_device(std::move(device))
    , m_store(files, m_device.folder, m_device.factory, m_device.check)
{
}

Result<std::filesystem::path> BundleKeeper::start(Time now)
{
    WEG_TRY(m_shown, m_store.start());
    m_tried = m_store.pointer().active;
    m_began = now;
    m_is_proved = false;
    return m_shown;
}

std::optional<std::filesystem::path> BundleKeeper::tick(Time now, Presence presence)
{
    if (!m_is_proved && now - m_began >= kProved) {
        auto const proved = m_store.confirm();
        if (!proved)
            log(LogLevel::Error, proved.error().detail);
        m_is_proved = proved.has_value();
    }
    if (is_read(presence) || !m_store.look() || m_store.pointer().active == m_tried)
        return std::nullopt;
    auto const before = m_shown;
    auto const began = std::exchange(m_began, now);
    bool const was_proved = m_is_proved;
    if (auto const started = start(now); !started) {
        log(LogLevel::Error, started.error().detail);
        return std::nullopt;
    }
    if (m_shown != before)
        return m_shown;
    m_began = began;
    m_is_proved = was_proved;
    return std::nullopt;
}

bool BundleKeeper::is_read(Presence presence)
{
    return presence.visited.value_or(presence.idle < (presence.at_start ? std::chrono::milliseconds(kQuiet) : kGone));
}

std::optional<i18n::PartialDate> BundleKeeper::stale_since(std::chrono::system_clock::time_point now) const
{
    using namespace std::chrono;
    auto const answered = status().answered;
    if (answered == sys_seconds {} || now - answered < kStaleAfter)
        return std::nullopt;
    year_month_day const day { floor<days>(i18n::city_time(answered)) };
    return i18n::PartialDate { static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
        static_cast<unsigned>(day.day()) };
}

} // namespace weg::client

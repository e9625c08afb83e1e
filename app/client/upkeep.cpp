// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/upkeep.h"

#include "app/base/log.h"
#include "platform/curl/fetcher.h"
#include "platform/posix/folder_fetcher.h"

#include <algorithm>
#include <utility>

namespace weg::client {

namespace {

constexpr std::chrono::hours kEvery { 6 };

void update(sync::Device const& device, std::vector<std::string> const& urls, std::stop_token const& stop)
{
    platform::PosixFiles files;
    platform::SystemClock const clock;
    platform::FolderFetcher folder;
    auto curl = platform::CurlFetcher::create(stop);
    if (!curl) {
        log(LogLevel::Error, curl.error().detail);
        return;
    }
    std::vector<sync::Source> sources;
    for (auto const& url : urls) {
        bool const is_folder = platform::is_folder_url(url);
        sources.push_back({ url, is_folder ? static_cast<ports::Fetcher*>(&folder) : &curl.value() });
    }
    sync::keep_up_to_date(device, files, clock, std::move(sources), kEvery, stop);
}

} // namespace

Result<std::unique_ptr<Upkeep>> Upkeep::begin(Options const& options, Time now)
{
    auto const factory = options.bundle.empty() ? embedded_bundle(options) : options.bundle;
    WEG_TRY(auto const own, content::Bundle::open(factory));
    auto const root = options.root.empty() ? options.share / "root.json" : options.root;
    WEG_TRY(auto device,
        sync::make_device(
            options.store, root, factory, own.city_id(), { WEG_VERSION_MAJOR, WEG_VERSION_MINOR, WEG_VERSION_PATCH }));
    std::unique_ptr<Upkeep> upkeep(new Upkeep(device));
    WEG_TRY(upkeep->m_bundle, upkeep->m_keeper.start(now));
    upkeep->m_last_tick = now;
    if (!options.update_from.empty())
        upkeep->m_update = std::jthread([device = std::move(device), urls = options.update_from](
                                            std::stop_token const& stop) { update(device, urls, stop); });
    return upkeep;
}

std::chrono::milliseconds Upkeep::next_in(Time now) const
{
    auto const left = std::chrono::ceil<std::chrono::milliseconds>(m_last_tick + BundleKeeper::kTick - now);
    return std::max(left, std::chrono::milliseconds { 0 });
}

bool Upkeep::tick(App& app, Time now, std::chrono::milliseconds idle)
{
    if (next_in(now) > std::chrono::milliseconds { 0 })
        return false;
    m_last_tick = now;
    bool const at_start = app.state().here().kind == screens::ScreenKind::ChooseLanguage;
    Presence const presence { at_start, idle, app.is_visited() };
    if (m_next)
        m_keeper.postpone(now);
    if (auto newer = m_keeper.tick(now, presence))
        m_next = std::move(newer);
    // A bundle whose index cannot be made is shown all the same.
    bool const shows = m_next && !BundleKeeper::is_read(presence) && app.prepare(*m_next);
    if (shows)
        app.show(*std::exchange(m_next, std::nullopt));
    bool const is_told = app.tell_stale_since(m_keeper.stale_since(m_clock.now()));
    return shows || is_told;
}

} // namespace weg::client

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"
#include "app/ports/fetcher.h"
#include "app/ports/files.h"
#include "app/sync/status.h"
#include "app/sync/update.h"

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace weg::sync {

/// What one device is, and where it keeps what it knows.
struct Device {
    /// Its own: current, current.lock, store/, metadata/, partial/, status.json, time.floor, lock.
    std::filesystem::path folder;
    std::filesystem::path root;    ///< The root.json that came with the program.
    std::filesystem::path factory; ///< The bundle that came with the program.
    std::chrono::sys_seconds made; ///< When that one's content was made: no true clock shows less.
    std::string bundle;            ///< Whose content: "bielefeld".
    std::int64_t schema = 0;       ///< Of bundles that this program can read.
    AppVersion app;
    Store::Check check;
};

/// A device that shows bundles of content::Bundle. Errors: those of Bundle::open() for the factory's.
Result<Device> make_device(std::filesystem::path folder, std::filesystem::path root, std::filesystem::path factory,
    std::string bundle, AppVersion app);

/// A place that has the repository: a web server, a folder on a stick.
struct Source {
    std::string url; ///< Where metadata/ and targets/ are.
    ports::Fetcher* fetcher = nullptr; ///< Not owned, never null.
};

/// Looks once for a newer bundle, at one source after another until one gives it or proves that it is here, and keeps in
/// status.json how that went.
/// Errors: `Unavailable` when another process is at it; `Unreadable`, `NotFound` of the device's own files; else what went
/// wrong at the last source. Then the old bundle counts as before.
Result<UpdateReport> look_for_update(Device const& device, ports::Files& files, ports::Clock const& clock,
    std::span<Source const> sources, Downloader::Progress const& progress = {});

/// Looks about `every` so often, sooner after a failure, until `stop` is asked for; each time another source comes first, so
/// that one which repeats what is old holds nobody for long. Failures are in the log and in status.json.
void keep_up_to_date(Device const& device, ports::Files& files, ports::Clock const& clock, std::vector<Source> sources,
    std::chrono::seconds every, std::stop_token const& stop);

/// How the device's updates went; nothing when there were none.
Status load_status(Device const& device, ports::Files& files);

} // namespace weg::sync

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/offer.h"
#include "app/sync/store.h"
#include "app/sync/updater.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace weg::sync {

struct UpdateReport {
    bool is_new = false;            ///< A newer bundle counts from the next start on.
    std::int64_t fetched_bytes = 0; ///< Of bundles and changes, as they travelled.
    std::chrono::sys_seconds signed_at {}; ///< It was at least that late when the newest of what is on offer was signed.
};

/// Brings one bundle up to date: metadata, then the cheapest way to the newest bundle that this client can show, then the
/// store. A change that cannot be applied is followed by the whole. `store` has been started or looked at.
/// Errors: those of Updater, Downloader, Store and unpack(). Then the old bundle counts as before.
Result<UpdateReport> update(
    Updater& updater, Downloader& downloader, Store& store, Wanted wanted, std::string const& targets_url);

} // namespace weg::sync

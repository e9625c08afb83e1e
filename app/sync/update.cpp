// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/update.h"

#include "app/base/log.h"
#include "app/sync/hash.h"

#include <algorithm>
#include <set>

namespace weg::sync {

namespace {

Result<std::vector<Offer>> read_offers(Updater& updater, std::string const& bundle)
{
    WEG_TRY(auto const targets, updater.list(bundle));
    std::vector<Offer> offers;
    for (auto const& [path, file] : targets) {
        auto offer = read_offer(path, file);
        if (!offer)
            log(LogLevel::Warning, offer.error().detail); // The others may be sound.
        else if (offer.value())
            offers.push_back(*std::move(offer).value());
    }
    return offers;
}

/// The bytes at the end of `way`, which begins at `base`.
Result<std::string> walk(Updater const& updater, Downloader& downloader, std::vector<Offer> const& way,
    std::string base, std::string const& targets_url)
{
    std::set<std::string> digests;
    for (auto const& step : way)
        digests.insert(digest_of(step.file));
    WEG_TRY_VOID(downloader.keep_only(digests));
    for (auto const& step : way) {
        WEG_TRY(auto const packed, updater.download(downloader, step.path, step.file, targets_url));
        WEG_TRY(base, unpack(packed, step.content, step.from.empty() ? std::string_view() : base));
    }
    return base;
}

/// When the newest of them was published, as far as that can be believed: whose clock is ahead must not shut out what
/// others sign, and a timestamp is never made after its own end.
std::chrono::sys_seconds signed_at(std::vector<Offer> const& offers, Timestamp const& timestamp)
{
    std::chrono::sys_seconds latest {};
    for (auto const& offer : offers)
        latest = std::max(latest, offer.created.value_or(latest));
    return std::min(latest, timestamp.expires);
}

/// What the disk must hold for a moment: what comes, and what becomes of it.
std::int64_t bytes_needed(std::vector<Offer> const& way)
{
    std::int64_t bytes = way.back().content.length;
    for (auto const& step : way)
        bytes += step.file.length;
    return bytes;
}

} // namespace

Result<UpdateReport> update(
    Updater& updater, Downloader& downloader, Store& store, Wanted wanted, std::string const& targets_url)
{
    WEG_TRY_VOID(updater.refresh());
    WEG_TRY(auto const offers, read_offers(updater, wanted.bundle));
    // Of the disk, not of the pointer: a change builds on the bytes that are there.
    auto base = store.active_bytes();
    wanted.active = base.empty() ? std::string() : sha256(base);
    wanted.least_sequence = std::max(wanted.least_sequence, store.pointer().sequence);
    wanted.bad = store.pointer().bad;
    UpdateReport report;
    report.signed_at = signed_at(offers, *updater.trusted().timestamp());
    auto const goal = newest(offers, wanted);
    if (!goal)
        return report;
    auto const way = plan(offers, wanted.active, goal->content);
    if (way.empty())
        return Error { ErrorCode::NotFound, "the repository has no way to bundle " + goal->content.sha256 };
    WEG_TRY_VOID(store.make_room(bytes_needed(way)));
    auto bytes = walk(updater, downloader, way, std::move(base), targets_url);
    if (!bytes && !way.front().from.empty()) {
        log(LogLevel::Warning, bytes.error().detail);
        bytes = walk(updater, downloader, plan(offers, /*active=*/ {}, goal->content), {}, targets_url);
    }
    if (!bytes)
        return bytes.error();
    WEG_TRY_VOID(store.install(bytes.value(), goal->content, goal->sequence));
    WEG_TRY_VOID(store.collect_garbage());
    report.is_new = true;
    report.fetched_bytes = downloader.fetched_bytes();
    return report;
}

} // namespace weg::sync

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/device.h"

#include "app/base/log.h"
#include "app/content/bundle.h"
#include "app/content/schema.h"
#include "app/sync/floor_clock.h"
#include "app/sync/limits.h"
#include "app/sync/schedule.h"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <random>

namespace weg::sync {

namespace {

constexpr std::int64_t kMostStatusBytes = 10'000;

/// A device begins with the program's root, and takes a later program's when that one is further.
Result<void> keep_root(MetadataFolder& folder, ports::Files& files, std::filesystem::path const& shipped)
{
    WEG_TRY(auto const bytes, files.read(shipped, kMostRootBytes));
    WEG_TRY(auto const fresh, TrustedSet::open(bytes, {}));
    auto const kept = folder.load("root");
    auto const known = kept ? TrustedSet::open(kept.value(), {}) : Result<TrustedSet>(kept.error());
    if (known && known.value().root().version >= fresh.root().version)
        return {};
    return folder.keep("root", bytes);
}

Result<UpdateReport> look_at(Source const& source, Device const& device, ports::Files& files, FloorClock& clock,
    MetadataFolder& metadata, Store& store, Downloader::Progress const& progress)
{
    auto const url = source.url.ends_with('/') ? source.url : source.url + '/';
    Updater updater(*source.fetcher, metadata, clock, url + "metadata/");
    Downloader downloader(*source.fetcher, files, device.folder / "partial", progress);
    Wanted const wanted { device.bundle, device.schema, device.app, {}, 0, {}, kMostBundleBytes };
    return update(updater, downloader, store, wanted, url + "targets/");
}

/// The first moment that `date` names.
std::chrono::sys_seconds begin_of(i18n::PartialDate date)
{
    using namespace std::chrono;
    return sys_days { year { date.year } / month { std::max(date.month, 1U) } / day { std::max(date.day, 1U) } };
}

} // namespace

Result<Device> make_device(std::filesystem::path folder, std::filesystem::path root, std::filesystem::path factory,
    std::string bundle, AppVersion app)
{
    WEG_TRY(auto const own, content::Bundle::open(factory));
    auto const check = [](std::filesystem::path const& file) -> Result<void> {
        WEG_TRY(auto const opened, content::Bundle::open(file));
        return opened.check();
    };
    return Device { std::move(folder), std::move(root), std::move(factory), begin_of(own.content_date()),
        std::move(bundle), content::kSchemaVersion, app, check };
}

Status load_status(Device const& device, ports::Files& files)
{
    auto const bytes = files.read(device.folder / "status.json", kMostStatusBytes);
    auto status = bytes ? read_status(bytes.value()) : Result<Status>(bytes.error());
    return status ? std::move(status).value() : Status {};
}

Result<UpdateReport> look_for_update(Device const& device, ports::Files& files, ports::Clock const& clock,
    std::span<Source const> sources, Downloader::Progress const& progress)
{
    for (char const* const part : { "metadata", "partial" })
        WEG_TRY_VOID(files.make_folder(device.folder / part));
    WEG_TRY(auto const hold, files.hold(device.folder / "lock", ports::Files::Patience::None));
    MetadataFolder metadata(files, device.folder / "metadata");
    WEG_TRY_VOID(keep_root(metadata, files, device.root));
    Store store(files, device.folder, device.factory, device.check);
    WEG_TRY_VOID(store.look());
    FloorClock floor(files, device.folder / "time.floor", clock, device.made);

    Status status = load_status(device, files);
    status.looked = std::chrono::floor<std::chrono::seconds>(floor.now());
    status.is_clock_suspect = floor.is_suspect();
    status.problem.clear();
    Result<UpdateReport> outcome = Error { ErrorCode::NotFound, "no source is named" };
    for (auto const& source : sources) {
        outcome = look_at(source, device, files, floor, metadata, store, progress);
        if (outcome)
            break;
        log(LogLevel::Warning, source.url + ": " + outcome.error().detail);
        status.problem += (status.problem.empty() ? "" : "; ") + outcome.error().detail;
    }
    if (outcome) {
        status.answered = status.looked;
        status.failures = 0;
        status.problem.clear();
        if (auto const raised = floor.raise(outcome.value().signed_at); !raised)
            log(LogLevel::Error, raised.error().detail);
    } else {
        ++status.failures;
    }
    if (auto const kept = replace_file(files, device.folder / "status.json", status_bytes(status)); !kept)
        log(LogLevel::Error, kept.error().detail);
    return outcome;
}

void keep_up_to_date(Device const& device, ports::Files& files, ports::Clock const& clock, std::vector<Source> sources,
    std::chrono::seconds every, std::stop_token const& stop)
{
    std::random_device seed;
    std::mt19937 random(seed());
    std::mutex mutex;
    std::condition_variable_any bell;
    while (!stop.stop_requested()) {
        if (auto const looked = look_for_update(device, files, clock, sources); !looked)
            log(LogLevel::Error, looked.error().detail);
        std::rotate(sources.begin(), std::next(sources.begin()), sources.end());
        auto const wait = wait_until_next(every, load_status(device, files).failures, static_cast<std::uint32_t>(random()));
        std::unique_lock lock(mutex);
        bell.wait_for(lock, stop, wait, [] { return false; });
    }
}

} // namespace weg::sync

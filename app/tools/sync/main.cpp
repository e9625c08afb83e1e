// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// wegweiser-sync: brings a device's bundle up to date, once. It has the network; the program that shows the bundle does not.
#include "app/base/log.h"
#include "app/content/bundle.h"
#include "app/content/schema.h"
#include "app/sync/update.h"
#include "platform/curl/fetcher.h"
#include "platform/posix/files.h"
#include "platform/posix/lock.h"
#include "platform/sdl/system_clock.h"

#include <cstdio>
#include <map>
#include <span>
#include <string>

namespace {

using namespace weg;

constexpr char const* kUsage = R"(usage: wegweiser-sync --url URL --bundle NAME --root FILE --factory FILE --store DIR

Looks once whether the repository at URL has a newer bundle NAME, fetches and proves it, and lets it count from the
program's next start on.

  --url URL        where metadata/ and targets/ are
  --bundle NAME    whose content: bielefeld
  --root FILE      the root.json that came with the program
  --factory FILE   the bundle that came with the program
  --store DIR      where bundles and trusted metadata are kept

Ends with 0 when the newest bundle is here, with 1 and the reason on standard error when not: then the old one counts.
)";

using Options = std::map<std::string, std::string, std::less<>>;

std::optional<Options> read_options(std::span<char*> words)
{
    Options options;
    for (std::size_t i = 0; i + 1 < words.size(); i += 2)
        options.emplace(words[i], words[i + 1]);
    bool const is_whole = words.size() == 10 && options.contains("--url") && options.contains("--bundle")
        && options.contains("--root") && options.contains("--factory") && options.contains("--store");
    return is_whole ? std::optional(options) : std::nullopt;
}

Result<void> check(std::filesystem::path const& file)
{
    WEG_TRY(auto const bundle, content::Bundle::open(file));
    return bundle.check();
}

/// A device begins with the program's root, and takes a later program's when that one is further.
Result<void> keep_root(sync::MetadataFolder& folder, ports::Files& files, std::filesystem::path const& shipped)
{
    constexpr std::int64_t kMostBytes = 512'000;
    WEG_TRY(auto const bytes, files.read(shipped, kMostBytes));
    WEG_TRY(auto const fresh, sync::TrustedSet::open(bytes, {}));
    auto const kept = folder.load("root");
    auto const known = kept ? sync::TrustedSet::open(kept.value(), {}) : Result<sync::TrustedSet>(kept.error());
    if (known && known.value().root().version >= fresh.root().version)
        return {};
    return folder.keep("root", bytes);
}

Result<sync::UpdateReport> run(Options const& options)
{
    std::filesystem::path const place = options.at("--store");
    platform::PosixFiles files;
    WEG_TRY_VOID(files.make_folder(place / "metadata"));
    WEG_TRY(auto const lock, platform::Lock::take(place / "lock"));
    sync::MetadataFolder folder(files, place / "metadata");
    WEG_TRY_VOID(keep_root(folder, files, options.at("--root")));
    sync::Store store(files, place, options.at("--factory"), check);
    WEG_TRY_VOID(store.look());
    WEG_TRY(auto fetcher, platform::CurlFetcher::create());
    platform::SystemClock const clock;
    std::string url = options.at("--url");
    if (!url.ends_with('/'))
        url += '/';
    sync::Updater updater(fetcher, folder, clock, url + "metadata/");
    constexpr std::int64_t kMostBytes = 200'000'000;
    sync::Wanted const wanted { options.at("--bundle"), content::kSchemaVersion,
        { WEG_VERSION_MAJOR, WEG_VERSION_MINOR, WEG_VERSION_PATCH }, {}, 0, {}, kMostBytes };
    return sync::update(updater, store, wanted, url + "targets/");
}

} // namespace

int main(int count, char** words)
{
    auto const options = read_options(std::span(words, static_cast<std::size_t>(count)).subspan(1));
    if (!options) {
        std::fputs(kUsage, stderr);
        return 1;
    }
    auto const report = run(*options);
    if (!report) {
        log(LogLevel::Error, report.error().detail);
        return 1;
    }
    if (report.value().is_new)
        std::printf(
            "A newer bundle is here. Fetched: %lld bytes.\n", static_cast<long long>(report.value().fetched_bytes));
    else
        std::puts("The bundle is the newest.");
    return 0;
}

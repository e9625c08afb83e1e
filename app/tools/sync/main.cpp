// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// wegweiser-sync: brings a device's bundle up to date, once or again and again. It has the network; the program that shows the
// bundle has none.
#include "app/base/log.h"
#include "app/sync/device.h"
#include "platform/curl/fetcher.h"
#include "platform/posix/files.h"
#include "platform/posix/folder_fetcher.h"
#include "platform/sdl/system_clock.h"

#include <charconv>
#include <cstdio>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace {

using namespace weg;

constexpr char const* kUsage = R"(usage: wegweiser-sync --url URL [--url URL ...] --bundle NAME --root FILE --factory FILE
                      --store DIR [--every MINUTES]

Looks whether a repository has a newer bundle NAME, fetches and proves it, and lets it count from the program's next start
on. Several are asked one after another until one gives the newest bundle or proves that it is here.

  --url URL        where metadata/ and targets/ are: http, https, or file:///media/stick
  --bundle NAME    whose content: bielefeld
  --root FILE      the root.json that came with the program
  --factory FILE   the bundle that came with the program
  --store DIR      where bundles and trusted metadata are kept; status.json in it says how it went
  --every MINUTES  look again and again, about that often; without it, once

Once, it ends with 0 when the newest bundle is here, with 1 and the reason on standard error when not: then the old one
counts.
)";

struct Options {
    std::vector<std::string> urls;
    std::map<std::string, std::string, std::less<>> values;
    std::optional<std::chrono::minutes> every;
};

std::optional<std::chrono::minutes> read_minutes(std::string_view text)
{
    constexpr int kMost = 7 * 24 * 60;
    int count = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    bool const is_sound = error == std::errc() && end == text.data() + text.size() && count >= 1 && count <= kMost;
    return is_sound ? std::optional(std::chrono::minutes { count }) : std::nullopt;
}

std::optional<Options> read_options(std::span<char*> words)
{
    Options options;
    if (words.size() % 2 != 0)
        return std::nullopt;
    for (std::size_t i = 0; i < words.size(); i += 2) {
        std::string_view const name = words[i];
        if (name == "--url") {
            options.urls.emplace_back(words[i + 1]);
        } else if (name == "--every") {
            options.every = read_minutes(words[i + 1]);
            if (!options.every)
                return std::nullopt;
        } else if (!options.values.emplace(name, words[i + 1]).second) {
            return std::nullopt;
        }
    }
    bool const is_whole = !options.urls.empty() && options.values.size() == 4 && options.values.contains("--bundle")
        && options.values.contains("--root") && options.values.contains("--factory")
        && options.values.contains("--store");
    return is_whole ? std::optional(options) : std::nullopt;
}

Result<void> run(Options const& options)
{
    platform::PosixFiles files;
    platform::SystemClock const clock;
    WEG_TRY(auto const device,
        sync::make_device(options.values.at("--store"), options.values.at("--root"), options.values.at("--factory"),
            options.values.at("--bundle"), { WEG_VERSION_MAJOR, WEG_VERSION_MINOR, WEG_VERSION_PATCH }));
    WEG_TRY(auto curl, platform::CurlFetcher::create());
    platform::FolderFetcher folder;
    std::vector<sync::Source> sources;
    for (auto const& url : options.urls) {
        bool const is_folder = platform::is_folder_url(url);
        sources.push_back({ url, is_folder ? static_cast<ports::Fetcher*>(&folder) : &curl });
    }
    if (options.every) {
        sync::keep_up_to_date(device, files, clock, std::move(sources), *options.every, {});
        return {};
    }
    auto const progress = [](std::int64_t here, std::int64_t all) {
        std::printf("%lld of %lld bytes\n", static_cast<long long>(here), static_cast<long long>(all));
    };
    WEG_TRY(auto const report, sync::look_for_update(device, files, clock, sources, progress));
    if (report.is_new)
        std::printf("A newer bundle is here. Fetched: %lld bytes.\n", static_cast<long long>(report.fetched_bytes));
    else
        std::puts("The bundle is the newest.");
    return {};
}

} // namespace

int main(int count, char** words)
{
    auto const options = read_options(std::span(words, static_cast<std::size_t>(count)).subspan(1));
    if (!options) {
        std::fputs(kUsage, stderr);
        return 1;
    }
    if (auto const done = run(*options); !done) {
        log(LogLevel::Error, done.error().detail);
        return 1;
    }
    return 0;
}

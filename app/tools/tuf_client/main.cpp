// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// wegweiser-tuf-client: our TUF client with the command line of the public conformance suite
// (theupdateframework/tuf-conformance), so that others can hold it to the specification.
#include "app/base/log.h"
#include "app/sync/limits.h"
#include "app/sync/updater.h"
#include "platform/curl/fetcher.h"
#include "platform/posix/files.h"
#include "platform/sdl/system_clock.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace {

using namespace weg;

constexpr char const* kUsage = R"(usage: wegweiser-tuf-client --metadata-dir DIR init ROOT
       wegweiser-tuf-client --metadata-dir DIR --metadata-url URL refresh
       wegweiser-tuf-client --metadata-dir DIR --metadata-url URL
                            --target-name PATH --target-base-url URL --target-dir DIR download

  init        trusts ROOT, a root.json that was received by a safe way
  refresh     brings the trusted metadata up to date
  download    does so, then fetches one target

Ends with 0, or with 1 and the reason on standard error.
)";

struct Arguments {
    std::map<std::string, std::string, std::less<>> options;
    std::vector<std::string> words; ///< The command and what it is for.
};

std::optional<Arguments> read_arguments(std::span<char*> given)
{
    Arguments arguments;
    for (std::size_t i = 0; i < given.size(); ++i) {
        std::string word = given[i];
        if (!word.starts_with("--")) {
            arguments.words.push_back(std::move(word));
        } else if (i + 1 < given.size()) {
            arguments.options.emplace(word.substr(2), given[++i]);
        } else {
            return std::nullopt;
        }
    }
    return arguments;
}

/// The option `name`, ending in "/" as a folder of a URL does.
std::string folder_url(Arguments const& arguments, std::string_view name)
{
    auto const found = arguments.options.find(name);
    std::string url = found == arguments.options.end() ? std::string() : found->second;
    if (!url.ends_with('/'))
        url += '/';
    return url;
}

Result<void> init(sync::MetadataFolder& folder, ports::Files& files, std::string const& root)
{
    WEG_TRY(auto const bytes, files.read(root, sync::kMostRootBytes));
    WEG_TRY_VOID(sync::TrustedSet::open(bytes, {}));
    return folder.keep("root", bytes);
}

Result<void> download(
    sync::Updater& updater, sync::Downloader& downloader, ports::Files& files, Arguments const& arguments)
{
    auto const name = arguments.options.find("target-name");
    auto const folder = arguments.options.find("target-dir");
    if (name == arguments.options.end() || folder == arguments.options.end())
        return Error { ErrorCode::InvalidData, "download needs --target-name and --target-dir" };
    WEG_TRY(auto const target, updater.find(name->second));
    auto const file = std::filesystem::path(folder->second) / sync::percent_encoded(name->second);
    // What is there and right need not come again.
    if (auto const here = files.read(file, target.length);
        here && sync::check_file(here.value(), target.length, target.hashes, file.string()))
        return {};
    WEG_TRY(auto const bytes, updater.download(downloader, name->second, target, folder_url(arguments, "target-base-url")));
    WEG_TRY_VOID(files.make_folder(folder->second));
    return sync::replace_file(files, file, bytes);
}

Result<void> run(Arguments const& arguments)
{
    platform::PosixFiles files;
    std::filesystem::path const place = arguments.options.at("metadata-dir");
    WEG_TRY_VOID(files.make_folder(place));
    sync::MetadataFolder folder(files, place);
    if (arguments.words[0] == "init")
        return init(folder, files, arguments.words[1]);
    WEG_TRY(auto fetcher, platform::CurlFetcher::create());
    platform::SystemClock const clock;
    sync::Updater updater(fetcher, folder, clock, folder_url(arguments, "metadata-url"));
    WEG_TRY_VOID(updater.refresh());
    if (arguments.words[0] == "refresh")
        return {};
    WEG_TRY_VOID(files.make_folder(place / "partial"));
    sync::Downloader downloader(fetcher, files, place / "partial");
    return download(updater, downloader, files, arguments);
}

bool is_sound(Arguments const& arguments)
{
    if (arguments.words.empty() || !arguments.options.contains("metadata-dir"))
        return false;
    auto const& command = arguments.words[0];
    if (command == "init")
        return arguments.words.size() == 2;
    return (command == "refresh" || command == "download") && arguments.words.size() == 1
        && arguments.options.contains("metadata-url");
}

} // namespace

int main(int count, char** words)
{
    auto const arguments = read_arguments(std::span(words, static_cast<std::size_t>(count)).subspan(1));
    if (!arguments || !is_sound(*arguments)) {
        std::fputs(kUsage, stderr);
        return 1;
    }
    if (auto const done = run(*arguments); !done) {
        log(LogLevel::Error, done.error().detail);
        return 1;
    }
    return 0;
}

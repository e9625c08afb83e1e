// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Our side of tests/bench/sync:
//   weg_sync_bench pack OUT FILE [BASE]               FILE as it travels, whole or as a change of BASE
//   weg_sync_bench apply PACKED BASE OUT BYTES SHA256    what a client does with a change
//   weg_sync_bench swap OLD NEW                       times an update from OLD to NEW, part by part
//   weg_sync_bench repository DIR OLD NEW             a repository with NEW in DIR/site; what a client of OLD knows is in
//                                                     DIR/behind, of NEW in DIR/current
//   weg_sync_bench clients URL KNOWN COUNT FILE SEQUENCE  COUNT clients who know KNOWN and have the bundle FILE, which was
//                                                     published as SEQUENCE, look for news
#include "app/content/bundle.h"
#include "app/content/schema.h"
#include "app/sync/hash.h"
#include "app/sync/limits.h"
#include "app/sync/offer.h"
#include "app/sync/store.h"
#include "platform/curl/fetcher.h"
#include "tests/sync/repository.h"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <thread>

using namespace weg;
using namespace weg::sync;
using namespace weg::sync::testing;

namespace {

namespace fs = std::filesystem;

constexpr int kRounds = 5;
constexpr int kThreads = 8;
constexpr std::string_view kBundle = "bielefeld";

/// A benchmark has nobody to hand an error to.
template <class T>
T must(Result<T> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().detail.c_str());
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(result).value();
}

std::string slurp(fs::path const& file) { return must(platform::PosixFiles().read(file, sync::kMostBundleBytes)); }

void write(fs::path const& file, std::string_view bytes)
{
    if (file.has_parent_path())
        fs::create_directories(file.parent_path());
    must(platform::PosixFiles().write(file, bytes));
}

double seconds_of(std::function<void()> const& work)
{
    auto const begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

Content content_of(std::string const& bytes) { return { static_cast<std::int64_t>(bytes.size()), sha256(bytes) }; }

void offer(Repository& repository, std::string const& bytes, std::int64_t sequence, std::string const& base = {})
{
    Offer offer;
    offer.bundle = kBundle;
    offer.sequence = sequence;
    offer.schema = content::kSchemaVersion;
    offer.content = content_of(bytes);
    offer.from = base.empty() ? "" : sha256(base);
    auto const path = offer.bundle + (base.empty() ? "/full" : "/delta") + std::to_string(sequence) + ".zst";
    repository.add_target(path, must(pack(bytes, base)));
    repository.targets.targets.at(path).custom = custom_of(offer);
}

/// Where a client of a repository, which trusts its first root, keeps what it knows.
struct Place {
    explicit Place(fs::path where)
        : folder(std::move(where))
        , metadata(files, folder)
    {
    }

    fs::path folder;
    platform::PosixFiles files;
    FixedClock clock;
    MetadataFolder metadata;
};

/// The way to the newest bundle from the one with the digest `active`; empty when it is the newest.
std::vector<Offer> way_to_newest(Updater& updater, std::string const& active, std::int64_t sequence)
{
    std::vector<Offer> offers;
    for (auto const& [path, file] : must(updater.list(kBundle))) {
        if (auto const offer = must(read_offer(path, file)))
            offers.push_back(*offer);
    }
    Wanted wanted;
    wanted.bundle = kBundle;
    wanted.schema = content::kSchemaVersion;
    wanted.active = active;
    wanted.least_sequence = sequence;
    wanted.most_bytes = sync::kMostBundleBytes;
    auto const goal = newest(offers, wanted);
    return goal ? plan(offers, active, goal->content) : std::vector<Offer>();
}

/// What passed in one update.
struct Round {
    std::vector<double> parts; ///< Seconds, in the order of kParts.
    double seconds = 0;        ///< Of all parts.
    double cpu_seconds = 0;
};
constexpr char const* kParts[] = { "verify the metadata", "read and hash the old bundle", "plan and verify the change",
    "unpack and hash", "hash, write, sync and point at it", "open", "check" };

/// What update() does, with a look at the clock in between.
Round swap_once(std::string const& old_bundle, std::string const& new_bundle)
{
    test::Folder const folder("sync-bench");
    Repository repository;
    offer(repository, old_bundle, 1);
    repository.publish();
    Place place(folder.path() / "metadata");
    write(place.folder / "root.json", repository.files.at("metadata/1.root.json"));
    MemoryFetcher fetcher(repository);
    must(Updater(fetcher, place.metadata, place.clock, "metadata/").refresh());
    double open_seconds = 0;
    double check_seconds = 0;
    auto const check = [&](fs::path const& file) -> Result<void> {
        Result<content::Bundle> bundle = Error { ErrorCode::Unavailable, {} };
        open_seconds = seconds_of([&] { bundle = content::Bundle::open(file); });
        if (!bundle)
            return bundle.error();
        Result<void> sound;
        check_seconds = seconds_of([&] { sound = bundle.value().check(); });
        return sound;
    };
    Store store(place.files, folder.path() / "bundles", {}, check);
    must(store.start());
    must(store.install(old_bundle, content_of(old_bundle), 1));
    offer(repository, new_bundle, 2);
    offer(repository, new_bundle, 2, old_bundle);
    repository.publish();

    Updater updater(fetcher, place.metadata, place.clock, "metadata/");
    std::string base;
    std::string packed;
    std::string bytes;
    std::string digest;
    Offer step;
    Round round;
    auto const begin = std::clock();
    round.parts.push_back(seconds_of([&] { must(updater.refresh()); }));
    round.parts.push_back(seconds_of([&] {
        base = store.active_bytes();
        digest = sha256(base);
    }));
    round.parts.push_back(seconds_of([&] {
        step = way_to_newest(updater, digest, 1).at(0);
        Downloader downloader(fetcher, place.files, folder.path());
        packed = must(updater.download(downloader, step.path, step.file, "targets/"));
    }));
    round.parts.push_back(seconds_of([&] { bytes = must(unpack(packed, step.content, base)); }));
    auto const install = seconds_of([&] { must(store.install(bytes, step.content, step.sequence)); });
    round.parts.insert(round.parts.end(), { install - open_seconds - check_seconds, open_seconds, check_seconds });
    round.cpu_seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    for (double const part : round.parts)
        round.seconds += part;
    return round;
}

int swap(fs::path const& old_file, fs::path const& new_file)
{
    auto const old_bundle = slurp(old_file);
    auto const new_bundle = slurp(new_file);
    std::vector<Round> rounds(kRounds);
    std::ranges::generate(rounds, [&] { return swap_once(old_bundle, new_bundle); });
    std::ranges::sort(rounds, {}, &Round::seconds);
    auto const& middle = rounds[rounds.size() / 2];
    std::printf(
        "verify and swap: %.1f ms (below 100), %.1f of them CPU:", middle.seconds * 1000, middle.cpu_seconds * 1000);
    for (std::size_t i = 0; i < middle.parts.size(); ++i)
        std::printf("%s %s %.1f", i == 0 ? "" : ",", kParts[i], middle.parts[i] * 1000);
    std::puts("");
    return 0;
}

int write_repository(fs::path const& folder, fs::path const& old_file, fs::path const& new_file)
{
    auto const old_bundle = slurp(old_file);
    auto const new_bundle = slurp(new_file);
    Repository repository;
    MemoryFetcher fetcher(repository);
    auto const know = [&](char const* name) {
        Place place(folder / name);
        write(place.folder / "root.json", repository.files.at("metadata/1.root.json"));
        must(Updater(fetcher, place.metadata, place.clock, "metadata/").refresh());
    };
    offer(repository, old_bundle, 1);
    repository.publish();
    know("behind");
    offer(repository, new_bundle, 2);
    offer(repository, new_bundle, 2, old_bundle);
    repository.publish();
    know("current");
    for (auto const& [url, bytes] : repository.files)
        write(folder / "site" / url, bytes);
    return 0;
}

/// One client, with a connection and a memory of its own, as each device has. Nothing of the bundle is unpacked: it is the
/// server that is measured.
void look_for_news(std::string const& url, fs::path const& known, fs::path const& folder, std::string const& active,
    std::int64_t sequence)
{
    fs::copy(known, folder);
    Place place(folder);
    auto fetcher = must(platform::CurlFetcher::create());
    Updater updater(fetcher, place.metadata, place.clock, url + "/metadata/");
    must(updater.refresh());
    Downloader downloader(fetcher, place.files, folder);
    for (auto const& step : way_to_newest(updater, active, sequence))
        must(updater.download(downloader, step.path, step.file, url + "/targets/"));
    fs::remove_all(folder);
}

int run_clients(std::string const& url, fs::path const& known, int count, fs::path const& bundle, std::int64_t sequence)
{
    auto const active = sha256(slurp(bundle));
    test::Folder const folder("sync-clients");
    std::atomic<int> next = 0;
    // Before there are threads: libcurl sets itself up with its first handle.
    must(platform::CurlFetcher::create());
    auto const seconds = seconds_of([&] {
        std::vector<std::jthread> threads(kThreads);
        std::ranges::generate(threads, [&] {
            return std::jthread([&] {
                for (int client = next++; client < count; client = next++)
                    look_for_news(url, known, folder.path() / std::to_string(client), active, sequence);
            });
        });
    });
    std::printf("%.3f\n", seconds);
    return 0;
}

std::int64_t number(std::string_view digits)
{
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

} // namespace

int main(int count, char** values)
{
    std::vector<std::string> const words(values + 1, values + count);
    std::string const command = words.empty() ? "" : words[0];
    if (command == "pack" && (words.size() == 3 || words.size() == 4)) {
        write(words[1], must(pack(slurp(words[2]), words.size() == 4 ? slurp(words[3]) : std::string())));
        return 0;
    }
    if (command == "apply" && words.size() == 6) {
        auto const base = slurp(words[2]);
        std::printf("%s\n", sha256(base).c_str()); // A client asks first whether it is the one.
        write(words[3], must(unpack(slurp(words[1]), { number(words[4]), words[5] }, base)));
        return 0;
    }
    if (command == "swap" && words.size() == 3)
        return swap(words[1], words[2]);
    if (command == "repository" && words.size() == 4)
        return write_repository(words[1], words[2], words[3]);
    if (command == "clients" && words.size() == 6)
        return run_clients(words[1], words[2], static_cast<int>(number(words[3])), words[4], number(words[5]));
    std::fputs("usage: see the head of tests/bench/sync_bench.cpp\n", stderr);
    return 2;
}

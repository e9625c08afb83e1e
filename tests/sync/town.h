// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/publisher.h"
#include "app/sync/release.h"
#include "app/sync/update.h"
#include "tests/support/power_cut_files.h"
#include "tests/sync/editions.h"

#include <string>

namespace weg::sync::testing {

/// A publisher's repository on any disk, with keys for all of it: root 2 of 3, one for targets, one online.
struct Town {
    explicit Town(ports::Files& files, std::filesystem::path const& folder = "repo");

    /// Drafts root 1 and targets 1.
    Result<void> init();
    /// init(), all signatures and a first release.
    void open();
    Result<std::vector<std::string>> sign(std::string const& role, Keyring const& keys);
    Result<EditionReport> add(std::string const& bytes, std::string const& role = "targets", std::int64_t schema = 7,
        AppVersion least_app = { 1, 0, 0 });
    /// add(), sign() and release().
    void publish(int number);
    Result<ReleaseReport> release();

    FixedClock clock;
    RepositoryTree tree;
    Publisher publisher;
    Keyring root = new_keys(3), targets = new_keys(1), online = new_keys(1);
};

/// Serves a folder of a disk.
class DiskFetcher final : public WholeFetcher {
public:
    DiskFetcher(ports::Files& files, std::filesystem::path folder)
        : m_files(files)
        , m_folder(std::move(folder))
    {
    }
    Result<std::string> fetch(std::string const& url, std::int64_t most_bytes) override
    {
        asked.push_back(url);
        return m_files.read(m_folder / url, most_bytes);
    }

    std::vector<std::string> asked;

private:
    ports::Files& m_files;
    std::filesystem::path m_folder;
};

/// A kiosk with a disk of its own that knows the town's first root and sees its repository, or a copy of it.
struct Kiosk {
    explicit Kiosk(Town& town, std::filesystem::path const& copy = {});

    Result<UpdateReport> update(std::int64_t schema = 7);
    /// The number of the edition that its next start shows; 0: what came with it; -1: something else.
    int shown();
    [[nodiscard]] bool asked_for(std::string const& part) const;

    test::PowerCutFiles files;
    FixedClock& clock;
    DiskFetcher fetcher;
};

} // namespace weg::sync::testing

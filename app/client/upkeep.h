// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/app.h"
#include "app/client/bundle_keeper.h"
#include "platform/posix/files.h"
#include "platform/sdl/system_clock.h"

#include <memory>
#include <thread>

namespace weg::client {

/// Keeps the content of a running app up to date: shows what its store has, and on a device of one's own fills that store
/// too, on a thread of its own. The two meet on the disk alone.
class Upkeep {
public:
    using Time = BundleKeeper::Time;

    /// For options with a store. Errors: those of the factory's bundle and of the store.
    static Result<std::unique_ptr<Upkeep>> begin(Options const& options, Time now);

    /// What to show first.
    [[nodiscard]] std::filesystem::path const& bundle() const { return m_bundle; }

    /// How updates go.
    [[nodiscard]] sync::Status status() const { return m_keeper.status(); }

    /// When `app` is to be looked after again.
    [[nodiscard]] std::chrono::milliseconds next_in(Time now) const;
    /// Does so when it is time. Returns whether the app shows something else now.
    bool tick(App& app, Time now, std::chrono::milliseconds idle);

private:
    explicit Upkeep(sync::Device device)
        : m_keeper(m_files, std::move(device))
    {
    }

    platform::PosixFiles m_files;
    platform::SystemClock m_clock;
    BundleKeeper m_keeper;
    std::filesystem::path m_bundle;
    std::optional<std::filesystem::path> m_next; ///< To be shown when its search index is there and nobody reads.
    Time m_last_tick {};
    std::jthread m_update; ///< The last, so that it ends before what it uses.
};

} // namespace weg::client

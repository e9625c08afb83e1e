// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/i18n/localizer.h"
#include "app/sync/device.h"

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

namespace weg::client {

/// Whether somebody is in front of the device.
struct Presence {
    bool at_start = false;                ///< The language choice is open, where every visit begins.
    std::chrono::milliseconds idle { 0 }; ///< Since the last touch or key.
    std::optional<bool> visited = {};     ///< A kiosk knows whether it is; elsewhere the rest must tell.
};

/// Which bundle the app shows when a store keeps it, whoever fills that: begins with what is proved, says when it has
/// served its readers, and brings a newer one when nobody reads.
class BundleKeeper {
public:
    using Time = std::chrono::steady_clock::time_point;

    /// `files` must outlive the keeper.
    BundleKeeper(ports::Files& files, sync::Device device);

    /// The bundle to begin with. Errors: as Store::start().
    Result<std::filesystem::path> start(Time now);

    /// To be called about every kTick: the bundle to show from now on, when it is another one. Never under a reader.
    std::optional<std::filesystem::path> tick(Time now, Presence presence);

    /// What tick() named is not on the screen yet: its time of proof has not begun.
    void postpone(Time now) { m_began = now; }
    [[nodiscard]] static bool is_read(Presence presence);

    /// Since when the device has had no answer from a source, once that is longer than kStaleAfter.
    [[nodiscard]] std::optional<i18n::PartialDate> stale_since(std::chrono::system_clock::time_point now) const;

    /// How updates go, whoever fetches them.
    [[nodiscard]] sync::Status status() const { return sync::load_status(m_device, m_files); }

    static constexpr std::chrono::seconds kTick { 15 };
    static constexpr std::chrono::seconds kProved { 60 }; ///< So long a bundle serves before it counts as sound.
    static constexpr std::chrono::seconds kQuiet { 10 };  ///< At the start, nobody is in front of it after this,
    static constexpr std::chrono::minutes kGone { 10 };   ///< and anywhere else after this.
    static constexpr std::chrono::days kStaleAfter { 14 };

private:
    ports::Files& m_files;
    sync::Device m_device;
    sync::Store m_store;
    std::filesystem::path m_shown;
    std::string m_tried; ///< What the pointer named when it was last looked into.
    Time m_began {};
    bool m_is_proved = false;
};

} // namespace weg::client

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <filesystem>
#include <memory>

namespace weg::platform {

/// The other end of what a program tells its watchdog: a datagram socket that NOTIFY_SOCKET names for it.
/// Source: sd_notify(3). What else is told there is passed over.
class Notices {
public:
    struct Heard {
        bool ready = false;
        bool alive = false;
    };

    /// Makes the socket `file`, in a folder that is for this user alone; one that a crash left there gives way.
    /// Errors: `Unavailable` names the file and the system's reason.
    static Result<std::unique_ptr<Notices>> open(std::filesystem::path const& file);
    ~Notices();
    Notices(Notices const&) = delete;
    Notices& operator=(Notices const&) = delete;

    /// All that has come since it was last asked. Never waits.
    [[nodiscard]] Heard hear();

private:
    Notices(int handle, std::filesystem::path file);

    int m_handle;
    std::filesystem::path m_file;
};

} // namespace weg::platform

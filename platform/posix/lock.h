// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <filesystem>
#include <utility>

namespace weg::platform {

/// Held by one process at a time; given back when it ends, however it ends.
class Lock {
public:
    /// Makes `file` where it is not there. Errors: `Unavailable` when another process holds it; `Unreadable`.
    static Result<Lock> take(std::filesystem::path const& file);

    Lock(Lock&& other) noexcept
        : m_handle(std::exchange(other.m_handle, -1))
    {
    }
    Lock& operator=(Lock&&) = delete;
    ~Lock();

private:
    explicit Lock(int handle)
        : m_handle(handle)
    {
    }
    int m_handle;
};

} // namespace weg::platform

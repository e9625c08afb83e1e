// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/lock.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace weg::platform {

Result<Lock> Lock::take(std::filesystem::path const& file)
{
    Lock lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644));
    if (lock.m_handle >= 0 && ::flock(lock.m_handle, LOCK_EX | LOCK_NB) == 0)
        return lock;
    int const code = errno;
    if (code == EWOULDBLOCK)
        return Error { ErrorCode::Unavailable, file.string() + " is held by another process; let it end" };
    return Error { ErrorCode::Unreadable,
        file.string() + ": cannot be locked: " + std::generic_category().message(code) };
}

Lock::~Lock()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

} // namespace weg::platform

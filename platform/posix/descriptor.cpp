// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/descriptor.h"

#include <array>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace weg::platform {

namespace {

constexpr int kGuards = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;

} // namespace

Descriptor::Descriptor(std::filesystem::path const& file, int flags, unsigned mode)
    : m_handle(::open(file.c_str(), flags | kGuards, mode))
{
}

Descriptor::Descriptor(Descriptor const& folder, std::string const& name, int flags)
    : m_handle(::openat(folder.m_handle, name.c_str(), flags | kGuards, kMode))
{
}

Descriptor::~Descriptor()
{
    if (m_handle >= 0)
        ::close(m_handle);
}

Descriptor::Descriptor(Descriptor&& other) noexcept
    : m_handle(std::exchange(other.m_handle, -1))
{
}

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    return *this;
}

Error system_error(std::string const& deed, std::filesystem::path const& file)
{
    int const code = errno;
    return { code == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable,
        file.string() + ": cannot " + deed + ": " + std::generic_category().message(code) };
}

Result<std::string> read_regular(
    Descriptor const& open, std::filesystem::path const& file, std::int64_t most_bytes)
{
    struct stat about { };
    if (::fstat(open.handle(), &about) != 0)
        return system_error("be opened", file);
    if (!S_ISREG(about.st_mode))
        return Error { ErrorCode::Unreadable, file.string() + " is no regular file; put one in its place" };
    std::string bytes;
    std::array<char, 65'536> piece {};
    for (;;) {
        auto const length = unbroken([&] { return ::read(open.handle(), piece.data(), piece.size()); });
        if (length < 0)
            return system_error("be read", file);
        if (length == 0)
            return bytes;
        bytes.append(piece.data(), static_cast<std::size_t>(length));
        if (std::cmp_greater(bytes.size(), most_bytes))
            return Error { ErrorCode::InvalidData,
                file.string() + " is longer than the " + std::to_string(most_bytes) + " bytes it may have" };
    }
}

} // namespace weg::platform

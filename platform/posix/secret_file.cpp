// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/secret_file.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

namespace weg::platform {

namespace {

using Path = std::filesystem::path;

Error system_error(std::string const& deed, Path const& file)
{
    int const code = errno;
    return { code == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable,
        file.string() + ": cannot " + deed + ": " + std::generic_category().message(code) };
}

struct Descriptor {
    explicit Descriptor(int opened)
        : handle(opened)
    {
    }
    ~Descriptor()
    {
        if (handle >= 0)
            ::close(handle);
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    int handle;
};

} // namespace

Result<void> write_new_secret(Path const& file, std::string_view bytes)
{
    Descriptor const open(::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (open.handle < 0)
        return system_error("be made", file);
    while (!bytes.empty()) {
        auto const length = ::write(open.handle, bytes.data(), bytes.size());
        if (length < 0 && errno != EINTR) {
            auto const error = system_error("be written", file);
            ::unlink(file.c_str());
            return error;
        }
        bytes.remove_prefix(length < 0 ? 0 : static_cast<std::size_t>(length));
    }
    return ::fsync(open.handle) == 0 ? Result<void>() : system_error("be brought to the disk", file);
}

Result<std::string> read_secret(Path const& file, std::size_t most_bytes)
{
    Descriptor const open(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
    struct stat about { };
    if (open.handle < 0 || ::fstat(open.handle, &about) != 0)
        return system_error("be opened", file);
    if (!S_ISREG(about.st_mode))
        return Error { ErrorCode::Unreadable, file.string() + " is no regular file; put one in its place" };
    if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return Error { ErrorCode::Untrusted,
            file.string() + " is open to others; chmod 600 it, and rotate the key if somebody may have read it" };
    // One piece of memory from the start, so that no copy stays behind when it grows.
    std::string bytes(most_bytes + 1, '\0');
    std::size_t filled = 0;
    for (;;) {
        auto const length = ::read(open.handle, bytes.data() + filled, bytes.size() - filled);
        if (length < 0 && errno == EINTR)
            continue;
        if (length < 0)
            return system_error("be read", file);
        filled += static_cast<std::size_t>(length);
        if (filled > most_bytes)
            return Error { ErrorCode::InvalidData,
                file.string() + " is longer than the " + std::to_string(most_bytes) + " bytes that a key has" };
        if (length == 0)
            break;
    }
    bytes.resize(filled);
    return bytes;
}

} // namespace weg::platform

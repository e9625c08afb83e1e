// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/secret_file.h"

#include "platform/posix/descriptor.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace weg::platform {

using Path = std::filesystem::path;

Result<void> write_new_secret(Path const& file, std::string_view bytes)
{
    Descriptor const open(file, O_WRONLY | O_CREAT | O_EXCL, S_IRUSR | S_IWUSR);
    if (!open.is_open())
        return system_error("be made", file);
    while (!bytes.empty()) {
        auto const length = unbroken([&] { return ::write(open.handle(), bytes.data(), bytes.size()); });
        if (length < 0) {
            auto const error = system_error("be written", file);
            ::unlink(file.c_str());
            return error;
        }
        bytes.remove_prefix(static_cast<std::size_t>(length));
    }
    return ::fsync(open.handle()) == 0 ? Result<void>() : system_error("be brought to the disk", file);
}

Result<std::string> read_secret(Path const& file, std::size_t most_bytes)
{
    Descriptor const open(file, O_RDONLY);
    struct stat about { };
    if (!open.is_open() || ::fstat(open.handle(), &about) != 0)
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
        auto const length
            = unbroken([&] { return ::read(open.handle(), bytes.data() + filled, bytes.size() - filled); });
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

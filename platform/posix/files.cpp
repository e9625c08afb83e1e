// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/files.h"

#include "platform/posix/descriptor.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>

namespace weg::platform {

namespace {

using Path = std::filesystem::path;

Result<void> write_all(Path const& file, int flags, std::string_view bytes)
{
    Descriptor const open(file, O_WRONLY | O_CREAT | flags);
    if (!open.is_open())
        return system_error("be made", file);
    while (!bytes.empty()) {
        auto const length = unbroken([&] { return ::write(open.handle(), bytes.data(), bytes.size()); });
        if (length < 0)
            return system_error("be written", file);
        bytes.remove_prefix(static_cast<std::size_t>(length));
    }
    return {};
}

class Lock final : public ports::Hold {
public:
    explicit Lock(Path const& file)
        : m_file(file, O_RDWR | O_CREAT)
    {
    }
    [[nodiscard]] Descriptor const& file() const { return m_file; }

private:
    Descriptor m_file; ///< The system lets go when it is closed.
};

Result<void> sync_at(Path const& place, int flags)
{
    Descriptor const open(place, flags);
    if (!open.is_open() || unbroken([&] { return ::fsync(open.handle()); }) != 0)
        return system_error("be brought to the disk", place);
    return {};
}

} // namespace

Result<std::string> PosixFiles::read(Path const& file, std::int64_t most_bytes)
{
    Descriptor const open(file, O_RDONLY);
    if (!open.is_open())
        return system_error("be opened", file);
    return read_regular(open, file, most_bytes);
}

Result<void> PosixFiles::write(Path const& file, std::string_view bytes) { return write_all(file, O_TRUNC, bytes); }

Result<void> PosixFiles::append(Path const& file, std::string_view bytes) { return write_all(file, O_APPEND, bytes); }

Result<void> PosixFiles::sync(Path const& file) { return sync_at(file, O_RDONLY); }

Result<void> PosixFiles::sync_folder(Path const& folder) { return sync_at(folder, O_RDONLY | O_DIRECTORY); }

Result<void> PosixFiles::rename(Path const& from, Path const& to)
{
    if (::rename(from.c_str(), to.c_str()) != 0)
        return system_error("become " + to.string(), from);
    return {};
}

Result<void> PosixFiles::remove(Path const& file)
{
    if (::unlink(file.c_str()) != 0)
        return system_error("be removed", file);
    return {};
}

Result<std::vector<std::string>> PosixFiles::list(Path const& folder)
{
    std::error_code code;
    std::vector<std::string> names;
    for (std::filesystem::directory_iterator entry(folder, code), end; !code && entry != end; entry.increment(code))
        names.push_back(entry->path().filename().string());
    if (code)
        return Error { code == std::errc::no_such_file_or_directory ? ErrorCode::NotFound : ErrorCode::Unreadable,
            folder.string() + ": cannot be listed: " + code.message() };
    std::ranges::sort(names);
    return names;
}

Result<void> PosixFiles::make_folder(Path const& folder)
{
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code)
        return Error { ErrorCode::Unreadable, folder.string() + ": cannot be made: " + code.message() };
    return {};
}

Result<std::int64_t> PosixFiles::free_bytes(Path const& folder)
{
    std::error_code code;
    auto const space = std::filesystem::space(folder, code);
    if (code)
        return Error { ErrorCode::Unreadable, folder.string() + ": its disk cannot be asked for room: " + code.message() };
    constexpr std::uintmax_t kMost = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::min(space.available, kMost));
}

Result<std::unique_ptr<ports::Hold>> PosixFiles::hold(Path const& file, Patience patience)
{
    auto lock = std::make_unique<Lock>(file);
    if (!lock->file().is_open())
        return system_error("be locked", file);
    int const how = patience == Patience::None ? LOCK_EX | LOCK_NB : LOCK_EX;
    if (unbroken([&] { return ::flock(lock->file().handle(), how); }) == 0)
        return std::unique_ptr<ports::Hold>(std::move(lock));
    if (errno == EWOULDBLOCK)
        return Error { ErrorCode::Unavailable, file.string() + " is held by another process; let it end" };
    return system_error("be locked", file);
}

} // namespace weg::platform

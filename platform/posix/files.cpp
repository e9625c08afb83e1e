// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/files.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace weg::platform {

namespace {

using Path = std::filesystem::path;

/// An open file. Its end is not checked: what must be on the disk was synced before.
class Descriptor {
public:
    Descriptor(Path const& file, int flags)
        // Owner writes, all read: what is public needs no secrets. O_NONBLOCK: a pipe must not stop us at open().
        : m_handle(::open(file.c_str(), flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644))
    {
    }
    ~Descriptor()
    {
        if (m_handle >= 0)
            ::close(m_handle);
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    [[nodiscard]] bool is_open() const { return m_handle >= 0; }
    [[nodiscard]] int handle() const { return m_handle; }

private:
    int m_handle;
};

Error system_error(std::string const& deed, Path const& file)
{
    int const code = errno;
    return { code == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable,
        file.string() + ": cannot " + deed + ": " + std::generic_category().message(code) };
}

/// `call` again for as long as a signal breaks it off.
template <class Call>
auto unbroken(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

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
    struct stat about { };
    if (!open.is_open() || ::fstat(open.handle(), &about) != 0)
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

Result<void> PosixFiles::write(Path const& file, std::string_view bytes)
{
    Descriptor const open(file, O_WRONLY | O_CREAT | O_TRUNC);
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

} // namespace weg::platform

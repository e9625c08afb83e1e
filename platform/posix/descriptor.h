// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cerrno>
#include <cstdint>
#include <filesystem>
#include <string>

namespace weg::platform {

/// An open file or folder of a POSIX system. Its end is not checked: what must be on the disk was synced before.
class Descriptor {
public:
    /// `flags` and `mode` of open(2). Links are not followed, a pipe does not stop us, and no child inherits it.
    Descriptor(std::filesystem::path const& file, int flags, unsigned mode = kMode);
    /// The same, of a name in an open folder.
    Descriptor(Descriptor const& folder, std::string const& name, int flags);
    ~Descriptor();
    Descriptor(Descriptor const&) = delete;
    Descriptor(Descriptor&& other) noexcept;
    Descriptor& operator=(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor&& other) noexcept;

    [[nodiscard]] bool is_open() const { return m_handle >= 0; }
    [[nodiscard]] int handle() const { return m_handle; }

private:
    static constexpr unsigned kMode = 0644; ///< Owner writes, all read: what is public needs no secrets.
    int m_handle;
};

/// What errno says: `deed` is what cannot be done, "be opened".
Error system_error(std::string const& deed, std::filesystem::path const& file);

/// All of a regular file. Errors: `Unreadable` for anything else; `InvalidData` when it is longer than `most_bytes`.
Result<std::string> read_regular(
    Descriptor const& open, std::filesystem::path const& file, std::int64_t most_bytes);

/// `call` again for as long as a signal breaks it off.
template <class Call>
auto unbroken(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

} // namespace weg::platform

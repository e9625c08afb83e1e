// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/notices.h"

#include "platform/posix/descriptor.h"

#include <array>
#include <cstring>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace weg::platform {

namespace {

Error failed(std::filesystem::path const& file)
{
    return { ErrorCode::Unavailable, file.string() + ": no socket there: " + std::strerror(errno) };
}

bool has_line(std::string_view message, std::string_view wanted)
{
    while (!message.empty()) {
        auto const end = message.find('\n');
        if (message.substr(0, end) == wanted)
            return true;
        message = end == std::string_view::npos ? std::string_view() : message.substr(end + 1);
    }
    return false;
}

} // namespace

Result<std::unique_ptr<Notices>> Notices::open(std::filesystem::path const& file)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    if (file.string().size() >= sizeof address.sun_path)
        return Error { ErrorCode::Unavailable, file.string() + ": too long for the name of a socket" };
    std::memcpy(address.sun_path, file.c_str(), file.string().size());
    int const handle = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (handle < 0)
        return failed(file);
    std::unique_ptr<Notices> notices(new Notices(handle, file));
    std::error_code not_there;
    std::filesystem::remove(file, not_there);
    if (::bind(handle, reinterpret_cast<sockaddr const*>(&address), sizeof address) != 0)
        return failed(file);
    return notices;
}

Notices::Notices(int handle, std::filesystem::path file)
    : m_handle(handle)
    , m_file(std::move(file))
{
}

Notices::~Notices()
{
    ::close(m_handle);
    std::error_code ignored;
    std::filesystem::remove(m_file, ignored);
}

Notices::Heard Notices::hear()
{
    Heard heard;
    std::array<char, 4096> buffer {};
    for (;;) {
        auto const length = unbroken([&] { return ::recv(m_handle, buffer.data(), buffer.size(), 0); });
        if (length < 0)
            return heard;
        std::string_view const message(buffer.data(), static_cast<std::size_t>(length));
        heard.ready = heard.ready || has_line(message, "READY=1");
        heard.alive = heard.alive || has_line(message, "WATCHDOG=1");
    }
}

} // namespace weg::platform

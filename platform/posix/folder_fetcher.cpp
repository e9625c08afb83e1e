// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/folder_fetcher.h"

#include "platform/posix/descriptor.h"

#include <charconv>
#include <fcntl.h>
#include <vector>

namespace weg::platform {

namespace {

constexpr std::string_view kRoot = "file:///";

/// The names on the way to a file, decoded (RFC 3986, 2.1); nothing when one of them is no name in a folder.
std::optional<std::vector<std::string>> names_of(std::string_view path)
{
    std::vector<std::string> names(1);
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == '/') {
            names.emplace_back();
            continue;
        }
        unsigned char byte = static_cast<unsigned char>(path[i]);
        if (path[i] == '%') {
            constexpr int kHexadecimal = 16;
            auto const digits = path.substr(i + 1, 2);
            auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, kHexadecimal);
            if (error != std::errc() || digits.size() != 2 || end != digits.data() + 2)
                return std::nullopt;
            i += 2;
        }
        if (byte == 0 || byte == '/')
            return std::nullopt;
        names.back() += static_cast<char>(byte);
    }
    for (auto const& name : names) {
        if (name.empty() || name == "." || name == "..")
            return std::nullopt;
    }
    return names;
}

} // namespace

bool is_folder_url(std::string_view url) { return url.starts_with(kRoot); }

Result<std::string> FolderFetcher::fetch(std::string const& url, std::int64_t most_bytes)
{
    auto const names = is_folder_url(url) ? names_of(std::string_view(url).substr(kRoot.size())) : std::nullopt;
    if (!names)
        return Error { ErrorCode::Unreadable, url + " names no file; write file:///folder/file" };
    std::filesystem::path place = "/";
    Descriptor open(place, O_RDONLY | O_DIRECTORY);
    for (auto name = names->begin(); name != names->end(); ++name) {
        // Each folder by itself, so that no link leads anywhere else.
        if (!open.is_open())
            return system_error("be opened", place);
        place /= *name;
        open = Descriptor(open, *name, std::next(name) == names->end() ? O_RDONLY : O_RDONLY | O_DIRECTORY);
    }
    if (!open.is_open())
        return system_error("be opened", place);
    return read_regular(open, place, most_bytes);
}

Result<ports::Piece> FolderFetcher::fetch_piece(std::string const& url, std::int64_t /*offset*/,
    std::int64_t /*most_bytes*/, std::int64_t whole_bytes, std::string const& /*validator*/)
{
    WEG_TRY(auto bytes, fetch(url, whole_bytes));
    return ports::Piece { std::move(bytes), 0, {}, {} };
}

} // namespace weg::platform

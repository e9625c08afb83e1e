// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/metadata_folder.h"

#include <array>
#include <cstdint>

namespace weg::sync {

namespace {

constexpr std::int64_t kMostBytes = 8'000'000; ///< More than any role may have when it is fetched.

} // namespace

Result<void> replace_file(ports::Files& files, std::filesystem::path const& file, std::string_view bytes)
{
    auto fresh = file;
    fresh += ".new";
    auto written = [&]() -> Result<void> {
        WEG_TRY_VOID(files.write(fresh, bytes));
        WEG_TRY_VOID(files.sync(fresh));
        return files.rename(fresh, file);
    }();
    if (!written) {
        // What failed counts; that the rest of it cannot be removed either follows from it.
        (void)files.remove(fresh);
        return written;
    }
    return files.sync_folder(file.parent_path());
}

Result<std::string> MetadataFolder::load(std::string_view role) const
{
    return m_files.read(file_of(role), kMostBytes);
}

Result<void> MetadataFolder::keep(std::string_view role, std::string_view bytes)
{
    return replace_file(m_files, file_of(role), bytes);
}

Result<void> MetadataFolder::forget(std::string_view role)
{
    auto removed = m_files.remove(file_of(role));
    if (removed)
        return m_files.sync_folder(m_folder);
    return removed.error().code == ErrorCode::NotFound ? Result<void>() : removed;
}

std::filesystem::path MetadataFolder::file_of(std::string_view role) const
{
    return m_folder / (percent_encoded(role) + ".json");
}

std::string percent_encoded(std::string_view text)
{
    constexpr std::string_view kPlain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    constexpr std::array<char, 16> kDigits { '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E',
        'F' };
    std::string encoded;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (kPlain.find(c) != std::string_view::npos) {
            encoded += c;
        } else {
            encoded += '%';
            encoded += kDigits[byte >> 4U];
            encoded += kDigits[byte & 15U];
        }
    }
    return encoded;
}

} // namespace weg::sync

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/power_cut_files.h"

namespace weg::test {

namespace {

using Path = std::filesystem::path;

Error not_found(Path const& file) { return { ErrorCode::NotFound, file.string() + " is not there" }; }

} // namespace

Error PowerCutFiles::error(Path const& file) { return { ErrorCode::Unreadable, file.string() + ": no power" }; }

bool PowerCutFiles::fails()
{
    if (!m_left)
        return false;
    if (*m_left > 0) {
        --*m_left;
        return false;
    }
    m_has_failed = true;
    if (m_goes_on)
        m_left.reset();
    return true;
}

Result<std::string> PowerCutFiles::read(Path const& file, std::int64_t most_bytes)
{
    if (fails())
        return error(file);
    auto const found = m_names.find(file);
    if (found == m_names.end())
        return not_found(file);
    if (std::cmp_greater(found->second->bytes.size(), most_bytes))
        return Error { ErrorCode::InvalidData, file.string() + " is too long" };
    return found->second->bytes;
}

/// `bytes` become the file's; half of what is new when the power goes.
Result<void> PowerCutFiles::put(Path const& file, std::string bytes)
{
    bool const was_off = m_has_failed && m_left;
    bool const half = fails();
    if (was_off)
        return error(file);
    auto& inode = m_names[file];
    if (!inode)
        inode = std::make_shared<Inode>();
    auto const kept = bytes.starts_with(inode->bytes) ? inode->bytes.size() : 0;
    if (half)
        bytes.resize(kept + (bytes.size() - kept) / 2);
    inode->bytes = std::move(bytes);
    return half ? Result<void>(error(file)) : Result<void>();
}

Result<void> PowerCutFiles::write(Path const& file, std::string_view bytes) { return put(file, std::string(bytes)); }

Result<void> PowerCutFiles::append(Path const& file, std::string_view bytes)
{
    auto const found = m_names.find(file);
    return put(file, (found == m_names.end() ? std::string() : found->second->bytes) + std::string(bytes));
}

Result<void> PowerCutFiles::sync(Path const& file)
{
    if (fails())
        return error(file);
    auto const found = m_names.find(file);
    if (found == m_names.end())
        return not_found(file);
    found->second->synced_bytes = found->second->bytes;
    return {};
}

Result<void> PowerCutFiles::sync_folder(Path const& folder)
{
    if (fails())
        return error(folder);
    std::erase_if(m_synced_names, [&](auto const& name) { return name.first.parent_path() == folder; });
    for (auto const& [name, inode] : m_names) {
        if (name.parent_path() == folder)
            m_synced_names[name] = inode;
    }
    return {};
}

Result<void> PowerCutFiles::rename(Path const& from, Path const& to)
{
    if (fails())
        return error(from);
    auto const found = m_names.extract(from);
    if (!found)
        return not_found(from);
    m_names[to] = found.mapped();
    return {};
}

Result<void> PowerCutFiles::remove(Path const& file)
{
    if (fails())
        return error(file);
    return m_names.erase(file) == 0 ? Result<void>(not_found(file)) : Result<void>();
}

Result<std::vector<std::string>> PowerCutFiles::list(Path const& folder)
{
    if (fails())
        return error(folder);
    std::vector<std::string> all;
    for (auto const& [name, inode] : m_names) {
        if (name.parent_path() == folder)
            all.push_back(name.filename().string());
    }
    return all;
}

Result<void> PowerCutFiles::make_folder(Path const& folder)
{
    return fails() ? Result<void>(error(folder)) : Result<void>();
}

Result<std::int64_t> PowerCutFiles::free_bytes(Path const& folder)
{
    return fails() ? Result<std::int64_t>(error(folder)) : m_free_bytes;
}

Result<std::unique_ptr<ports::Hold>> PowerCutFiles::hold(Path const& file, Patience /*patience*/)
{
    if (fails())
        return error(file);
    return std::make_unique<ports::Hold>();
}

void PowerCutFiles::stop_after(std::size_t count)
{
    m_left = count;
    m_goes_on = false;
    m_has_failed = false;
}

void PowerCutFiles::fail_after(std::size_t count)
{
    stop_after(count);
    m_goes_on = true;
}

void PowerCutFiles::reboot(Lost lost)
{
    m_left.reset();
    if (lost == Lost::NamesToo)
        m_names = m_synced_names;
    for (auto const& [name, inode] : m_names) {
        if (lost != Lost::Nothing)
            inode->bytes = inode->synced_bytes;
        inode->synced_bytes = inode->bytes;
    }
    m_synced_names = m_names;
}

std::vector<std::string> PowerCutFiles::names() const
{
    std::vector<std::string> all;
    for (auto const& [name, inode] : m_names)
        all.push_back(name.string());
    return all;
}

void PowerCutFiles::flip_bit(Path const& file)
{
    auto& bytes = m_names.at(file)->bytes;
    bytes[bytes.size() / 2] ^= 1;
}

} // namespace weg::test

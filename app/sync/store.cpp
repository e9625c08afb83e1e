// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/store.h"

#include "app/base/log.h"
#include "app/sync/hash.h"
#include "app/sync/limits.h"
#include "app/sync/metadata_folder.h"

#include <utility>

namespace weg::sync {

namespace {

constexpr std::int64_t kMostPointerBytes = 1'000'000;
constexpr std::int64_t kMostTrials = 2;
constexpr std::string_view kSuffix = ".db";

void log_failure(Result<void> const& result)
{
    if (!result)
        log(LogLevel::Error, result.error().detail);
}

} // namespace

Store::Store(ports::Files& files, std::filesystem::path folder, std::filesystem::path factory, Check check)
    : m_files(files)
    , m_folder(std::move(folder))
    , m_factory(std::move(factory))
    , m_check(std::move(check))
{
}

Result<void> Store::look()
{
    WEG_TRY_VOID(m_files.make_folder(m_folder / "store"));
    return load_pointer();
}

Result<std::filesystem::path> Store::start()
{
    WEG_TRY_VOID(m_files.make_folder(m_folder / "store"));
    // Where the disk takes no lock, it takes no pointer either, and the right bundle is still to be found.
    auto const hold = hold_pointer();
    if (!hold)
        log(LogLevel::Error, hold.error().detail);
    log_failure(load_pointer());
    m_started.clear();
    while (!m_pointer.active.empty()) {
        if (m_pointer.trial > kMostTrials) {
            log(LogLevel::Error, "bundle " + m_pointer.active + " has begun twice without proving itself");
            m_pointer.bad.insert(m_pointer.active);
        } else if (auto const sound = check_active(); !sound) {
            // It may come again: the disk has forgotten it, or a new program cannot show it.
            log(LogLevel::Error, sound.error().detail);
        } else {
            if (m_pointer.trial > 0) {
                ++m_pointer.trial;
                log_failure(keep_pointer(m_pointer));
            }
            m_started = m_pointer.active;
            return file_of(m_pointer.active);
        }
        m_pointer.active = std::exchange(m_pointer.previous, {});
        m_pointer.trial = 0;
        // The pointer in memory counts even where the disk cannot be written: rather the right bundle now.
        log_failure(keep_pointer(m_pointer));
    }
    return m_factory;
}

Result<void> Store::confirm()
{
    WEG_TRY(auto const hold, hold_pointer());
    WEG_TRY_VOID(load_pointer());
    if (m_pointer.trial == 0 || m_pointer.active != m_started)
        return {};
    Pointer proved = m_pointer;
    proved.trial = 0;
    return keep_pointer(std::move(proved));
}

Result<void> Store::install(std::string_view bytes, Content const& content, std::int64_t sequence)
{
    if (std::cmp_not_equal(bytes.size(), content.length) || sha256(bytes) != content.sha256)
        return Error { ErrorCode::Untrusted, "bundle " + content.sha256 + " has other bytes than were signed for" };
    if (m_pointer.bad.contains(content.sha256))
        return Error { ErrorCode::Untrusted, "bundle " + content.sha256 + " failed here before" };
    if (sequence < m_pointer.sequence)
        return Error { ErrorCode::Untrusted, "bundle " + content.sha256 + " is older than what was here" };
    auto const file = file_of(content.sha256);
    WEG_TRY_VOID(replace_file(m_files, file, bytes));
    if (auto fit = m_check(file); !fit) {
        (void)m_files.remove(file); // It counts for nothing: collect_garbage() takes it, if need be.
        return fit;
    }
    WEG_TRY(auto const hold, hold_pointer());
    WEG_TRY_VOID(load_pointer());
    Pointer next = m_pointer;
    // What has not proved itself is nothing to go back to.
    if (next.trial == 0 && next.active != content.sha256)
        next.previous = next.active;
    next.active = content.sha256;
    next.sequence = sequence;
    next.trial = 1;
    return keep_pointer(std::move(next));
}

Result<void> Store::make_room(std::int64_t bytes)
{
    WEG_TRY_VOID(collect_garbage());
    WEG_TRY(auto const free, m_files.free_bytes(m_folder));
    auto const needed = bytes + bytes / 10;
    if (free < needed)
        return Error { ErrorCode::Unreadable,
            m_folder.string() + ": " + std::to_string(needed) + " bytes are needed and " + std::to_string(free)
                + " are free; make room on this disk" };
    return {};
}

std::string Store::active_bytes()
{
    auto bytes = m_pointer.active.empty() ? m_files.read(m_factory, kMostBundleBytes) : whole_bytes(m_pointer.active);
    return bytes ? std::move(bytes).value() : std::string();
}

Result<void> Store::collect_garbage()
{
    WEG_TRY(auto const names, m_files.list(m_folder / "store"));
    bool is_changed = false;
    for (auto const& name : names) {
        if (name == m_pointer.active + std::string(kSuffix) || name == m_pointer.previous + std::string(kSuffix))
            continue;
        WEG_TRY_VOID(m_files.remove(m_folder / "store" / name));
        is_changed = true;
    }
    return is_changed ? m_files.sync_folder(m_folder / "store") : Result<void>();
}

Result<std::unique_ptr<ports::Hold>> Store::hold_pointer()
{
    return m_files.hold(m_folder / "current.lock", ports::Files::Patience::UntilItIsFree);
}

/// A pointer that makes no sense points at nothing: the factory's bundle is always there. One that the disk does not give
/// may be sound: nothing is to be written in its place.
Result<void> Store::load_pointer()
{
    m_pointer = {};
    auto const bytes = m_files.read(m_folder / "current", kMostPointerBytes);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return {};
    if (!bytes && bytes.error().code == ErrorCode::Unreadable)
        return bytes.error();
    auto pointer = bytes ? read_pointer(bytes.value()) : Result<Pointer>(bytes.error());
    if (pointer)
        m_pointer = std::move(pointer).value();
    else
        log(LogLevel::Error, pointer.error().detail);
    return {};
}

Result<void> Store::keep_pointer(Pointer pointer)
{
    WEG_TRY_VOID(replace_file(m_files, m_folder / "current", pointer_bytes(pointer)));
    m_pointer = std::move(pointer);
    return {};
}

std::filesystem::path Store::file_of(std::string const& digest) const
{
    return m_folder / "store" / (digest + std::string(kSuffix));
}

Result<std::string> Store::whole_bytes(std::string const& digest) const
{
    WEG_TRY(auto bytes, m_files.read(file_of(digest), kMostBundleBytes));
    if (sha256(bytes) != digest)
        return Error { ErrorCode::InvalidData, file_of(digest).string() + " has changed on the disk" };
    return bytes;
}

Result<void> Store::check_active() const
{
    WEG_TRY_VOID(whole_bytes(m_pointer.active));
    return m_check(file_of(m_pointer.active));
}

} // namespace weg::sync

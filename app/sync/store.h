// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/files.h"
#include "app/sync/patch.h"
#include "app/sync/pointer.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace weg::sync {

/// The bundles that a client has, each under the SHA-256 of its bytes and never written again, and a pointer to the one
/// that counts. After a power cut at any moment the next start() finds the old bundle or the new one, whole.
///
/// In `folder`: current, store/DIGEST.db, and for a moment a name that ends in ".new". The program that shows and the one
/// that fetches may be two: each changes the pointer while it holds current.lock, beginning from what the disk says.
class Store {
public:
    /// Whether a bundle can be shown: opened with every guard, of our schema, with words on every home screen. It is asked
    /// before a bundle counts.
    using Check = std::function<Result<void>(std::filesystem::path const&)>;

    /// `factory`: the bundle that came with the program, which is trusted as the program is. `files` must outlive the
    /// store.
    Store(ports::Files& files, std::filesystem::path folder, std::filesystem::path factory, Check check);

    /// At the beginning of the program: the bundle to show. One that has begun twice and did not prove itself gives way to
    /// the one before and is not taken again; one whose bytes have changed on the disk, or that this program cannot show,
    /// gives way too; the last resort is the factory's.
    /// Errors: `Unreadable` when there can be no store at all.
    Result<std::filesystem::path> start();
    /// For a program that installs and shows nothing: reads the pointer and leaves it as it is.
    /// Errors: as start().
    Result<void> look();
    /// The bundle that start() gave has served its readers for a while. A later one has to prove itself.
    Result<void> confirm();

    /// Removes what no longer counts and looks whether `bytes` more, and a tenth, fit on the disk.
    /// Errors: `Unreadable`, with what is missing.
    Result<void> make_room(std::int64_t bytes);
    /// Keeps `bytes` and makes them count from the next start() on.
    /// Errors: `Untrusted` when they are not `content` were bad before, or are older by `sequence` than what was here; those of the check; `Unreadable` from the
    /// disk. Then the old bundle counts as before.
    Result<void> install(std::string_view bytes, Content const& content, std::int64_t sequence);

    /// The bytes of the bundle that counts, to build the next on, when they are still whole; else empty.
    [[nodiscard]] std::string active_bytes();
    [[nodiscard]] Pointer const& pointer() const { return m_pointer; }

    /// Removes what no longer counts, and what a power cut has left.
    Result<void> collect_garbage();

private:
    Result<std::unique_ptr<ports::Hold>> hold_pointer();
    Result<void> load_pointer();
    Result<void> keep_pointer(Pointer pointer);
    [[nodiscard]] std::filesystem::path file_of(std::string const& digest) const;
    [[nodiscard]] Result<std::string> whole_bytes(std::string const& digest) const;
    [[nodiscard]] Result<void> check_active() const;

    ports::Files& m_files;
    std::filesystem::path m_folder;
    std::filesystem::path m_factory;
    Check m_check;
    Pointer m_pointer;
    std::string m_started; ///< What start() gave.
};

} // namespace weg::sync

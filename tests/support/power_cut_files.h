// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/files.h"

#include <map>
#include <memory>
#include <optional>

namespace weg::test {

/// What a disk keeps of what nobody had synced when the power went.
enum class Lost {
    Nothing,  ///< The program was killed; the system lived on.
    Bytes,    ///< New names stand, with nothing behind them.
    NamesToo, ///< New names are gone, old ones are back.
};

/// A disk in memory that stops after so many operations, and comes back as a real one might.
class PowerCutFiles final : public ports::Files {
public:
    Result<std::string> read(std::filesystem::path const& file, std::int64_t most_bytes) override;
    Result<void> write(std::filesystem::path const& file, std::string_view bytes) override;
    Result<void> append(std::filesystem::path const& file, std::string_view bytes) override;
    Result<void> sync(std::filesystem::path const& file) override;
    Result<void> sync_folder(std::filesystem::path const& folder) override;
    Result<void> rename(std::filesystem::path const& from, std::filesystem::path const& to) override;
    Result<void> remove(std::filesystem::path const& file) override;
    Result<std::vector<std::string>> list(std::filesystem::path const& folder) override;
    Result<void> make_folder(std::filesystem::path const& folder) override;
    Result<std::int64_t> free_bytes(std::filesystem::path const& folder) override;
    /// There is one process here, and it has everything.
    Result<std::unique_ptr<ports::Hold>> hold(std::filesystem::path const& file, Patience patience) override;

    /// The operation after the next `count` ones fails, half done, and all that follow too.
    void stop_after(std::size_t count);
    /// Only that one fails, as on a full disk.
    void fail_after(std::size_t count);
    /// Whether an operation has failed since.
    [[nodiscard]] bool has_failed() const { return m_has_failed; }
    /// The power is back.
    void reboot(Lost lost);

    /// So many bytes are free, whatever is written.
    void set_free_bytes(std::int64_t bytes) { m_free_bytes = bytes; }

    [[nodiscard]] std::vector<std::string> names() const;
    void flip_bit(std::filesystem::path const& file);

private:
    struct Inode {
        std::string bytes;
        std::string synced_bytes;
    };
    using Names = std::map<std::filesystem::path, std::shared_ptr<Inode>>;

    [[nodiscard]] bool fails();
    Result<void> put(std::filesystem::path const& file, std::string bytes);
    static Error error(std::filesystem::path const& file);

    Names m_names;
    Names m_synced_names;
    std::optional<std::size_t> m_left;
    bool m_goes_on = false;
    bool m_has_failed = false;
    std::int64_t m_free_bytes = 1'000'000'000;
};

} // namespace weg::test

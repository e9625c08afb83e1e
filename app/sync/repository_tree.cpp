// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/repository_tree.h"

#include "app/sync/fields.h"
#include "app/sync/hash.h"
#include "app/sync/limits.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace weg::sync {

namespace {

constexpr std::array<std::string_view, 4> kTopRoles { "root", "targets", "snapshot", "timestamp" };
constexpr std::string_view kJson = ".json";
constexpr std::int64_t kMostSettingsBytes = 4'096;
constexpr std::int64_t kMostDays = 3'650;

/// 3 of "3.targets.json"; nothing for other names.
std::optional<Version> version_in(std::string_view name, std::string_view role)
{
    auto const rest = "." + percent_encoded(role) + std::string(kJson);
    if (!name.ends_with(rest))
        return std::nullopt;
    name.remove_suffix(rest.size());
    Version version = 0;
    auto const read = std::from_chars(name.data(), name.data() + name.size(), version);
    bool const is_whole = read.ec == std::errc() && read.ptr == name.data() + name.size();
    return is_whole && version > 0 && std::to_string(version) == name ? std::optional(version) : std::nullopt;
}

template <class T>
Result<std::optional<T>> if_there(Result<T> result)
{
    if (result)
        return std::optional(std::move(result).value());
    if (result.error().code == ErrorCode::NotFound)
        return std::optional<T>();
    return result.error();
}

} // namespace

Validity default_validity()
{
    using std::chrono::days;
    return { { "root", days(365) }, { "targets", days(180) }, { "snapshot", days(30) }, { "timestamp", days(7) } };
}

RepositoryTree::RepositoryTree(ports::Files& files, std::filesystem::path folder)
    : m_files(files)
    , m_folder(std::move(folder))
    , m_staged(files, m_folder / "staged")
{
}

Result<void> RepositoryTree::check() const
{
    WEG_TRY(auto const roots, versions("root"));
    WEG_TRY(auto const draft, if_there(m_staged.load("root")));
    if (!roots.empty() || draft)
        return {};
    return Error { ErrorCode::NotFound,
        m_folder.string()
            + " is no repository: it has neither metadata/1.root.json nor staged/root.json; make one with init" };
}

Result<std::vector<Version>> RepositoryTree::versions(std::string_view role) const
{
    std::vector<Version> all;
    WEG_TRY(auto const names, if_there(m_files.list(m_folder / "metadata")));
    if (!names)
        return all;
    for (auto const& name : *names) {
        if (auto const version = version_in(name, role))
            all.push_back(*version);
    }
    std::ranges::sort(all);
    return all;
}

Result<std::optional<std::string>> RepositoryTree::newest(std::string_view role) const
{
    WEG_TRY(auto const all, versions(role));
    if (all.empty())
        return std::optional<std::string>();
    return if_there(metadata(role, all.back()));
}

Result<std::string> RepositoryTree::metadata(std::string_view role, Version version) const
{
    return m_files.read(m_folder / metadata_place(role, version), most_bytes(role));
}

Result<void> RepositoryTree::put_metadata(std::string_view role, Version version, std::string_view bytes)
{
    WEG_TRY_VOID(m_files.make_folder(m_folder / "metadata"));
    WEG_TRY_VOID(m_files.sync_folder(m_folder));
    return replace_file(m_files, m_folder / metadata_place(role, version), bytes);
}

Result<std::optional<std::string>> RepositoryTree::timestamp() const
{
    return if_there(m_files.read(m_folder / kTimestampPlace, kMostTimestampBytes));
}

Result<void> RepositoryTree::put_timestamp(std::string_view bytes)
{
    return replace_file(m_files, m_folder / kTimestampPlace, bytes);
}

Result<std::optional<std::string>> RepositoryTree::draft(std::string_view role) const
{
    WEG_TRY(auto drafted, if_there(m_staged.load(role)));
    WEG_TRY(auto const published, newest(role));
    return drafted == published ? std::optional<std::string>() : std::move(drafted);
}

Result<void> RepositoryTree::put_draft(std::string_view role, std::string_view bytes)
{
    if (std::cmp_greater(bytes.size(), most_bytes(role)))
        return Error { ErrorCode::InvalidData,
            std::string(role) + " would be longer than the " + std::to_string(most_bytes(role))
                + " bytes that clients take; delegate some of it to roles of their own" };
    WEG_TRY_VOID(m_files.make_folder(m_folder / "staged"));
    WEG_TRY_VOID(m_files.sync_folder(m_folder));
    return m_staged.keep(role, bytes);
}

Result<void> RepositoryTree::drop_draft(std::string_view role) { return m_staged.forget(role); }

Result<std::vector<std::string>> RepositoryTree::drafts() const
{
    WEG_TRY(auto const names, if_there(m_files.list(m_folder / "staged")));
    std::vector<std::string> roles;
    if (!names)
        return roles;
    for (auto const& name : *names) {
        if (!name.ends_with(kJson))
            continue;
        auto role = name.substr(0, name.size() - kJson.size());
        WEG_TRY(auto const bytes, draft(role));
        if (bytes)
            roles.push_back(std::move(role));
    }
    // What others depend on comes first.
    std::ranges::stable_sort(
        roles, {}, [](auto const& role) { return std::ranges::find(kTopRoles, role) - kTopRoles.begin(); });
    return roles;
}

Result<std::string> RepositoryTree::target(std::string_view path, TargetFile const& file) const
{
    auto const place = target_place(path, file);
    WEG_TRY(auto bytes, m_files.read(m_folder / place, file.length));
    WEG_TRY_VOID(check_file(bytes, file.length, file.hashes, (m_folder / place).string()));
    return bytes;
}

Result<TargetFile> RepositoryTree::put_target(std::string_view path, std::string_view bytes)
{
    TargetFile file { static_cast<std::int64_t>(bytes.size()), { { "sha256", sha256(bytes) } }, {} };
    if (target(path, file))
        return file;
    auto const place = m_folder / target_place(path, file);
    WEG_TRY_VOID(m_files.make_folder(place.parent_path()));
    WEG_TRY_VOID(replace_file(m_files, place, bytes));
    WEG_TRY_VOID(m_files.sync_folder(place.parent_path().parent_path()));
    WEG_TRY_VOID(m_files.sync_folder(m_folder));
    return file;
}

Result<Validity> RepositoryTree::validity() const
{
    auto const file = m_folder / "settings.json";
    WEG_TRY(auto const bytes, if_there(m_files.read(file, kMostSettingsBytes)));
    auto validity = default_validity();
    if (!bytes)
        return validity;
    WEG_TRY(auto const json, read_json(*bytes, file.string()));
    WEG_TRY(auto const fields, Fields::of(json, file.string()));
    WEG_TRY(auto const days, fields.object("expires_days"));
    for (auto& [role, lasts] : validity) {
        WEG_TRY(auto const count, days.integer(role, 1, kMostDays));
        lasts = std::chrono::days(count);
    }
    return validity;
}

Result<void> RepositoryTree::put_validity(Validity const& validity)
{
    Json::Object days;
    for (auto const& [role, lasts] : validity)
        days.emplace(role, Json { static_cast<std::int64_t>(lasts.count()) });
    WEG_TRY_VOID(m_files.make_folder(m_folder));
    return replace_file(m_files, m_folder / "settings.json",
        canonical_json({ Json::Object { { "expires_days", { std::move(days) } } } }) + "\n");
}

std::string metadata_place(std::string_view role, Version version)
{
    return "metadata/" + std::to_string(version) + "." + percent_encoded(role) + std::string(kJson);
}

std::string target_place(std::string_view path, TargetFile const& file)
{
    auto const digest = file.hashes.contains("sha256") ? file.hashes.find("sha256") : file.hashes.find("sha512");
    auto const name = path.rfind('/') + 1; // 0 when there is no folder.
    return "targets/" + std::string(path.substr(0, name)) + digest->second + "." + std::string(path.substr(name));
}

std::int64_t most_bytes(std::string_view role)
{
    if (role == "root")
        return kMostRootBytes;
    if (role == "timestamp")
        return kMostTimestampBytes;
    return role == "snapshot" ? kMostSnapshotBytes : kMostTargetsBytes;
}

bool is_plain_name(std::string_view name)
{
    constexpr std::size_t kMostName = 64;
    bool const is_made_of = !name.empty() && name.size() <= kMostName && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
    return is_made_of && name.front() != '-' && name.back() != '-'
        && std::ranges::find(kTopRoles, name) == kTopRoles.end();
}

} // namespace weg::sync

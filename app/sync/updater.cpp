// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/updater.h"

#include "app/sync/limits.h"

#include <algorithm>
#include <vector>

namespace weg::sync {

namespace {

constexpr int kMostRotations = 256;
constexpr std::size_t kMostDelegations = 32;
constexpr std::size_t kMostPathBytes = 1024;

/// "DIGEST.name" in the same folder: with consistent snapshots every version of a target keeps its place (6.2).
std::string consistent_path(std::string_view path, TargetFile const& target)
{
    auto const name = path.rfind('/') + 1; // 0 when there is no folder.
    return std::string(path.substr(0, name)) + digest_of(target) + "." + std::string(path.substr(name));
}

std::string url_path(std::string_view path)
{
    std::string url;
    for (;;) {
        auto const slash = path.find('/');
        url += percent_encoded(path.substr(0, slash));
        if (slash == std::string_view::npos)
            return url;
        url += '/';
        path.remove_prefix(slash + 1);
    }
}

} // namespace

bool is_plain_path(std::string_view path)
{
    if (path.empty() || path.size() > kMostPathBytes)
        return false;
    bool const has_odd_byte = std::ranges::any_of(
        path, [](char c) { return c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    for (std::size_t begin = 0; begin <= path.size();) {
        auto const end = std::min(path.find('/', begin), path.size());
        auto const segment = path.substr(begin, end - begin);
        if (segment.empty() || segment == "." || segment == "..")
            return false;
        begin = end + 1;
    }
    return !has_odd_byte;
}

Updater::Updater(ports::Fetcher& fetcher, MetadataFolder& folder, ports::Clock const& clock, std::string metadata_url)
    : m_fetcher(fetcher)
    , m_folder(folder)
    , m_clock(clock)
    , m_metadata_url(std::move(metadata_url))
{
}

Result<void> Updater::refresh()
{
    WEG_TRY(auto const root, m_folder.load("root"));
    WEG_TRY(m_trusted, TrustedSet::open(root, std::chrono::floor<std::chrono::seconds>(m_clock.now())));
    WEG_TRY_VOID(walk_roots());
    WEG_TRY_VOID(refresh_timestamp());
    WEG_TRY_VOID(refresh_snapshot());
    return refresh_targets();
}

Result<void> Updater::walk_roots()
{
    for (int i = 0; i < kMostRotations; ++i) {
        auto const name = std::to_string(m_trusted->root().version + 1) + ".root.json";
        auto const bytes = m_fetcher.fetch(m_metadata_url + name, kMostRootBytes);
        if (!bytes && bytes.error().code == ErrorCode::NotFound)
            break;
        if (!bytes)
            return bytes.error();
        Root const before = m_trusted->root();
        WEG_TRY_VOID(m_trusted->add_root(bytes.value()));
        auto const keys_of = [](Root const& root, RoleKeys const& role) {
            std::set<PublicKey> keys;
            for (auto const& id : role.key_ids) {
                if (auto const key = root.keys.find(id); key != root.keys.end())
                    keys.insert(key->second);
            }
            return std::pair(keys, role.threshold);
        };
        // With the keys goes what their thief may have signed: a version so high that nothing could follow (5.3.11). It
        // goes first: cut here, the old root leads to the same place again.
        Root const& after = m_trusted->root();
        if (keys_of(before, before.timestamp) != keys_of(after, after.timestamp)
            || keys_of(before, before.snapshot) != keys_of(after, after.snapshot)) {
            WEG_TRY_VOID(m_folder.forget("timestamp"));
            WEG_TRY_VOID(m_folder.forget("snapshot"));
        }
        WEG_TRY_VOID(m_folder.keep("root", bytes.value()));
    }
    return m_trusted->end_of_roots();
}

Result<void> Updater::refresh_timestamp()
{
    // A cached file that no longer holds is no file: the next one says the same or more.
    if (auto const cached = m_folder.load("timestamp"); cached)
        (void)m_trusted->add_timestamp(cached.value());
    WEG_TRY(auto const bytes, m_fetcher.fetch(m_metadata_url + "timestamp.json", kMostTimestampBytes));
    WEG_TRY(auto const novelty, m_trusted->add_timestamp(bytes));
    if (novelty == TrustedSet::Novelty::New) {
        WEG_TRY_VOID(m_folder.keep("timestamp", bytes));
    }
    return m_trusted->check_timestamp();
}

Result<void> Updater::refresh_snapshot()
{
    if (auto const cached = m_folder.load("snapshot"); cached)
        (void)m_trusted->add_snapshot(cached.value(), TrustedSet::Source::Cached);
    if (m_trusted->has_snapshot())
        return {};
    WEG_TRY(auto const bytes, fetch_announced("snapshot", m_trusted->timestamp()->snapshot, kMostSnapshotBytes));
    WEG_TRY_VOID(m_trusted->add_snapshot(bytes, TrustedSet::Source::Fetched));
    return m_folder.keep("snapshot", bytes);
}

Result<void> Updater::refresh_targets()
{
    if (auto const cached = m_folder.load("targets"); cached && m_trusted->add_targets(cached.value()))
        return {};
    WEG_TRY(auto const file, m_trusted->announced("targets"));
    WEG_TRY(auto const bytes, fetch_announced("targets", file, kMostTargetsBytes));
    WEG_TRY_VOID(m_trusted->add_targets(bytes));
    return m_folder.keep("targets", bytes);
}

Result<Targets> Updater::delegated(DelegatedRole const& role, Keys const& keys)
{
    if (auto const cached = m_folder.load(role.name); cached) {
        if (auto targets = m_trusted->read_delegated(cached.value(), role, keys); targets)
            return targets;
    }
    WEG_TRY(auto const file, m_trusted->announced(role.name));
    WEG_TRY(auto const bytes, fetch_announced(role.name, file, kMostTargetsBytes));
    WEG_TRY(auto targets, m_trusted->read_delegated(bytes, role, keys));
    WEG_TRY_VOID(m_folder.keep(role.name, bytes));
    return targets;
}

Result<TargetFile> Updater::find(std::string_view path)
{
    std::optional<TargetFile> target;
    WEG_TRY_VOID(visit(path, [&](Targets const& targets) {
        if (auto const found = targets.targets.find(path); found != targets.targets.end())
            target = found->second;
        return target.has_value();
    }));
    if (!target)
        return Error { ErrorCode::NotFound, "no role of the repository knows the target " + std::string(path) };
    return *std::move(target);
}

Result<std::map<std::string, TargetFile>> Updater::list(std::string_view folder)
{
    auto const beginning = std::string(folder) + "/";
    std::set<std::string> paths;
    // A role that speaks of a folder speaks of any name in it; what each of them may say of a path, find() knows.
    WEG_TRY_VOID(visit(beginning + "bundle", [&](Targets const& targets) {
        for (auto const& [path, target] : targets.targets) {
            if (path.starts_with(beginning))
                paths.insert(path);
        }
        return false;
    }));
    std::map<std::string, TargetFile> targets;
    for (auto const& path : paths) {
        auto target = find(path);
        if (target)
            targets.emplace(path, std::move(target).value());
        else if (target.error().code != ErrorCode::NotFound)
            return target.error();
    }
    return targets;
}

Result<void> Updater::visit(std::string_view path, std::function<bool(Targets const&)> const& visitor)
{
    WEG_CHECK(m_trusted && m_trusted->targets());
    struct Step {
        DelegatedRole role;
        Keys keys; ///< The delegator's.
    };
    if (visitor(*m_trusted->targets()))
        return {};
    // Pre-order, as delegators list them; the last of the vector is asked next (5.6.7).
    std::vector<Step> to_ask;
    auto const ask = [&](Targets const& delegator) {
        std::vector<Step> steps;
        for (auto const& role : delegator.delegations.roles) {
            if (!speaks_of(role, path))
                continue;
            steps.push_back({ role, delegator.delegations.keys });
            if (!role.terminating)
                continue;
            // Nobody after a terminating role is asked, of whatever delegator.
            to_ask.clear();
            break;
        }
        to_ask.insert(to_ask.end(), steps.rbegin(), steps.rend());
    };
    ask(*m_trusted->targets());
    std::set<std::string> asked;
    while (!to_ask.empty() && asked.size() < kMostDelegations) {
        Step const step = std::move(to_ask.back());
        to_ask.pop_back();
        // A role that was asked knew nothing; asked again under another delegator it would know no more.
        if (!asked.insert(step.role.name).second)
            continue;
        WEG_TRY(auto const targets, delegated(step.role, step.keys));
        if (visitor(targets))
            return {};
        ask(targets);
    }
    return {};
}

Result<std::string> Updater::download(
    Downloader& downloader, std::string_view path, TargetFile const& target, std::string const& base_url) const
{
    if (!is_plain_path(path))
        return Error { ErrorCode::InvalidData,
            "the target path \"" + std::string(path) + "\" leads out of its folder" };
    auto const place = m_trusted->root().consistent_snapshot ? consistent_path(path, target) : std::string(path);
    return downloader.get(base_url + url_path(place), target, std::string(path));
}

Result<std::string> Updater::fetch_announced(std::string_view role, MetaFile const& file, std::int64_t most_bytes)
{
    auto name = percent_encoded(role) + ".json";
    if (m_trusted->root().consistent_snapshot)
        name = std::to_string(file.version) + "." + name;
    return m_fetcher.fetch(m_metadata_url + name, std::min(file.length.value_or(most_bytes), most_bytes));
}

} // namespace weg::sync

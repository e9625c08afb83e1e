// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/publisher.h"

#include "app/sync/editions.h"
#include "app/sync/hash.h"
#include "app/sync/limits.h"
#include "app/sync/metadata_writer.h"
#include "app/sync/root_keys.h"
#include "app/sync/updater.h"

#include <algorithm>

namespace weg::sync {

namespace {

Error wrong(std::string detail) { return { ErrorCode::InvalidData, std::move(detail) }; }

DelegatedRole const* role_of(Targets const& targets, std::string const& bundle)
{
    auto const found = std::ranges::find_if(
        targets.delegations.roles, [&](auto const& role) { return speaks_of(role, edition_path(bundle, 1)); });
    return found == targets.delegations.roles.end() ? nullptr : &*found;
}

Result<void> check_bundle(std::string const& bundle)
{
    if (is_plain_name(bundle))
        return {};
    return wrong(
        "\"" + bundle + "\" cannot name a bundle; write lower-case ASCII letters, digits and hyphens, like bielefeld");
}

} // namespace

std::chrono::sys_seconds Publisher::now() const { return std::chrono::floor<std::chrono::seconds>(m_clock.now()); }

Result<void> Publisher::draft_root(Root root)
{
    WEG_TRY(auto const validity, m_tree.validity());
    root.expires = now() + validity.at("root");
    return put_draft(m_tree, "root", to_json(root));
}

Result<void> Publisher::draft_targets(std::string_view role, Targets targets)
{
    WEG_TRY(auto const validity, m_tree.validity());
    targets.expires = now() + validity.at("targets");
    return put_draft(m_tree, role, to_json(targets));
}

Result<void> Publisher::init(RootPlan const& plan, Validity const& validity)
{
    if (m_tree.check())
        return Error { ErrorCode::Unreadable,
            m_tree.folder().string() + " is a repository already; rotate changes its keys" };
    WEG_TRY(auto root, make_root(plan));
    WEG_TRY_VOID(m_tree.put_validity(validity));
    Targets targets;
    targets.version = 1;
    WEG_TRY_VOID(draft_targets("targets", std::move(targets)));
    // Last: with it there is a repository.
    return draft_root(std::move(root));
}

Result<void> Publisher::rotate(RootChange const& change)
{
    WEG_TRY(auto root, next_root(m_tree));
    WEG_TRY(auto targets, next_targets(m_tree, "targets"));
    auto const before = root.targets;
    WEG_TRY_VOID(change_root(root, change));
    WEG_TRY_VOID(check_keys(root, targets.delegations));
    if (root.targets != before) {
        WEG_TRY_VOID(draft_targets("targets", std::move(targets)));
    }
    return draft_root(std::move(root));
}

Result<void> Publisher::renew(std::string_view role)
{
    if (role == "root") {
        WEG_TRY(auto root, next_root(m_tree));
        return draft_root(std::move(root));
    }
    if (role == "snapshot" || role == "timestamp")
        return wrong(std::string(role) + " is renewed by release");
    WEG_TRY(auto targets, next_targets(m_tree, role));
    return draft_targets(role, std::move(targets));
}

Result<void> Publisher::delegate(std::string const& role, std::vector<std::string> const& paths, RolePlan const& keys)
{
    if (!is_plain_name(role))
        return wrong("\"" + role
            + "\" cannot name a role; write lower-case ASCII letters, digits and hyphens, and none of root, targets, "
              "snapshot, timestamp");
    if (paths.empty() || !std::ranges::all_of(paths, [](auto const& path) { return is_plain_path(path); }))
        return wrong("the role " + role + " needs paths like 'bielefeld/*'");
    WEG_TRY(auto root, next_root(m_tree));
    WEG_TRY(auto targets, next_targets(m_tree, "targets"));
    auto& all_keys = targets.delegations.keys;
    auto& roles = targets.delegations.roles;
    DelegatedRole fresh { role, { {}, keys.threshold }, /*terminating=*/true, paths, {} };
    for (auto const& key : keys.keys) {
        fresh.keys.key_ids.insert(key_id(key));
        all_keys.emplace(key_id(key), key);
    }
    auto const known = std::ranges::find(roles, role, &DelegatedRole::name);
    if (known == roles.end())
        roles.push_back(fresh);
    else
        *known = fresh;
    std::erase_if(all_keys, [&](auto const& each) {
        return std::ranges::none_of(roles, [&](auto const& one) { return one.keys.key_ids.contains(each.first); });
    });
    WEG_TRY_VOID(check_keys(root, targets.delegations));
    WEG_TRY(auto const published, m_tree.newest(role));
    WEG_TRY(auto const drafted, m_tree.draft(role));
    if (published || drafted) {
        // Other keys must sign what the role says now.
        WEG_TRY_VOID(renew(role));
    } else {
        Targets empty;
        empty.version = 1;
        WEG_TRY_VOID(draft_targets(role, std::move(empty)));
    }
    return draft_targets("targets", std::move(targets));
}

Result<std::vector<std::pair<std::string, Targets>>> Publisher::all_targets()
{
    std::vector<std::pair<std::string, Targets>> all;
    WEG_TRY(auto targets, next_targets(m_tree, "targets"));
    auto const roles = targets.delegations.roles;
    all.emplace_back("targets", std::move(targets));
    for (auto const& role : roles) {
        auto delegated = next_targets(m_tree, role.name);
        if (delegated)
            all.emplace_back(role.name, std::move(delegated).value());
        else if (delegated.error().code != ErrorCode::NotFound)
            return delegated.error();
    }
    return all;
}

Result<std::vector<Offer>> Publisher::all_offers(std::string const& bundle)
{
    std::vector<Offer> offers;
    WEG_TRY(auto const all, all_targets());
    for (auto const& [role, targets] : all) {
        WEG_TRY(auto const some, offers_of(targets, bundle));
        offers.insert(offers.end(), some.begin(), some.end());
    }
    return offers;
}

Result<std::string> Publisher::whole_bytes(Offer const& offer)
{
    WEG_TRY(auto const packed, m_tree.target(offer.path, offer.file));
    return unpack(packed, offer.content);
}

Result<std::string> Publisher::role_for(std::string const& bundle)
{
    WEG_TRY_VOID(check_bundle(bundle));
    WEG_TRY(auto const targets, next_targets(m_tree, "targets"));
    auto const* const role = role_of(targets, bundle);
    return role == nullptr ? std::string("targets") : role->name;
}

Result<std::string> Publisher::newest_bytes(std::string const& bundle)
{
    WEG_TRY(auto const offers, all_offers(bundle));
    auto const* const newest = newest_whole(offers);
    return newest == nullptr ? Result<std::string>(std::string()) : whole_bytes(*newest);
}

Result<void> Publisher::put_offer(Targets& targets, Offer offer, std::string_view packed)
{
    WEG_TRY(offer.file, m_tree.put_target(offer.path, packed));
    offer.file.custom = custom_of(offer);
    targets.targets.insert_or_assign(offer.path, std::move(offer.file));
    return {};
}

Result<EditionReport> Publisher::add(NewEdition const& edition, std::string const& role)
{
    WEG_TRY(auto const expected, role_for(edition.bundle));
    if (role != expected)
        return wrong("the role " + role + " does not speak of " + edition.bundle + "; that is for " + expected);
    if (std::cmp_greater(edition.bytes.size(), kMostBundleBytes))
        return wrong("the bundle has " + std::to_string(edition.bytes.size()) + " bytes; clients take "
            + std::to_string(kMostBundleBytes));
    WEG_TRY(auto const offers, all_offers(edition.bundle));
    auto const digest = sha256(edition.bytes);
    auto const* const newest = newest_whole(offers);
    if (newest != nullptr && newest->content.sha256 == digest)
        return wrong("nothing new: the bundle is edition " + std::to_string(newest->sequence) + " of " + edition.bundle
            + ", byte for byte");
    WEG_TRY(auto const all, all_targets());
    std::int64_t highest = 0;
    for (auto const& [name, targets] : all)
        highest = std::max(highest, highest_sequence(targets, edition.bundle));
    WEG_TRY(auto targets, next_targets(m_tree, role));
    WEG_TRY(auto const packed, pack(edition.bytes));
    Offer whole { edition_path(edition.bundle, highest + 1), {}, edition.bundle, highest + 1, edition.schema,
        edition.least_app, { static_cast<std::int64_t>(edition.bytes.size()), digest }, {}, now() };
    WEG_TRY_VOID(put_offer(targets, std::move(whole), packed));
    WEG_TRY_VOID(drop_outdated(targets, edition.bundle));
    WEG_TRY(auto report, offer_deltas(targets, edition.bundle));
    WEG_TRY_VOID(draft_targets(role, std::move(targets)));
    return report;
}

Result<EditionReport> Publisher::offer_deltas(Targets& targets, std::string const& bundle)
{
    EditionReport report;
    WEG_TRY(auto offers, all_offers(bundle));
    WEG_TRY(auto const fresh, offers_of(targets, bundle));
    offers.insert(offers.end(), fresh.begin(), fresh.end());
    auto const* const goal = newest_whole(fresh);
    if (goal == nullptr)
        return report;
    report.sequence = goal->sequence;
    report.whole_bytes = goal->file.length;
    WEG_TRY(auto const bytes, whole_bytes(*goal));
    for (auto const& base : bases_of(offers, *goal)) {
        auto const path = delta_path(bundle, goal->sequence, base.sequence);
        if (targets.targets.contains(path))
            continue;
        WEG_TRY(auto const base_bytes, whole_bytes(base));
        WEG_TRY(auto const packed, pack(bytes, base_bytes));
        auto const length = static_cast<std::int64_t>(packed.size());
        if (length >= goal->file.length)
            continue; // The whole costs no more, and needs nothing else to be right.
        Offer delta = *goal;
        delta.path = path;
        delta.from = base.content.sha256;
        WEG_TRY_VOID(put_offer(targets, std::move(delta), packed));
        report.delta_bytes.emplace_back(base.sequence, length);
    }
    return report;
}

Result<void> Publisher::withdraw(std::string const& bundle, std::int64_t sequence, std::string const& role)
{
    WEG_TRY_VOID(check_bundle(bundle));
    WEG_TRY(auto targets, next_targets(m_tree, role));
    WEG_TRY(auto mark, m_tree.put_target(bundle + "/withdrawn-" + std::to_string(sequence), ""));
    WEG_TRY_VOID(withdraw_edition(targets, bundle, sequence, std::move(mark)));
    WEG_TRY_VOID(drop_outdated(targets, bundle));
    WEG_TRY_VOID(offer_deltas(targets, bundle));
    return draft_targets(role, std::move(targets));
}

} // namespace weg::sync

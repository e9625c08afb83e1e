// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/editions.h"

#include <algorithm>

namespace weg::sync {

namespace {

constexpr std::string_view kWithdrawn = "withdrawn";

std::string withdrawn_path(std::string_view bundle, std::int64_t sequence)
{
    return std::string(bundle) + "/withdrawn-" + std::to_string(sequence);
}

/// The number of a withdrawn edition of `bundle`; 0 for any other target.
std::int64_t withdrawn_sequence(TargetFile const& file, std::string_view bundle)
{
    auto const text_is = [&](std::string_view name, std::string_view value) {
        auto const* const json = file.custom.find(name);
        auto const* const text = json != nullptr ? std::get_if<std::string>(&json->value) : nullptr;
        return text != nullptr && *text == value;
    };
    auto const* const sequence = file.custom.find("seq");
    auto const* const number = sequence != nullptr ? std::get_if<std::int64_t>(&sequence->value) : nullptr;
    return number != nullptr && text_is("kind", kWithdrawn) && text_is("bundle", bundle) ? *number : 0;
}

/// Whole editions, newest first.
std::vector<Offer> wholes_of(std::vector<Offer> const& offers)
{
    std::vector<Offer> wholes;
    std::ranges::copy_if(offers, std::back_inserter(wholes), [](auto const& offer) { return offer.from.empty(); });
    std::ranges::sort(wholes, std::greater<>(), &Offer::sequence);
    return wholes;
}

} // namespace

std::string edition_path(std::string_view bundle, std::int64_t sequence)
{
    return std::string(bundle) + "/edition-" + std::to_string(sequence) + ".zst";
}

std::string delta_path(std::string_view bundle, std::int64_t sequence, std::int64_t from)
{
    return std::string(bundle) + "/edition-" + std::to_string(sequence) + "-from-" + std::to_string(from) + ".zst";
}

Result<std::vector<Offer>> offers_of(Targets const& targets, std::string_view bundle)
{
    std::vector<Offer> offers;
    for (auto const& [path, file] : targets.targets) {
        WEG_TRY(auto offer, read_offer(path, file));
        if (offer && offer->bundle == bundle)
            offers.push_back(*std::move(offer));
    }
    return offers;
}

std::int64_t highest_sequence(Targets const& targets, std::string_view bundle)
{
    std::int64_t highest = 0;
    for (auto const& [path, file] : targets.targets) {
        auto const offer = read_offer(path, file);
        if (offer && offer.value() && offer.value()->bundle == bundle)
            highest = std::max(highest, offer.value()->sequence);
        highest = std::max(highest, withdrawn_sequence(file, bundle));
    }
    return highest;
}

Offer const* newest_whole(std::vector<Offer> const& offers)
{
    Offer const* newest = nullptr;
    for (auto const& offer : offers) {
        if (offer.from.empty() && (newest == nullptr || offer.sequence > newest->sequence))
            newest = &offer;
    }
    return newest;
}

std::vector<Offer> bases_of(std::vector<Offer> const& offers, Offer const& goal)
{
    auto bases = wholes_of(offers);
    std::erase_if(bases, [&](auto const& offer) {
        return offer.sequence >= goal.sequence || offer.sequence < goal.sequence - kDeltaBases
            || offer.content.sha256 == goal.content.sha256;
    });
    return bases;
}

Result<void> withdraw_edition(Targets& targets, std::string_view bundle, std::int64_t sequence, TargetFile mark)
{
    WEG_TRY(auto const offers, offers_of(targets, bundle));
    bool is_there = false;
    for (auto const& offer : offers) {
        if (offer.sequence != sequence)
            continue;
        is_there = true;
        targets.targets.erase(offer.path);
    }
    if (!is_there)
        return Error { ErrorCode::NotFound,
            "there is no edition " + std::to_string(sequence) + " of " + std::string(bundle)
                + " to withdraw; status lists those that are" };
    mark.custom = { Json::Object {
        { "kind", { std::string(kWithdrawn) } }, { "bundle", { std::string(bundle) } }, { "seq", { sequence } } } };
    targets.targets.insert_or_assign(withdrawn_path(bundle, sequence), std::move(mark));
    return {};
}

Result<void> drop_outdated(Targets& targets, std::string_view bundle)
{
    WEG_TRY(auto const offers, offers_of(targets, bundle));
    auto const wholes = wholes_of(offers);
    if (wholes.empty())
        return {};
    // Newest first, so that a goal is one that no newer edition replaces for every client that can show it.
    std::vector<Offer> goals;
    for (auto const& whole : wholes) {
        bool const is_replaced = std::ranges::any_of(goals,
            [&](auto const& newer) { return newer.schema == whole.schema && newer.least_app <= whole.least_app; });
        if (!is_replaced)
            goals.push_back(whole);
    }
    auto const is_recent = [&](Offer const& offer) { return offer.sequence >= wholes.front().sequence - kDeltaBases; };
    for (auto const& offer : offers) {
        bool const is_goal
            = std::ranges::any_of(goals, [&](auto const& goal) { return goal.sequence == offer.sequence; });
        if (offer.from.empty() ? !is_goal && !is_recent(offer) : !is_goal || !is_recent(offer))
            targets.targets.erase(offer.path);
    }
    std::erase_if(targets.targets, [&](auto const& each) {
        auto const sequence = withdrawn_sequence(each.second, bundle);
        return sequence > 0 && sequence < wholes.front().sequence;
    });
    return {};
}

} // namespace weg::sync

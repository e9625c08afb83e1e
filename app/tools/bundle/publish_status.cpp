// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/editions.h"
#include "app/sync/role_states.h"
#include "app/sync/time_text.h"
#include "app/tools/bundle/publish_verbs.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>
#include <map>

namespace weg::bundle {

namespace {

constexpr std::int64_t kSecondsADay = 86'400;

template <class... Values>
void print_line(char const* pattern, Values... values)
{
    std::array<char, 512> text {};
    std::snprintf(text.data(), text.size(), pattern, values...);
    std::cout << text.data() << '\n';
}

std::string missing_text(sync::DraftState const& draft)
{
    std::string text = "version " + std::to_string(draft.version);
    for (auto const& missing : draft.missing)
        text += (&missing == draft.missing.data() ? ", lacks " : " and ") + std::to_string(missing.count) + " by "
            + missing.whose;
    return text;
}

/// "bielefeld: editions 3 4 5 (targets)"
Result<void> print_editions(sync::RepositoryTree const& tree, std::string const& role)
{
    auto const targets = sync::next_targets(tree, role);
    if (!targets && targets.error().code == ErrorCode::NotFound)
        return {};
    if (!targets)
        return targets.error();
    std::map<std::string, std::vector<std::int64_t>> editions;
    for (auto const& [path, file] : targets.value().targets) {
        WEG_TRY(auto const offer, sync::read_offer(path, file));
        if (offer && offer->from.empty())
            editions[offer->bundle].push_back(offer->sequence);
    }
    for (auto& [bundle, sequences] : editions) {
        std::ranges::sort(sequences);
        std::cout << bundle << ": editions";
        for (auto const sequence : sequences)
            std::cout << ' ' << sequence;
        std::cout << " (" << role << ")\n";
    }
    return {};
}

} // namespace

Result<int> print_status(Shop const& shop)
{
    WEG_TRY(auto const within, shop.words.number("--within", 0, 0));
    WEG_TRY(auto const states, sync::role_states(shop.tree));
    auto const now = std::chrono::floor<std::chrono::seconds>(shop.clock.now());
    bool expires_soon = false;
    print_line("%-20s %7s  %-20s %9s  %6s  %s", "role", "version", "expires", "days left", "keys", "draft");
    for (auto const& state : states) {
        auto const drafted = state.draft ? missing_text(*state.draft) : std::string("-");
        auto const keys = std::to_string(state.threshold) + " of " + std::to_string(state.key_ids.size());
        if (!state.published) {
            print_line("%-20s %7s  %-20s %9s  %6s  %s", state.role.c_str(), "-", "not published", "-", keys.c_str(),
                drafted.c_str());
            continue;
        }
        auto const left = (state.published->expires - now).count();
        bool const is_soon = left <= within * kSecondsADay;
        expires_soon = expires_soon || is_soon;
        print_line("%-20s %7lld  %-20s %9s  %6s  %s", state.role.c_str(),
            static_cast<long long>(state.published->version), sync::time_text(state.published->expires).c_str(),
            left <= 0 ? "EXPIRED" : std::to_string(left / kSecondsADay).c_str(), keys.c_str(), drafted.c_str());
    }
    for (auto const& state : states) {
        for (auto const& id : state.key_ids)
            std::cout << state.role << " key " << id << '\n';
    }
    for (auto const& state : states) {
        if (state.role != "root" && state.role != "snapshot" && state.role != "timestamp") {
            WEG_TRY_VOID(print_editions(shop.tree, state.role));
        }
    }
    return expires_soon ? 1 : 0;
}

} // namespace weg::bundle

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/clock.h"
#include "app/sync/draft.h"
#include "app/sync/offer.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weg::sync {

struct RolePlan {
    std::vector<PublicKey> keys;
    std::int64_t threshold = 1;
};
using RootPlan = std::map<std::string, RolePlan, std::less<>>; ///< By role: root, targets, snapshot, timestamp.

/// What is to be otherwise in the next root.
struct RootChange {
    std::vector<std::pair<std::string, PublicKey>> add;      ///< Role and key.
    std::vector<std::pair<std::string, std::string>> remove; ///< Role and key id.
    std::map<std::string, std::int64_t> thresholds;
};

struct NewEdition {
    std::string bundle;
    std::int64_t schema = 0;
    AppVersion least_app;
    std::string_view bytes;
};

/// What clients will be offered.
struct EditionReport {
    std::int64_t sequence = 0;
    std::int64_t whole_bytes = 0;                                   ///< As it travels.
    std::vector<std::pair<std::int64_t, std::int64_t>> delta_bytes; ///< From which edition, and how many.
};

/// Drafts what a repository says next. Everything that it does is a draft, which counts when enough keys have signed it
/// (see draft.h) and the online keys lead clients to it (see release.h). Target files go to their place at once: nobody is
/// led there before. A second change goes into the same draft.
///
/// Keys: those of snapshot and timestamp are online and may sign nothing else, so that who steals them can publish nothing.
/// Errors: `InvalidData` for what makes no sense, naming the mend; `NotFound`; `Unreadable` from the disk.
class Publisher {
public:
    /// Both must outlive the publisher.
    Publisher(RepositoryTree& tree, ports::Clock const& clock)
        : m_tree(tree)
        , m_clock(clock)
    {
    }

    /// A new repository: root 1 and empty targets 1.
    Result<void> init(RootPlan const& plan, Validity const& validity);
    /// The next root, and the next targets when their keys are otherwise.
    Result<void> rotate(RootChange const& change);
    /// The same again, valid for longer.
    Result<void> renew(std::string_view role);
    /// Lets the keys of a role of its own speak of `paths`, and nobody after it; the role begins empty.
    Result<void> delegate(std::string const& role, std::vector<std::string> const& paths, RolePlan const& keys);

    /// The role that speaks of a bundle: the one it is delegated to, or "targets".
    Result<std::string> role_for(std::string const& bundle);
    /// The newest edition's bytes; empty when there is none.
    Result<std::string> newest_bytes(std::string const& bundle);
    /// Whole, and as changes from the last editions where these are smaller.
    Result<EditionReport> add(NewEdition const& edition, std::string const& role);
    /// Who has it keeps it until a newer one comes. The edition before is offered again.
    Result<void> withdraw(std::string const& bundle, std::int64_t sequence, std::string const& role);

private:
    [[nodiscard]] std::chrono::sys_seconds now() const;
    Result<void> draft_root(Root root);
    Result<void> draft_targets(std::string_view role, Targets targets);
    /// What all roles say of a bundle.
    Result<std::vector<std::pair<std::string, Targets>>> all_targets();
    Result<std::vector<Offer>> all_offers(std::string const& bundle);
    Result<std::string> whole_bytes(Offer const& offer);
    Result<void> put_offer(Targets& targets, Offer offer, std::string_view packed);
    /// The changes that lead to the newest edition, where they are missing.
    Result<EditionReport> offer_deltas(Targets& targets, std::string const& bundle);

    RepositoryTree& m_tree;
    ports::Clock const& m_clock;
};

} // namespace weg::sync

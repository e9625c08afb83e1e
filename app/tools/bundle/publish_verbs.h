// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/publisher.h"
#include "app/tools/bundle/publish_options.h"

namespace weg::bundle {

/// What a verb works on.
struct Shop {
    sync::RepositoryTree& tree;
    sync::Publisher& publisher;
    ports::Clock const& clock;
    Words const& words;
};

/// Each gives the program's exit code.
Result<int> add_edition(Shop const& shop);
Result<int> print_status(Shop const& shop);

/// Signs a draft with the keys in these files, publishes what has all its signatures, and says what is missing.
Result<void> sign_draft(Shop const& shop, std::string const& role, std::vector<std::string> const& key_files);
/// How to go on with a draft.
void say_how_to_sign(Shop const& shop, std::string const& role);

} // namespace weg::bundle

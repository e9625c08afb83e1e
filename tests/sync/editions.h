// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/sync/offer.h"
#include "tests/sync/repository.h"

#include <string>

namespace weg::sync::testing {

/// The bytes of an edition, long enough for a change to be smaller than the whole.
std::string edition(int number);
Content edition_content(int number);

/// A repository that publishes editions of Bielefeld, each whole and as a change of the one before.
struct Editions {
    Repository repository;

    void publish(int number);
    /// What the server has; `kind`: "full" or "delta".
    std::string& file_of(std::string const& kind, int number);
    [[nodiscard]] static std::string path_of(std::string const& kind, int number);

private:
    void put(Offer const& offer, std::string const& packed);
};

/// As a server or a stick has it: every file under its name in `folder`.
void write_files(Repository const& repository, std::filesystem::path const& folder);

} // namespace weg::sync::testing

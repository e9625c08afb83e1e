// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace weg::bundle {

struct CountryOrder {
    std::filesystem::path cities;  ///< A folder of city folders.
    std::filesystem::path locales; ///< With a PO file for each of them.
    std::filesystem::path icons;   ///< Empty: assets/icons beside the folder of cities.
    std::filesystem::path out;     ///< Gets a bundle for each city.
};

/// Compiles every city of a folder, each in a process of its own, as many at a time as the machine has cores: what one
/// city takes is given back when it is done (gettext's library keeps what it has read for as long as the process
/// lives). Cities that are not right are named on standard error and left out; their old bundles stay.
/// Returns the program's exit code.
int build_country(CountryOrder const& order);

} // namespace weg::bundle

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace weg::platform {

/// The languages that the device's owner has set, best first, as BCP 47 tags ("ku", "de-DE"). May be empty.
std::vector<std::string> preferred_languages();

} // namespace weg::platform

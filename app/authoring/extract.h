// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/city.h"

#include <string>

namespace weg::authoring {

/// The city's German texts as a gettext template (POT): same input, same bytes; no line numbers, so that moving
/// a record changes nothing.
std::string extract(City const& city);

} // namespace weg::authoring

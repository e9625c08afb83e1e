// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/opening.h"
#include "app/content/take_away.h"
#include "app/i18n/localizer.h"

namespace weg::screens {

/// What somebody needs of `entry` on the way there, in the language of `words`: for paper and telephones. What a
/// machine translated, or is old, says so.
content::Leaflet leaflet_of(content::Entry const& entry, i18n::Localizer const& words, content::CityTime now);

} // namespace weg::screens

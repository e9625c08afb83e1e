// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/hsds_index.h"
#include "app/authoring/problems.h"

namespace weg::authoring {

/// Opening hours of rows of `schedule`: weekly rows are hours, dated rows are exceptions, the words of all others go to
/// the note and are named in `notes` at `place`.
DraftSchedule schedule_of(
    std::vector<HsdsRow const*> const& rows, HsdsIndex const& index, std::string const& place, Problems& notes);

} // namespace weg::authoring

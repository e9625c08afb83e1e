// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/app.h"

namespace weg::client {

/// The slips of all entries, or of the one that `options` name, for a person to look at: DIR/LANG/ENTRY-PAPER.pdf, in
/// the languages asked for. Returns how many. Errors: `NotFound` for an entry or language that is not there; those of
/// setting and writing.
Result<int> write_slips(App& app, HandOut& hand_out, Options const& options);

} // namespace weg::client

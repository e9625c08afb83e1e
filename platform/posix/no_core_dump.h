// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace weg::platform {

/// When this program dies nothing of its memory is written anywhere, and no other program of its user may look into it:
/// it holds what a visitor has typed. Holds for this process, not for those it starts.
/// Returns whether the system agreed.
bool forbid_core_dumps();

} // namespace weg::platform

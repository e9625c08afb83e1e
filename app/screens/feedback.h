// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/screens/frame.h"

namespace weg::screens {

/// At the end of an entry's page: whether it helped, and whether something is wrong there. Each is asked once a visit, and
/// only where the answer is counted; nothing but that it was given.
Action draw_feedback(Context const& context, Page& page);

} // namespace weg::screens

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Stands in for paper_hand_out.cpp where there is no app/print.
#include "app/client/hand_out.h"

namespace weg::client {

std::unique_ptr<HandOut> make_hand_out(HandOutOptions) { return nullptr; }

} // namespace weg::client

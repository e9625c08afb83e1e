// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weg::authoring {

/// `text` in double quotes as both a PO file's string and a YAML scalar, whose escapes for quotes, backslashes and
/// line ends are the same. Other control characters become spaces: no text for readers has them.
std::string in_quotes(std::string_view text);

} // namespace weg::authoring

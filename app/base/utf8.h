// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weg {

/// UTF-8 to UTF-16. What is not well-formed becomes U+FFFD, one per maximal subpart
/// (Unicode 15, 3.9, "U+FFFD Substitution of Maximal Subparts"), so that no input is lost silently.
std::u16string to_utf16(std::string_view utf8);

/// UTF-16 to UTF-8. An unpaired surrogate becomes U+FFFD.
std::string to_utf8(std::u16string_view utf16);

} // namespace weg

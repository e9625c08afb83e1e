// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weg::speech {

/// What a voice is to say for words on the screen, UTF-8. Telephone numbers become single digits in their groups, web addresses
/// their host, dashes between numbers a short rest; what only steers the layout or draws a list is left out. All else, times
/// and abbreviations too, is left to the voice, which knows its language.
std::string spoken_text(std::u16string_view shown);

} // namespace weg::speech

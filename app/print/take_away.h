// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/content/opening.h"
#include "app/content/take_away.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace weg::print {

/// What a telephone can take of `entry`: a contact where there is a number or an address, its next dates, the words of
/// `leaflet`, and where `link_base` (a URL; may be empty) has the same page. The link names the page in its fragment,
/// which no server gets to know. A date that is longer than a code is left out.
/// Errors: those of qr_code().
Result<std::vector<content::Code>> codes_of(
    content::Entry const& entry, content::Leaflet const& leaflet, content::CityTime now, std::string_view link_base);

/// `text` in parts of at most `most_bytes` (more than 64), each of which begins with its number and `title` when there
/// are several, and ends where a line may: no character is cut. UTF-8. `language`: BCP 47.
std::vector<std::string> text_parts(
    std::string_view text, std::string_view title, std::string const& language, std::size_t most_bytes);

} // namespace weg::print

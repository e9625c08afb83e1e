// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/html_blocks.h"
#include "app/authoring/source_writer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weg::authoring {

/// "%C3%BC" as "ü"; what is no such escape stays.
std::string percent_decoded(std::string_view url);
/// Bytes outside printable ASCII, and spaces, as "%C3%BC".
std::string percent_encoded(std::string_view url);

/// Whether check_url, check_phone or check_email would accept it.
bool is_url(std::string const& text);
bool is_phone(std::string const& text);
bool is_email(std::string const& text);

/// What a link becomes: an e-mail address (mailto:), a phone number (tel:, German when it has no country) or, for
/// http(s), a web address. The link's text becomes the label, or the phone's display. Nothing when our checks refuse
/// the address. Of several e-mail addresses in one link the first is taken.
/// Source: RFC 6068 (mailto), RFC 3966 (tel), RFC 3986.
std::optional<DraftContact> contact_of(HtmlLink const& link);

} // namespace weg::authoring

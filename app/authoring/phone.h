// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace weg::authoring {

struct Phone {
    std::string number;  ///< E.164 ("+49521510"), or a short number of Germany ("116117").
    std::string display; ///< As it is written in Germany: "0521 510"; with its country where that is another.
};

/// The number that people mean by "0521 51-0", "+49 (0)521 510" or "112"; without a country it is German. Nothing where
/// the numbering plan has no number of that length. Source: libphonenumber's metadata.
std::optional<Phone> read_phone(std::string const& written);

} // namespace weg::authoring

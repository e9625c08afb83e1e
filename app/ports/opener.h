// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace weg::ports {

/// The other programs of a device of one's own: telephone, mail, map, browser. A kiosk has none.
class Opener {
public:
    virtual ~Opener() = default;

    /// Hands `uri` (RFC 3986) to the program that the system has for it. Returns whether there was one.
    virtual bool open(std::string const& uri) = 0;
};

} // namespace weg::ports

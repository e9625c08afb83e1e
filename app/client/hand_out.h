// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/content/opening.h"
#include "app/content/take_away.h"
#include "app/ports/printer.h"
#include "app/screens/screens.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace weg::client {

/// What people take along: codes for their telephones, and a slip where there is a printer. Belongs to the thread that
/// draws; only the printing itself goes on beside it.
class HandOut {
public:
    virtual ~HandOut() = default;

    /// Errors: as print::codes_of().
    virtual Result<std::vector<content::Code>> codes(
        content::Entry const& entry, content::Leaflet const& leaflet, content::CityTime now)
        = 0;
    /// A slip as PDF, for a person to look at. Errors: as print::SlipSetter::set().
    virtual Result<std::string> slip(content::SlipWords const& words, ports::Paper paper) = 0;

    /// Begins to print, unless a slip is being printed; returns at once.
    virtual void print(content::SlipWords words) = 0;
    [[nodiscard]] virtual screens::PrintState state() const = 0;
    /// How it went is nobody's business any more.
    virtual void forget() = 0;
};

struct HandOutOptions {
    std::filesystem::path share;             ///< Holds fonts/fonts.tsv.
    std::string link_base;                   ///< URL of the same app on the web; empty: there is none.
    ports::Paper paper = ports::Paper::A6;   ///< What lies in the printer.
    std::unique_ptr<ports::Printer> printer; ///< May be null.
};

/// Null where this program was built without app/print.
std::unique_ptr<HandOut> make_hand_out(HandOutOptions options);

} // namespace weg::client

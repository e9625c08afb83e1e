// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kiosk/schedule.h"
#include "app/kiosk/session_times.h"
#include "app/kiosk/statistics_options.h"
#include "app/ports/printer.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weg::kiosk {

struct Printer {
    std::string queue; ///< As CUPS knows it.
    ports::Paper paper = ports::Paper::A6;

    friend bool operator==(Printer const&, Printer const&) = default;
};

/// What those who run a device decide about it. Without a word from them it is a kiosk that shows everything, always.
struct OperatorConfig {
    std::vector<std::string> sections;  ///< Ids of those shown; empty: all. Emergency numbers are always shown.
    std::vector<std::string> languages; ///< BCP 47 tags of those offered; empty: all.
    StatisticsOptions
        statistics;       ///< Off by default. Where they are kept is not the operator's to say: `folder` is empty.
    std::string web;      ///< Where the web build of this content is, ending in "/"; empty: nowhere.
    std::string pin_hash; ///< See hash_pin(); empty: there is no menu for staff.
    SessionTimes times;
    std::optional<Schedule> screen; ///< When the screen is on; nothing: always.
    std::optional<Schedule> hall;   ///< When the place it stands in is open.
    std::optional<Printer> printer;

    friend bool operator==(OperatorConfig const&, OperatorConfig const&) = default;
};

/// A file as far as it could be read.
struct OperatorReading {
    OperatorConfig config;             ///< With the default for every word that is wrong.
    std::vector<std::string> problems; ///< "file:line:column: what; mend", for staff, in English. Empty: all is well.
};

/// Reads the operator's file (TOML 1.0, UTF-8; platform/linux/operator.toml has every key). A kiosk must come up in the
/// morning whatever somebody wrote the evening before: a wrong word costs that word, a file that is no TOML counts as
/// empty. Unknown keys are problems too, or a typing error would pass for a setting. `name`: the file, for problems.
OperatorReading read_operator_config(std::string_view toml, std::string const& name);

} // namespace weg::kiosk

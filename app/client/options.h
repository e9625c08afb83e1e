// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/kiosk/session_times.h"
#include "app/kiosk/statistics_options.h"
#include "app/ports/printer.h"
#include "app/screens/modes.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace weg::client {

/// What the command line asks for.
struct Options {
    std::filesystem::path share;  ///< Where fonts, icons and the embedded bundle are; default: beside the program.
    std::filesystem::path bundle; ///< Empty: the embedded one.
    std::string city;             ///< Which of a folder of bundles; `bundle` is that one's file then.
    std::filesystem::path store;  ///< Where updates of it are kept; empty: there are none.
    std::vector<std::string> update_from;      ///< URLs that this program itself fills the store from.
    std::filesystem::path derived;             ///< Where what is made of the content is kept; empty: nowhere.
    std::string language;                      ///< Empty: not chosen yet. Any tag that i18n::negotiate() can serve.
    std::vector<std::string> device_languages; ///< In which the language choice speaks, when one can be served.
    std::string printer;                       ///< CUPS queue for slips; empty: there is no printer.
    ports::Paper paper = ports::Paper::A6;     ///< What lies in it.
    std::string link_base;                     ///< URL of the same app on the web; empty: there is none.
    std::filesystem::path operator_file;       ///< What the operator decides; empty: everything by default.
    std::filesystem::path status;         ///< Where the program says how it is; empty: in the store, if there is one.
    std::filesystem::path check_operator; ///< Not empty: only say what is wrong with this operator's file.
    bool make_pin = false;                ///< Only make the hash of a PIN.
    bool kiosk = false;
    kiosk::SessionTimes session;        ///< Of a kiosk.
    bool factory = false;               ///< Nothing counts but what came with the program.
    std::filesystem::path root;         ///< The store's first root.json; default: in `share`.
    std::filesystem::path wait_picture; ///< Draw what lies beneath a kiosk's window to this PNG instead of opening one.
    bool help = false;
    bool stats = false;
    kiosk::StatisticsOptions statistics;        ///< Of a kiosk; elsewhere nothing is counted.
    std::optional<std::filesystem::path> tour;  ///< Draw screens to PNG here instead of opening a window.
    std::optional<std::filesystem::path> slips; ///< Write slips to PDF here instead of opening a window.
    std::string screen; ///< Of the tour: only this one ("home", "section/advice", "entry/mimi").
    int width = 1080;   ///< Of the tour's pictures, physical pixels.
    int height = 1920;
    int text_percent = 100;
    screens::Modes modes; ///< In which every session begins.
    bool accessibility_report = false;
    float screen_inches = 24; ///< Of the report: diagonal of the screen.
    float distance_mm = 600;  ///< Of the report: how far the eyes are from it.
};

/// Errors: `InvalidData` says which word is wrong and what may stand there.
Result<Options> read_options(int count, char const* const* values);

/// The help text.
char const* usage();

} // namespace weg::client

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/ports/printer.h"

#include <chrono>
#include <string>

namespace weg::platform {

/// A queue of the Common UNIX Printing System, on this machine or another. Source: RFC 8011 through libcups.
class CupsPrinter final : public ports::Printer {
public:
    /// How long a slip may take, and how long of that the printer may be in need of a hand.
    struct Patience {
        std::chrono::milliseconds whole { std::chrono::minutes { 3 } };
        std::chrono::milliseconds hand { std::chrono::seconds { 20 } };
        std::chrono::milliseconds between { 250 }; ///< Between two looks at the job.
    };

    /// `queue`: its name there. `server`: "host:port" or the path of a socket; empty: the system's own.
    explicit CupsPrinter(std::string queue, std::string server = {});
    CupsPrinter(std::string queue, std::string server, Patience patience);

    Result<void> print(
        std::string_view pdf, ports::Paper paper, int millimetres_long, std::stop_token const& stop) override;

private:
    std::string m_queue;
    std::string m_server;
    Patience m_patience;
};

} // namespace weg::platform

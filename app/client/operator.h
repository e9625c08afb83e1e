// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/kiosk/operator_config.h"
#include "app/kiosk/staff_gate.h"
#include "app/ports/clock.h"
#include "app/ports/files.h"
#include "app/screens/device_health.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace weg::client {

class App;
struct Options;

/// What those who run the device decide about it, the way in for their staff, and status.json for whoever watches it.
class Operator {
public:
    using Time = std::chrono::steady_clock::time_point;
    using Updates = std::function<std::optional<sync::Status>()>;

    struct Places {
        std::filesystem::path config; ///< The operator's file; empty: there is none.
        std::filesystem::path folder; ///< For the count of wrong PINs; empty: it ends with the program.
        std::filesystem::path status; ///< status.json; empty: none is written.
    };
    /// By the command line; without --operator and --status, in the store.
    static Places places(Options const& options);

    /// A file that is wrong or not there stops nothing: see kiosk::read_operator_config(). `files` and `clock` must outlive
    /// this.
    Operator(Places places, Updates updates, ports::Files& files, ports::Clock const& clock, Time now);

    Operator(Operator const&) = delete;
    Operator& operator=(Operator const&) = delete;

    [[nodiscard]] kiosk::OperatorConfig const& config() const { return m_config; }
    [[nodiscard]] kiosk::StaffGate& gate() { return *m_gate; }
    [[nodiscard]] screens::DeviceHealth health(App const& app, Time now) const;

    /// When the device is to be looked at again.
    [[nodiscard]] std::chrono::milliseconds next_in(Time now) const;
    /// Does so when it is time, and writes status.json when there is news, or that it still runs.
    void tick(App const& app, Time now);

    static constexpr std::chrono::seconds kLook { 60 };
    static constexpr std::chrono::minutes kStillRuns { 5 };

private:
    void load_config();
    [[nodiscard]] std::int64_t load_wrong_pins() const;
    void keep_wrong_pins(std::int64_t count);
    void write(screens::DeviceHealth const& health);

    Places m_places;
    Updates m_updates;
    ports::Files& m_files;
    ports::Clock const& m_clock;
    kiosk::OperatorConfig m_config;
    std::vector<std::string> m_problems;
    std::optional<kiosk::StaffGate> m_gate; ///< Made when the file has been read.
    Time m_began;
    std::optional<Time> m_looked;
    std::optional<Time> m_written;
    screens::DeviceHealth m_told; ///< What status.json says.
};

/// What of it the program is told before it begins: on a kiosk, and where the command line does not say otherwise. Figures
/// are kept in the store.
void fill(Options& options, kiosk::OperatorConfig const& config);

/// For --check-operator: says on standard output what is wrong with the file. Returns the program's exit code.
int check_operator_file(std::filesystem::path const& file);
/// For --make-pin: reads a PIN from standard input and prints what belongs into the operator's file.
int make_pin();

} // namespace weg::client

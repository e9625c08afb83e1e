// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/operator.h"

#include "app/base/log.h"
#include "app/client/app.h"
#include "app/client/health_file.h"
#include "app/client/options.h"
#include "app/kiosk/pin.h"
#include "app/sync/metadata_folder.h"
#include "platform/posix/files.h"
#include "platform/posix/terminal.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <iostream>
#include <utility>

namespace weg::client {

namespace {

constexpr std::int64_t kMostConfigBytes = 100'000;
constexpr std::int64_t kMostCountBytes = 32;

std::optional<std::int64_t> read_count(std::string_view bytes)
{
    std::int64_t count = 0;
    char const* const last = bytes.data() + bytes.size();
    auto const [end, error] = std::from_chars(bytes.data(), last, count);
    bool const is_whole = error == std::errc() && std::string_view(end, static_cast<std::size_t>(last - end)) == "\n";
    return is_whole && count >= 0 ? std::optional(count) : std::nullopt;
}

kiosk::OperatorReading read_file(ports::Files& files, std::filesystem::path const& file)
{
    auto const bytes = files.read(file, kMostConfigBytes);
    if (!bytes)
        return { {}, { bytes.error().detail + "; nothing of the operator's file counts" } };
    return kiosk::read_operator_config(bytes.value(), file.string());
}

/// Whether who watches must hear of it before it is time to say that the program still runs.
bool is_news(screens::DeviceHealth const& now, screens::DeviceHealth const& told)
{
    return now.content_version != told.content_version || now.updates != told.updates || now.problems != told.problems
        || now.wrong_pins != told.wrong_pins;
}

} // namespace

Operator::Places Operator::places(Options const& options)
{
    auto const folder = options.store.empty() ? std::filesystem::path() : options.store / "kiosk";
    auto status = options.status;
    if (status.empty() && !folder.empty())
        status = folder / "status.json";
    return { options.operator_file, folder, std::move(status) };
}

Operator::Operator(Places places, Updates updates, ports::Files& files, ports::Clock const& clock, Time now)
    : m_places(std::move(places))
    , m_updates(std::move(updates))
    , m_files(files)
    , m_clock(clock)
    , m_began(now)
{
    for (auto const& folder : { m_places.folder, m_places.status.parent_path() }) {
        if (folder.empty())
            continue;
        if (auto const made = m_files.make_folder(folder); !made)
            log(LogLevel::Error, made.error().detail);
    }
    load_config();
    m_gate.emplace(
        m_clock, m_config.pin_hash, load_wrong_pins(), [this](std::int64_t count) { keep_wrong_pins(count); });
}

void Operator::load_config()
{
    if (m_places.config.empty())
        return;
    auto reading = read_file(m_files, m_places.config);
    m_config = std::move(reading.config);
    m_problems = std::move(reading.problems);
    for (auto const& line : m_problems)
        log(LogLevel::Error, line);
}

std::int64_t Operator::load_wrong_pins() const
{
    if (m_places.folder.empty())
        return 0;
    auto const bytes = m_files.read(m_places.folder / "wrong-pins", kMostCountBytes);
    if (!bytes && bytes.error().code == ErrorCode::NotFound)
        return 0;
    // Whoever can spoil the file must not win tries by it.
    return (bytes ? read_count(bytes.value()) : std::nullopt).value_or(kiosk::StaffGate::kTries);
}

void Operator::keep_wrong_pins(std::int64_t count)
{
    if (m_places.folder.empty())
        return;
    auto const kept = sync::replace_file(m_files, m_places.folder / "wrong-pins", std::to_string(count) + "\n");
    if (!kept)
        log(LogLevel::Error, kept.error().detail);
}

screens::DeviceHealth Operator::health(App const& app, Time now) const
{
    screens::DeviceHealth health;
    if (auto const* const bundle = app.bundle()) {
        health.content_version = bundle->content_version();
        health.content_date = bundle->content_date();
    }
    health.updates = m_updates ? m_updates() : std::nullopt;
    health.uptime = std::chrono::floor<std::chrono::seconds>(now - m_began);
    health.frames = app.frame_health();
    auto const& own = m_places.folder.empty() ? m_places.status.parent_path() : m_places.folder;
    if (!own.empty()) {
        if (auto const free = m_files.free_bytes(own))
            health.free_disk = free.value();
    }
    health.wrong_pins = m_gate->wrong_tries();
    health.problems = m_problems;
    for (auto const& name : app.unknown_choices())
        health.problems.push_back(m_places.config.string() + ": this content has no " + name + "; name another");
    return health;
}

std::chrono::milliseconds Operator::next_in(Time now) const
{
    if (m_places.status.empty())
        return std::chrono::milliseconds::max();
    if (!m_looked)
        return std::chrono::milliseconds { 0 };
    auto const left = std::chrono::ceil<std::chrono::milliseconds>(*m_looked + kLook - now);
    return std::max(left, std::chrono::milliseconds { 0 });
}

void Operator::tick(App const& app, Time now)
{
    if (next_in(now) > std::chrono::milliseconds { 0 })
        return;
    m_looked = now;
    auto health = this->health(app, now);
    if (m_written && now - *m_written < kStillRuns && !is_news(health, m_told))
        return;
    m_written = now;
    write(health);
    m_told = std::move(health);
}

void Operator::write(screens::DeviceHealth const& health)
{
    auto const bytes = health_bytes(health, std::chrono::floor<std::chrono::seconds>(m_clock.now()));
    if (auto const kept = sync::replace_file(m_files, m_places.status, bytes); !kept)
        log(LogLevel::Error, kept.error().detail);
}

void fill(Options& options, kiosk::OperatorConfig const& config)
{
    if (!options.kiosk)
        return;
    options.session = config.times;
    options.statistics = config.statistics;
    if (!options.store.empty())
        options.statistics.folder = options.store / "statistics";
    if (options.link_base.empty())
        options.link_base = config.web;
    if (options.printer.empty() && config.printer) {
        options.printer = config.printer->queue;
        options.paper = config.printer->paper;
    }
}

int check_operator_file(std::filesystem::path const& file)
{
    platform::PosixFiles files;
    auto const reading = read_file(files, file);
    for (auto const& line : reading.problems)
        std::printf("%s\n", line.c_str());
    if (reading.problems.empty())
        std::printf("%s: all is well\n", file.c_str());
    return reading.problems.empty() ? 0 : 1;
}

int make_pin()
{
    if (platform::somebody_answers())
        std::fputs("PIN: ", stderr);
    std::string pin;
    {
        platform::HiddenTyping const hidden;
        std::getline(std::cin, pin);
    }
    auto const hash = kiosk::hash_pin(pin);
    if (!hash) {
        log(LogLevel::Error, hash.error().detail);
        return 1;
    }
    std::printf("pin = \"%s\"\n", hash.value().c_str());
    return 0;
}

} // namespace weg::client

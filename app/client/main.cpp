// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// The kiosk and mobile client. This is the one place that names every module it is made of.
#include "app/base/log.h"
#include "app/client/app.h"
#include "app/client/operator.h"
#include "app/client/tour.h"
#include "app/client/upkeep.h"
#include "platform/headless/fixed_clock.h"
#include "platform/posix/files.h"
#include "platform/sdl/opener.h"
#include "platform/sdl/preferred_languages.h"
#include "platform/sdl/system_clock.h"
#include "platform/sdl/window.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace weg;
using Clock = std::chrono::steady_clock;

/// Staff have asked for a restart: to be begun again, which the supervisor does after any end (sysexits.h, EX_TEMPFAIL).
constexpr int kExitToRestart = 75;

std::filesystem::path share_beside_program()
{
    std::error_code ignored;
    auto const program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return program.parent_path().parent_path() / "share" / "wegweiser";
}

/// For what can be made again from the content: beside it, or where the system has such things (XDG Base Directory).
std::filesystem::path derived_folder(client::Options const& options)
{
    if (!options.store.empty())
        return options.store / "search";
    if (char const* const cache = std::getenv("XDG_CACHE_HOME"); cache && *cache == '/')
        return std::filesystem::path(cache) / "wegweiser" / "search";
    if (char const* const home = std::getenv("HOME"); home && *home == '/')
        return std::filesystem::path(home) / ".cache" / "wegweiser" / "search";
    return {};
}

/// Without a store, or where there is none to be had, the embedded bundle serves.
std::unique_ptr<client::Upkeep> begin_upkeep(client::Options& options)
{
    if (options.store.empty() || options.tour)
        return nullptr;
    auto upkeep = client::Upkeep::begin(options, Clock::now());
    if (!upkeep) {
        log(LogLevel::Error, upkeep.error().detail);
        return nullptr;
    }
    options.bundle = upkeep.value()->bundle();
    return std::move(upkeep).value();
}

/// Draws when something happened and sleeps when nothing does. `upkeep` may be null.
int run_window(client::App& app, client::Options const& options, client::Upkeep* upkeep, client::Operator& op)
{
    auto const session = platform::SdlSession::open();
    if (!session) {
        log(LogLevel::Error, session.error().detail + "; without a display, use --tour DIR");
        return 1;
    }
    platform::WindowOptions window_options { .title = "Wegweiser" };
    if (options.kiosk)
        window_options.mode = platform::WindowOptions::Mode::FullScreen;
    auto const window = platform::Window::open(window_options);
    if (!window) {
        log(LogLevel::Error, window.error().detail);
        return 1;
    }
    platform::SdlOpener opener;
    // A kiosk has neither a keyboard nor a way out of itself.
    app.ui().set_text_input(options.kiosk ? nullptr : window.value().get());
    app.set_opener(options.kiosk ? nullptr : &opener);
    bool dirty = true;
    auto last = Clock::now();
    auto touched = last;
    for (;;) {
        auto const change = app.changes_in();
        auto const asked = Clock::now();
        auto patience = dirty ? std::optional(std::chrono::milliseconds(0)) : change;
        if (upkeep)
            patience = std::min(patience.value_or(std::chrono::milliseconds::max()), upkeep->next_in(asked));
        patience = std::min(patience.value_or(std::chrono::milliseconds::max()), op.next_in(asked));
        auto event = window.value()->wait(patience);
        if (change && Clock::now() - asked >= *change) {
            app.refresh();
            dirty = true;
        }
        while (event) {
            if (event->kind == ports::EventKind::Quit) {
                if (options.stats)
                    std::printf("frames drawn: %llu\n", static_cast<unsigned long long>(app.frames()));
                return 0;
            }
            app.handle(*event);
            dirty = true;
            touched = Clock::now();
            event = window.value()->wait(std::chrono::milliseconds(0));
        }
        auto const now = Clock::now();
        if (upkeep && upkeep->tick(app, now, std::chrono::duration_cast<std::chrono::milliseconds>(now - touched)))
            dirty = true;
        op.tick(app, now);
        if (app.wants_restart())
            return kExitToRestart;
        if (!dirty)
            continue;
        dirty = app.draw_frame(
            window.value()->screen(), std::chrono::duration_cast<std::chrono::milliseconds>(now - last));
        last = now;
    }
}

} // namespace

int main(int count, char** values)
{
    auto read = client::read_options(count, values);
    if (!read) {
        std::fprintf(stderr, "wegweiser: %s\n%s", read.error().detail.c_str(), client::usage());
        return 2;
    }
    client::Options options = std::move(read).value();
    if (options.help) {
        std::fputs(client::usage(), stdout);
        return 0;
    }
    if (!options.check_operator.empty())
        return client::check_operator_file(options.check_operator);
    if (options.make_pin)
        return client::make_pin();
    // A kiosk is nobody's own: it greets in German until somebody chooses.
    if (!options.kiosk && !options.tour)
        options.device_languages = platform::preferred_languages();
    if (options.share.empty())
        options.share = share_beside_program();
    // Pictures of the tour show the same hour whenever they are drawn.
    platform::SystemClock const real;
    platform::FixedClock const fixed(std::chrono::sys_days(client::kTourDay) + std::chrono::hours(9));
    if (!options.tour)
        options.derived = derived_folder(options);
    auto const upkeep = begin_upkeep(options);
    auto app = client::App::open(options, options.tour ? static_cast<ports::Clock const&>(fixed) : real);
    if (!app) {
        log(LogLevel::Error, app.error().detail);
        return 1;
    }
    platform::PosixFiles files;
    auto const updates = [&] { return upkeep ? std::optional(upkeep->status()) : std::nullopt; };
    client::Operator op(client::Operator::places(options), updates, files, real, Clock::now());
    app.value()->set_operator(&op);
    if (!options.tour)
        return run_window(*app.value(), options, upkeep.get(), op);
    auto const drawn = client::draw_tour(*app.value(), options);
    if (!drawn) {
        log(LogLevel::Error, drawn.error().detail);
        return 1;
    }
    std::printf("%d pictures in %s\n", drawn.value(), options.tour->c_str());
    if (options.stats)
        std::printf(
            "glyph atlas: %zu pages, %zu bytes\n", app.value()->atlas().page_count(), app.value()->atlas().bytes());
    return 0;
}

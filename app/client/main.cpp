// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// The kiosk and mobile client. This is the one place that names every module it is made of.
#include "app/base/log.h"
#include "app/client/app.h"
#include "app/client/hand_out.h"
#include "app/client/slips.h"
#include "app/client/tour.h"
#include "app/client/upkeep.h"
#include "platform/cups/printer.h"
#include "platform/headless/fixed_clock.h"
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
    if (options.store.empty() || options.tour || options.slips)
        return nullptr;
    auto upkeep = client::Upkeep::begin(options, Clock::now());
    if (!upkeep) {
        log(LogLevel::Error, upkeep.error().detail);
        return nullptr;
    }
    options.bundle = upkeep.value()->bundle();
    return std::move(upkeep).value();
}

/// Null when the program was built without it.
std::unique_ptr<client::HandOut> hand_out_of(client::Options const& options)
{
    client::HandOutOptions made { options.share, options.link_base, options.paper, nullptr };
    if (!options.printer.empty())
        made.printer = std::make_unique<platform::CupsPrinter>(options.printer);
    return client::make_hand_out(std::move(made));
}

int write_slips(client::App& app, client::HandOut* hand_out, client::Options const& options)
{
    auto const written = hand_out
        ? client::write_slips(app, *hand_out, options)
        : Result<int>(Error { ErrorCode::Unavailable, "this program was built without slips" });
    if (!written) {
        log(LogLevel::Error, written.error().detail);
        return 1;
    }
    std::printf("%d slips in %s\n", written.value(), options.slips->c_str());
    return 0;
}

/// Draws when something happened and sleeps when nothing does. `upkeep` may be null.
int run_window(client::App& app, client::Options const& options, client::Upkeep* upkeep)
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
    // A kiosk is nobody's own: it greets in German until somebody chooses.
    bool const is_drawn = options.tour || options.slips; // Nobody sits before it.
    if (!options.kiosk && !is_drawn)
        options.device_languages = platform::preferred_languages();
    if (options.share.empty())
        options.share = share_beside_program();
    // Pictures of the tour show the same hour whenever they are drawn.
    platform::SystemClock const real;
    platform::FixedClock const fixed(std::chrono::sys_days(client::kTourDay) + std::chrono::hours(9));
    if (!is_drawn)
        options.derived = derived_folder(options);
    auto const upkeep = begin_upkeep(options);
    auto const hand_out = hand_out_of(options);
    auto app = client::App::open(options, is_drawn ? static_cast<ports::Clock const&>(fixed) : real);
    if (!app) {
        log(LogLevel::Error, app.error().detail);
        return 1;
    }
    app.value()->set_hand_out(hand_out.get());
    if (options.slips)
        return write_slips(*app.value(), hand_out.get(), options);
    if (!options.tour)
        return run_window(*app.value(), options, upkeep.get());
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

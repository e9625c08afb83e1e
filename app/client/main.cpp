// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// The kiosk and mobile client. This is the one place that names every module it is made of.
#include "app/base/log.h"
#include "app/client/accessibility.h"
#include "app/client/accessibility_report.h"
#include "app/client/app.h"
#include "app/client/hand_out.h"
#include "app/client/heartbeat.h"
#include "app/client/operator.h"
#include "app/client/slips.h"
#include "app/client/tour.h"
#include "app/client/upkeep.h"
#include "app/client/visit_counts.h"
#include "app/client/wait_picture.h"
#include "platform/atk/bus.h"
#include "platform/cups/printer.h"
#include "platform/espeak/speech.h"
#include "platform/headless/fixed_clock.h"
#include "platform/posix/files.h"
#include "platform/posix/no_core_dump.h"
#include "platform/sdl/opener.h"
#include "platform/sdl/preferred_languages.h"
#include "platform/sdl/system_clock.h"
#include "platform/sdl/window.h"
#include "platform/speechd/speech.h"
#include "platform/systemd/watchdog.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace {

using namespace weg;
using Clock = std::chrono::steady_clock;

/// Staff have asked for a restart: to be begun again, which wegweiser-session does after any end (sysexits.h, EX_TEMPFAIL).
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

/// The system's voices where its owner has set some up, else our own; null: this device cannot speak. A kiosk talks to
/// no program beside us.
std::unique_ptr<ports::Speech> open_speech(client::Options const& options)
{
    if (!options.kiosk) {
        if (auto system = platform::SpeechdSpeech::open())
            return std::move(system).value();
    }
    auto own = platform::EspeakSpeech::open();
    if (own)
        return std::move(own).value();
    log(LogLevel::Warning, own.error().detail);
    return nullptr;
}

/// What counts visitors on a kiosk whose operator wants that.
struct Counting {
    kiosk::SystemNoise noise;
    platform::PosixFiles files;
    kiosk::Statistics statistics;
    client::VisitCounts visits { statistics };

    explicit Counting(kiosk::StatisticsOptions const& options)
        : statistics(options, files, noise)
    {
    }
};

std::unique_ptr<Counting> begin_counting(client::Options const& options)
{
    if (!options.kiosk || !options.statistics.on)
        return nullptr;
    if (auto const sound = kiosk::check(options.statistics); !sound) {
        log(LogLevel::Error, "nothing is counted: " + sound.error().detail);
        return nullptr;
    }
    return std::make_unique<Counting>(options.statistics);
}

/// On a kiosk no program beside us is to be talked to, so screen readers are for devices of one's own.
std::unique_ptr<ports::AccessibilityBus> open_bus(client::Options const& options)
{
    if (options.kiosk)
        return nullptr;
    auto bus = platform::AtkBus::open("Wegweiser", platform::Window::wake);
    if (!bus) {
        log(LogLevel::Info, bus.error().detail);
        return nullptr;
    }
    return std::move(bus).value();
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
    platform::SystemdWatchdog watchdog;
    client::Heartbeat heartbeat(watchdog);
    platform::SdlOpener opener;
    // A kiosk has neither a keyboard nor a way out of itself.
    app.ui().set_text_input(options.kiosk ? nullptr : window.value().get());
    app.set_opener(options.kiosk ? nullptr : &opener);
    auto const speech = open_speech(options);
    app.set_speech(speech.get());
    if (options.statistics.sensitive)
        app.reading().set_sensitive(*options.statistics.sensitive);
    // Nobody waits for a bus before there is something to see.
    app.draw_frame(window.value()->screen(), std::chrono::milliseconds(0));
    auto const bus = open_bus(options);
    std::optional<client::Accessibility> readers;
    if (bus)
        readers.emplace(app, *bus);
    bool dirty = true;
    auto last = Clock::now();
    auto touched = last;
    for (;;) {
        auto const change = app.changes_in();
        auto const asked = Clock::now();
        auto patience = dirty ? std::optional(std::chrono::milliseconds(0)) : change;
        constexpr auto kForever = std::chrono::milliseconds::max();
        if (upkeep)
            patience = std::min(patience.value_or(kForever), upkeep->next_in(asked));
        patience = std::min(patience.value_or(kForever), op.next_in(asked));
        if (auto const listens = app.reading().listens_in())
            patience = std::min(patience.value_or(kForever), *listens);
        if (auto const beat = heartbeat.next_in(asked); beat != kForever)
            patience = std::min(patience.value_or(kForever), beat);
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
        if (readers && readers->serve()) {
            dirty = true;
            touched = Clock::now();
        }
        auto const now = Clock::now();
        if (app.reading().listen())
            dirty = true;
        if (app.reading().active())
            touched = now;
        if (upkeep && upkeep->tick(app, now, std::chrono::duration_cast<std::chrono::milliseconds>(now - touched)))
            dirty = true;
        op.tick(app, now);
        if (app.wants_restart())
            return kExitToRestart;
        if (!dirty && !heartbeat.is_due(now))
            continue;
        dirty = app.draw_frame(
            window.value()->screen(), std::chrono::duration_cast<std::chrono::milliseconds>(now - last));
        last = now;
        if (readers) {
            readers->publish(window.value()->place());
            dirty = dirty || readers->is_asked();
        }
        heartbeat.frame_presented(Clock::now());
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
    if (options.kiosk && !platform::forbid_core_dumps())
        log(LogLevel::Warning, "core dumps stay allowed");
    // A kiosk is nobody's own: it greets in German until somebody chooses.
    bool const is_drawn = options.tour || options.slips; // Nobody sits before it.
    if (!options.kiosk && !is_drawn)
        options.device_languages = platform::preferred_languages();
    if (options.share.empty())
        options.share = share_beside_program();
    // Pictures of the tour show the same hour whenever they are drawn.
    platform::SystemClock const real;
    platform::FixedClock const fixed(std::chrono::sys_days(client::kTourDay) + std::chrono::hours(9));
    if (!is_drawn && !options.factory)
        options.derived = derived_folder(options);
    auto const upkeep = begin_upkeep(options);
    platform::PosixFiles files;
    auto const updates = [&] { return upkeep ? std::optional(upkeep->status()) : std::nullopt; };
    client::Operator op(client::Operator::places(options), updates, files, real, Clock::now());
    client::fill(options, op.config());
    auto const hand_out = hand_out_of(options);
    auto app = client::App::open(options, is_drawn ? static_cast<ports::Clock const&>(fixed) : real);
    if (!app) {
        log(LogLevel::Error, app.error().detail);
        return 1;
    }
    if (options.accessibility_report) {
        auto const measured = client::measure_accessibility(*app.value(), options);
        if (!measured) {
            log(LogLevel::Error, measured.error().detail);
            return 1;
        }
        std::fputs(client::accessibility_report(measured.value()).c_str(), stdout);
        return 0;
    }
    if (!options.wait_picture.empty()) {
        auto const pictured = client::draw_wait_picture(*app.value(), options.wait_picture);
        if (!pictured)
            log(LogLevel::Error, pictured.error().detail);
        return pictured ? 0 : 1;
    }
    app.value()->set_operator(&op);
    app.value()->set_hand_out(hand_out.get());
    if (options.slips)
        return write_slips(*app.value(), hand_out.get(), options);
    if (!options.tour) {
        auto const counting = begin_counting(options);
        app.value()->set_counts(counting ? &counting->visits : nullptr);
        int const ended = run_window(*app.value(), options, upkeep.get(), op);
        app.value()->end_counts();
        return ended;
    }
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

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// wegweiser-session: keeps a kiosk's display for one program. Beneath it lies a picture that asks for patience, so that
// whatever becomes of the program nobody sees a black screen, a desktop or a cursor; the program is begun again when it
// ends, and ended when it shows nothing new for too long. It reads no content and opens no font: what can break stays
// in the other program.
#include "app/base/log.h"
#include "app/tools/session/restart_policy.h"
#include "platform/headless/png_file.h"
#include "platform/posix/child.h"
#include "platform/posix/no_core_dump.h"
#include "platform/posix/notices.h"
#include "platform/sdl/picture_window.h"
#include "platform/sdl/window.h"
#include "platform/systemd/watchdog.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace weg;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr char const* kUsage
    = R"(usage: wegweiser-session [--patience SECONDS] [--factory] --picture PNG -- PROGRAM [ARGUMENTS]

Shows PNG on the whole display and runs PROGRAM in front of it, again and again. PROGRAM says that it lives as
sd_notify(3) has it, and each of its words is passed on to our own service manager. Silent for too long it is killed;
after three early deaths it is given --factory besides. When it ends with 75, its staff want it begun anew as it is.

  --picture PNG       what lies beneath
  --patience SECONDS  for how long PROGRAM may be silent, and three times as long before its first frame (20)
  --factory           give PROGRAM --factory from the beginning
)";

constexpr milliseconds kLook { 200 };      ///< So often the program is looked after.
constexpr milliseconds kFarewell { 3000 }; ///< For the program to end by itself when we are asked to.
constexpr int kMostPatience = 3600;

struct Options {
    std::string picture;
    seconds patience { 20 };
    bool factory = false;
    std::vector<std::string> program;
};

std::optional<Options> read_options(std::span<char*> words)
{
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string_view const word = words[i];
        bool const has_value = i + 1 < words.size();
        if (word == "--") {
            options.program.assign(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.end());
            break;
        }
        if (word == "--factory") {
            options.factory = true;
        } else if (word == "--picture" && has_value) {
            options.picture = words[++i];
        } else if (word == "--patience" && has_value) {
            std::string_view const text = words[++i];
            int count = 0;
            auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
            if (error != std::errc() || end != text.data() + text.size() || count < 1 || count > kMostPatience)
                return std::nullopt;
            options.patience = seconds { count };
        } else {
            return std::nullopt;
        }
    }
    return options.program.empty() || options.picture.empty() ? std::nullopt : std::optional(options);
}

/// Where the program's words arrive: a folder that is this user's alone.
std::optional<std::filesystem::path> notices_file()
{
    char const* const folder = std::getenv("XDG_RUNTIME_DIR");
    if (folder == nullptr || *folder != '/')
        return std::nullopt;
    return std::filesystem::path(folder) / "wegweiser-session.notify";
}

class Session {
public:
    Session(Options const& options, platform::PictureWindow& window, platform::Notices& notices, std::string notify)
        : m_options(options)
        , m_window(window)
        , m_notices(notices)
        , m_notify(std::move(notify))
    {
    }

    /// Until the system asks us to end.
    Result<void> run()
    {
        session::RestartPolicy::Start next { {}, m_options.factory };
        for (;;) {
            if (!m_window.show_for(next.delay) || !wait_for_display())
                return {};
            WEG_TRY(auto child, begin(next.factory || m_options.factory));
            auto const began = Clock::now();
            auto const died = look_after(child, began);
            if (!died)
                return {};
            auto const lived = std::chrono::duration_cast<milliseconds>(Clock::now() - began);
            log(LogLevel::Error, "the program ended " + died->how + " after " + std::to_string(lived.count()) + " ms");
            next = died->code == session::RestartPolicy::kAskedFor ? m_policy.asked_for() : m_policy.after(lived);
        }
    }

private:
    /// Nothing is wrong with a program that cannot begin without a display. Returns false once we are asked to end.
    [[nodiscard]] bool wait_for_display()
    {
        while (!m_window.is_seen()) {
            m_watchdog.tell_alive();
            if (!m_window.show_for(kLook))
                return false;
        }
        return true;
    }

    [[nodiscard]] Result<platform::Child> begin(bool factory) const
    {
        auto words = m_options.program;
        if (factory)
            words.emplace_back("--factory");
        auto const patience = std::chrono::microseconds(m_options.patience).count();
        // Our own watchdog's number of microseconds, and whose they are, mean nothing to the program.
        return platform::Child::begin(std::move(words),
            { { "NOTIFY_SOCKET", m_notify }, { "WATCHDOG_USEC", std::to_string(patience) }, { "WATCHDOG_PID", "" } });
    }

    /// Returns how the program died; nothing: we are to end, and it has.
    std::optional<platform::Child::End> look_after(platform::Child& child, Clock::time_point began)
    {
        bool is_ready = false;
        bool is_killed = false;
        auto heard_at = began;
        for (;;) {
            bool const goes_on = m_window.show_for(kLook);
            auto const now = Clock::now();
            auto const heard = m_notices.hear();
            if (heard.ready && !is_ready)
                m_watchdog.tell_ready();
            if (heard.alive || heard.ready) {
                // Never of our own accord: what our service manager hears is that frames are drawn.
                m_watchdog.tell_alive();
                heard_at = now;
            }
            is_ready = is_ready || heard.ready;
            if (auto died = child.ended())
                return died;
            if (!goes_on) {
                say_farewell(child);
                return std::nullopt;
            }
            if (!is_killed && now - heard_at > m_options.patience * (is_ready ? 1 : 3)) {
                log(LogLevel::Error, "the program shows nothing new; it is killed");
                child.kill();
                is_killed = true;
            }
        }
    }

    void say_farewell(platform::Child& child)
    {
        child.ask_to_end();
        for (milliseconds waited { 0 }; waited < kFarewell && !child.ended(); waited += kLook)
            static_cast<void>(m_window.show_for(kLook)); // Asked to end once more, we still wait as long.
    }

    Options const& m_options;
    platform::PictureWindow& m_window;
    platform::Notices& m_notices;
    std::string m_notify;
    platform::SystemdWatchdog m_watchdog;
    session::RestartPolicy m_policy;
};

Result<void> run(Options const& options)
{
    auto const file = notices_file();
    if (!file)
        return Error { ErrorCode::Unavailable, "XDG_RUNTIME_DIR names no folder of this user's" };
    WEG_TRY(auto picture, platform::read_png(options.picture));
    WEG_TRY(auto const sdl, platform::SdlSession::open(options.patience));
    WEG_TRY(auto const window, platform::PictureWindow::open("Wegweiser", std::move(picture)));
    WEG_TRY(auto const notices, platform::Notices::open(*file));
    return Session(options, *window, *notices, *file).run();
}

} // namespace

int main(int count, char** words)
{
    auto const options = read_options(std::span(words, static_cast<std::size_t>(count)).subspan(1));
    if (!options) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    if (!platform::forbid_core_dumps())
        log(LogLevel::Warning, "core dumps stay allowed");
    if (auto const done = run(*options); !done) {
        log(LogLevel::Error, done.error().detail);
        return 1;
    }
    return 0;
}

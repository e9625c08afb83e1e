// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/client/app.h"
#include "app/client/tour.h"
#include "app/client/visit_counts.h"
#include "platform/headless/fixed_clock.h"
#include "platform/headless/offscreen.h"

#include "tests/support/catch.h"
#include "tests/support/power_cut_files.h"

#include <string>
#include <utility>

namespace weg::test {

/// Remembers what other programs were asked for.
struct RecordingOpener final : ports::Opener {
    bool open(std::string const& uri) override
    {
        asked.push_back(uri);
        return true;
    }
    std::vector<std::string> asked;
};

/// A device with a keyboard.
struct Keyboard final : ports::TextInput {
    void begin(ports::PixelRect) override { }
    void end() override { }
    [[nodiscard]] std::string clipboard() override { return {}; }
    void set_clipboard(std::string_view) override { }
};

enum class Device { Own, Kiosk };
/// A kiosk's statistics, on a disk in memory. What people may be asked about that, they are.
struct Counting {
    explicit Counting(std::vector<std::string> sensitive = { "health", "awo-frauenhaus" })
        : statistics({ .on = true, .folder = "figures", .sensitive = std::move(sensitive) }, files, noise)
    {
    }
    PowerCutFiles files;
    kiosk::SystemNoise noise;
    kiosk::Statistics statistics;
    client::VisitCounts visits { statistics };
};

/// A person in front of the real app with the real content, in two pseudo-languages too: sees the semantics tree, touches the screen.
class Visitor {
public:
    explicit Visitor(std::string const& language = {}, int width = 1080, int height = 1920, int text_percent = 100,
        std::filesystem::path const& bundle = {}, std::vector<std::string> device_languages = {},
        std::filesystem::path const& derived = {}, Device device = Device::Own)
    {
        client::Options options;
        options.share = std::filesystem::path(WEG_BUILD_DIR) / "share" / "wegweiser";
        options.language = language;
        options.text_percent = text_percent;
        options.bundle = bundle.empty() ? std::filesystem::path(WEG_BUILD_DIR) / "pseudo.sqlite" : bundle;
        options.device_languages = std::move(device_languages);
        options.derived = derived;
        options.kiosk = device == Device::Kiosk;
        auto opened = client::App::open(options, clock);
        REQUIRE(opened);
        app = std::move(opened).value();
        app->set_counts(&counting.visits);
        auto screen = platform::Offscreen::create(width, height);
        REQUIRE(screen);
        offscreen = std::move(screen).value();
        look();
    }

    /// Draws until nothing moves any more.
    void look()
    {
        for (int frame = 0; frame < 20; ++frame) {
            if (!app->draw_frame(offscreen->screen(), std::chrono::milliseconds(16)))
                return;
        }
    }

    [[nodiscard]] ui::SemanticsTree const& seen() { return app->ui().semantics(); }

    /// Touches the middle of what is seen of `node`, scrolling there first if need be.
    void tap(std::string const& id)
    {
        for (int page = 0; page < 40; ++page) {
            auto const* const node = seen().find_id(id);
            REQUIRE(node);
            bool const whole
                = node->visible.height >= std::min(node->rect.height, ui::kMinTouchSide) - 0.5f; // Rounding.
            if (whole) {
                touch(*node);
                return;
            }
            press(ports::Key::PageDown);
        }
        FAIL("never came into sight: " << id);
    }

    /// As a keyboard of one's own types it.
    void type(std::string const& text)
    {
        app->handle({ .kind = ports::EventKind::TextInput, .text = text, .time = later() });
        look();
    }
    void press(ports::Key key)
    {
        app->handle({ .kind = ports::EventKind::KeyDown, .key = key, .time = later() });
        look();
    }
    /// A finger goes from the middle of what is seen of `node` upwards by `distance` logical pixels.
    void drag_up(std::string const& id, float distance)
    {
        auto const* const node = seen().find_id(id);
        REQUIRE(node);
        auto const [x, y] = middle(*node);
        float const step = distance * app->ui().settings().scale / 4;
        app->handle({ .kind = ports::EventKind::PointerDown, .x = x, .y = y, .time = later() });
        for (int i = 1; i <= 4; ++i) {
            app->handle({ .kind = ports::EventKind::PointerMove, .x = x, .y = y - step * static_cast<float>(i) });
            app->draw_frame(offscreen->screen(), std::chrono::milliseconds(100));
        }
        // It rests before it lets go, or the page would be thrown.
        app->draw_frame(offscreen->screen(), std::chrono::milliseconds(100));
        app->handle({ .kind = ports::EventKind::PointerUp, .x = x, .y = y - step * 4 });
        look();
    }

    /// Goes there in these modes, without touching.
    void go(client::TourStop const& stop, std::string const& language, int percent = 100, screens::Modes modes = {})
    {
        app->set_state({ language, percent, false, { stop.place }, modes });
        look();
    }

    /// Where a finger touches what is seen of `node`: in physical pixels from the screen's left.
    [[nodiscard]] std::pair<float, float> middle(ui::Node const& node) const
    {
        auto const& settings = app->ui().settings();
        bool const mirrored = settings.direction == i18n::Direction::RightToLeft;
        float const start = (node.visible.start + node.visible.width / 2) * settings.scale;
        return { mirrored ? static_cast<float>(settings.size.width) - start : start,
            (node.visible.top + node.visible.height / 2) * settings.scale };
    }

    Counting counting;
    Keyboard keyboard;      ///< Not the app's until set_text_input().
    RecordingOpener opener; ///< Not the app's until set_opener().
    platform::FixedClock clock { std::chrono::sys_days(client::kTourDay) + std::chrono::hours(9) };
    std::unique_ptr<client::App> app;
    std::unique_ptr<platform::Offscreen> offscreen;

private:
    /// Nobody presses twice within a second.
    std::chrono::milliseconds later() { return m_time += std::chrono::seconds(1); }
    std::chrono::milliseconds m_time { 0 };

    void touch(ui::Node const& node)
    {
        auto const [x, y] = middle(node);
        app->handle({ .kind = ports::EventKind::PointerDown, .x = x, .y = y, .time = later() });
        app->draw_frame(offscreen->screen(), std::chrono::milliseconds(16));
        app->handle({ .kind = ports::EventKind::PointerUp, .x = x, .y = y });
        look();
    }
};

inline std::vector<std::string> all_languages()
{
    return { "de", "de-simple", "tr", "ar", "uk", "ru", "kmr", "ckb", "en", "pl", "el", "ro", "bg", "sq", "sr", "fa",
        "ps", "ti", "ta", "ur", "fr", "es", "vi", "zh-Hans", "en-XA", "ar-XB" };
}

} // namespace weg::test

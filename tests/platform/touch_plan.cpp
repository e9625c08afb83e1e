// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg_touch_plan SHARE WIDTH HEIGHT ID...
///
/// Says where a kiosk's visitor has to touch a screen of that size, for tests that touch the real one: a line "X Y" in
/// pixels for each node of the semantics tree, one after the other, each being touched here to come to the next. "key:q"
/// is the key on the screen that types q.
#include "app/client/app.h"
#include "platform/headless/offscreen.h"
#include "platform/sdl/system_clock.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

using namespace weg;
using std::chrono::milliseconds;

ui::Node const* find(ui::SemanticsTree const& seen, std::string const& id)
{
    constexpr std::string_view kKey = "key:";
    if (!id.starts_with(kKey))
        return seen.find_id(id);
    auto const found = std::ranges::find_if(seen.nodes(),
        [&](ui::Node const& node) { return node.id.starts_with("key/") && node.name == id.substr(kKey.size()); });
    return found == seen.nodes().end() ? nullptr : &*found;
}

/// The error says which node there is not.
Result<void> walk(client::App& app, platform::Offscreen& offscreen, std::span<char*> ids)
{
    auto const look = [&] {
        while (app.draw_frame(offscreen.screen(), milliseconds { 16 })) { }
    };
    look();
    for (std::string const id : ids) {
        auto const* const node = find(app.ui().semantics(), id);
        if (node == nullptr || node->visible.height < node->rect.height - 0.5f)
            return Error { ErrorCode::NotFound, id + " is not to be seen" };
        float const scale = app.ui().settings().scale;
        float const start = (node->visible.start + node->visible.width / 2) * scale;
        bool const mirrored = app.ui().settings().direction == i18n::Direction::RightToLeft;
        float const x = mirrored ? static_cast<float>(offscreen.screen().size().width) - start : start;
        float const y = (node->visible.top + node->visible.height / 2) * scale;
        std::printf("%d %d\n", static_cast<int>(x), static_cast<int>(y));
        for (auto const kind : { ports::EventKind::PointerDown, ports::EventKind::PointerUp }) {
            app.handle({ .kind = kind, .x = x, .y = y });
            look();
        }
    }
    return {};
}

} // namespace

int main(int count, char** values)
{
    if (count < 5)
        return 2;
    client::Options options;
    options.share = values[1];
    options.kiosk = true;
    platform::SystemClock const clock;
    auto const app = client::App::open(options, clock);
    auto const offscreen = platform::Offscreen::create(std::atoi(values[2]), std::atoi(values[3]));
    if (!app || !offscreen)
        return 1;
    auto const walked = walk(*app.value(), *offscreen.value(), { values + 4, values + count });
    if (!walked)
        std::fprintf(stderr, "%s\n", walked.error().detail.c_str());
    return walked ? 0 : 1;
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/client/visitor.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace weg::test {

/// Somebody in front of a kiosk, and the time that passes there.
struct Kiosk : Visitor {
    explicit Kiosk(std::string const& language = {}, int width = 1080, int height = 1920, int text_percent = 100)
        : Visitor(language, width, height, text_percent, {}, {}, {}, test::Device::Kiosk)
    {
    }
    [[nodiscard]] kiosk::Phase phase() const { return app->visit()->session().phase(); }
    void pass(std::chrono::milliseconds time)
    {
        clock.advance(time);
        look();
    }
    void warn()
    {
        pass(app->visit()->session().wakes_in().value());
        REQUIRE(phase() == kiosk::Phase::Warning);
    }
    void draw_once() { app->draw_frame(offscreen->screen(), std::chrono::milliseconds(16)); }
    void finger(ports::EventKind kind, std::pair<float, float> at)
    {
        app->handle({ .kind = kind, .x = at.first, .y = at.second });
    }
    void touch_at(std::pair<float, float> at)
    {
        finger(ports::EventKind::PointerDown, at);
        draw_once();
        finger(ports::EventKind::PointerUp, at);
        look();
    }
    [[nodiscard]] std::pair<float, float> middle_of(std::string const& id)
    {
        auto const* const node = seen().find_id(id);
        REQUIRE(node);
        return middle(*node);
    }
    [[nodiscard]] std::string name_of(std::string const& id)
    {
        auto const* const node = seen().find_id(id);
        return node ? node->name : std::string();
    }
    /// Everything that can be seen, heard and touched.
    [[nodiscard]] std::vector<std::string> all()
    {
        std::vector<std::string> nodes;
        for (auto const& node : seen().nodes())
            nodes.push_back(node.id + " " + node.name + " " + node.language + " " + node.value + " "
                + std::to_string(node.rect.top) + (node.focused ? " focused" : ""));
        return nodes;
    }
    [[nodiscard]] std::string key_of(std::string const& letter)
    {
        auto const& nodes = seen().nodes();
        auto const found = std::ranges::find_if(
            nodes, [&](ui::Node const& node) { return node.id.starts_with("key/") && node.name == letter; });
        REQUIRE(found != nodes.end());
        return found->id;
    }
};

} // namespace weg::test

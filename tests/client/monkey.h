// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/client/visitor.h"

#include <random>

namespace weg::test {

/// Somebody who does anything at all, from a seed: taps, drags, keys, typing, other languages and sizes, a display that
/// is turned or that forgets its textures, a bundle that is swapped, time that passes.
class Monkey {
public:
    explicit Monkey(std::uint32_t seed);

    /// One deed, and the frames that follow it.
    void act();

    Visitor visitor;

private:
    [[nodiscard]] int up_to(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }
    [[nodiscard]] float across() { return static_cast<float>(up_to(m_width + 40) - 20); }
    [[nodiscard]] float along() { return static_cast<float>(up_to(m_height + 40) - 20); }
    void tap();
    void tap_something();
    void drag();
    void mash();
    void press();
    void type();
    void compose();
    void turn_display();
    void lose_textures();
    void change_language();
    void change_text_size();
    void pass_time();
    void swap_bundle();
    void send(ports::Event const& event) { visitor.app->handle(event); }
    void draw();
    void look_around();

    std::mt19937 m_random;
    int m_width = 0;
    int m_height = 0;
};

} // namespace weg::test

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/pointer.h"

#include "tests/support/catch.h"

using weg::ui::Pointer;
using weg::ui::Rect;

namespace {

Rect const kButton { 100, 100, 50, 50 };

} // namespace

TEST_CASE("a finger that goes down and up on a thing taps it once", "[ui][pointer][11.2.5.1]")
{
    Pointer pointer;
    pointer.down(110, 110);
    CHECK(pointer.pressing(kButton));
    CHECK_FALSE(pointer.tapped(kButton));
    pointer.up(112, 111);
    CHECK(pointer.tapped(kButton));
    pointer.end_frame();
    CHECK_FALSE(pointer.tapped(kButton));
}

TEST_CASE("sliding off cancels the tap", "[ui][pointer][11.2.5.2]")
{
    Pointer pointer;
    pointer.down(148, 110);
    pointer.up(153, 110);
    CHECK_FALSE(pointer.tapped(kButton));
}

TEST_CASE("a drag scrolls and never taps", "[ui][pointer]")
{
    Pointer pointer;
    pointer.down(110, 110);
    pointer.move(110, 130);
    CHECK(pointer.dragging());
    CHECK(pointer.drag_step() == 0); // The way to the slop does not move the page.
    pointer.end_frame();
    pointer.move(110, 145);
    CHECK(pointer.drag_step() == 15);
    pointer.move(110, 111);
    pointer.up(110, 111);
    CHECK_FALSE(pointer.tapped(kButton));
}

TEST_CASE("a touch that the system takes away taps nothing", "[ui][pointer]")
{
    Pointer pointer;
    pointer.down(110, 110);
    pointer.cancel();
    pointer.up(110, 110);
    CHECK_FALSE(pointer.tapped(kButton));
}

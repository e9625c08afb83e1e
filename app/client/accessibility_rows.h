// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace weg::client {

/// Automatic: held by the tests that are named. Device: to be measured or judged where the kiosk stands. Open: not there.
enum class Standing { Automatic, Device, Open };

/// What a row's figure is, measured when the report is made.
enum class Figure { None, CapitalHeight, TextContrast, ShapeContrast, SmallestTarget, Unsaid, HighestControl };

/// A clause and how it is met. Tests are called by their names in tests/.
struct AccessibilityRow {
    std::string_view clause; ///< Of EN 301 549 V3.2.1, unless a word before it says of what.
    std::string_view requirement;
    std::string_view how;
    std::vector<std::string_view> tests;
    Standing standing = Standing::Automatic;
    Figure figure = Figure::None;
};

/// Every clause that concerns a public terminal, in order.
std::span<AccessibilityRow const> accessibility_rows();

} // namespace weg::client

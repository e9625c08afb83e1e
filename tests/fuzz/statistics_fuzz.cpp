// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/statistics_file.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Property: any bytes are refused with a line, or are what the figures that they mean are written as; adding them to
/// themselves is a file again.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace weg::kiosk;
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    auto const period = read_period(bytes, "file");
    if (!period) {
        if (!period.error().detail.starts_with("file:"))
            std::abort();
        return 0;
    }
    if (period_bytes(period.value()) != bytes)
        std::abort();
    auto twice = period.value();
    add_figures(twice, period.value());
    if (!read_period(period_bytes(twice), "file"))
        std::abort();
    return 0;
}

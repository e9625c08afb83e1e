// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/operator_config.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Property: any bytes give a kiosk that can run, and problems that are each one line naming the file.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace weg::kiosk;
    auto const reading = read_operator_config({ reinterpret_cast<char const*>(data), size }, "o.toml");
    for (auto const& line : reading.problems) {
        bool const is_one_line
            = std::ranges::none_of(line, [](char letter) { return static_cast<unsigned char>(letter) < 0x20; });
        if (!line.starts_with("o.toml:") || !is_one_line)
            std::abort();
    }
    auto const& config = reading.config;
    bool const is_sound = config.times.idle >= std::chrono::seconds { 20 }
        && config.times.warning >= std::chrono::seconds { 20 } && (!config.printer || !config.printer->queue.empty())
        && (!config.screen || !config.screen->hours.empty()) && (config.web.empty() || config.web.ends_with('/'));
    if (!is_sound)
        std::abort();
    if (config.screen)
        (void)config.screen->next_change(std::chrono::local_days {});
    return 0;
}

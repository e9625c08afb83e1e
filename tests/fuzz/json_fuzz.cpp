// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/json.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Property: any bytes are refused, or their canonical form is the same value again and its own canonical form. Control
/// characters stand in it as they are, which no JSON allows.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace weg::sync;
    auto const json = read_json({ reinterpret_cast<char const*>(data), size }, "input");
    if (!json)
        return 0;
    auto const canonical = canonical_json(json.value());
    if (std::ranges::any_of(canonical, [](char c) { return static_cast<unsigned char>(c) < 0x20; }))
        return 0;
    auto const again = read_json(canonical, "canonical");
    if (!again || again.value() != json.value() || canonical_json(again.value()) != canonical)
        std::abort();
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/pointer.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Property: any bytes are refused, or are what the pointer that they mean is written as.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace weg::sync;
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    auto const pointer = read_pointer(bytes);
    if (pointer && (pointer_bytes(pointer.value()) != bytes || pointer.value().trial < 0))
        std::abort();
    return 0;
}

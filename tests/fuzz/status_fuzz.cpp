// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/status.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Property: any bytes are refused, or are what the status that they mean is written as; any problem can be written and read.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace weg::sync;
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    auto const status = read_status(bytes);
    if (status && status_bytes(status.value()) != bytes)
        std::abort();
    Status troubled;
    troubled.problem = bytes;
    if (!read_status(status_bytes(troubled)))
        std::abort();
    return 0;
}

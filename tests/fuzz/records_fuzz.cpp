// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/city.h"

#include <cstdlib>

/// Property: any bytes give a record or a problem, and a record without problems has its required words.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    weg::authoring::Problems problems;
    auto record = weg::authoring::parse_record({ reinterpret_cast<char const*>(data), size }, "f.yaml", problems);
    if (!record) {
        if (problems.empty())
            std::abort();
        return 0;
    }
    auto const entry = weg::authoring::read_entry(std::move(*record), "f.yaml", "mimi");
    if (problems.empty() && (entry.id.value != "mimi" || entry.sources.empty() || entry.messages.size() < 2))
        std::abort();
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/calendar.h"
#include "app/authoring/record.h"

#include <cstdint>
#include <cstdlib>

/// Property: whatever the bytes, what is taken over is a list of events in YAML, each with its time and title.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace weg::authoring;
    Problems notes;
    auto const yaml = events_yaml(std::string(reinterpret_cast<char const*>(data), size), "x.ics", notes);
    if (!yaml)
        return 0;
    Problems problems;
    auto record = parse_record(yaml.value(), "x.yaml", problems);
    if (!record)
        std::abort();
    auto events = record->records("events");
    if (events.empty())
        std::abort();
    for (auto& event : events) {
        if (event.required_text("starts").value.size() != 16 || event.required_text("title").value.empty())
            std::abort();
    }
    if (!problems.empty())
        std::abort();
    return 0;
}

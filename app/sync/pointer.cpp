// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/pointer.h"

#include "app/sync/fields.h"
#include "app/sync/hash.h"

#include <algorithm>

namespace weg::sync {

namespace {

constexpr std::size_t kDigestDigits = 64;
constexpr std::int64_t kMostTrials = 1000;

bool is_digest(std::string_view text) { return text.size() == kDigestDigits && from_hex(text); }

} // namespace

Result<Pointer> read_pointer(std::string_view bytes)
{
    WEG_TRY(auto const json, read_json(bytes, "current"));
    WEG_TRY(auto const fields, Fields::of(json, "current"));
    Pointer pointer;
    WEG_TRY(pointer.active, fields.text("active"));
    WEG_TRY(pointer.previous, fields.text("previous"));
    WEG_TRY(pointer.sequence, fields.integer("sequence", 0));
    WEG_TRY(pointer.trial, fields.integer("trial", 0, kMostTrials));
    WEG_TRY(auto const bad, fields.texts("bad"));
    pointer.bad = { bad.begin(), bad.end() };
    for (auto const& [name, digest] : { std::pair("active", &pointer.active), { "previous", &pointer.previous } }) {
        if (!digest->empty() && !is_digest(*digest))
            return fields.error(name, "64 hexadecimal digits or nothing");
    }
    if (!std::ranges::all_of(pointer.bad, is_digest))
        return fields.error("bad", "an array of 64 hexadecimal digits each");
    // What was written here is what pointer_bytes() gives, and nothing else.
    if (pointer_bytes(pointer) != bytes)
        return Error { ErrorCode::InvalidData, "current has more than its five fields, or in another form" };
    return pointer;
}

std::string pointer_bytes(Pointer const& pointer)
{
    Json::Array bad;
    for (auto const& digest : pointer.bad)
        bad.push_back({ digest });
    return canonical_json({ Json::Object { { "active", { pointer.active } }, { "previous", { pointer.previous } },
               { "sequence", { pointer.sequence } }, { "trial", { pointer.trial } }, { "bad", { std::move(bad) } } } })
        + "\n";
}

} // namespace weg::sync

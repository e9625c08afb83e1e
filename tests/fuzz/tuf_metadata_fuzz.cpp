// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/metadata_writer.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace weg::sync;

namespace {

/// What was read and is written again reads as the same.
template <class Read>
void check(Envelope const& envelope, Read read)
{
    auto const role = read(envelope);
    if (!role)
        return;
    auto written = envelope;
    written.signed_part = to_json(role.value());
    auto const again = read(written);
    if (!again || to_json(again.value()) != written.signed_part)
        std::abort();
    RoleKeys anyone;
    for (auto const& signature : envelope.signatures)
        anyone.key_ids.insert(signature.key_id);
    // Nobody signed what was made up.
    if constexpr (requires { role.value().keys; }) {
        if (verify(envelope, role.value().keys, anyone))
            std::abort();
    }
}

} // namespace

/// Property: any bytes are refused by each role's reader, or mean the same when written and read again, and verify by no
/// key.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const envelope = read_envelope({ reinterpret_cast<char const*>(data), size }, "input");
    if (!envelope)
        return 0;
    check(envelope.value(), read_root);
    check(envelope.value(), read_timestamp);
    check(envelope.value(), read_snapshot);
    check(envelope.value(), read_targets);
    return 0;
}

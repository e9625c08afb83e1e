// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/catalog.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

/// Reads every byte of what was found, so that a view out of bounds meets the sanitizer.
void read_all(std::optional<std::string_view> found)
{
    if (found && found->empty())
        std::abort();
    if (found && std::string(*found).find('\0') != std::string::npos)
        std::abort();
}

} // namespace

/// Property: any bytes are refused, or every lookup gives one whole form and every number a form below 6.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string const bytes(reinterpret_cast<char const*>(data), size);
    auto const catalog = weg::i18n::Catalog::open(bytes);
    if (!catalog)
        return 0;
    // The input's own tail serves as a msgid that may well be in it.
    auto const tail = bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 8));
    std::string const msgids[] = { "", "a", "Hilfe", tail, tail.substr(0, tail.find('\0')) };
    for (std::uint64_t n = 0; n <= 200; ++n) {
        if (catalog.value().plural_index(n) >= 6)
            std::abort();
        for (auto const& msgid : msgids)
            read_all(catalog.value().find_plural("", msgid, n));
    }
    for (auto const& msgid : msgids) {
        read_all(catalog.value().find("", msgid));
        read_all(catalog.value().find("button", msgid));
    }
    return 0;
}

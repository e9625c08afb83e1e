// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/catch.h"

#include <array>
#include <cstdio>
#include <string>

namespace weg::test {

/// What another program writes to standard output, which must end well.
inline std::string output_of(std::string const& command)
{
    INFO(command);
    std::FILE* const pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 4096> block {};
    while (auto const count = std::fread(block.data(), 1, block.size(), pipe))
        output.append(block.data(), count);
    REQUIRE(pclose(pipe) == 0);
    return output;
}

/// What zbar, which knows nothing of us, reads in the only QR code of a picture. It ends each with a newline.
inline std::string scanned(std::string const& picture)
{
    auto text = output_of("zbarimg --quiet --raw -Sdisable -Sqrcode.enable '" + picture + "' 2>/dev/null");
    if (text.ends_with('\n'))
        text.pop_back();
    return text;
}

} // namespace weg::test

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/in_quotes.h"

namespace weg::authoring {

std::string in_quotes(std::string_view text)
{
    std::string out = "\"";
    for (char const letter : text) {
        auto const byte = static_cast<unsigned char>(letter);
        if (letter == '"' || letter == '\\')
            out += '\\';
        if (letter == '\n')
            out += "\\n";
        else
            out += byte < 0x20 || byte == 0x7F ? ' ' : letter;
    }
    return out + "\"";
}

} // namespace weg::authoring

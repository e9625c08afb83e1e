// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/messages.h"

#include <algorithm>

namespace weg::authoring {

std::string context_of(std::string const& record, std::string const& field)
{
    std::string context = record;
    for (std::size_t begin = 0; begin < field.size();) {
        std::size_t const end = std::min(field.find('/', begin), field.size());
        std::string const part = field.substr(begin, end - begin);
        bool const is_number = std::ranges::all_of(part, [](char letter) { return letter >= '0' && letter <= '9'; });
        if (!is_number)
            context += "/" + part;
        begin = end + 1;
    }
    return context;
}

} // namespace weg::authoring

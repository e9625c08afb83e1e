// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/extract.h"

#include "app/authoring/in_quotes.h"

#include <set>

namespace weg::authoring {

std::string extract(City const& city)
{
    std::string out = "# SPDX-FileCopyrightText: 2026 The Wegweiser authors\n"
                      "# SPDX-License-Identifier: Apache-2.0\n"
                      "msgid \"\"\nmsgstr \"\"\n"
                      "\"Project-Id-Version: Wegweiser "
        + city.name
        + "\\n\"\n"
          "\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
          "\"Content-Transfer-Encoding: 8bit\\n\"\n";
    std::set<std::pair<std::string, std::string>> seen;
    for (auto const& message : city.messages) {
        if (!seen.insert({ message.context, message.german }).second)
            continue;
        out += "\n#. " + message.hint + "\n#: " + message.file + "\nmsgctxt " + in_quotes(message.context) + "\nmsgid "
            + in_quotes(message.german) + "\nmsgstr \"\"\n";
    }
    return out;
}

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/po_message.h"

#include "app/content/reading.h"

#include <algorithm>
#include <sstream>

namespace weg::authoring {

namespace {

std::string_view without_indent(std::string_view line)
{
    return line.substr(std::min(line.find_first_not_of(' '), line.size()));
}

} // namespace

std::string text_or_empty(char const* text) { return text ? text : ""; }

std::string first_words(po_message_t message)
{
    return text_or_empty(
        po_message_msgid_plural(message) ? po_message_msgstr_plural(message, 0) : po_message_msgstr(message));
}

bool is_outdated(po_message_t message)
{
    if (po_message_is_fuzzy(message) == 0)
        return false;
    char const* const former_place = po_message_prev_msgctxt(message);
    return former_place == nullptr || text_or_empty(former_place) == text_or_empty(po_message_msgctxt(message));
}

std::vector<std::string> comment_lines(po_message_t message)
{
    std::istringstream comments(text_or_empty(po_message_comments(message)));
    std::vector<std::string> lines;
    for (std::string line; std::getline(comments, line);)
        lines.push_back(line);
    return lines;
}

bool is_machine_comment(std::string_view line) { return without_indent(line) == "machine"; }

OutdatedComment read_outdated_comment(std::string_view line)
{
    constexpr std::string_view kBeginning = "outdated since";
    line = without_indent(line);
    if (!line.starts_with(kBeginning))
        return {};
    line.remove_prefix(kBeginning.size());
    bool const has_day = line.starts_with(' ') && content::read_day(line.substr(1));
    return { true, has_day ? std::string(line.substr(1)) : std::string() };
}

} // namespace weg::authoring

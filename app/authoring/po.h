// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/messages.h"
#include "app/authoring/problems.h"

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weg::authoring {

struct Translation {
    std::string words;              ///< Empty while fuzzy.
    bool machine = false;           ///< Has the translator comment "# machine": no person has checked it.
    bool fuzzy = false;             ///< The German has changed since.
    std::string outdated_since;     ///< While fuzzy: the day of that change, if it is noted; see mark_outdated().
    std::string plural;             ///< German, of a plural message.
    std::vector<std::string> forms; ///< Of a plural message: all its forms; the first is `words`.
};

/// A PO file's messages by context and msgid. Plural messages are under their singular.
struct Po {
    std::map<std::pair<std::string, std::string>, Translation> messages;
    [[nodiscard]] bool has_machine() const;
};

/// The {names} in `text`, sorted: a translation must have the same.
std::vector<std::string> placeholders(std::string const& text);

/// Reads a PO file with gettext's own library, after `msgfmt --check` has found nothing; what it found goes to
/// `problems`. See TranslationChecks for the words themselves.
std::optional<Po> read_po(std::filesystem::path const& file, Problems& problems);

/// The messages of a template (POT), each with its German as its words.
std::optional<Po> read_template(std::filesystem::path const& file, Problems& problems);

/// Puts LRI..PDI (UAX #9) around every phone-like number (five digits or more, in groups) that has none: among right-to-left
/// words its groups would otherwise change places, and "116 016" would read 016 116.
std::string with_isolated_numbers(std::string const& words);

/// The compiled catalog (.mo), made by the real msgfmt.
std::optional<std::string> compile_po(std::filesystem::path const& file, Problems& problems);

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/po.h"

#include "app/authoring/po_message.h"
#include "app/authoring/process.h"
#include "app/authoring/text_file.h"
#include "app/base/handle.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <gettext-po.h>
#include <regex>
#include <sstream>

namespace weg::authoring {

namespace {

namespace fs = std::filesystem;

/// msgfmt has read the file before us; what it passes, the library can only warn about.
void ignore_error(int, po_message_t, char const*, std::size_t, std::size_t, int, char const*) { }
void ignore_errors(int, po_message_t, char const*, std::size_t, std::size_t, int, char const*, po_message_t,
    char const*, std::size_t, std::size_t, int, char const*)
{
}

/// Without embeddings and overrides (U+202A to U+202E), which some editors put in unseen and whose effect does not end
/// with their words. Isolates stay.
std::string without_embeddings(std::string words)
{
    for (char const* const sign : { "\u202A", "\u202B", "\u202C", "\u202D", "\u202E" }) {
        for (auto at = words.find(sign); at != std::string::npos; at = words.find(sign, at))
            words.erase(at, 3);
    }
    return words;
}

/// `place`: the message, as problems name it.
void read_comments(po_message_t message, Translation& translation, std::string const& place, Problems& problems)
{
    for (auto const& line : comment_lines(message)) {
        translation.machine = translation.machine || is_machine_comment(line);
        auto const outdated = read_outdated_comment(line);
        if (!translation.fuzzy || !outdated.is_one)
            continue; // On a message that is current again it waits for the next update.
        translation.outdated_since = outdated.day;
        if (outdated.day.empty())
            problems.add(
                place, "the comment '# " + line + "' names no day; write '# outdated since 2026-11-26' or take it out");
    }
}

void read_message(po_message_t message, Po& po, std::string const& file, Problems& problems)
{
    std::string const german = text_or_empty(po_message_msgid(message));
    if (german.empty() || po_message_is_obsolete(message) != 0)
        return;
    std::string words = without_embeddings(first_words(message));
    if (words.empty())
        return;
    bool const fuzzy = po_message_is_fuzzy(message) != 0;
    if (fuzzy && !is_outdated(message))
        return;
    Translation translation;
    translation.fuzzy = fuzzy;
    if (!fuzzy)
        translation.words = std::move(words);
    read_comments(message, translation, file + ": '" + german + "'", problems);
    translation.plural = text_or_empty(po_message_msgid_plural(message));
    for (int form = 0; !fuzzy && !translation.plural.empty() && po_message_msgstr_plural(message, form); ++form)
        translation.forms.push_back(without_embeddings(po_message_msgstr_plural(message, form)));
    po.messages.insert_or_assign({ text_or_empty(po_message_msgctxt(message)), german }, std::move(translation));
}

} // namespace

std::vector<std::string> placeholders(std::string const& text)
{
    static std::regex const pattern(R"(\{[a-z_]+\})");
    std::vector<std::string> found;
    if (text.find('{') == std::string::npos)
        return found; // Nearly all texts; a country has millions.
    for (std::sregex_iterator at(text.begin(), text.end(), pattern), end; at != end; ++at)
        found.push_back(at->str());
    std::ranges::sort(found);
    return found;
}

bool Po::has_machine() const
{
    return std::ranges::any_of(messages, [](auto const& message) { return message.second.machine; });
}

std::optional<std::string> compile_po(fs::path const& file, Problems& problems)
{
    TemporaryFile const compiled(".mo");
    auto const outcome = run({ "msgfmt", "--check", "-o", compiled.path.string(), file.string() });
    if (!outcome) {
        problems.add(file.string(), outcome.error().detail);
        return std::nullopt;
    }
    if (outcome.value().exit_code != 0) {
        std::istringstream lines(outcome.value().error_output);
        for (std::string line; std::getline(lines, line);) {
            if (line.find(" fatal error") == std::string::npos)
                problems.add(line.starts_with(file.string()) ? "msgfmt" : file.string(), line);
        }
        return std::nullopt;
    }
    std::ifstream stream(compiled.path, std::ios::binary);
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    return bytes.str();
}

std::string with_isolated_numbers(std::string const& words)
{
    static std::regex const number(R"(\+?[0-9]+(?:(?: |-|/|–)[0-9]+)+)");
    constexpr std::ptrdiff_t kFewestDigits = 5;
    if (words.find_first_of("0123456789") == std::string::npos)
        return words;
    std::string isolated;
    auto rest = words.cbegin();
    for (std::sregex_iterator at(words.begin(), words.end(), number), end; at != end; ++at) {
        std::string const found = at->str();
        isolated.append(rest, (*at)[0].first);
        rest = (*at)[0].second;
        auto const digits = std::ranges::count_if(found, [](char sign) { return sign >= '0' && sign <= '9'; });
        bool const is_isolated = isolated.ends_with("\u2066") || isolated.ends_with("\u2068");
        isolated += digits >= kFewestDigits && !is_isolated ? "\u2066" + found + "\u2069" : found;
    }
    isolated.append(rest, words.cend());
    return isolated;
}

namespace {

/// Calls `use` for each message of a file. False: it cannot be read, and that is in `problems`.
template <class Use>
bool each_message(fs::path const& file, Problems& problems, Use const& use)
{
    po_xerror_handler handler { ignore_error, ignore_errors };
    CHandle<po_file, po_file_free> const source(po_file_read(file.c_str(), &handler));
    if (!source) {
        problems.add(file.string(), "cannot be read; is it a PO file?");
        return false;
    }
    po_message_iterator_t const iterator = po_message_iterator(source.get(), nullptr);
    while (po_message_t const message = po_next_message(iterator))
        use(message);
    po_message_iterator_free(iterator);
    return true;
}

} // namespace

std::optional<Po> read_po(fs::path const& file, Problems& problems)
{
    if (!compile_po(file, problems))
        return std::nullopt;
    Po po;
    bool const whole = each_message(
        file, problems, [&](po_message_t message) { read_message(message, po, file.generic_string(), problems); });
    return whole ? std::optional(std::move(po)) : std::nullopt;
}

std::optional<Po> read_template(fs::path const& file, Problems& problems)
{
    Po po;
    bool const whole = each_message(file, problems, [&](po_message_t message) {
        std::string const german = text_or_empty(po_message_msgid(message));
        if (german.empty() || po_message_is_obsolete(message) != 0)
            return;
        Translation translation;
        translation.words = german;
        translation.plural = text_or_empty(po_message_msgid_plural(message));
        po.messages.insert_or_assign({ text_or_empty(po_message_msgctxt(message)), german }, std::move(translation));
    });
    return whole ? std::optional(std::move(po)) : std::nullopt;
}

} // namespace weg::authoring

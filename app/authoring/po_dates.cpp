// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/po_dates.h"

#include "app/authoring/po_message.h"
#include "app/authoring/process.h"
#include "app/authoring/text_file.h"
#include "app/base/handle.h"
#include "app/content/reading.h"

#include <algorithm>

namespace weg::authoring {

namespace {

namespace fs = std::filesystem;

/// What the library has complained of first; its handlers take nothing of ours along.
std::string& complaint()
{
    thread_local std::string text;
    return text;
}

void keep_error(int severity, po_message_t, char const*, std::size_t line, std::size_t, int, char const* text)
{
    if (severity != PO_SEVERITY_WARNING && complaint().empty())
        complaint() = (line == static_cast<std::size_t>(-1) ? "" : "line " + std::to_string(line) + ": ") + text;
}

void keep_errors(int severity, po_message_t message, char const* file, std::size_t line, std::size_t column,
    int is_multiline, char const* text, po_message_t, char const*, std::size_t, std::size_t, int, char const*)
{
    keep_error(severity, message, file, line, column, is_multiline, text);
}

constexpr po_xerror_handler kHandler { keep_error, keep_errors };

/// Whether a comment of `message` had to change.
bool mark(po_message_t message, std::string const& day)
{
    if (text_or_empty(po_message_msgid(message)).empty() || po_message_is_obsolete(message) != 0)
        return false;
    auto lines = comment_lines(message);
    auto const is_mark = [](std::string const& line) { return read_outdated_comment(line).is_one; };
    if (is_outdated(message) && !first_words(message).empty()) {
        if (std::ranges::any_of(lines, is_mark))
            return false;
        lines.push_back("outdated since " + day);
    } else if (std::erase_if(lines, is_mark) == 0) {
        return false;
    }
    std::string comments;
    for (auto const& line : lines)
        comments += line + "\n";
    po_message_set_comments(message, comments.c_str());
    return true;
}

bool mark_all(po_file_t source, std::string const& day)
{
    po_message_iterator_t const iterator = po_message_iterator(source, nullptr);
    bool is_changed = false;
    while (po_message_t const message = po_next_message(iterator))
        is_changed = mark(message, day) || is_changed;
    po_message_iterator_free(iterator);
    return is_changed;
}

} // namespace

Result<void> mark_outdated(fs::path const& file, std::string const& day)
{
    if (!content::read_day(day))
        return Error { ErrorCode::InvalidData, day + ": is no day; write 2026-11-23" };
    auto const refused = [&] { return Error { ErrorCode::Unreadable, file.generic_string() + ": " + complaint() }; };
    // The library goes on after an error, with what it has understood.
    WEG_TRY(auto const outcome, run({ "msgfmt", "-o", "/dev/null", file.string() }));
    if (outcome.exit_code != 0)
        return Error { ErrorCode::Unreadable, outcome.error_output };
    complaint().clear();
    CHandle<po_file, po_file_free> const source(po_file_read(file.c_str(), &kHandler));
    if (!source || !complaint().empty())
        return refused();
    if (!mark_all(source.get(), day))
        return {};
    TemporaryFile const written(".po");
    WEG_TRY_VOID(write_text_file(written.path, "")); // The library goes on without a file that it cannot open.
    if (po_file_write(source.get(), written.path.c_str(), &kHandler) == nullptr || !complaint().empty())
        return refused();
    WEG_TRY(auto const text, read_text_file(written.path));
    return replace_text_file(file, text);
}

} // namespace weg::authoring

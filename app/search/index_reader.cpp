// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/index_reader.h"

#include "app/base/utf8.h"
#include "app/search/common_words.h"
#include "app/search/index_schema.h"

#include <algorithm>
#include <sstream>

namespace weg::search {

namespace {

constexpr float kThousand = 1000;

std::vector<std::u16string> split(std::string const& list)
{
    std::vector<std::u16string> words;
    std::istringstream stream(list);
    for (std::string word; stream >> word;)
        words.push_back(to_utf16(word));
    return words;
}

/// The first text behind all that begin with `beginning`.
std::string behind(std::string const& beginning) { return beginning + "\xf4\x8f\xbf\xbf"; }

Result<std::vector<std::u16string>> first_column(db::Statement& row)
{
    std::vector<std::u16string> texts;
    for (;;) {
        WEG_TRY(bool const more, row.step());
        if (!more)
            return texts;
        texts.push_back(to_utf16(row.text(0)));
    }
}

} // namespace

std::uint32_t KnownWord::count_in(LanguageNumber language) const
{
    auto const found = std::ranges::find(uses, language, &Use::language);
    return found == uses.end() ? 0 : found->count;
}

bool KnownWord::is_of(LanguageNumber language) const
{
    return std::ranges::find(uses, language, &Use::language) != uses.end();
}

bool KnownWord::is_in_texts() const
{
    return std::ranges::any_of(uses, [](Use const& use) { return use.count > 0; });
}

Result<IndexReader> IndexReader::open(std::filesystem::path const& file, std::string const& version)
{
    WEG_TRY(auto connection, db::Connection::open_untrusted(file));
    IndexReader reader(std::move(connection));
    if (auto const read = reader.read_lists(version); !read)
        return Error { read.error().code, file.string() + ": " + read.error().detail };
    return reader;
}

Result<void> IndexReader::read_lists(std::string const& version)
{
    WEG_TRY(auto check, db::Statement::prepare(m_connection, "PRAGMA quick_check(1)"));
    WEG_TRY(bool const checked, check.step());
    if (!checked || check.text(0) != "ok")
        return Error { ErrorCode::InvalidData, "it is damaged: " + check.text(0) };
    // KiB. A question asks for some hundred terms all over the file; SQLite's own 2 MB read most of its pages anew.
    WEG_TRY_VOID(m_connection.execute("PRAGMA cache_size=-8192"));
    auto prepared = db::Statement::prepare(m_connection, "SELECT value FROM meta WHERE key = ?");
    if (!prepared)
        return Error { ErrorCode::WrongFormat, "it is no index: " + prepared.error().detail };
    auto& meta = prepared.value();
    for (auto const& [key, wanted] :
        { std::pair<std::string, std::string> { "format", kIndexFormat }, { "version", version } }) {
        meta.bind(1, key);
        WEG_TRY(bool const found, meta.step());
        if (!found || meta.text(0) != wanted)
            return Error { ErrorCode::WrongFormat, "its " + key + " is not " + wanted };
        meta.reset();
    }
    WEG_TRY(auto language, db::Statement::prepare(m_connection, "SELECT tag, strangest FROM language ORDER BY number"));
    for (;;) {
        WEG_TRY(bool const more, language.step());
        if (!more)
            break;
        m_languages.push_back({ language.text(0), static_cast<float>(language.number(1)) / kThousand });
    }
    WEG_TRY(auto document,
        db::Statement::prepare(m_connection, "SELECT id, team, languages FROM document ORDER BY number"));
    for (;;) {
        WEG_TRY(bool const more, document.step());
        if (!more)
            return {};
        m_ids.push_back(document.text(0));
        auto const group
            = m_group_numbers.emplace(document.text(1), static_cast<std::uint32_t>(m_group_numbers.size()));
        m_groups.push_back(group.first->second);
        m_spoken.push_back(document.number(2));
    }
}

std::optional<LanguageNumber> IndexReader::number_of(std::string_view tag) const
{
    auto const found = std::ranges::find(m_languages, tag, &Language::tag);
    if (found == m_languages.end())
        return std::nullopt;
    return static_cast<LanguageNumber>(found - m_languages.begin());
}

Result<std::string> IndexReader::direction(std::uint32_t document) const
{
    WEG_TRY(auto row, db::Statement::prepare(m_connection, "SELECT direction FROM document WHERE number = ?"));
    row.bind(1, std::int64_t { document });
    WEG_TRY(bool const found, row.step());
    return found ? row.text(0) : std::string {};
}

std::optional<std::uint32_t> IndexReader::group_number(std::string const& group) const
{
    auto const found = m_group_numbers.find(group);
    return found == m_group_numbers.end() ? std::nullopt : std::optional(found->second);
}

Result<IndexReader::Weight> IndexReader::weight(LanguageNumber language, Kind kind, std::u16string const& text) const
{
    WEG_TRY(auto row,
        db::Statement::prepare(
            m_connection, "SELECT weight, length(postings) FROM term WHERE language = ? AND kind = ? AND text = ?"));
    row.bind(1, std::int64_t { language }).bind(2, static_cast<std::int64_t>(kind)).bind(3, to_utf8(text));
    WEG_TRY(bool const found, row.step());
    return found ? Weight { static_cast<float>(row.number(0)) / kThousand, row.number(1) } : Weight {};
}

Result<void> IndexReader::term(
    LanguageNumber language, Kind kind, std::u16string const& text, std::function<void(Term const&)> const& each) const
{
    WEG_TRY(auto row,
        db::Statement::prepare(
            m_connection, "SELECT weight, postings, direction FROM term WHERE language = ? AND kind = ? AND text = ?"));
    row.bind(1, std::int64_t { language }).bind(2, static_cast<std::int64_t>(kind)).bind(3, to_utf8(text));
    WEG_TRY(bool const found, row.step());
    if (found)
        each({ static_cast<float>(row.number(0)) / kThousand, row.bytes(1), row.bytes(2) });
    return {};
}

Result<std::optional<KnownWord>> IndexReader::word(std::u16string const& folded) const
{
    WEG_TRY(auto row, db::Statement::prepare(m_connection, "SELECT written, uses, parts FROM word WHERE text = ?"));
    row.bind(1, to_utf8(folded));
    WEG_TRY(bool const found, row.step());
    if (!found)
        return std::optional<KnownWord> {};
    KnownWord word { folded, row.text(0), {}, {} };
    auto bytes = row.bytes(1);
    while (!bytes.empty()) {
        auto const language = take_number(bytes);
        auto const count = take_number(bytes);
        if (!language || !count || *language >= m_languages.size())
            return Error { ErrorCode::InvalidData, "a word of the index is damaged" };
        word.uses.push_back({ *language, *count });
    }
    word.parts = split(row.text(2));
    return std::optional(std::move(word));
}

Result<std::vector<std::u16string>> IndexReader::words_from(std::u16string const& beginning, std::size_t most) const
{
    WEG_TRY(auto row,
        db::Statement::prepare(
            m_connection, "SELECT text FROM word WHERE text >= ? AND text < ? ORDER BY text LIMIT ?"));
    auto const from = to_utf8(beginning);
    row.bind(1, from).bind(2, behind(from)).bind(3, static_cast<std::int64_t>(most));
    return first_column(row);
}

Result<std::vector<std::u16string>> IndexReader::words_to(std::u16string const& end, std::size_t most) const
{
    WEG_TRY(auto row,
        db::Statement::prepare(
            m_connection, "SELECT text FROM word_end WHERE text >= ? AND text < ? ORDER BY text LIMIT ?"));
    auto const from = to_utf8(std::u16string(end.rbegin(), end.rend()));
    row.bind(1, from).bind(2, behind(from)).bind(3, static_cast<std::int64_t>(most));
    WEG_TRY(auto words, first_column(row));
    for (auto& word : words)
        std::ranges::reverse(word);
    return words;
}

Result<std::vector<std::u16string>> IndexReader::completions(
    LanguageNumber language, std::u16string const& beginning) const
{
    WEG_TRY(
        auto row, db::Statement::prepare(m_connection, "SELECT words FROM beginning WHERE language = ? AND text = ?"));
    row.bind(1, std::int64_t { language }).bind(2, to_utf8(beginning));
    WEG_TRY(bool const found, row.step());
    return found ? split(row.text(0)) : std::vector<std::u16string> {};
}

Result<Thesaurus> IndexReader::thesaurus(std::string_view tag) const
{
    WEG_TRY(auto row, db::Statement::prepare(m_connection, "SELECT list FROM thesaurus WHERE language = ?"));
    row.bind(1, std::string(spoken(tag)));
    WEG_TRY(bool const found, row.step());
    return Thesaurus(found ? row.text(0) : std::string());
}

Result<std::vector<std::u16string>> IndexReader::words_sounding(std::string const& key) const
{
    WEG_TRY(auto row, db::Statement::prepare(m_connection, "SELECT word FROM sound WHERE key = ? ORDER BY word"));
    row.bind(1, key);
    return first_column(row);
}

} // namespace weg::search

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/bundle.h"

#include "app/content/bundle_state.h"
#include "app/content/facet_query.h"
#include "app/content/schema.h"
#include "app/content/text_query.h"

#include <algorithm>
#include <charconv>

namespace weg::content {

namespace {

Result<std::int64_t> pragma(db::Connection const& connection, std::string_view sql)
{
    WEG_TRY(auto statement, db::Statement::prepare(connection, sql));
    WEG_TRY(bool const found, statement.step());
    return found ? statement.number(0) : std::int64_t { 0 };
}

/// A foreign file, a later one and a damaged one need different mends, so they get different codes.
Result<void> check_format(db::Connection const& connection, std::string const& name)
{
    WEG_TRY(auto const application, pragma(connection, "PRAGMA application_id"));
    if (application != kApplicationId)
        return Error { ErrorCode::WrongFormat, name + ": is no Wegweiser bundle; build one with wegweiser-bundle" };
    WEG_TRY(auto const version, pragma(connection, "PRAGMA user_version"));
    if (version > kSchemaVersion) {
        return Error { ErrorCode::NewerFormat,
            name + ": has schema " + std::to_string(version) + ", this program reads " + std::to_string(kSchemaVersion)
                + "; update the program" };
    }
    if (version < kSchemaVersion)
        return Error { ErrorCode::InvalidData,
            name + ": has schema " + std::to_string(version)
                + ", which is too old; build it again with wegweiser-bundle" };
    WEG_TRY(auto check, db::Statement::prepare(connection, "PRAGMA quick_check(1)"));
    WEG_TRY(bool const checked, check.step());
    if (!checked || check.text(0) != "ok")
        return Error { ErrorCode::InvalidData, name + ": damaged: " + check.text(0) + "; copy it again" };
    WEG_TRY(auto tables, db::Statement::prepare(connection, "SELECT sql FROM sqlite_schema ORDER BY name"));
    for (char const* const expected : schema()) {
        WEG_TRY(bool const found, tables.step());
        if (!found || tables.text(0) != expected)
            return Error { ErrorCode::InvalidData,
                name + ": its tables are not ours; build it again with wegweiser-bundle" };
    }
    WEG_TRY(bool const more, tables.step());
    if (more)
        return Error { ErrorCode::InvalidData,
            name + ": has more than our tables; build it again with wegweiser-bundle" };
    return {};
}

Result<std::string> metadata(db::Connection const& connection, std::string_view key)
{
    WEG_TRY(auto statement, db::Statement::prepare(connection, "SELECT value FROM metadata WHERE key = ?"));
    statement.bind(1, key);
    WEG_TRY(bool const found, statement.step());
    if (!found)
        return Error { ErrorCode::InvalidData, "metadata without " + std::string(key) };
    return statement.text(0);
}

Result<std::vector<Language>> read_languages(db::Connection const& connection)
{
    WEG_TRY(auto row,
        db::Statement::prepare(connection,
            "SELECT tag, autonym, greeting, german_name, english_name, direction, fallback, machine, voice"
            " FROM locale ORDER BY position"));
    std::vector<Language> languages;
    for (;;) {
        WEG_TRY(bool const found, row.step());
        if (!found)
            break;
        languages.push_back({ row.text(0), row.text(1), row.text(2), row.text(3), row.text(4),
            row.text(5) == "rtl" ? i18n::Direction::RightToLeft : i18n::Direction::LeftToRight,
            split_words(row.text(6)), row.number(7) != 0, split_words(row.text(8)) });
    }
    if (languages.empty())
        return Error { ErrorCode::InvalidData, "the bundle speaks no language" };
    return languages;
}

} // namespace

std::vector<std::string> split_words(std::string const& text)
{
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t const end = std::min(text.find(' ', begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

std::optional<i18n::PartialDate> read_date(std::string_view text)
{
    if (text.size() < 4)
        return std::nullopt;
    auto const number = [&](std::size_t at, std::size_t length) {
        unsigned value = 0;
        if (at + length <= text.size())
            std::from_chars(text.data() + at, text.data() + at + length, value);
        return value;
    };
    return i18n::PartialDate { static_cast<int>(number(0, 4)), number(5, 2), number(8, 2) };
}

std::optional<i18n::PartialDate> read_day(std::string_view text)
{
    constexpr std::string_view kShape = "0000-00-00";
    auto const fits
        = [](char letter, char shape) { return shape == '0' ? letter >= '0' && letter <= '9' : letter == shape; };
    if (text.size() != kShape.size() || !std::ranges::equal(text, kShape, fits))
        return std::nullopt;
    auto const date = read_date(text);
    using namespace std::chrono;
    return (year { date->year } / month { date->month } / day { date->day }).ok() ? date : std::nullopt;
}

Result<Bundle> Bundle::open(std::filesystem::path const& file)
{
    WEG_TRY(auto connection, db::Connection::open_untrusted(file));
    WEG_TRY_VOID(check_format(connection, file.string()));
    WEG_TRY(auto version, metadata(connection, "content_version"));
    WEG_TRY(auto city_id, metadata(connection, "city_id"));
    WEG_TRY(auto const date, metadata(connection, "content_date"));
    WEG_TRY(auto languages, read_languages(connection));
    auto const day = read_date(date);
    if (!day)
        return Error { ErrorCode::InvalidData, file.string() + ": has no date" };
    return Bundle(std::make_unique<State>(
        State { std::move(connection), std::move(version), std::move(city_id), *day, std::move(languages) }));
}

Bundle::Bundle(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
Bundle::Bundle(Bundle&&) noexcept = default;
Bundle& Bundle::operator=(Bundle&&) noexcept = default;
Bundle::~Bundle() = default;

std::string const& Bundle::content_version() const { return m_state->version; }
i18n::PartialDate Bundle::content_date() const { return m_state->date; }
std::string const& Bundle::city_id() const { return m_state->city_id; }
std::vector<Language> const& Bundle::languages() const { return m_state->languages; }

Result<std::string> Bundle::interface_catalog(std::string_view language) const
{
    WEG_TRY(auto row, db::Statement::prepare(m_state->connection, "SELECT catalog FROM locale WHERE tag = ?"));
    row.bind(1, language);
    WEG_TRY(bool const found, row.step());
    if (!found)
        return Error { ErrorCode::NotFound, "language " + std::string(language) };
    return row.text(0);
}

Result<Keyboard> Bundle::keyboard(std::string_view language) const
{
    if (std::ranges::find(m_state->languages, language, &Language::tag) == m_state->languages.end())
        return Error { ErrorCode::NotFound, "language " + std::string(language) };
    return read_keyboard(m_state->connection, language);
}

Result<std::vector<Section>> Bundle::sections(std::vector<std::string> const& chain) const
{
    WEG_TRY(auto texts, TextQuery::prepare(m_state->connection, chain));
    WEG_TRY(auto row,
        db::Statement::prepare(m_state->connection,
            "SELECT id, icon, accent, (SELECT count(*) FROM service WHERE section = section.id) FROM section ORDER BY "
            "position"));
    std::vector<Section> sections;
    for (;;) {
        WEG_TRY(bool const found, row.step());
        if (!found)
            return sections;
        Section section { { row.text(0) }, row.text(1), row.text(2), {}, {}, static_cast<int>(row.number(3)) };
        WEG_TRY(section.title, texts.find("section/" + section.id.value, "title"));
        WEG_TRY(section.intro, texts.find("section/" + section.id.value, "intro"));
        sections.push_back(std::move(section));
    }
}

Result<std::vector<EntryGroup>> Bundle::entries(
    SectionId const& section, std::vector<std::string> const& chain, std::vector<FacetChoice> const& chosen) const
{
    WEG_TRY(auto texts, TextQuery::prepare(m_state->connection, chain));
    WEG_TRY(auto row,
        db::Statement::prepare(m_state->connection,
            "SELECT s.id, s.icon, g.id FROM service s JOIN section_group g ON g.section = s.section AND g.id = "
            "s.section_group"
            " WHERE s.section = ?"
                + facet_conditions("s.id", chosen) + " ORDER BY g.position, s.position, s.id"));
    row.bind(1, section.value);
    bind_choices(row, 2, section.value, chosen);
    std::vector<EntryGroup> groups;
    std::string group;
    for (;;) {
        WEG_TRY(bool const found, row.step());
        if (!found)
            return groups;
        if (groups.empty() || row.text(2) != group) {
            group = row.text(2);
            WEG_TRY(auto title, texts.find("group/" + section.value + "/" + group, "title"));
            groups.push_back({ std::move(title), {} });
        }
        WEG_TRY(auto card, read_card(m_state->connection, texts, { row.text(0) }, row.text(1)));
        groups.back().entries.push_back(std::move(card));
    }
}

Result<std::vector<EntryCard>> Bundle::cards(
    std::vector<EntryId> const& ids, std::vector<std::string> const& chain) const
{
    WEG_TRY(auto texts, TextQuery::prepare(m_state->connection, chain));
    std::vector<EntryCard> cards;
    for (auto const& id : ids) {
        WEG_TRY(auto row, db::Statement::prepare(m_state->connection, "SELECT icon FROM service WHERE id = ?"));
        row.bind(1, id.value);
        WEG_TRY(bool const found, row.step());
        if (!found)
            return Error { ErrorCode::NotFound, "entry " + id.value };
        WEG_TRY(auto card, read_card(m_state->connection, texts, id, row.text(0)));
        cards.push_back(std::move(card));
    }
    return cards;
}

Result<Entry> Bundle::entry(EntryId const& id, std::vector<std::string> const& chain) const
{
    return read_entry(m_state->connection, id, chain);
}

Result<std::vector<FacetKind>> Bundle::facets(
    SectionId const& section, std::vector<FacetChoice> const& chosen, std::vector<std::string> const& chain) const
{
    return read_facets(m_state->connection, section, chosen, chain);
}

Result<int> Bundle::count(SectionId const& section, std::vector<FacetChoice> const& chosen) const
{
    return count_services(m_state->connection, section, chosen);
}

Result<Text> Bundle::facet_name(
    SectionId const& section, FacetChoice const& choice, std::vector<std::string> const& chain) const
{
    WEG_TRY(auto texts, TextQuery::prepare(m_state->connection, chain));
    return content::facet_name(texts, section.value, choice);
}

Result<FinderQuestion> Bundle::finder_question(std::string const& id, std::vector<std::string> const& chain) const
{
    return read_question(m_state->connection, id, chain);
}

Result<std::vector<FinderResult>> Bundle::find(
    std::vector<FinderStep> const& steps, std::vector<std::string> const& chain) const
{
    return read_results(m_state->connection, steps, chain);
}

Result<std::vector<EntryId>> Bundle::entry_ids() const
{
    WEG_TRY(auto row,
        db::Statement::prepare(m_state->connection,
            "SELECT s.id FROM service s JOIN section c ON c.id = s.section JOIN section_group g"
            " ON g.section = s.section AND g.id = s.section_group ORDER BY c.position, g.position, s.position, s.id"));
    std::vector<EntryId> ids;
    for (;;) {
        WEG_TRY(bool const found, row.step());
        if (!found)
            return ids;
        ids.push_back({ row.text(0) });
    }
}

} // namespace weg::content

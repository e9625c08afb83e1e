// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/compile.h"

#include "app/content/schema.h"
#include "app/db/statement.h"
#include "app/i18n/direction.h"

#include <algorithm>
#include <array>
#include <sodium.h>

namespace weg::authoring {

namespace {

namespace fs = std::filesystem;

/// Inserts rows and takes the digest of all of them, in order: the content's version.
class RowWriter {
public:
    explicit RowWriter(db::Connection& connection)
        : m_connection(connection)
    {
        crypto_hash_sha256_init(&m_hash);
    }

    template <class... Values>
    Result<void> insert(std::string const& table, Values const&... values)
    {
        std::string sql = "INSERT INTO " + table + " VALUES (";
        for (std::size_t i = 0; i < sizeof...(values); ++i)
            sql += i == 0 ? "?" : ", ?";
        WEG_TRY(auto statement, db::Statement::prepare(m_connection, sql + ")"));
        digest(table);
        int index = 0;
        (bind(statement, ++index, values), ...);
        WEG_TRY(bool const row, statement.step());
        static_cast<void>(row);
        return {};
    }

    std::string version()
    {
        std::array<unsigned char, crypto_hash_sha256_BYTES> bytes {};
        crypto_hash_sha256_final(&m_hash, bytes.data());
        std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex {};
        sodium_bin2hex(hex.data(), hex.size(), bytes.data(), bytes.size());
        return hex.data();
    }

    struct Blob {
        std::string const& bytes;
    };

private:
    void digest(std::string_view value)
    {
        // The length first, so that no two rows of different values read alike.
        std::string const length = std::to_string(value.size()) + ":";
        crypto_hash_sha256_update(&m_hash, reinterpret_cast<unsigned char const*>(length.data()), length.size());
        crypto_hash_sha256_update(&m_hash, reinterpret_cast<unsigned char const*>(value.data()), value.size());
    }
    void bind(db::Statement& statement, int index, std::string_view value)
    {
        digest(value);
        statement.bind(index, value);
    }
    void bind(db::Statement& statement, int index, int value)
    {
        digest(std::to_string(value));
        statement.bind(index, std::int64_t { value });
    }
    void bind(db::Statement& statement, int index, Blob const& value)
    {
        digest(value.bytes);
        statement.bind_blob(index, value.bytes);
    }
    void bind(db::Statement& statement, int index, std::optional<Written> const& value)
    {
        digest(value ? value->value : std::string());
        if (value)
            statement.bind(index, value->value);
        else
            statement.bind_null(index);
    }

    db::Connection& m_connection;
    crypto_hash_sha256_state m_hash {};
};

std::string schedule_kind(std::optional<SourceSchedule> const& schedule)
{
    return !schedule ? "" : schedule->always ? "always" : "hours";
}

class BundleWriter {
public:
    BundleWriter(db::Connection& connection, City const& city, std::vector<SourceLanguage> const& languages)
        : m_rows(connection)
        , m_city(city)
        , m_languages(languages)
    {
    }

    Result<void> write()
    {
        WEG_TRY_VOID(write_languages());
        WEG_TRY_VOID(write_sections());
        for (auto const& organization : m_city.organizations)
            WEG_TRY_VOID(m_rows.insert("organization", organization.id, organization.name, organization.website));
        for (auto const& entry : m_city.entries)
            WEG_TRY_VOID(write_entry(entry));
        for (auto const& message : m_city.messages)
            WEG_TRY_VOID(write_text(message));
        std::string date;
        for (auto const& entry : m_city.entries)
            date = std::max(date, entry.verified);
        std::string const version = m_rows.version();
        WEG_TRY_VOID(m_rows.insert("metadata", std::string("city"), m_city.name));
        WEG_TRY_VOID(m_rows.insert("metadata", std::string("content_date"), date));
        return m_rows.insert("metadata", std::string("content_version"), version);
    }

private:
    Result<void> write_languages()
    {
        int position = 0;
        for (auto const& language : m_languages) {
            bool const rtl = i18n::direction_of(language.tag) == i18n::Direction::RightToLeft;
            WEG_TRY_VOID(m_rows.insert("language", language.tag, position++, language.autonym, language.greeting,
                language.german_name, language.english_name, std::string(rtl ? "rtl" : "ltr"), language.fallback,
                language.machine ? 1 : 0, RowWriter::Blob { language.catalog }));
        }
        return {};
    }

    Result<void> write_sections()
    {
        int position = 0;
        for (auto const& section : m_city.sections) {
            WEG_TRY_VOID(m_rows.insert("section", section.id, position++, section.icon, section.accent));
            int place = 0;
            for (auto const& group : section.groups)
                WEG_TRY_VOID(m_rows.insert("section_group", section.id, group.id, place++));
        }
        return {};
    }

    Result<void> write_entry(SourceEntry const& entry)
    {
        std::string const& id = entry.id.value;
        WEG_TRY_VOID(m_rows.insert("service", id, entry.section.value, entry.group.value, entry.order, entry.icon.value,
            entry.organization, entry.name.value, entry.cost ? entry.cost->value : std::string(),
            schedule_kind(entry.schedule), entry.historical ? 1 : 0, entry.as_of_begin, entry.as_of_end, entry.verified,
            entry.confidence, entry.staleness));
        int position = 0;
        for (auto const& block : entry.body)
            WEG_TRY_VOID(m_rows.insert("body_block", id, position++, block.kind, block.step));
        position = 0;
        for (auto const& contact : entry.contacts) {
            WEG_TRY_VOID(write_hours(id, "contact/" + std::to_string(position) + "/schedule", contact.schedule));
            WEG_TRY_VOID(
                m_rows.insert("contact", id, position++, contact.kind, contact.value, schedule_kind(contact.schedule)));
        }
        position = 0;
        for (auto const& place : entry.locations)
            WEG_TRY_VOID(m_rows.insert(
                "location", id, position++, place.name, place.street, place.postal_code, place.city, place.district));
        WEG_TRY_VOID(write_hours(id, "schedule", entry.schedule));
        WEG_TRY_VOID(write_attributes(id, "language", entry.spoken_languages));
        WEG_TRY_VOID(write_attributes(id, "target_group", entry.target_groups));
        WEG_TRY_VOID(write_attributes(id, "related", entry.related));
        return write_attributes(id, "source", entry.sources);
    }

    Result<void> write_hours(
        std::string const& id, std::string const& owner, std::optional<SourceSchedule> const& schedule)
    {
        int position = 0;
        if (schedule) {
            for (auto const& hours : schedule->hours)
                WEG_TRY_VOID(
                    m_rows.insert("schedule", id, owner, position++, hours.weekdays, hours.opens, hours.closes));
        }
        return {};
    }

    Result<void> write_attributes(std::string const& id, std::string const& kind, std::vector<Written> const& values)
    {
        int position = 0;
        for (auto const& value : values)
            WEG_TRY_VOID(m_rows.insert("service_attribute", id, kind, position++, value.value));
        return {};
    }

    Result<void> write_text(Message const& message)
    {
        WEG_TRY_VOID(m_rows.insert(
            "text", message.record, message.field, std::string("de"), message.german, std::string("original")));
        for (auto const& language : m_languages) {
            if (!language.content)
                continue;
            auto const found = language.content->messages.find({ message.context, message.german });
            if (found == language.content->messages.end())
                continue;
            auto const& translation = found->second;
            std::string const provenance = translation.fuzzy ? "outdated" : translation.machine ? "machine" : "human";
            WEG_TRY_VOID(
                m_rows.insert("text", message.record, message.field, language.tag, translation.words, provenance));
        }
        return {};
    }

    RowWriter m_rows;
    City const& m_city;
    std::vector<SourceLanguage> const& m_languages;
};

Result<void> write_new(City const& city, std::vector<SourceLanguage> const& languages, fs::path const& file)
{
    WEG_TRY(auto connection, db::Connection::create(file));
    std::string const setup = "PRAGMA page_size=4096; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;"
                              "PRAGMA foreign_keys=OFF; PRAGMA application_id="
        + std::to_string(content::kApplicationId) + "; PRAGMA user_version=" + std::to_string(content::kSchemaVersion)
        + "; BEGIN;";
    WEG_TRY_VOID(connection.execute(setup.c_str()));
    for (char const* const table : content::schema())
        WEG_TRY_VOID(connection.execute(table));
    WEG_TRY_VOID(BundleWriter(connection, city, languages).write());
    WEG_TRY_VOID(connection.execute("COMMIT"));
    WEG_TRY(auto check, db::Statement::prepare(connection, "PRAGMA foreign_key_check"));
    WEG_TRY(bool const broken, check.step());
    if (broken)
        return Error { ErrorCode::InvalidData, file.string() + ": a row refers to nothing in table " + check.text(0) };
    return connection.execute("VACUUM");
}

} // namespace

Result<void> write_bundle(City const& city, std::vector<SourceLanguage> const& languages, fs::path const& file)
{
    fs::path const fresh = file.string() + ".new";
    std::error_code error;
    if (!file.parent_path().empty())
        fs::create_directories(file.parent_path(), error);
    fs::remove(fresh, error);
    WEG_TRY_VOID(write_new(city, languages, fresh));
    fs::rename(fresh, file, error);
    if (error)
        return Error { ErrorCode::Unreadable, file.string() + ": " + error.message() };
    return {};
}

} // namespace weg::authoring

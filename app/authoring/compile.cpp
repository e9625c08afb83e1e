// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/compile.h"

#include "app/authoring/bundle_writer.h"
#include "app/content/schema.h"
#include "app/db/statement.h"

namespace weg::authoring {

namespace {

namespace fs = std::filesystem;

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
    WEG_TRY_VOID(write_rows(connection, city, languages));
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

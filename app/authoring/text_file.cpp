// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/text_file.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <unistd.h>
#include <utility>

namespace weg::authoring {

namespace fs = std::filesystem;

namespace {

Error unreadable(fs::path const& file, std::string const& what)
{
    return { ErrorCode::Unreadable, file.generic_string() + ": " + what };
}

} // namespace

TemporaryFile::TemporaryFile(std::string const& ending)
    : path(std::filesystem::temp_directory_path() / ("wegweiser-" + std::to_string(getpid()) + ending))
{
}

TemporaryFile::~TemporaryFile()
{
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
}

Result<std::string> read_text_file(fs::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    // An empty file sets the failbit of `text` alone.
    if (!stream || fs::is_directory(file)
        || (stream.peek() != std::ifstream::traits_type::eof() && !(text << stream.rdbuf())))
        return unreadable(file, "cannot be read; is the file there?");
    return text.str();
}

Result<void> write_text_file(fs::path const& file, std::string_view text)
{
    std::error_code error;
    if (file.has_parent_path())
        fs::create_directories(file.parent_path(), error);
    if (error)
        return unreadable(file.parent_path(), "cannot be made: " + error.message());
    std::ofstream stream(file, std::ios::binary);
    stream << text;
    stream.close();
    if (!stream)
        return unreadable(file, std::string("cannot be written: ") + std::strerror(errno));
    return {};
}

Result<void> replace_text_file(fs::path const& file, std::string_view text)
{
    fs::path const beside = file.string() + ".new-" + std::to_string(::getpid());
    std::error_code error;
    auto written = write_text_file(beside, text);
    if (written) {
        fs::rename(beside, file, error);
        if (!error)
            return {};
        written = unreadable(file, "cannot be written: " + error.message());
    }
    fs::remove(beside, error);
    return written;
}

FreshFolder::FreshFolder(fs::path place, fs::path path)
    : m_place(std::move(place))
    , m_path(std::move(path))
{
}

FreshFolder::FreshFolder(FreshFolder&& other) noexcept
    : m_place(std::move(other.m_place))
    , m_path(std::exchange(other.m_path, {}))
{
}

FreshFolder::~FreshFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        fs::remove_all(m_path, ignored);
}

Result<FreshFolder> FreshFolder::create(fs::path const& place)
{
    std::error_code error;
    if (fs::symlink_status(place, error).type() != fs::file_type::not_found)
        return unreadable(place, "is there already; take it away or name another folder with -o");
    fs::path const clean = place.has_filename() ? place : place.parent_path();
    fs::path const path = clean.string() + ".new-" + std::to_string(::getpid());
    fs::create_directories(path, error);
    if (error)
        return unreadable(path, "cannot be made: " + error.message());
    return FreshFolder(clean, path);
}

Result<void> FreshFolder::keep()
{
    std::error_code error;
    // rename() would replace an empty folder that somebody made meanwhile; that is no loss. Any other it refuses.
    fs::rename(m_path, m_place, error);
    if (error)
        return unreadable(m_place, "cannot be made: " + error.message());
    m_path.clear();
    return {};
}

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// What a visitor types is in no log, also where something fails.
#include "tests/client/visitor.h"
#include "tests/support/folder.h"

#include <cstdio>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace weg;

namespace {

/// Standard error goes to a file for as long as this lives.
class Captured {
public:
    explicit Captured(std::filesystem::path file)
        : m_file(std::move(file))
        , m_before(::dup(STDERR_FILENO))
    {
        int const handle = ::open(m_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
        REQUIRE(handle >= 0);
        ::dup2(handle, STDERR_FILENO);
        ::close(handle);
    }
    ~Captured()
    {
        std::fflush(stderr);
        ::dup2(m_before, STDERR_FILENO);
        ::close(m_before);
    }
    Captured(Captured const&) = delete;
    Captured& operator=(Captured const&) = delete;

    [[nodiscard]] std::string text() const
    {
        std::fflush(stderr);
        std::ifstream stream(m_file);
        return { std::istreambuf_iterator<char>(stream), {} };
    }

private:
    std::filesystem::path m_file;
    int m_before;
};

} // namespace

TEST_CASE("what a visitor types is in no log, whatever fails beneath it", "[client][log]")
{
    test::Folder const folder("log");
    auto const bundle = folder.path() / "bundle.sqlite";
    std::filesystem::copy_file(
        std::filesystem::path(WEG_BUILD_DIR) / "share" / "wegweiser" / "embedded.sqlite", bundle);
    std::filesystem::permissions(bundle, std::filesystem::perms::owner_all);
    test::Visitor visitor("de", 360, 640, 100, bundle);
    Captured const captured(folder.path() / "log");
    visitor.app->set_state({ "de", 100, false, { { screens::ScreenKind::Search, {}, 0 } } });
    visitor.look();
    auto const type = [&](std::string const& words) {
        auto state = visitor.app->state();
        state.here().query = words;
        visitor.app->set_state(std::move(state));
        visitor.look();
    };
    type("Markwort7531");
    CHECK(visitor.app->state().here().query == "Markwort7531");
    // The file is damaged under the reader: searching fails from here on, and says so.
    std::filesystem::resize_file(bundle, 8192);
    type("Markwort7531 mit Beratung");
    visitor.app->show(folder.path() / "none.sqlite");
    visitor.look();
    auto const said = captured.text();
    CHECK_FALSE(said.empty());
    CHECK(said.find("Markwort") == std::string::npos);
    CHECK(said.find("Beratung") == std::string::npos);
}

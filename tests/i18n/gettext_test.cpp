// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Holds our catalog reader to GNU gettext: msgfmt compiles each language's catalog, and glibc's
// libintl and ours must then say the same. Needs the Debian packages gettext and locales.
#include "app/i18n/catalog.h"

#include "tests/support/catch.h"

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <libintl.h>
#include <spawn.h>
#include <string>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using weg::i18n::Catalog;

namespace {

namespace fs = std::filesystem;

constexpr char const* kLocale = "en_US.UTF-8";
// Not a language: LANGUAGE only names the folder that libintl looks into.
constexpr char const* kFolder = "probe";
constexpr char const* kProbe = "weg probe";
constexpr char const* kProbes = "weg probes";
constexpr char const* kContextProbe = "weg context\004weg probe";

class TempFolder {
public:
    TempFolder()
    {
        std::string path = (fs::temp_directory_path() / "weg-gettext-XXXXXX").string();
        REQUIRE(mkdtemp(path.data()) != nullptr);
        m_path = path;
    }
    ~TempFolder()
    {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
    TempFolder(TempFolder const&) = delete;
    TempFolder& operator=(TempFolder const&) = delete;

    [[nodiscard]] fs::path const& path() const { return m_path; }

private:
    fs::path m_path;
};

/// Runs a program and gives its exit status; 127 when it is not installed.
int run(std::vector<std::string> arguments)
{
    std::vector<char*> pointers;
    for (auto& argument : arguments)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    pid_t process = 0;
    if (posix_spawnp(&process, pointers[0], nullptr, nullptr, pointers.data(), environ) != 0)
        return 127;
    int status = 0;
    waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

std::string read_file(fs::path const& path)
{
    std::ifstream file(path, std::ios::binary);
    INFO(path);
    REQUIRE(file.good());
    return { std::istreambuf_iterator<char>(file), {} };
}

std::vector<std::string> languages()
{
    std::ifstream file(WEG_SOURCE_DIR "/locales/LINGUAS");
    std::vector<std::string> tags;
    for (std::string tag; file >> tag;) {
        if (tag.front() == '#')
            std::getline(file, tag);
        else
            tags.push_back(tag);
    }
    return tags;
}

/// `po` with messages added whose forms tell their number, under the catalog's own header.
std::string with_probes(std::string const& po)
{
    auto const key = po.find("nplurals=");
    REQUIRE(key != std::string::npos);
    auto const form_count = static_cast<unsigned>(po.at(key + 9) - '0');
    REQUIRE(form_count >= 1);
    REQUIRE(form_count <= 6);
    std::string forms;
    for (unsigned index = 0; index < form_count; ++index)
        forms += "msgstr[" + std::to_string(index) + "] \"form " + std::to_string(index) + "\"\n";
    auto const probe = std::string("msgid \"") + kProbe + "\"\nmsgid_plural \"" + kProbes + "\"\n" + forms;
    return po + "\n" + probe + "\nmsgctxt \"weg context\"\nmsgid \"" + kProbe + "\"\nmsgstr \"in context\"\n";
}

/// Compiles `po` as `domain` where libintl will look, and hands back our reading of the same file.
Catalog compile(fs::path const& folder, std::string const& domain, std::string const& po, char const* byte_order)
{
    auto const source = folder / (domain + ".po");
    auto const compiled = folder / kFolder / "LC_MESSAGES" / (domain + ".mo");
    fs::create_directories(compiled.parent_path());
    std::ofstream(source, std::ios::binary) << with_probes(po);
    REQUIRE(run({ "msgfmt", "--check-header", std::string("--endianness=") + byte_order, "-o", compiled.string(),
                source.string() })
        == 0);
    auto catalog = Catalog::open(read_file(compiled));
    INFO((catalog ? "" : catalog.error().detail));
    REQUIRE(catalog);
    return std::move(catalog).value();
}

/// The process in a real locale while this lives: in C (and, since glibc 2.35, in C.UTF-8) libintl
/// reads no catalog at all.
class RealLocale {
public:
    explicit RealLocale(fs::path const& folder)
    {
        auto const locale = folder / kLocale;
        INFO("localedef could not make " << kLocale << ": install the Debian package locales");
        REQUIRE(run({ "localedef", "-i", "en_US", "-f", "UTF-8", locale.string() }) == 0);
        REQUIRE(setenv("LOCPATH", folder.c_str(), /*overwrite=*/1) == 0);
        REQUIRE(setenv("LANGUAGE", kFolder, /*overwrite=*/1) == 0);
        REQUIRE(std::setlocale(LC_ALL, kLocale) != nullptr);
    }
    ~RealLocale()
    {
        std::setlocale(LC_ALL, "C");
        unsetenv("LANGUAGE");
        unsetenv("LOCPATH");
    }
    RealLocale(RealLocale const&) = delete;
    RealLocale& operator=(RealLocale const&) = delete;
};

void compare(Catalog const& catalog, std::string const& domain, fs::path const& folder)
{
    REQUIRE(bindtextdomain(domain.c_str(), folder.c_str()) != nullptr);
    REQUIRE(bind_textdomain_codeset(domain.c_str(), "UTF-8") != nullptr);
    // Without this the comparison below could pass on two readers that both found nothing.
    REQUIRE(dgettext(domain.c_str(), kContextProbe) == std::string("in context"));
    CHECK(catalog.find("weg context", kProbe) == "in context");
    CHECK_FALSE(catalog.find("another context", kProbe));
    CHECK(catalog.find("", kProbe) == dgettext(domain.c_str(), kProbe));
    for (unsigned long n = 0; n <= 1000; ++n) {
        std::string const expected = dngettext(domain.c_str(), kProbe, kProbes, n);
        INFO(domain << ", n = " << n);
        REQUIRE(catalog.find_plural("", kProbe, n) == expected);
        REQUIRE("form " + std::to_string(catalog.plural_index(n)) == expected);
    }
}

} // namespace

TEST_CASE("plural forms and contexts are those of GNU gettext in every language", "[i18n][gettext]")
{
    auto const tags = languages();
    {
        INFO("locales/LINGUAS must list the languages that have a catalog");
        REQUIRE_FALSE(tags.empty());
    }
    TempFolder const folder;
    RealLocale const locale(folder.path());
    for (auto const& tag : tags)
        for (auto const* byte_order : { "little", "big" }) {
            INFO(tag);
            auto const domain = "weg-" + tag + "-" + byte_order;
            auto const po = read_file(fs::path(WEG_SOURCE_DIR "/locales") / tag / "wegweiser.po");
            auto const catalog = compile(folder.path(), domain, po, byte_order);
            compare(catalog, domain, folder.path());
        }
}

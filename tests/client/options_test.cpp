// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/options.h"

#include "tests/support/catch.h"
#include "tests/support/folder.h"

#include <vector>

using weg::client::read_options;

namespace {

auto read(std::vector<char const*> words)
{
    words.insert(words.begin(), "wegweiser");
    return read_options(static_cast<int>(words.size()), words.data());
}

} // namespace

TEST_CASE("the command line is read", "[client][options]")
{
    auto const options
        = read({ "--tour", "out", "--lang", "ar", "--size", "720x1280", "--text-scale", "150", "--screen", "home" });
    REQUIRE(options);
    CHECK(*options.value().tour == "out");
    CHECK(options.value().language == "ar");
    CHECK(options.value().width == 720);
    CHECK(options.value().height == 1280);
    CHECK(options.value().text_percent == 150);
    CHECK(options.value().screen == "home");
    CHECK(read({ "--text-scale", "2" }).value().text_percent == 200);
    CHECK(read({ "--text-scale", "1.25" }).value().text_percent == 125);
}

TEST_CASE("the modes in which sessions begin are read", "[client][options]")
{
    auto const options
        = read({ "--modes", "contrast,reach,calm,switches", "--accessibility-report", "--inches", "32" });
    REQUIRE(options);
    CHECK(options.value().modes
        == weg::screens::Modes {
            .palette = weg::ui::Palette::HighContrast, .reach = true, .calm = true, .switches = true });
    CHECK(options.value().accessibility_report);
    CHECK(options.value().screen_inches == 32);
    CHECK(read({ "--modes", "dark" }).value().modes.palette == weg::ui::Palette::Dark);
    CHECK(read({ "--modes", "reach,loud" }).error().detail.find("contrast or dark, reach, calm") != std::string::npos);
    CHECK_FALSE(read({ "--inches", "0" }));
    CHECK_FALSE(read({ "--distance", "near" }));
}

TEST_CASE("a wrong word is named together with its mend", "[client][options]")
{
    CHECK(read({ "--size", "12" }).error().detail.find("WIDTHxHEIGHT") != std::string::npos);
    for (char const* const wrong : { "300", "0", "2.5", "50", "nan", "1.5x", "" })
        CHECK(read({ "--text-scale", wrong }).error().detail.find("from 100 to 200") != std::string::npos);
    CHECK(read({ "--nonsense", "x" }).error().detail.find("--nonsense") != std::string::npos);
    CHECK_FALSE(read({ "--lang" }));
}

TEST_CASE("of a folder of bundles one city is chosen by its name", "[client][options]")
{
    weg::test::Folder const folder("bundles");
    std::string const path = folder.path().string();
    CHECK(read({ "--bundle", path.c_str() }).error().detail.ends_with("say which city with --city; here are none"));
    folder.write("bielefeld.sqlite", "");
    folder.write("aachen.sqlite", "");
    CHECK(
        read({ "--bundle", path.c_str(), "--city", "herford" }).error().detail.ends_with("here are aachen, bielefeld"));
    auto const options = read({ "--city", "aachen", "--bundle", path.c_str() });
    REQUIRE(options);
    CHECK(options.value().bundle == folder.path() / "aachen.sqlite");
    CHECK(read({ "--city", "aachen" }).error().detail.find("--bundle") != std::string::npos);
}

TEST_CASE("a device of one's own fills its store itself, a kiosk has another program for that", "[client][options]")
{
    auto const options = read({ "--store", "s", "--update-from", "https://a", "--update-from", "file:///b" });
    REQUIRE(options);
    CHECK(options.value().store == "s");
    CHECK(options.value().update_from == std::vector<std::string> { "https://a", "file:///b" });
    CHECK(read({ "--kiosk", "--store", "s" }));
    CHECK(read({ "--update-from", "https://a" }).error().detail.find("--store") != std::string::npos);
    CHECK(read({ "--kiosk", "--store", "s", "--update-from", "https://a" }).error().detail.find("wegweiser-sync")
        != std::string::npos);
}

TEST_CASE("as it was shipped, nothing counts that a device was given, however wrong it is", "[client][options]")
{
    auto const options = read({ "--kiosk", "--store", "s", "--bundle", "b", "--lang", "ar", "--share", "here",
        "--nonsense", "--update-from", "u", "--size", "none", "--factory" });
    REQUIRE(options);
    CHECK(options.value().factory);
    CHECK(options.value().kiosk);
    CHECK(options.value().share == "here");
    CHECK(options.value().store.empty());
    CHECK(options.value().bundle.empty());
    CHECK(options.value().language.empty());
    CHECK(options.value().update_from.empty());
    CHECK_FALSE(read({ "--kiosk" }).value().factory);
    CHECK(read({ "--root", "first.json" }).value().root == "first.json");
}

TEST_CASE("the operator's words are read", "[client][options]")
{
    auto const options = read({ "--operator", "o.toml", "--status", "s.json" });
    REQUIRE(options);
    CHECK(options.value().operator_file == "o.toml");
    CHECK(options.value().status == "s.json");
    CHECK(options.value().check_operator.empty());
    CHECK_FALSE(options.value().make_pin);
    CHECK(read({ "--check-operator", "o.toml" }).value().check_operator == "o.toml");
    CHECK(read({ "--make-pin" }).value().make_pin);
    CHECK_FALSE(read({ "--operator" }));
}

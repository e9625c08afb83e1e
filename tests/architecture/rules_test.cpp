// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/rules.h"

#include "tests/support/catch.h"

using namespace weg::architecture;

TEST_CASE("an include may point down the module table and nowhere else", "[architecture]")
{
    CHECK(include_breaches("app/ui/ui.h", "#include \"app/text/layout.h\"\n").empty());
    CHECK(include_breaches("app/ui/ui.h", "#include \"app/ui/theme.h\"\n#include \"app/base/result.h\"\n").empty());
    CHECK(include_breaches("app/text/layout.h", "#include \"app/ui/ui.h\"\n").size() == 1);
    CHECK(include_breaches("app/content/model.h", "#  include <app/text/layout.h>\n").size() == 1);
    CHECK(include_breaches("app/screens/home.cpp", "#include \"platform/sdl/window.h\"\n").size() == 1);
    CHECK(include_breaches("app/new_folder/a.h", "#include \"app/base/result.h\"\n").size() == 1);
}

TEST_CASE("platform/ sees base, ports and itself; the programs see everything below", "[architecture]")
{
    CHECK(include_breaches("platform/sdl/window.h", "#include \"app/ports/screen.h\"\n").empty());
    CHECK(include_breaches("platform/headless/a.h", "#include \"platform/sdl/window.h\"\n").empty());
    CHECK(include_breaches("platform/sdl/window.h", "#include \"app/ui/ui.h\"\n").size() == 1);
    CHECK(include_breaches(
        "app/client/main.cpp", "#include \"platform/sdl/window.h\"\n#include \"app/screens/screens.h\"\n")
              .empty());
    CHECK(include_breaches("app/tools/bundle/main.cpp", "#include \"app/client/app.h\"\n").size() == 1);
}

TEST_CASE("a library is spoken to by its own module only", "[architecture]")
{
    CHECK(include_breaches("app/db/connection.cpp", "#include <sqlite3.h>\n").empty());
    CHECK(include_breaches("app/content/bundle.cpp", "#include <sqlite3.h>\n").size() == 1);
    CHECK(include_breaches("app/text/shape.cpp", "#include <imgui.h>\n#include <SDL2/SDL.h>\n").size() == 2);
    CHECK(include_breaches("app/screens/home.cpp", "int a; // #include <imgui.h>\n").empty());
}

TEST_CASE("left and right are found in names, not in comments, texts or other words", "[architecture]")
{
    CHECK(sidedness_breaches("float left = 0;").size() == 1);
    CHECK(sidedness_breaches("auto kTopRight = margin_left;").size() == 2);
    CHECK(sidedness_breaches("// on the left\n/* the\nright one */ draw(\"left\");").empty());
    CHECK(sidedness_breaches("if (direction == Direction::RightToLeft) brightness = copyright;").empty());
}

TEST_CASE("SPDX lines count at the top of a file only", "[architecture]")
{
    std::string const lines = "// SPDX-"
                              "FileCopyrightText: 2026 A\n// SPDX-"
                              "License-Identifier: Apache-2.0\n";
    CHECK(has_spdx_lines(lines));
    CHECK(has_spdx_lines("#!/bin/sh\n" + lines));
    CHECK_FALSE(has_spdx_lines(""));
    CHECK_FALSE(has_spdx_lines(std::string(400, '\n') + lines));
}

TEST_CASE("dep5 patterns are read over several lines and match across folders", "[architecture]")
{
    auto const patterns = dep5_patterns("Format: x\n\nFiles: *.md\n a/b.json\nCopyright: me\n other\nFiles: c\n");
    CHECK(patterns == std::vector<std::string> { "*.md", "a/b.json", "c" });
    CHECK(matches("content/README.md", "*.md"));
    CHECK(matches("a/b.json", "a/b.json"));
    CHECK_FALSE(matches("a/b.json.txt", "a/b.json"));
    CHECK_FALSE(matches("README.mdx", "*.md"));
}

TEST_CASE("words that xgettext cannot see are found", "[architecture]")
{
    CHECK(extraction_breaches("words.tr(\"Ja\")").empty());
    CHECK(extraction_breaches("words.tr(\n    // Translators: yes\n    \"Ja\")").empty());
    CHECK(extraction_breaches("words.tr(yes ? \"Ja\" : \"Nein\")").size() == 1);
    CHECK(extraction_breaches("words.trn(one, many, n)").size() == 1);
}

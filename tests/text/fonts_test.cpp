// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/support/folder.h"
#include "tests/text/sample_fonts.h"

using namespace weg;
using text::FontLibrary;

TEST_CASE("a missing font is named with its package", "[text][fonts]")
{
    test::Folder const folder("fonts");
    folder.write("fonts.tsv",
        "Latn\tregular\t0\t/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf\tfonts-noto-core\n"
        "Taml\tregular\t0\t/nowhere/Tamil.ttf\tfonts-tamil\n");
    auto const fonts = FontLibrary::open(folder.path() / "fonts.tsv");
    REQUIRE(fonts);
    CHECK(fonts.value().missing() == std::vector<std::string> { "/nowhere/Tamil.ttf (fonts-tamil)" });
}

TEST_CASE("a bad manifest is named with line and mend", "[text][fonts]")
{
    test::Folder const folder("fonts");
    auto const [row, says] = GENERATE(table<std::string, std::string>({
        { "Latn regular 0 file package", "separated by one tab" },
        { "latin\tregular\t0\tf\tp", "ISO 15924" },
        { "Latn\tthin\t0\tf\tp", "regular, bold, italic" },
        { "Latn\tregular\tx\tf\tp", "face index" },
        { "Latn\tregular\t0\t\tp", "path of a font file" },
    }));
    folder.write("fonts.tsv", "# comment\n" + row + "\n");
    auto const fonts = FontLibrary::open(folder.path() / "fonts.tsv");
    REQUIRE_FALSE(fonts);
    CHECK(fonts.error().detail.find("fonts.tsv:2") != std::string::npos);
    CHECK(fonts.error().detail.find(says) != std::string::npos);
}

TEST_CASE("each script has its own font first", "[text][fonts]")
{
    auto const fonts = test::real_fonts();
    auto const arabic = fonts.stack("Arab", { text::Weight::Bold });
    REQUIRE_FALSE(arabic.empty());
    CHECK(fonts.glyph_index(arabic.front(), U'ع') != 0);
    auto const tamil = fonts.stack("Taml", { text::Weight::Regular });
    CHECK(fonts.glyph_index(tamil.front(), U'அ') != 0);
}

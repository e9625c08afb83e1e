// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/markdown.h"

#include "tests/text/sample_fonts.h"

using namespace weg;
using text::BlockKind;
using text::read_markdown;

TEST_CASE("headings, paragraphs and lists become blocks", "[text][markdown]")
{
    auto const document
        = read_markdown("# Hilfe\n\nErster Absatz\nin zwei Zeilen.\n\n- eins\n- zwei\n  1. zwei a\n  2. zwei b\n\n"
                        "4. vier\n5. fünf\n\n   Mehr zu fünf.\n");
    auto const& blocks = document.blocks;
    for (auto const& block : blocks)
        INFO(block.text);
    REQUIRE(blocks.size() == 9);
    CHECK(blocks[0].kind == BlockKind::Heading);
    CHECK(blocks[0].level == 1);
    CHECK(blocks[1].text == "Erster Absatz in zwei Zeilen.");
    CHECK(blocks[2].kind == BlockKind::Bullet);
    CHECK(blocks[3].level == 1);
    CHECK(blocks[4].kind == BlockKind::Number);
    CHECK(blocks[4].level == 2);
    CHECK(blocks[5].number == 2);
    CHECK(blocks[6].number == 4);
    CHECK(blocks[7].text == "fünf");
    CHECK(blocks[7].number == 5);
    CHECK(blocks[8].continues);
    CHECK(blocks[8].number == 5);
}

TEST_CASE("emphasis and links become spans of bytes", "[text][markdown]")
{
    auto const document
        = read_markdown("Über **fett und *schräg*** und [hier](https://www.bielefeld.de/?a=1&amp;b=2).");
    REQUIRE(document.blocks.size() == 1);
    auto const& block = document.blocks.front();
    auto const words = [&](text::Span const& span) { return block.text.substr(span.begin, span.end - span.begin); };
    REQUIRE(block.spans.size() == 3);
    CHECK(words(block.spans[0]) == "schräg");
    CHECK(block.spans[0].slant == text::Slant::Italic);
    CHECK(words(block.spans[1]) == "fett und schräg");
    CHECK(block.spans[1].weight == text::Weight::Bold);
    CHECK(words(block.spans[2]) == "hier");
    REQUIRE(document.links.size() == 1);
    CHECK(document.links[*block.spans[2].mark - 1] == "https://www.bielefeld.de/?a=1&b=2");

    auto const fonts = test::real_fonts();
    text::Engine engine(fonts);
    text::ParagraphStyle style;
    style.language = "de";
    auto const& layout = engine.lay_out(block.text, style, 900, block.spans);
    CHECK(std::ranges::count(layout.runs, 1u, &text::GlyphRun::mark) == 1);
    CHECK(layout.missing_glyphs == 0);
}

TEST_CASE("hard breaks and entities are what they stand for", "[text][markdown]")
{
    CHECK(read_markdown("eins  \nzwei").blocks.front().text == "eins\u2028zwei");
    CHECK(read_markdown("8&nbsp;Uhr &uuml;ber &#x1F600; &#0; &unknown;").blocks.front().text
        == "8\u00A0Uhr über \U0001F600 \uFFFD &unknown;");
}

TEST_CASE("what content may not have is dropped and named", "[text][markdown]")
{
    auto const document = read_markdown("Vor <b>dem</b> ![Bild](b.png) Bild.\n\n<div>weg</div>\n");
    REQUIRE(document.blocks.size() == 1);
    CHECK(document.blocks.front().text == "Vor dem Bild Bild.");
    CHECK(document.dropped == std::vector<std::string> { "HTML", "image" });
    CHECK(read_markdown("").blocks.empty());
    CHECK(read_markdown(std::string(5000, '[')).blocks.size() == 1);
    CHECK(read_markdown(std::string(2000, '>') + " tief").blocks.size() == 1);
}

TEST_CASE("list items are numbered in the digits of their language", "[text][markdown]")
{
    auto const document = read_markdown("- a\n  - b\n\n12. c\n\n    d\n\ne\n");
    auto const markers = [&](char const* language) {
        auto const words = i18n::Localizer::create(language, {});
        REQUIRE(words);
        std::vector<std::string> all;
        for (auto const& block : document.blocks)
            all.push_back(text::list_marker(block, words.value()));
        return all;
    };
    CHECK(markers("de") == std::vector<std::string> { "•", "–", "12.", "", "" });
    CHECK(markers("fa") == std::vector<std::string> { "•", "–", "۱۲.", "", "" });
    CHECK(markers("ckb") == std::vector<std::string> { "•", "–", "١٢.", "", "" });
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/html_blocks.h"
#include "tests/support/catch.h"

#include <chrono>

using namespace weg;
using authoring::read_html;
using content::BlockKind;

namespace {

/// "H heading|P paragraph|. point|1 step"
std::string shape_of(std::string const& html)
{
    auto const page = read_html(html);
    REQUIRE(page);
    std::string shape;
    for (auto const& block : page.value().blocks) {
        std::string const mark = block.kind == BlockKind::Heading ? "H"
            : block.kind == BlockKind::Paragraph                  ? "P"
            : block.kind == BlockKind::Point                      ? "."
                                                                  : std::to_string(block.step);
        shape += (shape.empty() ? "" : "|") + mark + " " + block.text;
    }
    return shape;
}

std::string repeated(std::string const& text, std::size_t count)
{
    std::string all;
    all.reserve(text.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        all += text;
    return all;
}

} // namespace

TEST_CASE("HTML becomes the blocks that records have", "[authoring][html]")
{
    auto const [html, shape] = GENERATE(table<std::string, std::string>({
        { "<h2>Titel</h2><p>Eins.</p><div>Zwei.</div>", "H Titel|P Eins.|P Zwei." },
        { "<ul><li>a</li><li>b</li></ul><ol><li>c<li>d</ol>", ". a|. b|1 c|2 d" },
        { "<p>Eins<br>Zwei<br/><br/>Drei</p>", "P Eins|P Zwei|P Drei" },
        { "<h3>Ein<br>Titel</h3><ol><li>Erst<br>das<p>und</p><p>das</p></li></ol>", "H Ein Titel|1 Erst das und das" },
        { "<ul><li>a<ul><li>b</li></ul>c</li></ul>", ". a|. b|. c" },
        { "<ol><li>a<ul><li>b</li></ul>c</li><li>d</li></ol>", "1 a|. b|P c|2 d" },
        { "<table><tr><th>Tag</th><th>Zeit</th></tr><tr><td>Mo</td><td><p>8</p><p>12</p></td></tr></table>",
            "P Tag, Zeit|P Mo, 8 12" },
        { "<p>M&uuml;ll &amp; &#8222;mehr&#8220;&nbsp;<b>W</b>ort</p>", "P Müll & „mehr“ Wort" },
        { "Text <b>vorn</b><p>&nbsp;</p><p> </p><hr>hinten", "P Text vorn|P hinten" },
        { "<o:p>fremd</o:p> <blink>neu</blink>", "P fremd neu" },
        { "<p>a<script>var x = '<p>';</script><style>p{}</style><iframe src=x>i</iframe>b</p>", "P ab" },
        { "<p>2 < 3 und 4 > 1 <", "P 2 < 3 und 4 > 1 <" },
        { "<p title='offen>eins</p><p>zwei</p>", "P eins|P zwei" },
        { "eins<!-- <p>nichts</p> -->zwei", "P einszwei" },
        { "</div></p></ul>Text</li>", "P Text" },
        { std::string("a\0b\x01"
                      "c\xFF",
              6),
            "P abc" },
        { "", "" },
    }));
    INFO(html);
    CHECK(shape_of(html) == shape);
}

TEST_CASE("links keep their words, and tell when they stand alone", "[authoring][html]")
{
    auto const page = read_html("<p><a href=' https://a.de '>Hier <b>lang</b></a></p><p>Oder <a href='b'>dort</a></p>"
                                "<a href='c'><img src=x></a><a href='d'><p>eins</p><p>zwei</p></a><a>leer</a>");
    REQUIRE(page);
    auto const& links = page.value().links;
    REQUIRE(links.size() == 5);
    CHECK((links[0].url == "https://a.de" && links[0].text == "Hier lang" && links[0].alone));
    CHECK((links[1].url == "b" && links[1].text == "dort" && !links[1].alone));
    CHECK((links[2].url == "c" && links[2].text.empty() && !links[2].alone));
    CHECK((links[3].url == "d" && links[3].text == "eins" && links[3].alone));
    CHECK((links[4].url == "d" && links[4].text == "zwei" && links[4].alone));
    CHECK(page.value().dropped.at("image") == 1);
}

TEST_CASE("what has no words is counted", "[authoring][html]")
{
    auto const page = read_html("<img><img><iframe></iframe><script>x</script><video>y</video>Text");
    REQUIRE(page);
    CHECK(page.value().dropped
        == std::map<std::string, int> { { "image", 2 }, { "iframe", 1 }, { "script", 1 }, { "video", 1 } });
    REQUIRE(page.value().blocks.size() == 1);
    CHECK(page.value().blocks[0].text == "Text");
}

TEST_CASE("ten megabytes of wild tags are read in little time, and their words are kept", "[authoring][html]")
{
    constexpr std::size_t kSize = 10'000'000;
    auto const tag = GENERATE(
        values<std::string>({ "<div>", "<b><i>", "<ul><li>", "<a href='x'>", "</b>", "<", "<a ", "<a b='", "<!--" }));
    INFO(tag);
    auto const begin = std::chrono::steady_clock::now();
    auto const page = read_html("<p>Anfang</p>" + repeated(tag, kSize / tag.size()) + " Ende &amp; Schluss");
    auto const took = std::chrono::steady_clock::now() - begin;
    REQUIRE(page);
    std::string words;
    for (auto const& block : page.value().blocks)
        words += block.text + " ";
    CHECK(words.starts_with("Anfang"));
    CHECK(words.find("Ende & Schluss") != std::string::npos);
    // Two seconds without sanitizers, by far; with them and on a busy machine more.
    CHECK(took < std::chrono::seconds(30));
}

TEST_CASE("a tag made of ten megabytes of attributes is left out", "[authoring][html]")
{
    std::string html = "<p>vorn<img";
    for (int i = 0; i < 1'000'000; ++i)
        html += " a" + std::to_string(i);
    auto const page = read_html(html + ">hinten</p>");
    REQUIRE(page);
    REQUIRE(page.value().blocks.size() == 1);
    CHECK(page.value().blocks[0].text == "vornhinten");
    CHECK(page.value().dropped.at("broken tag") == 1);
}

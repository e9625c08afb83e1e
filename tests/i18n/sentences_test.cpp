// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/sentences.h"

#include "tests/support/catch.h"

#include <string>

using weg::i18n::sentences;
using weg::i18n::TextStretch;

namespace {

constexpr std::uint32_t kMost = 180;

std::vector<std::u16string> parts(std::u16string_view text, std::string_view language, std::uint32_t most = kMost)
{
    std::vector<std::u16string> found;
    for (auto const [begin, end] : sentences(text, language, most))
        found.emplace_back(text.substr(begin, end - begin));
    return found;
}

using Parts = std::vector<std::u16string>;

} // namespace

TEST_CASE("a text is parted into the sentences of its language", "[i18n][sentences]")
{
    CHECK(parts(u"Kommen Sie zu uns. Haben Sie Fragen? Wir helfen!", "de")
        == Parts { u"Kommen Sie zu uns.", u"Haben Sie Fragen?", u"Wir helfen!" });
    CHECK(parts(u"تعال إلينا. هل لديك أسئلة؟ نحن نساعدك.", "ar")
        == Parts { u"تعال إلينا.", u"هل لديك أسئلة؟", u"نحن نساعدك." });
    CHECK(parts(u"எங்களிடம் வாருங்கள். கேள்விகள் உள்ளதா?", "ta") == Parts { u"எங்களிடம் வாருங்கள்.", u"கேள்விகள் உள்ளதா?" });
    CHECK(parts(u"请来找我们。您有问题吗？我们会帮助您。", "zh-Hans")
        == Parts { u"请来找我们。", u"您有问题吗？", u"我们会帮助您。" });
    CHECK(parts(u"ናባና ንዑ። ሕቶታት ኣለኩም ድዩ፧ ክንሕግዘኩም ኢና።", "ti") == Parts { u"ናባና ንዑ።", u"ሕቶታት ኣለኩም ድዩ፧", u"ክንሕግዘኩም ኢና።" });
}

TEST_CASE("what only looks like an end is none", "[i18n][sentences]")
{
    CHECK(parts(u"Das Büro ist in der Nr. 5 im Hof. Es öffnet um 9.30 Uhr.", "de")
        == Parts { u"Das Büro ist in der Nr. 5 im Hof.", u"Es öffnet um 9.30 Uhr." });
    CHECK(parts(u"Bringen Sie z. B. einen Ausweis mit.", "de") == Parts { u"Bringen Sie z. B. einen Ausweis mit." });
}

TEST_CASE("long sentences are parted where one draws breath", "[i18n][sentences]")
{
    CHECK(parts(u"Erst kommen Sie, dann fragen Sie, dann gehen Sie.", "de", 30)
        == Parts { u"Erst kommen Sie,", u"dann fragen Sie,", u"dann gehen Sie." });
    CHECK(parts(u"先来这里，然后提问，最后回家。", "zh", 9) == Parts { u"先来这里，", u"然后提问，", u"最后回家。" });
    CHECK(parts(u"ቅድም ንዑ፣ ብድሕሪኡ ሕተቱ፣ ብድሕሪኡ ኪዱ።", "ti", 16) == Parts { u"ቅድም ንዑ፣", u"ብድሕሪኡ ሕተቱ፣", u"ብድሕሪኡ ኪዱ።" });
    // Numbers stay whole, and so does what has no mark.
    CHECK(parts(u"Es kostet 9,50 Euro und dauert bis 10:00 Uhr", "de", 10)
        == Parts { u"Es kostet 9,50 Euro und dauert bis 10:00 Uhr" });
}

TEST_CASE("sentences lie in order in the text and miss nothing but blanks", "[i18n][sentences]")
{
    std::u16string const text = u"  Eins, zwei. \n\n Drei: vier!  Fünf  ";
    std::uint32_t last = 0;
    std::u16string left = text;
    for (auto const [begin, end] : sentences(text, "de", 8)) {
        CHECK(begin >= last);
        CHECK(end > begin);
        last = end;
        left.replace(begin, end - begin, end - begin, u' ');
    }
    CHECK(left.find_first_not_of(u" \n") == std::u16string::npos);
    CHECK(sentences(u"", "de", 8).empty());
    CHECK(sentences(u" \n ", "de", 8).empty());
}

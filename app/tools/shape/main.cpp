// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Shapes one string with one font through the text engine's own stages and prints what hb-shape would print, so that
// shaping suites written for hb-shape can be run against the engine.
#include "app/base/utf8.h"
#include "app/text/font_face.h"
#include "app/text/shape.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iostream>
#include <optional>
#include <sstream>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

namespace {

using namespace weg;

constexpr char const* kUsage = R"(usage: weg-shape --font FILE --unicodes U+XXXX,U+XXXX... [options]
Prints the glyphs as hb-shape does: [name=cluster@x,y+advance|...], in font units.
  --font FILE          also --font-file FILE
  --face-index N       within a collection (0)
  --unicodes LIST      hexadecimal code points; or --text TEXT
  --language TAG       BCP 47
  --script CODE        ISO 15924; found in the text unless given
  --direction D        ltr or rtl; that of the text's script unless given
  --features LIST      OpenType features, joined by commas: liga=0,+kern
  --variations LIST    axes, joined by commas: wght=700
  --no-glyph-names --no-clusters --no-positions --no-advances --show-flags --ned
  --help               this text
)";

struct Options {
    std::string font, language, script, direction, features, variations;
    std::u16string text;
    unsigned face_index = 0;
    bool names = true, clusters = true, positions = true, advances = true, flags = false, help = false;
};

Error wrong(std::string const& what) { return { ErrorCode::InvalidData, what }; }

Result<std::u16string> read_code_points(std::string const& list)
{
    std::u16string text;
    std::istringstream words(list);
    for (std::string word; std::getline(words, word, ',');) {
        std::string const digits
            = word.starts_with("U+") || word.starts_with("u+") || word.starts_with("0x") ? word.substr(2) : word;
        char* end = nullptr;
        unsigned long const value = std::strtoul(digits.c_str(), &end, 16);
        if (digits.empty() || *end != '\0' || value > 0x10FFFF)
            return wrong("--unicodes: '" + word + "' is no code point; write U+ and hexadecimal digits");
        if (value < 0x10000)
            text += static_cast<char16_t>(value);
        else
            text.append({ static_cast<char16_t>(U16_LEAD(value)), static_cast<char16_t>(U16_TRAIL(value)) });
    }
    return text;
}

bool read_flag(Options& options, std::string const& name)
{
    if (name == "--no-glyph-names")
        options.names = false;
    else if (name == "--no-clusters")
        options.clusters = false;
    else if (name == "--no-positions")
        options.positions = false;
    else if (name == "--no-advances")
        options.advances = false;
    else if (name == "--show-flags")
        options.flags = true;
    else if (name == "--ned")
        options.clusters = options.advances = false;
    else if (name == "--help")
        options.help = true;
    else
        return false;
    return true;
}

Result<void> read_value(Options& options, std::string const& name, std::string const& value)
{
    if (name == "--font" || name == "--font-file") {
        options.font = value;
    } else if (name == "--face-index") {
        options.face_index = static_cast<unsigned>(std::strtoul(value.c_str(), nullptr, 10));
    } else if (name == "--language") {
        options.language = value;
    } else if (name == "--script") {
        options.script = value;
    } else if (name == "--direction" && (value == "ltr" || value == "rtl" || value == "l" || value == "r")) {
        options.direction = value;
    } else if (name == "--features") {
        options.features = value;
    } else if (name == "--variations") {
        options.variations = value;
    } else if (name == "--text") {
        options.text = to_utf16(value);
    } else if (name == "--unicodes") {
        WEG_TRY(options.text, read_code_points(value));
    } else {
        return wrong(name + " " + value + ": there is no such option or value");
    }
    return {};
}

Result<Options> read_options(std::vector<std::string> const& words)
{
    Options options;
    for (std::size_t i = 0; i < words.size(); ++i) {
        auto const equals = words[i].find('=');
        std::string const name = words[i].substr(0, equals);
        if (read_flag(options, words[i]))
            continue;
        if (equals == std::string::npos && i + 1 == words.size())
            return wrong(name + ": there is no such option, or its value is missing");
        WEG_TRY_VOID(read_value(options, name, equals == std::string::npos ? words[++i] : words[i].substr(equals + 1)));
    }
    if (!options.help && (options.font.empty() || options.text.empty()))
        return wrong("--font and --unicodes are needed");
    return options;
}

void set_variations(text::FontFace const& face, std::string const& list)
{
    std::vector<hb_variation_t> variations;
    std::istringstream words(list);
    for (std::string word; std::getline(words, word, ',');) {
        hb_variation_t variation {};
        if (hb_variation_from_string(word.c_str(), -1, &variation) != 0)
            variations.push_back(variation);
    }
    hb_font_set_variations(face.font.get(), variations.data(), static_cast<unsigned>(variations.size()));
}

/// The direction of the first letter's script, as hb-shape guesses it.
text::BidiLevel guess_level(std::vector<text::ScriptRun> const& scripts)
{
    for (auto const& run : scripts) {
        if (uscript_isRightToLeft(run.script))
            return 1;
        if (run.script != USCRIPT_COMMON)
            return 0;
    }
    return 0;
}

/// `pen`: the advances so far, for without advances of their own glyphs are placed from the line's beginning.
std::string glyph_text(Options const& options, text::FontFace const& face, text::ShapedGlyph const& glyph, float pen)
{
    auto const units = [](float value) { return std::to_string(std::lround(value)); };
    char name[128];
    hb_font_glyph_to_string(face.font.get(), glyph.glyph, name, sizeof name);
    std::string line = options.names ? name : std::to_string(glyph.glyph);
    if (options.clusters) {
        auto const cluster = u_countChar32(options.text.data(), static_cast<std::int32_t>(glyph.cluster));
        line += "=" + std::to_string(cluster);
    }
    if (options.positions) {
        float const x = options.advances ? glyph.dx : pen + glyph.dx;
        if (std::lround(x) != 0 || std::lround(glyph.dy) != 0)
            line += "@" + units(x) + "," + units(-glyph.dy);
        if (options.advances)
            line += "+" + units(glyph.advance);
    }
    if (options.flags && glyph.unsafe)
        line += "#1";
    return line;
}

Result<std::string> shape(Options const& options)
{
    WEG_TRY(auto const fonts, text::FontLibrary::of_file(options.font, options.face_index));
    text::FontFace const& face = *fonts.face({});
    set_variations(face, options.variations);
    auto scripts = text::script_runs(options.text, USCRIPT_COMMON);
    if (!options.script.empty()) {
        auto const code = u_getPropertyValueEnum(UCHAR_SCRIPT, options.script.c_str());
        scripts = { { static_cast<std::uint32_t>(options.text.size()), static_cast<UScriptCode>(code) } };
    }
    bool const given = !options.direction.empty();
    text::BidiLevel const level = given ? options.direction.front() == 'r' : guess_level(scripts);
    std::vector<text::BidiLevel> const levels(options.text.size(), level);
    text::BreakFinder finder;
    auto const breaks = finder.find(options.text, options.language);
    std::vector<text::StyleRun> const styles { { .end = static_cast<std::uint32_t>(options.text.size()),
        .size = face.units_per_em,
        .font = {},
        .features = options.features,
        .language = options.language } };
    auto const items = text::itemize({ options.text, levels, scripts, breaks, styles }, fonts);
    text::Shaper shaper;
    std::vector<std::string> words;
    float pen = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::vector<text::ShapedGlyph> glyphs;
        shaper.shape(options.text, items[level % 2 == 0 ? i : items.size() - 1 - i], face, styles.front(), glyphs);
        for (auto const& glyph : glyphs) {
            words.push_back(glyph_text(options, face, glyph, pen));
            pen += glyph.advance;
        }
    }
    std::string line = "[";
    for (auto const& word : words)
        line += (line.size() > 1 ? "|" : "") + word;
    return line + "]";
}

} // namespace

int main(int count, char** values)
{
    auto const options = read_options({ values + 1, values + count });
    if (!options) {
        std::cerr << "weg-shape: " << options.error().detail << '\n' << kUsage;
        return 2;
    }
    if (options.value().help) {
        std::cout << kUsage;
        return 0;
    }
    auto const line = shape(options.value());
    if (!line) {
        std::cerr << "weg-shape: " << line.error().detail << '\n';
        return 1;
    }
    std::cout << line.value() << '\n';
    return 0;
}

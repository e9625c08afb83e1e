// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Lays out what stands on standard input and prints the layout as JSON: for judging the text engine from outside.
#include "app/base/utf8.h"
#include "app/text/engine.h"

#include <charconv>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>

namespace {

using namespace weg;
using Json = nlohmann::ordered_json;

constexpr char const* kUsage = R"(usage: weg-layout --lang TAG --width PIXELS [options] < TEXT
Sets the UTF-8 text of standard input as one paragraph and prints lines, runs, glyphs, clusters and carets as JSON.
Offsets are UTF-16 code units; lengths are pixels, y downwards.
  --dir D           auto (first strong letter), ltr or rtl; that of the language unless given
  --size PIXELS     per em (16)
  --max-lines N     the last ends in an ellipsis
  --justify         both edges
  --fonts FILE      the font manifest; the program's own unless given
  --help            this text
)";

struct Options {
    text::ParagraphStyle style;
    float width = 0;
    std::filesystem::path fonts;
    bool help = false;
};

Error wrong(std::string const& what) { return { ErrorCode::InvalidData, what }; }

std::optional<float> read_number(std::string const& digits)
{
    float value = 0;
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || !(value >= 0))
        return std::nullopt;
    return value;
}

Result<void> read_value(Options& options, std::string const& name, std::string const& value)
{
    auto const number = read_number(value);
    if (name == "--lang") {
        options.style.language = value;
        options.style.direction = text::base_direction(i18n::direction_of(value));
    } else if (name == "--width" && number) {
        options.width = *number;
    } else if (name == "--size" && number && *number > 0) {
        options.style.size = *number;
    } else if (name == "--max-lines" && number) {
        options.style.max_lines = static_cast<int>(*number);
    } else if (name == "--fonts") {
        options.fonts = value;
    } else if (name == "--dir" && (value == "auto" || value == "ltr" || value == "rtl")) {
        options.style.direction = value == "auto" ? text::BaseDirection::FirstStrong
            : value == "rtl"                      ? text::BaseDirection::RightToLeft
                                                  : text::BaseDirection::LeftToRight;
    } else {
        return wrong(name + " " + value + ": there is no such option or value");
    }
    return {};
}

Result<Options> read_options(std::vector<std::string> const& words)
{
    Options options;
    // The direction may be given before the language, which brings its own.
    std::optional<std::string> direction;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == "--help") {
            options.help = true;
            return options;
        }
        if (words[i] == "--justify") {
            options.style.align = text::Align::Justify;
            continue;
        }
        if (i + 1 == words.size())
            return wrong(words[i] + ": there is no such option, or its value is missing");
        std::string const& name = words[i];
        std::string const& value = words[++i];
        if (name == "--dir")
            direction = value;
        WEG_TRY_VOID(read_value(options, name, value));
    }
    if (direction)
        WEG_TRY_VOID(read_value(options, "--dir", *direction));
    if (options.style.language.empty() || options.width <= 0)
        return wrong("--lang and --width are needed");
    return options;
}

Json runs_of(text::Layout const& layout, text::Line const& line, text::FontLibrary const& fonts)
{
    Json runs = Json::array();
    for (auto i = line.run_begin; i < line.run_end; ++i) {
        auto const& run = layout.runs[i];
        Json glyphs = Json::array();
        for (auto g = run.glyph_begin; g < run.glyph_end; ++g)
            glyphs.push_back(
                { { "id", layout.glyphs[g].glyph }, { "x", layout.glyphs[g].x }, { "y", layout.glyphs[g].y } });
        runs.push_back(
            { { "begin", run.text_begin }, { "end", run.text_end }, { "font", fonts.file(run.font).string() },
                { "size", run.size }, { "level", run.level }, { "script", uscript_getShortName(run.script) },
                { "x", run.x }, { "width", run.width }, { "glyphs", glyphs } });
    }
    return runs;
}

Json clusters_of(text::Layout const& layout, text::Line const& line, Json& carets)
{
    Json clusters = Json::array();
    for (auto i = line.cluster_begin; i < line.cluster_end; ++i) {
        auto const& cluster = layout.clusters[i];
        clusters.push_back({ { "begin", cluster.text_begin }, { "end", cluster.text_end }, { "x", cluster.x },
            { "width", cluster.width }, { "level", cluster.level } });
        for (auto stop = cluster.stop_begin; stop < cluster.stop_end; ++stop)
            carets.push_back({ { "offset", layout.stops[stop].offset }, { "x", layout.stops[stop].x } });
    }
    return clusters;
}

Json json_of(text::Layout const& layout, text::FontLibrary const& fonts)
{
    Json lines = Json::array();
    for (auto const& line : layout.lines) {
        Json carets = Json::array();
        Json const clusters = clusters_of(layout, line, carets);
        lines.push_back({ { "begin", line.text_begin }, { "end", line.text_end }, { "visible_end", line.visible_end },
            { "x", line.x }, { "width", line.width }, { "top", line.top }, { "baseline", line.baseline },
            { "bottom", line.bottom }, { "runs", runs_of(layout, line, fonts) }, { "clusters", clusters },
            { "carets", carets } });
    }
    return { { "text", to_utf8(layout.text) }, { "base_level", layout.base }, { "width", layout.width },
        { "height", layout.height }, { "truncated", layout.truncated }, { "missing_glyphs", layout.missing_glyphs },
        { "lines", lines } };
}

std::filesystem::path fonts_beside_program()
{
    std::error_code ignored;
    auto const program = std::filesystem::read_symlink("/proc/self/exe", ignored);
    return program.parent_path().parent_path() / "share" / "wegweiser" / "fonts";
}

} // namespace

int main(int count, char** values)
{
    auto read = read_options({ values + 1, values + count });
    if (!read) {
        std::cerr << "weg-layout: " << read.error().detail << '\n' << kUsage;
        return 2;
    }
    auto const options = std::move(read).value();
    if (options.help) {
        std::cout << kUsage;
        return 0;
    }
    auto const manifest = options.fonts.empty() ? fonts_beside_program() / "fonts.tsv" : options.fonts;
    auto const fonts = text::FontLibrary::open(manifest);
    auto const hyphenator = text::Hyphenator::open(manifest.parent_path() / "hyphenation.tsv");
    if (!fonts || !hyphenator) {
        std::cerr << "weg-layout: " << (fonts ? hyphenator.error() : fonts.error()).detail << '\n';
        return 1;
    }
    std::string const words { std::istreambuf_iterator<char>(std::cin), {} };
    text::Engine engine(fonts.value(), &hyphenator.value());
    std::cout << json_of(engine.lay_out(words, options.style, options.width), fonts.value()).dump(1) << '\n';
    return 0;
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/options.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <span>
#include <string_view>
#include <vector>

namespace weg::client {

namespace {

constexpr int kMaxSide = 8192;

Error wrong(std::string const& what) { return { ErrorCode::InvalidData, what }; }

std::optional<int> read_number(std::string_view text, int low, int high)
{
    int value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < low || value > high)
        return std::nullopt;
    return value;
}

/// "150" and "1.5" are the same.
std::optional<int> read_percent(std::string_view text)
{
    double value = 0;
    auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    if (value >= 1 && value <= 2)
        value *= 100;
    if (!(value >= 100 && value <= 200))
        return std::nullopt;
    return static_cast<int>(std::lround(value));
}

Result<void> read_size(Options& options, std::string_view text)
{
    auto const cross = text.find('x');
    auto const width = read_number(text.substr(0, cross), 240, kMaxSide);
    auto const height
        = cross == std::string_view::npos ? std::nullopt : read_number(text.substr(cross + 1), 240, kMaxSide);
    if (!width || !height)
        return wrong("--size " + std::string(text) + ": write WIDTHxHEIGHT, each from 240 to 8192");
    options.width = *width;
    options.height = *height;
    return {};
}

Result<void> read_modes(screens::Modes& modes, std::string_view text)
{
    while (!text.empty()) {
        auto const comma = text.find(',');
        auto const word = text.substr(0, comma);
        if (word == "contrast")
            modes.palette = ui::Palette::HighContrast;
        else if (word == "dark")
            modes.palette = ui::Palette::Dark;
        else if (word == "reach")
            modes.reach = true;
        else if (word == "calm")
            modes.calm = true;
        else if (word == "switches")
            modes.switches = true;
        else
            return wrong("--modes " + std::string(word) + ": write contrast or dark, reach, calm, switches");
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
    return {};
}

Result<void> read_paper(Options& options, std::string_view text)
{
    if (text == "a4")
        options.paper = ports::Paper::A4;
    else if (text == "a6")
        options.paper = ports::Paper::A6;
    else if (text == "80mm")
        options.paper = ports::Paper::Receipt80;
    else
        return wrong("--paper " + std::string(text) + ": write a4, a6 or 80mm");
    return {};
}

Result<void> read_value(Options& options, std::string_view name, std::string_view value)
{
    if (name == "--share") {
        options.share = value;
    } else if (name == "--bundle") {
        options.bundle = value;
    } else if (name == "--city") {
        options.city = value;
    } else if (name == "--store") {
        options.store = value;
    } else if (name == "--root") {
        options.root = value;
    } else if (name == "--wait-picture") {
        options.wait_picture = value;
    } else if (name == "--update-from") {
        options.update_from.emplace_back(value);
    } else if (name == "--operator") {
        options.operator_file = value;
    } else if (name == "--status") {
        options.status = value;
    } else if (name == "--check-operator") {
        options.check_operator = value;
    } else if (name == "--lang") {
        options.language = value;
    } else if (name == "--tour") {
        options.tour = value;
    } else if (name == "--slips") {
        options.slips = value;
    } else if (name == "--printer") {
        options.printer = value;
    } else if (name == "--paper") {
        return read_paper(options, value);
    } else if (name == "--link") {
        options.link_base = value;
    } else if (name == "--screen") {
        options.screen = value;
    } else if (name == "--size") {
        return read_size(options, value);
    } else if (name == "--modes") {
        return read_modes(options.modes, value);
    } else if (name == "--inches") {
        auto const inches = read_number(value, 3, 120);
        if (!inches)
            return wrong("--inches " + std::string(value) + ": write the diagonal of the screen, from 3 to 120");
        options.screen_inches = static_cast<float>(*inches);
    } else if (name == "--distance") {
        auto const distance = read_number(value, 200, 3000);
        if (!distance)
            return wrong("--distance " + std::string(value) + ": write millimetres from 200 to 3000");
        options.distance_mm = static_cast<float>(*distance);
    } else if (name == "--text-scale") {
        auto const percent = read_percent(value);
        if (!percent)
            return wrong(
                "--text-scale " + std::string(value) + ": write percent from 100 to 200, or a factor from 1 to 2");
        options.text_percent = *percent;
    } else {
        return wrong(std::string(name) + ": there is no such option");
    }
    return {};
}

/// A folder of bundles needs the name of one: kiosks show one city, and each has its own bundle.
Result<void> choose_city(Options& options)
{
    std::error_code ignored;
    if (!std::filesystem::is_directory(options.bundle, ignored)) {
        return options.city.empty() ? Result<void>() : wrong("--city needs --bundle with a folder of bundles");
    }
    std::vector<std::string> cities;
    for (auto const& item : std::filesystem::directory_iterator(options.bundle, ignored)) {
        if (item.path().extension() == ".sqlite")
            cities.push_back(item.path().stem().string());
    }
    std::ranges::sort(cities);
    if (std::ranges::find(cities, options.city) == cities.end()) {
        constexpr std::size_t kMostNamed = 12;
        std::string names;
        for (std::size_t i = 0; i < std::min(cities.size(), kMostNamed); ++i)
            names += (i == 0 ? "" : ", ") + cities[i];
        return wrong(options.bundle.string() + ": say which city with --city; here are "
            + (names.empty() ? "none" : names + (cities.size() > kMostNamed ? ", ..." : "")));
    }
    options.bundle /= options.city + ".sqlite";
    return {};
}

Result<void> check_updates(Options const& options)
{
    if (options.update_from.empty())
        return {};
    if (options.store.empty())
        return wrong("--update-from needs --store with a folder for what comes");
    // Whoever breaks a public screen's program must find no network in it.
    if (options.kiosk)
        return wrong("--update-from is not for a kiosk; let wegweiser-sync fill its --store");
    return {};
}

/// What a device was given may be what keeps its program from living: then none of it counts, nor what is wrong with it.
Options as_shipped(std::span<char const* const> words)
{
    Options options;
    options.factory = true;
    for (std::size_t i = 0; i < words.size(); ++i) {
        std::string_view const word = words[i];
        if (word == "--kiosk")
            options.kiosk = true;
        else if (word == "--stats")
            options.stats = true;
        else if (word == "--share" && i + 1 < words.size())
            options.share = words[++i];
    }
    return options;
}

} // namespace

Result<Options> read_options(int count, char const* const* values)
{
    std::span const words(values, static_cast<std::size_t>(count));
    if (std::ranges::find(words, std::string_view("--factory")) != words.end())
        return as_shipped(words.subspan(1));
    Options options;
    for (int i = 1; i < count; ++i) {
        std::string_view const word = values[i];
        if (word == "--help") {
            options.help = true;
        } else if (word == "--kiosk") {
            options.kiosk = true;
        } else if (word == "--accessibility-report") {
            options.accessibility_report = true;
        } else if (word == "--stats") {
            options.stats = true;
        } else if (word == "--make-pin") {
            options.make_pin = true;
        } else {
            if (i + 1 == count)
                return wrong(std::string(word) + ": there is no such option, or its value is missing");
            WEG_TRY_VOID(read_value(options, word, values[++i]));
        }
    }
    WEG_TRY_VOID(choose_city(options));
    WEG_TRY_VOID(check_updates(options));
    return options;
}

char const* usage()
{
    return R"(usage: wegweiser [options]
  --lang TAG          begin in this language (de, ar, ...)
  --kiosk             full screen, for one visitor after the other
  --bundle FILE       show this content instead of the embedded one
  --bundle DIR --city ID    the same, of a folder with a bundle for each city
  --store DIR         show the newest content that wegweiser-sync keeps there, and swap it when nobody reads
    --root FILE       the first root.json that it is proved by; default: in --share
    --update-from URL fill the store from there by oneself, about every six hours; may be said several times
  --printer QUEUE     offer printed slips, from this queue of CUPS
    --paper SIZE      what lies in it: a4, a6 or 80mm (a6)
  --link URL          where the same app is on the web: offer links to it as QR codes
  --operator FILE     what the operator of this device decides: see operator.toml
  --status FILE       say there how the device is, every few minutes (in a store: kiosk/status.json)
  --check-operator FILE  only say what is wrong with an operator's file
  --make-pin          only read a PIN from standard input and print its hash for the operator's file
  --tour DIR          draw every screen in every language to PNG files; needs no display
    --screen S        only this screen: attract, idle-warning, languages, home, display, statement, search, section/ID, entry/ID, take-away/ID,
                      reading
    --size WxH        picture size in pixels (1080x1920)
    --text-scale N    text size: 100 to 200 percent, or a factor from 1 to 2
  --slips DIR         write the slip of every entry, or of --screen entry/ID, on every paper to PDF files
  --modes LIST        begin every session so: contrast or dark, reach, calm, switches, with commas between
  --accessibility-report    print how each clause of EN 301 549 is met, measured on every screen, and leave
    --inches N        diagonal of the screen it is measured for (24), whose pixels are --size
    --distance N      millimetres from the eyes to it (600)
  --factory           only what came with the program counts, whatever else is said
  --wait-picture PNG  draw what wegweiser-session shows while the app is away
  --stats             say on leaving how many frames were drawn
  --share DIR         where fonts, icons and the embedded content are
  --help              this text
)";
}

} // namespace weg::client

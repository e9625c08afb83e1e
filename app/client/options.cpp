// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/options.h"

#include <algorithm>
#include <charconv>
#include <cmath>
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
    } else if (name == "--screen") {
        options.screen = value;
    } else if (name == "--size") {
        return read_size(options, value);
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

} // namespace

Result<Options> read_options(int count, char const* const* values)
{
    Options options;
    for (int i = 1; i < count; ++i) {
        std::string_view const word = values[i];
        if (word == "--help") {
            options.help = true;
        } else if (word == "--kiosk") {
            options.kiosk = true;
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
  --kiosk             full screen
  --bundle FILE       show this content instead of the embedded one
  --bundle DIR --city ID    the same, of a folder with a bundle for each city
  --store DIR         show the newest content that wegweiser-sync keeps there, and swap it when nobody reads
    --update-from URL fill the store from there by oneself, about every six hours; may be said several times
  --operator FILE     what the operator of this device decides: see operator.toml
  --status FILE       say there how the device is, every few minutes (in a store: kiosk/status.json)
  --check-operator FILE  only say what is wrong with an operator's file
  --make-pin          only read a PIN from standard input and print its hash for the operator's file
  --tour DIR          draw every screen in every language to PNG files; needs no display
    --screen S        only this screen: languages, home, text-size, search, section/ID, entry/ID
    --size WxH        picture size in pixels (1080x1920)
    --text-scale N    text size: 100 to 200 percent, or a factor from 1 to 2
  --stats             say on leaving how many frames were drawn
  --share DIR         where fonts, icons and the embedded content are
  --help              this text
)";
}

} // namespace weg::client

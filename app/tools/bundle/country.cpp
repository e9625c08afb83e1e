// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tools/bundle/country.h"

#include "app/authoring/city.h"
#include "app/authoring/compile.h"

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace weg::bundle {

namespace {

using namespace authoring;
namespace fs = std::filesystem;

/// Compiles one city and says what is wrong with it, all at once. Returns whether a bundle was written.
bool build_city(fs::path const& folder, CountryOrder const& order, std::vector<SourceLanguage>& languages)
{
    Problems problems;
    fs::path const icons = order.icons.empty() ? folder.parent_path().parent_path() / "assets" / "icons" : order.icons;
    City const city = read_city(folder, icons, problems);
    read_content(languages, order.locales, city.id, problems);
    if (problems.empty()) {
        auto const written = write_bundle(city, languages, order.out / (city.id + ".sqlite"));
        if (!written)
            problems.add(folder.string(), written.error().detail);
    }
    std::string all;
    for (auto const& line : problems.lines())
        all += line + '\n';
    std::cerr << all << std::flush;
    return problems.empty();
}

/// Waits for one of the processes. Returns whether it did its work.
bool wait_for_one()
{
    int status = 0;
    return wait(&status) > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

int build_country(CountryOrder const& order)
{
    Problems problems;
    auto languages = read_interface(order.locales, problems);
    auto const cities = cities_in(order.cities);
    if (cities.empty())
        problems.add(order.cities.string(), "has no folder with a city.yaml; give a folder such as content/");
    for (auto const& line : problems.lines())
        std::cerr << line << '\n';
    if (!problems.empty())
        return 1;
    std::size_t const most = std::max(1U, std::thread::hardware_concurrency());
    std::size_t running = 0;
    std::size_t written = 0;
    for (auto const& folder : cities) {
        if (running == most) {
            written += wait_for_one() ? 1 : 0;
            --running;
        }
        pid_t const child = fork();
        if (child == 0)
            _exit(build_city(folder, order, languages) ? 0 : 1);
        if (child < 0)
            std::cerr << folder.string() << ": no process could be made for it; is there memory left?\n";
        running += child > 0 ? 1 : 0;
    }
    for (; running > 0; --running)
        written += wait_for_one() ? 1 : 0;
    std::cout << written << " of " << cities.size() << " cities written\n";
    return written == cities.size() ? 0 : 1;
}

} // namespace weg::bundle

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Opens a country's city and Bielefeld's bundle in turn and times every query the screens make:
// weg_country_bench CITY.sqlite PEER.sqlite
#include "app/content/bundle.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <functional>
#include <map>

namespace {

using namespace weg;
using namespace weg::content;

/// Milliseconds of each query, by name.
using Times = std::map<std::string, std::vector<double>>;

double milliseconds_of(std::function<bool()> const& work)
{
    auto const begin = std::chrono::steady_clock::now();
    if (!work()) {
        std::fputs("a query failed\n", stderr);
        std::exit(1);
    }
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

void measure_section(
    Bundle const& bundle, SectionId const& section, std::vector<std::string> const& chain, Times& times)
{
    times["list of a section"].push_back(milliseconds_of([&] { return bundle.entries(section, chain).has_value(); }));
    times["filters of a section"].push_back(
        milliseconds_of([&] { return bundle.facets(section, {}, chain).has_value(); }));
    auto const kinds = bundle.facets(section, {}, chain);
    for (auto const& kind : kinds.value()) {
        std::vector<FacetChoice> const chosen { { kind.kind, kind.terms.front().term } };
        times["filtered list"].push_back(
            milliseconds_of([&] { return bundle.entries(section, chain, chosen).has_value(); }));
        times["filters after a choice"].push_back(
            milliseconds_of([&] { return bundle.facets(section, chosen, chain).has_value(); }));
        times["count of a choice"].push_back(
            milliseconds_of([&] { return bundle.count(section, chosen).has_value(); }));
    }
}

void measure_finder(Bundle const& bundle, std::vector<std::string> const& chain, Times& times)
{
    auto const first = bundle.finder_question({}, chain);
    times["question of the finder"].push_back(
        milliseconds_of([&] { return bundle.finder_question({}, chain).has_value(); }));
    for (auto const& answer : first.value().answers)
        times["results of the finder"].push_back(milliseconds_of([&] {
            return bundle.find({ { first.value().id, answer.id } }, chain).has_value();
        }));
}

Times measure(char const* file)
{
    Times times;
    for (int i = 0; i < 5; ++i)
        times["opening"].push_back(milliseconds_of([&] { return Bundle::open(file).has_value(); }));
    auto const bundle = Bundle::open(file);
    for (std::vector<std::string> const& chain :
        { std::vector<std::string> { "de" }, { "ar", "en", "de" }, { "ta", "en", "de" } }) {
        times["home"].push_back(milliseconds_of([&] { return bundle.value().sections(chain).has_value(); }));
        auto const sections = bundle.value().sections(chain);
        for (auto const& section : sections.value())
            measure_section(bundle.value(), section.id, chain, times);
        measure_finder(bundle.value(), chain, times);
        auto const ids = bundle.value().entry_ids();
        for (auto const& id : ids.value())
            times["page of an entry"].push_back(
                milliseconds_of([&] { return bundle.value().entry(id, chain).has_value(); }));
    }
    return times;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

} // namespace

int main(int count, char** values)
{
    if (count != 3) {
        std::fputs("usage: weg_country_bench CITY.sqlite PEER.sqlite\n", stderr);
        return 2;
    }
    auto const ours = measure(values[1]);
    auto const peer = measure(values[2]);
    for (auto const& [name, times] : ours) {
        std::printf("%-24s median %6.3f ms, slowest %6.3f ms; median over the peer's %.2f\n", name.c_str(),
            median(times), *std::ranges::max_element(times), median(times) / median(peer.at(name)));
    }
    return 0;
}

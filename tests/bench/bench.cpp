// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/bench.h"

#include "app/authoring/po.h"
#include "app/text/manifest.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <new>

namespace {

std::size_t& counter()
{
    static std::size_t count = 0;
    return count;
}

} // namespace

// The whole program's: what a warm frame asks for is to be counted, whoever asks.
void* operator new(std::size_t size)
{
    ++counter();
    if (void* const memory = std::malloc(size)) // NOLINT(cppcoreguidelines-no-malloc)
        return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }              // NOLINT(cppcoreguidelines-no-malloc)
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); } // NOLINT(cppcoreguidelines-no-malloc)

namespace weg::bench {

namespace {

constexpr std::size_t kLength = 300; ///< Characters of a paragraph, more or less.

std::size_t characters_of(std::string const& text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

std::vector<std::string> messages_of(std::string const& language)
{
    authoring::Problems problems;
    std::vector<std::string> messages;
    for (auto const* const domain : { "bielefeld.po", "wegweiser.po" }) {
        auto const file = std::filesystem::path(WEG_SOURCE_DIR) / "locales" / language / domain;
        if (auto const po = authoring::read_po(file, problems)) {
            for (auto const& [key, translation] : po->messages) {
                if (!translation.words.empty())
                    messages.push_back(translation.words);
            }
        }
    }
    return messages;
}

} // namespace

std::vector<Words> paragraphs(std::size_t count)
{
    std::vector<std::pair<std::string, std::vector<std::string>>> sources;
    std::ifstream linguas(std::string(WEG_SOURCE_DIR) + "/locales/LINGUAS");
    for (std::string language; std::getline(linguas, language);) {
        if (!language.empty() && language.front() != '#')
            sources.emplace_back(language, messages_of(language));
    }
    std::vector<Words> words;
    for (std::size_t i = 0; words.size() < count; ++i) {
        auto const& [language, messages] = sources[i % sources.size()];
        std::string text = std::to_string(i);
        // Another beginning and another step each time, so that no two paragraphs are alike.
        for (std::size_t at = i * 7; characters_of(text) < kLength; at += 1 + i % 5)
            text += " " + messages[at % messages.size()];
        words.push_back({ language, text });
    }
    return words;
}

std::vector<std::filesystem::path> font_files()
{
    std::vector<std::filesystem::path> files;
    auto const rows = text::read_manifest(std::filesystem::path(WEG_SOURCE_DIR) / "assets/fonts/fonts.tsv");
    for (auto const& row : rows.value()) {
        if (row.scripts.front() != "Zsym")
            files.push_back(row.file);
    }
    return files;
}

double seconds_of(int times, std::function<void()> const& work)
{
    double least = 1e9;
    for (int i = 0; i < times; ++i) {
        auto const begin = std::clock();
        work();
        least = std::min(least, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return least;
}

std::size_t allocations() { return counter(); }

void report(std::string const& name, double ours, double theirs, std::string const& floor)
{
    std::printf("%s: ours %.3f ms, theirs %.3f ms, %.2f times as fast (%s)\n", name.c_str(), ours * 1000, theirs * 1000,
        theirs / ours, floor.c_str());
}

} // namespace weg::bench

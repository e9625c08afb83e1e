// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Runs a fuzz target without libFuzzer: every file of a folder, cut short and with single bytes changed.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size);

namespace {

constexpr std::size_t kVariants = 200;

void run_variants(std::vector<std::uint8_t> const& seed)
{
    LLVMFuzzerTestOneInput(seed.data(), seed.size());
    // The same numbers each time: a failure can be repeated.
    std::uint32_t random = 12345;
    auto const next = [&] { return random = random * 1664525u + 1013904223u; };
    for (std::size_t i = 0; i < kVariants && !seed.empty(); ++i) {
        auto variant = seed;
        variant[next() % variant.size()] = static_cast<std::uint8_t>(next() >> 24);
        if (i % 2 == 0)
            variant.resize(next() % variant.size());
        LLVMFuzzerTestOneInput(variant.data(), variant.size());
    }
}

} // namespace

int main(int count, char** values)
{
    int files = 0;
    for (int i = 1; i < count; ++i) {
        for (auto const& entry : std::filesystem::directory_iterator(values[i])) {
            std::ifstream stream(entry.path(), std::ios::binary);
            run_variants({ std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>() });
            ++files;
        }
    }
    std::printf("%d files of the corpus replayed\n", files);
    return files > 0 ? 0 : 1;
}

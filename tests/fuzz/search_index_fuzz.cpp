// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/ranker.h"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <unistd.h>

namespace {

/// The version that the index of the corpus is of.
constexpr char const* kVersion = "fuzz";

constexpr char const* kQuestions[] { "Sprachkurs", "kursse", "spr", "Kurs Sprache", "مدرسة", "muschawara", "语",
    "консультация" };

void ask(weg::search::IndexReader const& index)
{
    weg::search::Ranker ranker(index);
    for (auto const* const typed : kQuestions) {
        auto const ranked = ranker.rank({ typed, { "ar", "de" }, {}, true });
        if (!ranked)
            continue;
        for (auto const& hit : ranked.value().hits)
            if (hit.document >= index.documents() || !std::isfinite(hit.score))
                std::abort();
    }
}

} // namespace

/// Property: any bytes are refused, or each question ends with an error or with documents that are there.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const file = std::filesystem::temp_directory_path() / ("weg-fuzz-search-" + std::to_string(::getpid()));
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<char const*>(data), static_cast<std::streamsize>(size));
    if (auto const index = weg::search::IndexReader::open(file, kVersion))
        ask(index.value());
    std::filesystem::remove(file);
    return 0;
}

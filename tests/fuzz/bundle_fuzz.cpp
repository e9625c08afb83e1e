// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/bundle.h"

#include <fstream>
#include <unistd.h>

/// Property: any bytes are refused, or every query of the opened bundle ends with a value or an error.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    auto const file = std::filesystem::temp_directory_path() / ("weg-fuzz-bundle-" + std::to_string(::getpid()));
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<char const*>(data), static_cast<std::streamsize>(size));
    {
        auto const bundle = weg::content::Bundle::open(file);
        if (bundle) {
            auto const sections = bundle.value().sections({ "ar", "en", "de" });
            if (sections) {
                for (auto const& section : sections.value())
                    (void)bundle.value().facets(section.id, { { "language", "ar" } }, { "ar", "de" });
            }
            auto const question = bundle.value().finder_question("", { "ar", "de" });
            if (question && !question.value().answers.empty())
                (void)bundle.value().find(
                    { { question.value().id, question.value().answers.front().id } }, { "ar", "de" });
            (void)bundle.value().crisis({ "ar", "de" });
            auto const ids = bundle.value().entry_ids();
            if (ids) {
                for (auto const& id : ids.value())
                    (void)bundle.value().entry(id, { "ar", "en", "de" });
            }
            for (auto const& language : bundle.value().languages()) {
                (void)bundle.value().interface_catalog(language.tag);
                (void)bundle.value().keyboard(language.tag);
            }
        }
    }
    std::filesystem::remove(file);
    return 0;
}

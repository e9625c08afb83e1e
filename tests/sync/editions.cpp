// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/editions.h"

#include "app/sync/hash.h"

#include <fstream>

namespace weg::sync::testing {

namespace {

/// The file's name, which a server finds by the URL that percent-encodes it.
std::string decoded(std::string_view url)
{
    std::string name;
    while (!url.empty()) {
        bool const is_encoded = url.starts_with('%');
        name += is_encoded ? static_cast<char>(std::stoi(std::string(url.substr(1, 2)), nullptr, 16)) : url.front();
        url.remove_prefix(is_encoded ? 3 : 1);
    }
    return name;
}

} // namespace

std::string edition(int number)
{
    std::string bytes;
    std::uint32_t random = 3;
    for (int i = 0; i < 5000; ++i)
        bytes += static_cast<char>((random = random * 1664525U + 1013904223U) >> 24U);
    return bytes + "edition " + std::to_string(number);
}

Content edition_content(int number)
{
    return { static_cast<std::int64_t>(edition(number).size()), sha256(edition(number)) };
}

void Editions::publish(int number)
{
    Offer offer;
    offer.bundle = "bielefeld";
    offer.sequence = number;
    offer.schema = 7;
    offer.least_app = { 1, 0, 0 };
    offer.content = edition_content(number);
    put(offer, pack(edition(number)).value());
    if (number > 1) {
        offer.from = edition_content(number - 1).sha256;
        put(offer, pack(edition(number), edition(number - 1)).value());
    }
    repository.publish();
}

std::string Editions::path_of(std::string const& kind, int number)
{
    return "bielefeld/" + kind + "-" + std::to_string(number) + ".zst";
}

std::string& Editions::file_of(std::string const& kind, int number)
{
    auto const path = path_of(kind, number);
    return repository.files.at("targets/bielefeld/" + repository.targets.targets.at(path).hashes.at("sha256") + "."
        + path.substr(std::string("bielefeld/").size()));
}

void Editions::put(Offer const& offer, std::string const& packed)
{
    auto const path = path_of(offer.from.empty() ? "full" : "delta", static_cast<int>(offer.sequence));
    repository.add_target(path, packed);
    repository.targets.targets.at(path).custom = custom_of(offer);
}

void write_files(Repository const& repository, std::filesystem::path const& folder)
{
    for (auto const& [url, bytes] : repository.files) {
        auto const file = folder / decoded(url);
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << bytes;
    }
}

} // namespace weg::sync::testing

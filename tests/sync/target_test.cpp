// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// What a client makes of the files that metadata lead it to. The numbers are those of the acceptance list.
#include "tests/sync/repository.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace weg;
using namespace weg::sync;
using namespace weg::sync::testing;

namespace {

/// It does not take the target, shows what it showed, and leaves nothing behind.
Error refused_target(Client& client, std::string const& path)
{
    auto const content = client.content();
    auto const bytes = client.get(path);
    REQUIRE_FALSE(bytes);
    CHECK(client.content() == content);
    return bytes.error();
}

} // namespace

TEST_CASE("case 19: a target is neither longer nor shorter than was signed for", "[sync][target]")
{
    Repository repository;
    Client client(repository);
    auto& file = std::ranges::find_if(repository.files, [](auto const& each) {
        return each.first.starts_with("targets/");
    })->second;
    SECTION("longer")
    {
        file += "x";
        CHECK(refused_target(client, "bielefeld/a.db").code == ErrorCode::InvalidData);
    }
    SECTION("shorter")
    {
        file.pop_back();
        CHECK(refused_target(client, "bielefeld/a.db").code == ErrorCode::Untrusted);
    }
    SECTION("as long, and another (case 20)")
    {
        file = "CONTENT";
        CHECK(refused_target(client, "bielefeld/a.db").detail.find("another sha256") != std::string::npos);
    }
}

TEST_CASE("case 21: a signed target in another's place is refused", "[sync][target]")
{
    Repository repository;
    repository.add_target("bielefeld/b.db", "CONTENT");
    repository.publish();
    Client client(repository);
    auto const place = [&](std::string const& path) {
        return "targets/bielefeld/" + repository.targets.targets.at(path).hashes.at("sha256") + "." + path.substr(10);
    };
    std::swap(repository.files.at(place("bielefeld/a.db")), repository.files.at(place("bielefeld/b.db")));
    CHECK(refused_target(client, "bielefeld/a.db").code == ErrorCode::Untrusted);
    CHECK(refused_target(client, "bielefeld/b.db").code == ErrorCode::Untrusted);
}

TEST_CASE("case 26: a target's path cannot lead out of its folder", "[sync][target]")
{
    for (std::string const& path : std::vector<std::string> { "../a", "a/../../b", "/etc/passwd", "a//b", "./a", "a/.",
             "a\\b", std::string("a\0b", 3), std::string(4096, 'a'), "" }) {
        INFO(path);
        CHECK_FALSE(is_plain_path(path));
        Repository repository;
        repository.targets.targets[path] = repository.targets.targets.at("bielefeld/a.db");
        repository.publish();
        Client client(repository);
        CHECK(refused_target(client, path).code == ErrorCode::InvalidData);
        CHECK(std::ranges::none_of(client.fetcher.asked, [](auto const& url) { return url.starts_with("targets/"); }));
    }
    // What only looks like a way out stays a name.
    Repository repository;
    repository.add_target("a/%2e%2e?x#y..", "odd");
    auto const file = repository.files.extract(
        "targets/a/" + repository.targets.targets.at("a/%2e%2e?x#y..").hashes.at("sha256") + ".%2e%2e?x#y..");
    repository.publish();
    auto const quoted = percent_encoded(file.key().substr(std::string("targets/a/").size()));
    repository.files["targets/a/" + quoted] = file.mapped();
    Client client(repository);
    CHECK(client.get("a/%2e%2e?x#y..").value() == "odd");
}

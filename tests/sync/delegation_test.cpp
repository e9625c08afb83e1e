// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/sync/repository.h"

#include "app/sync/hash.h"
#include "tests/support/catch.h"

#include <algorithm>

using namespace weg;
using namespace weg::sync;
using namespace weg::sync::testing;

namespace {

/// A repository in which roles delegate to roles.
struct Tree {
    Repository repository;
    Keyring keys = new_keys(1); ///< Of every delegated role, unless a test says otherwise.

    void delegate(Targets& from, std::string const& role, std::vector<std::string> paths, bool terminating,
        Keyring const& signers)
    {
        for (auto const& key : signers)
            from.delegations.keys.emplace(key_id(key.public_key()), key.public_key());
        from.delegations.roles.push_back({ role, role_of(signers, 1), terminating, std::move(paths), {} });
    }
    void delegate(Targets& from, std::string const& role, std::vector<std::string> paths, bool terminating = false)
    {
        delegate(from, role, std::move(paths), terminating, keys);
    }
    /// A role that knows these targets, each with its own path as content.
    Targets role(std::vector<std::string> const& paths = {})
    {
        Targets targets;
        targets.version = 1;
        targets.expires = repository.targets.expires;
        for (auto const& path : paths) {
            repository.add_target(path, path);
            targets.targets.emplace(path, repository.targets.targets.extract(path).mapped());
        }
        return targets;
    }
    void publish(std::string const& name, Targets const& targets) { repository.publish_delegated(name, targets, keys); }
};

DelegatedRole with_paths(std::vector<std::string> paths) { return { "x", {}, false, std::move(paths), {} }; }

} // namespace

TEST_CASE("a delegation's patterns match segment by segment", "[sync][delegation]")
{
    struct Case {
        char const* pattern;
        char const* path;
        bool matches;
    };
    for (auto const& [pattern, path, matches] :
        std::vector<Case> { { "a/b", "a/b", true }, { "a/*", "a/b", true }, { "a/*", "a/b/c", false },
            { "*", "a", true }, { "*", "a/b", false }, { "*/*", "a/b", true }, { "a/*.db", "a/x.db", true },
            { "a/*.db", "a/x.dbx", false }, { "a/?", "a/b", true }, { "a?b", "a/b", false }, { "a/?", "a/bb", false },
            { "a*b*c", "axbxbc", true }, { "a*b*c", "axbx", false }, { "", "", true }, { "", "a", false },
            { "a/**", "a/b", true }, { "a/[b]", "a/b", false }, { "*a", "bb/a", false } }) {
        INFO(pattern << " " << path);
        CHECK(speaks_of(with_paths({ pattern }), path) == matches);
    }
    auto const digest = sha256("a/b");
    CHECK(speaks_of({ "x", {}, false, {}, { "ffff", digest.substr(0, 4) } }, "a/b"));
    CHECK_FALSE(speaks_of({ "x", {}, false, {}, { digest.substr(1, 5) + "g" } }, "a/b"));
}

TEST_CASE("delegated roles are asked in order, and nobody after a terminating one", "[sync][delegation]")
{
    Tree tree;
    auto first = tree.role();
    tree.delegate(first, "inner", { "*/*" });
    tree.delegate(tree.repository.targets, "first", { "*/*" });
    bool const terminating = GENERATE(true, false);
    tree.delegate(tree.repository.targets, "second", { "*/*" }, terminating);
    tree.delegate(tree.repository.targets, "third", { "*/*" });
    tree.publish("first", first);
    tree.publish("inner", tree.role({ "x/inner" }));
    tree.publish("second", tree.role({ "x/second" }));
    tree.publish("third", tree.role({ "x/third" }));
    tree.repository.publish();
    Client client(tree.repository);
    CHECK(client.get("x/inner").value() == "x/inner");
    CHECK(client.get("x/second").value() == "x/second");
    client.fetcher.asked.clear();
    CHECK(client.get("x/third").has_value() == !terminating);
    CHECK(client.trusted().contains("third.json") == !terminating);
}

TEST_CASE("case 27: role names are quoted, whatever they are", "[sync][delegation]")
{
    for (std::string const& name :
        std::vector<std::string> { "../../a", "a/b", "ü %2e", "a?b#c", "city.json", ".", ".." }) {
        INFO(name);
        Tree tree;
        tree.delegate(tree.repository.targets, name, { "x/*" });
        tree.publish(name, tree.role({ "x/y" }));
        tree.repository.publish();
        Client client(tree.repository);
        CHECK(client.get("x/y").value() == "x/y");
        CHECK(client.trusted().contains(percent_encoded(name) + ".json"));
        CHECK(client.trusted().size() == 5);
    }
}

TEST_CASE("case 28: the search for a target ends", "[sync][delegation]")
{
    Tree tree;
    SECTION("when roles delegate to each other in a ring")
    {
        auto a = tree.role();
        auto b = tree.role();
        tree.delegate(a, "b", { "*/*" });
        tree.delegate(b, "a", { "*/*" });
        tree.delegate(tree.repository.targets, "a", { "*/*" });
        tree.publish("a", a);
        tree.publish("b", b);
        tree.repository.publish();
        Client client(tree.repository);
        CHECK(client.get("x/y").error().code == ErrorCode::NotFound);
        CHECK(client.trusted().size() == 6);
    }
    SECTION("after 32 roles")
    {
        for (int i = 1; i <= 33; ++i) {
            auto const name = "r" + std::to_string(i);
            tree.delegate(tree.repository.targets, name, { "*/*" });
            tree.publish(name, tree.role({ "x/" + name }));
        }
        tree.repository.publish();
        Client client(tree.repository);
        CHECK(client.get("x/r32").value() == "x/r32");
        CHECK(client.get("x/r33").error().code == ErrorCode::NotFound);
    }
    SECTION("at a role that may not speak of it")
    {
        tree.delegate(tree.repository.targets, "a", { "bielefeld/*" });
        tree.publish("a", tree.role({ "paderborn/x" }));
        tree.repository.publish();
        Client client(tree.repository);
        CHECK(client.get("paderborn/x").error().code == ErrorCode::NotFound);
        CHECK_FALSE(client.trusted().contains("a.json"));
    }
}

TEST_CASE("case 29: a cached role is held to the keys that its delegator gives it now", "[sync][delegation]")
{
    Tree tree;
    tree.delegate(tree.repository.targets, "city", { "bielefeld/*" });
    tree.publish("city", tree.role({ "bielefeld/b.db" }));
    tree.repository.publish();
    Client client(tree.repository);
    REQUIRE(client.get("bielefeld/b.db"));
    auto const cached = client.trusted().at("city.json");

    SECTION("the keys were replaced, the file was not")
    {
        tree.repository.targets.delegations = {};
        tree.delegate(tree.repository.targets, "city", { "bielefeld/*" }, false, new_keys(1));
        tree.repository.publish();
        auto const bytes = client.get("bielefeld/b.db");
        REQUIRE_FALSE(bytes);
        CHECK(bytes.error().code == ErrorCode::Untrusted);
        CHECK(client.trusted().at("city.json") == cached);
    }
    SECTION("another role delegates the same name, with other keys")
    {
        auto district = tree.role();
        tree.delegate(district, "city", { "*/*" }, false, new_keys(1));
        tree.repository.targets.delegations = {};
        tree.delegate(tree.repository.targets, "district", { "*/*" });
        tree.publish("district", district);
        tree.repository.publish();
        CHECK(client.get("bielefeld/b.db").error().code == ErrorCode::Untrusted);
    }
    SECTION("it has expired since")
    {
        client.clock.moment = tree.repository.targets.expires;
        for (Common* role :
            { static_cast<Common*>(&tree.repository.root), static_cast<Common*>(&tree.repository.timestamp),
                static_cast<Common*>(&tree.repository.snapshot), static_cast<Common*>(&tree.repository.targets) })
            role->expires += std::chrono::days { 2 };
        tree.repository.publish_root();
        tree.repository.publish();
        CHECK(client.get("bielefeld/b.db").error().code == ErrorCode::Expired);
    }
}

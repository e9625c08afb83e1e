// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tools/bundle/publish.h"

#include "app/sync/garbage.h"
#include "app/sync/mirror.h"
#include "app/sync/release.h"
#include "app/tools/bundle/publish_keys.h"
#include "app/tools/bundle/publish_verbs.h"
#include "platform/posix/files.h"
#include "platform/sdl/system_clock.h"

#include <algorithm>
#include <array>
#include <iostream>

namespace weg::bundle {

namespace {

namespace fs = std::filesystem;

constexpr char const* kUsage = R"(usage: wegweiser-bundle key NAME                   make NAME.key (secret) and NAME.pub
       wegweiser-bundle publish REPO VERB ...       keep a repository of signed bundles: a folder of static files
       wegweiser-bundle mirror REPO USBDIR          copy what clients need to a stick, each file proved

Verbs, in the order of a repository's life:
  init --root A.pub --root B.pub --root C.pub --targets T.pub --snapshot S.pub --timestamp S.pub
       [--root-threshold N] [--targets-threshold N] [--snapshot-threshold N] [--timestamp-threshold N]
       [--root-days 365] [--targets-days 180] [--snapshot-days 30] [--timestamp-days 7]
                                        draft root 1 and empty targets; of the root's keys more than half must sign
  sign ROLE --key K.key ...             add signatures to a draft; with the last one it counts
  add BUNDLE.sqlite --bundle NAME [--min-app 0.1.0] [--role ROLE] [--key K.key ...] [--yes]
                                        review an edition, draft it with its changes, sign it
  release --snapshot S.key --timestamp S.key
                                        lead clients to what is signed; from cron, before the timestamp expires
  status [--within DAYS]                roles, keys, drafts, editions; ends with 1 when something expires by then
  rotate [--add ROLE=K.pub] [--remove ROLE=K.pub|KEYID] [--threshold ROLE=N]
                                        draft the next root with other keys
  renew ROLE                            draft root, targets or a delegated role again, valid for longer
  delegate NAME --paths 'NAME/*' --key K.pub ... [--threshold N]
                                        let a municipality's keys sign what is below that path, and nothing else
  withdraw NAME SEQUENCE [--role ROLE]  offer an edition no more
  collect-garbage                       remove what no client is led to any more

REPO/metadata and REPO/targets are for the web server; REPO/staged holds what lacks signatures. Keys stay elsewhere.
)";

Verb const& mirror_verb()
{
    static Verb const verb { "mirror", { "REPO", "USBDIR" }, {}, {}, {} };
    return verb;
}

std::string version_text(std::string const& what, std::int64_t version) { return what + " " + std::to_string(version); }

Result<int> init(Shop const& shop)
{
    sync::RootPlan plan;
    auto validity = sync::default_validity();
    for (std::string const role : { "root", "targets", "snapshot", "timestamp" }) {
        auto& [keys, threshold] = plan[role];
        WEG_TRY(keys, load_public_keys(shop.words.all("--" + role)));
        auto const majority = role == "root" ? static_cast<std::int64_t>(keys.size()) / 2 + 1 : 1;
        WEG_TRY(threshold, shop.words.number("--" + role + "-threshold", 1, majority));
        WEG_TRY(auto const days, shop.words.number("--" + role + "-days", 1, validity.at(role).count()));
        validity.at(role) = std::chrono::days(days);
    }
    WEG_TRY_VOID(shop.publisher.init(plan, validity));
    say_how_to_sign(shop, "root");
    say_how_to_sign(shop, "targets");
    return 0;
}

Result<int> sign(Shop const& shop)
{
    WEG_TRY_VOID(sign_draft(shop, shop.words.subjects[0], shop.words.all("--key")));
    return 0;
}

Result<int> release(Shop const& shop)
{
    WEG_TRY(auto const snapshot, load_secret_keys(shop.words.all("--snapshot")));
    WEG_TRY(auto const timestamp, load_secret_keys(shop.words.all("--timestamp")));
    WEG_TRY(auto const report, sync::release(shop.tree, shop.clock, { snapshot, timestamp }));
    for (auto const& role : report.new_roles)
        std::cout << role << " is new for clients\n";
    if (report.snapshot)
        std::cout << version_text("snapshot", *report.snapshot) << ", ";
    std::cout << version_text("timestamp", report.timestamp) << '\n';
    return 0;
}

Result<int> rotate(Shop const& shop)
{
    sync::RootChange change;
    for (auto const& word : shop.words.all("--add")) {
        WEG_TRY(auto const pair, read_pair(word, "--add"));
        WEG_TRY(auto key, load_public_key(pair.second));
        change.add.emplace_back(pair.first, std::move(key));
    }
    for (auto const& word : shop.words.all("--remove")) {
        WEG_TRY(auto pair, read_pair(word, "--remove"));
        if (pair.second.ends_with(".pub")) {
            WEG_TRY(auto const key, load_public_key(pair.second));
            pair.second = sync::key_id(key);
        }
        change.remove.push_back(std::move(pair));
    }
    for (auto const& word : shop.words.all("--threshold")) {
        WEG_TRY(auto const pair, read_pair(word, "--threshold"));
        WEG_TRY(change.thresholds[pair.first], read_number(pair.second, "--threshold " + pair.first, 1));
    }
    WEG_TRY_VOID(shop.publisher.rotate(change));
    say_how_to_sign(shop, "root");
    say_how_to_sign(shop, "targets");
    return 0;
}

Result<int> renew(Shop const& shop)
{
    auto const& role = shop.words.subjects[0];
    WEG_TRY_VOID(shop.publisher.renew(role));
    say_how_to_sign(shop, role);
    return 0;
}

Result<int> delegate(Shop const& shop)
{
    auto const& role = shop.words.subjects[0];
    WEG_TRY(auto keys, load_public_keys(shop.words.all("--key")));
    WEG_TRY(auto const threshold, shop.words.number("--threshold", 1, 1));
    WEG_TRY_VOID(shop.publisher.delegate(role, shop.words.all("--paths"), { std::move(keys), threshold }));
    say_how_to_sign(shop, "targets");
    say_how_to_sign(shop, role);
    return 0;
}

Result<int> withdraw(Shop const& shop)
{
    auto const& bundle = shop.words.subjects[0];
    WEG_TRY(auto const sequence, read_number(shop.words.subjects[1], "SEQUENCE", 1));
    WEG_TRY(auto role, shop.publisher.role_for(bundle));
    if (shop.words.has("--role"))
        role = shop.words.one("--role");
    WEG_TRY_VOID(shop.publisher.withdraw(bundle, sequence, role));
    std::cout << version_text("edition", sequence)
              << " will be offered no more. Devices that have it keep it until a newer one comes.\n";
    say_how_to_sign(shop, role);
    return 0;
}

Result<int> sweep(Shop const& shop)
{
    WEG_TRY(auto const gone, sync::collect_garbage(shop.tree));
    for (auto const& place : gone)
        std::cout << "removed " << place << '\n';
    std::cout << gone.size() << " files are gone\n";
    return 0;
}

struct Deed {
    Verb verb;
    Result<int> (*run)(Shop const&);
};

std::vector<Deed> const& deeds()
{
    static std::vector<Deed> const all {
        { { "init", {}, { "--root", "--targets", "--snapshot", "--timestamp" },
              { "--root-threshold", "--targets-threshold", "--snapshot-threshold", "--timestamp-threshold",
                  "--root-days", "--targets-days", "--snapshot-days", "--timestamp-days" },
              {} },
            init },
        { { "sign", { "ROLE" }, { "--key" }, {}, {} }, sign },
        { { "add", { "BUNDLE.sqlite" }, { "--bundle" }, { "--min-app", "--role", "--key" }, { "--yes" } },
            add_edition },
        { { "release", {}, { "--snapshot", "--timestamp" }, {}, {} }, release },
        { { "status", {}, {}, { "--within" }, {} }, print_status },
        { { "rotate", {}, {}, { "--add", "--remove", "--threshold" }, {} }, rotate },
        { { "renew", { "ROLE" }, {}, {}, {} }, renew },
        { { "delegate", { "NAME" }, { "--paths", "--key" }, { "--threshold" }, {} }, delegate },
        { { "withdraw", { "NAME", "SEQUENCE" }, {}, { "--role" }, {} }, withdraw },
        { { "collect-garbage", {}, {}, {}, {} }, sweep },
    };
    return all;
}

Result<int> copy_to_stick(Words const& words)
{
    fs::path const folder = words.subjects[1];
    if (std::error_code ignored; !fs::is_directory(folder, ignored))
        return Error { ErrorCode::NotFound,
            folder.string() + " is no folder; put the stick in and name a folder on it" };
    platform::PosixFiles files;
    platform::SystemClock const clock;
    sync::RepositoryTree const tree(files, words.subjects[0]);
    WEG_TRY_VOID(tree.check());
    WEG_TRY(auto const room, files.free_bytes(folder));
    WEG_TRY(auto const report, sync::mirror(tree, clock, folder, room));
    std::cout << report.written_files << " files written, " << report.written_bytes << " bytes; " << report.kept_files
              << " were right already. Unmount the stick before you take it out.\n";
    return 0;
}

Result<int> run(Deed const& deed, std::string const& folder, Words const& words)
{
    platform::PosixFiles files;
    platform::SystemClock const clock;
    sync::RepositoryTree tree(files, folder);
    bool const is_new = deed.verb.name == "init";
    if (is_new) {
        WEG_TRY_VOID(files.make_folder(folder));
    } else {
        WEG_TRY_VOID(tree.check());
    }
    sync::Publisher publisher(tree, clock);
    Shop const shop { tree, publisher, clock, words };
    if (deed.verb.name == "status")
        return deed.run(shop); // It changes nothing, and looks also while somebody works.
    WEG_TRY(auto const lock, files.hold(fs::path(folder) / "lock", ports::Files::Patience::None));
    return deed.run(shop);
}

int usage_error(std::string const& what)
{
    std::cerr << "wegweiser-bundle: " << what << "\n" << kUsage;
    return 2;
}

int ended(Result<int> const& result)
{
    if (result)
        return result.value();
    std::cerr << "wegweiser-bundle: " << result.error().detail << '\n';
    return 1;
}

} // namespace

Result<void> sign_draft(Shop const& shop, std::string const& role, std::vector<std::string> const& key_files)
{
    WEG_TRY(auto const keys, load_secret_keys(key_files));
    WEG_TRY_VOID(sync::sign(shop.tree, role, keys));
    WEG_TRY(auto const published, sync::publish_ready(shop.tree));
    for (auto const& name : published)
        std::cout << name << " has all its signatures; release leads clients there\n";
    say_how_to_sign(shop, role);
    return {};
}

void say_how_to_sign(Shop const& shop, std::string const& role)
{
    auto const state = sync::draft_state(shop.tree, role);
    if (!state)
        return; // There is no draft.
    for (auto const& missing : state.value().missing)
        std::cout << version_text(role, state.value().version) << " is drafted and lacks " << missing.count
                  << (missing.count == 1 ? " signature" : " signatures") << " by the keys of " << missing.whose
                  << ": wegweiser-bundle publish " << shop.tree.folder().string() << " sign " << role
                  << " --key K.key\n";
}

bool publishes(std::string const& command)
{
    constexpr std::array<std::string_view, 3> kCommands { "key", "publish", "mirror" };
    return std::ranges::find(kCommands, command) != kCommands.end();
}

int publish(std::string const& command, std::vector<std::string> const& arguments)
{
    if (std::ranges::find(arguments, "--help") != arguments.end()) {
        std::cout << kUsage;
        return 0;
    }
    if (command == "key") {
        auto const words = read_words({ "key", { "NAME" }, {}, {}, {} }, arguments);
        if (!words)
            return usage_error(words.error().detail);
        auto const made = make_key(words.value().subjects[0]);
        return ended(made ? Result<int>(0) : Result<int>(made.error()));
    }
    if (command == "mirror") {
        auto const words = read_words(mirror_verb(), arguments);
        return words ? ended(copy_to_stick(words.value())) : usage_error(words.error().detail);
    }
    if (arguments.size() < 2)
        return usage_error("say which repository, and what to do");
    auto const deed = std::ranges::find_if(deeds(), [&](auto const& each) { return each.verb.name == arguments[1]; });
    if (deed == deeds().end())
        return usage_error("'" + arguments[1] + "' is no verb of publish");
    auto const words = read_words(deed->verb, { arguments.begin() + 2, arguments.end() });
    return words ? ended(run(*deed, arguments[0], words.value())) : usage_error(words.error().detail);
}

} // namespace weg::bundle

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/changes.h"
#include "app/authoring/text_file.h"
#include "app/content/schema.h"
#include "app/sync/limits.h"
#include "app/tools/bundle/publish_keys.h"
#include "app/tools/bundle/publish_verbs.h"
#include "platform/posix/terminal.h"

#include <algorithm>
#include <iostream>

namespace weg::bundle {

namespace {

Result<content::Bundle> open_bytes(std::string const& bytes, authoring::TemporaryFile const& file)
{
    WEG_TRY_VOID(authoring::write_text_file(file.path, bytes));
    return content::Bundle::open(file.path);
}

/// What readers will see otherwise; printed before anything is signed.
Result<void> review(std::string const& old_bytes, content::Bundle const& fresh)
{
    authoring::TemporaryFile const file(".sqlite");
    auto const old
        = old_bytes.empty() ? Result<content::Bundle>(Error { ErrorCode::NotFound, "" }) : open_bytes(old_bytes, file);
    if (!old && !old_bytes.empty())
        std::cout << "The edition before has another form and cannot be compared: " << old.error().detail << '\n';
    WEG_TRY(auto const changes, authoring::changes_between(old ? &old.value() : nullptr, fresh));
    std::cout << authoring::changes_table(changes);
    return {};
}

bool asks_and_hears_yes()
{
    std::cout << "Publish this? [y/N] " << std::flush;
    std::string answer;
    std::getline(std::cin, answer);
    return answer == "y" || answer == "yes";
}

void print(sync::EditionReport const& report, std::string const& bundle)
{
    std::cout << bundle << ": edition " << report.sequence << ", " << report.whole_bytes << " bytes whole";
    if (!report.delta_bytes.empty()) {
        auto const [least, most]
            = std::ranges::minmax(report.delta_bytes, {}, &std::pair<std::int64_t, std::int64_t>::second);
        std::cout << "; changes from " << report.delta_bytes.size() << " editions before, " << least.second << " to "
                  << most.second << " bytes";
    }
    std::cout << '\n';
}

} // namespace

Result<int> add_edition(Shop const& shop)
{
    auto const& [tree, publisher, clock, words] = shop;
    auto const bundle_name = words.one("--bundle");
    auto const least_app = sync::read_app_version(words.has("--min-app") ? words.one("--min-app") : "0.1.0");
    if (!least_app)
        return Error { ErrorCode::InvalidData, "--min-app " + words.one("--min-app") + ": write a version like 0.1.0" };
    WEG_TRY(auto const role, publisher.role_for(bundle_name));
    if (words.has("--role") && words.one("--role") != role)
        return Error { ErrorCode::InvalidData,
            "the role " + words.one("--role") + " does not speak of " + bundle_name + "; that is for " + role };
    // Before anybody looks and packs for nothing.
    WEG_TRY_VOID(load_secret_keys(words.all("--key")));
    // Its bytes are read once, so that what is looked at is what is signed.
    WEG_TRY(auto const bytes, tree.files().read(words.subjects[0], sync::kMostBundleBytes));
    authoring::TemporaryFile const file(".sqlite");
    auto const fresh = open_bytes(bytes, file);
    auto const is_sound = fresh ? fresh.value().check() : Result<void>(fresh.error());
    if (!is_sound)
        return Error { is_sound.error().code,
            words.subjects[0] + " is no bundle that clients would take: " + is_sound.error().detail
                + "; build it anew" };
    if (fresh.value().city_id() != bundle_name)
        return Error { ErrorCode::InvalidData,
            words.subjects[0] + " is a bundle of " + fresh.value().city_id() + ", not of " + bundle_name
                + "; give the right file or --bundle " + fresh.value().city_id() };
    WEG_TRY(auto const old_bytes, publisher.newest_bytes(bundle_name));
    if (old_bytes == bytes)
        return Error { ErrorCode::InvalidData,
            "nothing new: " + words.subjects[0] + " is the newest edition of " + bundle_name
                + " already, byte for byte" };
    WEG_TRY_VOID(review(old_bytes, fresh.value()));
    bool const is_asked = !words.has("--yes") && platform::somebody_answers();
    if (is_asked && !asks_and_hears_yes()) {
        std::cout << "Nothing was drafted.\n";
        return 1;
    }
    WEG_TRY(auto const report, publisher.add({ bundle_name, content::kSchemaVersion, *least_app, bytes }, role));
    print(report, bundle_name);
    if (words.has("--key") && (is_asked || words.has("--yes"))) {
        WEG_TRY_VOID(sign_draft(shop, role, words.all("--key")));
    } else {
        say_how_to_sign(shop, role);
    }
    return 0;
}

} // namespace weg::bundle

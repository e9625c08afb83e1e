// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/offer.h"

#include "app/sync/fields.h"
#include "app/sync/hash.h"
#include "app/sync/time_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>

namespace weg::sync {

namespace {

constexpr std::size_t kMostDeltas = 5;
constexpr std::size_t kDigestDigits = 64;

Result<std::string> digest(Fields const& fields, std::string_view name)
{
    WEG_TRY(auto const text, fields.text(name));
    if (text.size() != kDigestDigits || !from_hex(text))
        return fields.error(name, "64 hexadecimal digits");
    return text;
}

/// What it costs to reach each bundle from `active` by deltas alone.
struct Way {
    std::int64_t bytes = 0;
    std::vector<Offer> steps;
};

} // namespace

std::optional<AppVersion> read_app_version(std::string_view text)
{
    std::array<std::int64_t, 3> parts {};
    char const* at = text.data();
    char const* const end = at + text.size();
    for (auto& part : parts) {
        bool const is_first = &part == parts.data();
        if (!is_first && (at == end || *at++ != '.'))
            return std::nullopt;
        auto const read = std::from_chars(at, end, part);
        if (read.ec != std::errc() || part < 0)
            return std::nullopt;
        at = read.ptr;
    }
    return at == end ? std::optional(AppVersion { parts[0], parts[1], parts[2] }) : std::nullopt;
}

Result<std::optional<Offer>> read_offer(std::string const& path, TargetFile const& file)
{
    if (file.custom.find("kind") == nullptr)
        return std::optional<Offer>();
    WEG_TRY(auto const fields, Fields::of(file.custom, path + ": custom"));
    Offer offer;
    offer.path = path;
    offer.file = file;
    WEG_TRY(auto const kind, fields.text("kind"));
    if (kind != "full" && kind != "delta")
        return std::optional<Offer>();
    WEG_TRY(auto const algorithm, fields.text("algo"));
    if (algorithm != "zstd")
        return fields.error("algo", "\"zstd\", the only one that we know");
    WEG_TRY(offer.bundle, fields.text("bundle"));
    WEG_TRY(offer.sequence, fields.integer("seq", 1));
    WEG_TRY(offer.schema, fields.integer("schema", 1));
    WEG_TRY(auto const least_app, fields.text("min_app"));
    auto const version = read_app_version(least_app);
    if (!version)
        return fields.error("min_app", "a version like 1.4.0");
    offer.least_app = *version;
    WEG_TRY(offer.content.length, fields.integer("db_length", 1));
    WEG_TRY(offer.content.sha256, digest(fields, "db_sha256"));
    if (kind == "delta") {
        WEG_TRY(offer.from, digest(fields, "from_sha256"));
    }
    if (fields.find("created") != nullptr) {
        WEG_TRY(auto const created, fields.text("created"));
        offer.created = read_time(created);
        if (!offer.created)
            return fields.error("created", "a time like 2026-11-24T08:00:00Z");
    }
    return std::optional(std::move(offer));
}

Json custom_of(Offer const& offer)
{
    auto const& [major, minor, patch] = offer.least_app;
    Json::Object custom { { "kind", { std::string(offer.from.empty() ? "full" : "delta") } },
        { "algo", { std::string("zstd") } }, { "bundle", { offer.bundle } }, { "seq", { offer.sequence } },
        { "schema", { offer.schema } },
        { "min_app", { std::to_string(major) + "." + std::to_string(minor) + "." + std::to_string(patch) } },
        { "db_length", { offer.content.length } }, { "db_sha256", { offer.content.sha256 } } };
    if (!offer.from.empty())
        custom.emplace("from_sha256", Json { offer.from });
    if (offer.created)
        custom.emplace("created", Json { time_text(*offer.created) });
    return { std::move(custom) };
}

std::optional<Offer> newest(std::vector<Offer> const& offers, Wanted const& wanted)
{
    Offer const* best = nullptr;
    for (auto const& offer : offers) {
        bool const fits = offer.bundle == wanted.bundle && offer.schema == wanted.schema
            && offer.least_app <= wanted.app && offer.sequence >= wanted.least_sequence
            && offer.content.sha256 != wanted.active && !wanted.bad.contains(offer.content.sha256)
            && offer.content.length <= wanted.most_bytes;
        if (fits && (best == nullptr || offer.sequence > best->sequence))
            best = &offer;
    }
    return best == nullptr ? std::nullopt : std::optional(*best);
}

std::vector<Offer> plan(std::vector<Offer> const& offers, std::string_view active, Content const& goal)
{
    auto const leads_to_goal = [&](Offer const& offer) {
        return offer.content.sha256 == goal.sha256 && offer.content.length == goal.length;
    };
    Offer const* whole = nullptr;
    Offer const* direct = nullptr;
    for (auto const& offer : offers) {
        if (!leads_to_goal(offer) || (!offer.from.empty() && offer.from != active))
            continue;
        auto const*& best = offer.from.empty() ? whole : direct;
        if (best == nullptr || offer.file.length < best->file.length)
            best = &offer;
    }
    // The cheapest way to every bundle with one delta, with two, and so on: what is found after n rounds has n steps at
    // most (Bellman and Ford).
    std::map<std::string, Way, std::less<>> ways;
    if (!active.empty())
        ways.emplace(active, Way {});
    for (std::size_t round = 0; round < kMostDeltas; ++round) {
        auto next = ways;
        for (auto const& offer : offers) {
            auto const before = offer.from.empty() ? ways.end() : ways.find(offer.from);
            if (before == ways.end())
                continue;
            auto const bytes = before->second.bytes + offer.file.length;
            auto const known = next.find(offer.content.sha256);
            if (known != next.end() && known->second.bytes <= bytes)
                continue;
            Way way { bytes, before->second.steps };
            way.steps.push_back(offer);
            next.insert_or_assign(offer.content.sha256, std::move(way));
        }
        ways = std::move(next);
    }
    auto const way = ways.find(goal.sha256);
    bool const has_chain = way != ways.end()
        && way->second.steps.size() > 1
        // Each step is another file to fetch, check and apply.
        && (whole == nullptr || way->second.bytes * 10 < whole->file.length * 6);
    if (has_chain && (direct == nullptr || way->second.bytes < direct->file.length))
        return way->second.steps;
    bool const is_direct = direct != nullptr && (whole == nullptr || direct->file.length < whole->file.length);
    if (auto const* const one = is_direct ? direct : whole)
        return { *one };
    return {};
}

} // namespace weg::sync

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/key_file.h"

#include "app/sync/fields.h"
#include "app/sync/hash.h"
#include "app/sync/metadata_writer.h"

#include <variant>

namespace weg::sync {

namespace {

constexpr std::size_t kKeyDigits = 64;

Result<PublicKey> public_part(Json const& json, std::string const& name)
{
    WEG_TRY(auto const fields, Fields::of(json, name));
    PublicKey key;
    WEG_TRY(key.type, fields.text("keytype"));
    WEG_TRY(key.scheme, fields.text("scheme"));
    WEG_TRY(auto const value, fields.object("keyval"));
    WEG_TRY(key.value, value.text("public"));
    if (key.type != "ed25519" || key.scheme != "ed25519")
        return fields.error(
            "keytype", R"("ed25519", and "scheme" too; make such a key with: wegweiser-bundle key NAME)");
    if (key.value.size() != kKeyDigits || !from_hex(key.value))
        return value.error("public", "64 hexadecimal digits");
    return key;
}

/// The secret's digits in `json`, to be wiped there.
std::string* secret_in(Json& json)
{
    auto* const object = std::get_if<Json::Object>(&json.value);
    auto const values = object != nullptr ? object->find("keyval") : Json::Object::iterator();
    if (object == nullptr || values == object->end())
        return nullptr;
    auto* const members = std::get_if<Json::Object>(&values->second.value);
    auto const secret = members != nullptr ? members->find("private") : Json::Object::iterator();
    return members == nullptr || secret == members->end() ? nullptr : std::get_if<std::string>(&secret->second.value);
}

} // namespace

std::string public_key_text(PublicKey const& key) { return canonical_json(to_json(key)) + "\n"; }

Result<PublicKey> read_public_key(std::string_view text, std::string const& name)
{
    WEG_TRY(auto json, read_json(text, name));
    if (auto* const secret = secret_in(json)) {
        wipe(*secret);
        return Error { ErrorCode::InvalidData, name + " is a secret key; give the public one beside it, NAME.pub" };
    }
    return public_part(json, name);
}

std::string secret_key_text(SecretKey const& key)
{
    auto seed = key.seed();
    std::string text;
    text.reserve(300); // So that no copy is left behind when it grows.
    text += R"({"keytype":"ed25519","keyval":{"private":")";
    text += seed;
    text += R"(","public":")";
    text += key.public_key().value;
    text += R"("},"scheme":"ed25519"})";
    text += '\n';
    wipe(seed);
    return text;
}

Result<SecretKey> read_secret_key(std::string_view text, std::string const& name)
{
    WEG_TRY(auto json, read_json(text, name));
    auto* const seed = secret_in(json);
    if (seed == nullptr)
        return Error { ErrorCode::InvalidData, name + " is no secret key; give the file NAME.key that key NAME made" };
    auto key = SecretKey::from_seed(*seed);
    wipe(*seed);
    if (!key)
        return Error { ErrorCode::InvalidData, name + ": " + key.error().detail };
    WEG_TRY(auto const its_public, public_part(json, name));
    if (its_public != key.value().public_key())
        return Error { ErrorCode::InvalidData,
            name + ": its public key is not that of its secret; take it from a copy" };
    return key;
}

} // namespace weg::sync

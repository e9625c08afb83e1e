// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tools/bundle/publish_keys.h"

#include "app/sync/key_file.h"
#include "app/sync/metadata_folder.h"
#include "platform/posix/files.h"
#include "platform/posix/secret_file.h"

#include <iostream>

namespace weg::bundle {

namespace {

constexpr std::size_t kMostBytes = 4'096;

/// What is missing can be made.
Error with_mend(Error error)
{
    if (error.code == ErrorCode::NotFound)
        error.detail += "; make a key with: wegweiser-bundle key NAME";
    return error;
}

Result<sync::SecretKey> load_secret_key(std::string const& file)
{
    auto text = platform::read_secret(file, kMostBytes);
    if (!text)
        return with_mend(text.error());
    auto key = sync::read_secret_key(text.value(), file);
    sync::wipe(text.value());
    return key;
}

} // namespace

Result<void> make_key(std::string const& name)
{
    platform::PosixFiles files;
    auto const public_file = name + ".pub";
    if (std::filesystem::exists(public_file))
        return Error { ErrorCode::Unreadable, public_file + " is there already; take another name" };
    auto const key = sync::SecretKey::generate();
    auto text = sync::secret_key_text(key);
    auto const written = platform::write_new_secret(name + ".key", text);
    sync::wipe(text);
    if (!written)
        return Error { written.error().code, written.error().detail + "; take another name or folder" };
    WEG_TRY_VOID(
        sync::replace_file(files, std::filesystem::absolute(public_file), sync::public_key_text(key.public_key())));
    std::cout << name << ".key  secret: keep it where nobody else reads it, and a copy elsewhere\n"
              << public_file << "  public: key " << sync::key_id(key.public_key()) << '\n';
    return {};
}

Result<sync::PublicKey> load_public_key(std::string const& file)
{
    platform::PosixFiles files;
    auto const text = files.read(file, kMostBytes);
    return text ? sync::read_public_key(text.value(), file) : Result<sync::PublicKey>(with_mend(text.error()));
}

Result<std::vector<sync::PublicKey>> load_public_keys(std::vector<std::string> const& files)
{
    std::vector<sync::PublicKey> keys;
    for (auto const& file : files) {
        WEG_TRY(auto key, load_public_key(file));
        keys.push_back(std::move(key));
    }
    return keys;
}

Result<std::vector<sync::SecretKey>> load_secret_keys(std::vector<std::string> const& files)
{
    std::vector<sync::SecretKey> keys;
    keys.reserve(files.size());
    for (auto const& file : files) {
        WEG_TRY(auto key, load_secret_key(file));
        keys.push_back(std::move(key));
    }
    return keys;
}

} // namespace weg::bundle

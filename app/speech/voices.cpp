// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/speech/voices.h"

#include <algorithm>
#include <string_view>

namespace weg::speech {

namespace {

bool serves(std::string_view voice, std::string_view wanted)
{
    auto const lower
        = [](char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter; };
    if (wanted.empty() || voice.size() < wanted.size()
        || !std::ranges::equal(voice.substr(0, wanted.size()), wanted, {}, lower, lower))
        return false;
    return voice.size() == wanted.size() || voice[wanted.size()] == '-';
}

} // namespace

std::string voice_of(std::span<std::string const> wanted, std::span<std::string const> device)
{
    for (auto const& tag : wanted) {
        if (std::ranges::any_of(device, [&](std::string const& voice) { return serves(voice, tag); }))
            return tag;
    }
    return {};
}

} // namespace weg::speech

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

namespace weg::speech {

/// Which of `wanted`, best first, the device can speak, given the tags of its voices; empty: none of them. Any voice of
/// a language will do for its bare tag, "en-GB" for "en", but never that of another language. Case does not count.
std::string voice_of(std::span<std::string const> wanted, std::span<std::string const> device);

} // namespace weg::speech

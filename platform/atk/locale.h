// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace weg::platform {

/// The POSIX name of a BCP 47 tag, as ATK and speech programs expect it: "de_DE" for de-DE, "sr@latin" for sr-Latn.
/// Chinese scripts become the territory that writes them (zh-Hans: "zh_CN"), as in glibc. What has no place in such a
/// name (variants, extensions: de-simple) is left out.
std::string posix_locale(std::string_view tag);

} // namespace weg::platform

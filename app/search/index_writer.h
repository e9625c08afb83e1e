// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/index_file.h"
#include "app/search/terms.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace weg::search {

/// Something that can be found.
struct Document {
    std::string id;
    std::string group; ///< A question may ask for one group alone; may be empty.
    std::vector<Text> texts;
};

/// Where documents come from. Each is read more than once.
struct DocumentSource {
    std::size_t count = 0;
    std::function<Result<Document>(std::size_t)> read;
    std::vector<std::string> languages; ///< Questions may come in these, besides those of the texts (BCP 47).
};

/// Writes the index of `source` to `file`, which is there whole or not at all. `version` says of what it is (see
/// IndexReader). The same documents give the same bytes. Errors: as build_index(), and those of `source`.
Result<void> write_index(DocumentSource const& source, std::string const& version, std::filesystem::path const& file,
    Progress const& progress);

} // namespace weg::search

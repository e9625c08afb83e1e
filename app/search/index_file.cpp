// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/index_file.h"

#include <fstream>

namespace weg::search {

Result<void> build_index(content::Bundle const& bundle, std::filesystem::path const& file, Progress const& progress)
{
    if (!progress(0.5f))
        return Error { ErrorCode::Unavailable, "ended" };
    std::ofstream(file) << bundle.content_version();
    return {};
}

} // namespace weg::search

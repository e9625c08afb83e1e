// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/index_file.h"

#include "app/search/bundle_documents.h"

namespace weg::search {

Result<void> build_index(content::Bundle const& bundle, std::filesystem::path const& file, Progress const& progress)
{
    WEG_TRY(auto const documents, documents_of(bundle));
    return write_index(documents, bundle.content_version(), file, progress);
}

} // namespace weg::search

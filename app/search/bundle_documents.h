// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/bundle.h"
#include "app/search/index_writer.h"

namespace weg::search {

/// The entries of a bundle, each with its words in every language that has any. `bundle` must outlive it.
Result<DocumentSource> documents_of(content::Bundle const& bundle);

} // namespace weg::search

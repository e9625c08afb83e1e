// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/problems.h"
#include "app/base/result.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weg::authoring {

/// How a page names another: both may be missing.
struct IntegreatReference {
    std::optional<std::int64_t> id;
    std::string path; ///< "/region/de/parent/page/".
};

/// A page of one language as the API gives it. A text that is missing there is empty here.
struct IntegreatPage {
    std::string place; ///< For reports: "pages_de.json: page 5393748 'Über Integreat'".
    std::optional<std::int64_t> id;
    std::string language; ///< BCP 47 tag, from the path.
    std::string url, path, title, excerpt, content;
    std::string day; ///< Of its last change: "2023-01-27".
    std::string organization, organization_url;
    double order = 0;
    IntegreatReference parent;
    std::map<std::string, IntegreatReference> translations; ///< By language.
};

/// A German page with its translations and its place in the tree.
struct IntegreatTopic {
    IntegreatPage page;
    std::map<std::string, IntegreatPage> translations; ///< By language.
    std::size_t top = 0;               ///< Index of the page without parent above it; its own if it is that.
    std::optional<std::size_t> second; ///< Index of the page below `top` above it; its own if it is that.
};

/// Reads one file of pages. Items that are no pages are left out and named in `notes`.
/// Errors: `InvalidData` for what is not JSON or no list, `WrongFormat` when no item is a page or none tells its
/// language. `shown_name` stands for the file.
/// Source: Integreat API v3, /api/v3/<region>/<language>/pages/.
Result<std::vector<IntegreatPage>> read_integreat(
    std::string_view json, std::string const& shown_name, Problems& notes);

/// Puts translations to their German pages and the pages into reading order: each before those below it, siblings by
/// their order. A parent is found by its path, because a parent's id is the page's and `id` is a translation's.
/// A page whose parent is not there goes below the nearest page that its path names, else to the top; a circle is cut.
/// What cannot be joined is left out and named in `notes`.
std::vector<IntegreatTopic> join_integreat(std::vector<IntegreatPage> pages, Problems& notes);

} // namespace weg::authoring

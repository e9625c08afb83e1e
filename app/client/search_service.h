// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/search.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace weg::client {

/// Searching in the open bundle. Its index is made once, on a thread of its own with a bundle of its own; until it is
/// there, and where none can be kept, searching goes without. An index that is lost or damaged is made again.
///
/// In its folder: VERSION.index, named after the content, so that an old index never serves a new bundle.
class SearchService {
public:
    /// `folder` is all its own; empty: no index is ever made, and equal bundles give equal answers at any time.
    explicit SearchService(std::filesystem::path folder);
    ~SearchService();
    SearchService(SearchService const&) = delete;
    SearchService& operator=(SearchService const&) = delete;

    /// Searches in `bundle` from now on, which was opened from `file`. It must stay until close() or the next open().
    void open(content::Bundle const& bundle, std::filesystem::path const& file);
    /// Ends what is being made.
    void close();

    /// Nothing of what was looked for stays; the index does.
    void forget();

    /// Takes up the index when it is ready. Only between open() and close().
    [[nodiscard]] search::Search const& search();
    /// How far the index is, 0 to 1, while it is being made.
    [[nodiscard]] std::optional<float> progress() const;
    /// Searching failed: goes on without the index and makes it anew, once. Returns whether there was one to drop.
    bool drop_index();

    /// Makes the index of a bundle that is to be shown next. To be asked again until it returns true: then the index is
    /// there, or there will be none. The open bundle's own comes first.
    [[nodiscard]] bool prepare(std::filesystem::path const& next);

private:
    struct Job;
    [[nodiscard]] std::filesystem::path index_of(content::Bundle const& bundle) const;
    void look_after();
    void remove_others() const;
    [[nodiscard]] bool is_busy() const;

    std::filesystem::path m_folder;
    content::Bundle const* m_bundle = nullptr;
    std::filesystem::path m_file;
    std::filesystem::path m_index; ///< Empty: there will be none.
    std::filesystem::path m_prepared;
    std::optional<search::Search> m_search;
    int m_tries = 0; ///< So many times it may still be made.
    std::unique_ptr<Job> m_job;
};

} // namespace weg::client

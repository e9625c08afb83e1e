// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/search/index_reader.h"
#include "app/search/index_writer.h"
#include "app/search/ranker.h"
#include "tests/support/catch.h"
#include "tests/support/folder.h"

namespace weg::test {

inline constexpr char const* kIndexVersion = "small";

inline search::DocumentSource source_of(
    std::vector<search::Document> documents, std::vector<std::string> languages = {})
{
    auto const count = documents.size();
    return { count,
        [all = std::move(documents)](std::size_t number) -> Result<search::Document> { return all[number]; },
        std::move(languages) };
}

/// An index of a few documents, written and opened in a folder of its own.
class SmallIndex {
public:
    /// `languages`: of questions, besides those of the documents.
    explicit SmallIndex(std::vector<search::Document> documents, std::vector<std::string> languages = {})
        : m_reader(open(source_of(std::move(documents), std::move(languages))))
        , m_ranker(m_reader)
    {
    }
    SmallIndex(SmallIndex const&) = delete;
    SmallIndex& operator=(SmallIndex const&) = delete;

    [[nodiscard]] std::filesystem::path file() const { return m_folder.path() / "index"; }
    [[nodiscard]] search::IndexReader const& reader() const { return m_reader; }
    [[nodiscard]] search::Ranked rank(search::Question const& question)
    {
        auto ranked = m_ranker.rank(question);
        INFO((ranked ? "" : ranked.error().detail));
        REQUIRE(ranked);
        return std::move(ranked).value();
    }
    /// The ids of what answers whole words, best first.
    [[nodiscard]] std::vector<std::string> found(std::string const& typed, std::vector<std::string> const& chain,
        std::string const& group = {}, std::size_t most = 50)
    {
        std::vector<std::string> ids;
        for (auto const& hit : rank({ typed, chain, group, false, most }).hits)
            ids.push_back(m_reader.id(hit.document));
        return ids;
    }

private:
    search::IndexReader open(search::DocumentSource const& source)
    {
        REQUIRE(search::write_index(source, kIndexVersion, file(), {}));
        auto reader = search::IndexReader::open(file(), kIndexVersion);
        REQUIRE(reader);
        return std::move(reader).value();
    }

    Folder m_folder { "small-index" };
    search::IndexReader m_reader;
    search::Ranker m_ranker;
};

} // namespace weg::test

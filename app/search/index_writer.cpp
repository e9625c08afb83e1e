// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/search/index_writer.h"

#include "app/base/utf8.h"
#include "app/db/statement.h"
#include "app/search/common_words.h"
#include "app/search/index_schema.h"
#include "app/search/latent_terms.h"
#include "app/search/postings.h"
#include "app/search/transliteration.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace weg::search {

namespace {

namespace fs = std::filesystem;

constexpr float kThousand = 1000;
constexpr float kTranslated = 0.5f;         ///< So much of its longest text is a document of which little is missing.
constexpr std::size_t kMostPaired = 20'000; ///< Of more documents pairs are left out: most of them only one text has.
constexpr std::size_t kMostCompletions = 12;
constexpr std::size_t kLongestBeginning = 3; ///< Longer ones are looked up among the words.
/// How the time goes: reading words, taking texts apart, writing.
constexpr float kWordsShare = 0.2f;
constexpr float kTermsShare = 0.4f;

class IndexBuilder {
public:
    IndexBuilder(DocumentSource const& source, Progress const& progress)
        : m_source(source)
        , m_progress(progress)
    {
    }

    Result<void> read()
    {
        WEG_TRY_VOID(each_text(0, kWordsShare, [](LanguageTables& tables, std::size_t, Text const& text) {
            for (auto const* const words : { &text.title, &text.body }) {
                auto const letters = to_utf16(*words);
                for (auto& word : tables.analyzer.words(letters)) {
                    auto& known = tables.vocabulary[std::move(word.folded)];
                    if (known.count++ == 0)
                        known.written = letters.substr(word.begin, word.end - word.begin);
                }
            }
        }));
        bool const with_pairs = m_source.count <= kMostPaired;
        return each_text(kWordsShare, kTermsShare, [=](LanguageTables& tables, std::size_t number, Text const& text) {
            // Only German writes its compounds in one word and loses those who know a part.
            bool const compounds = umlauts_of(text.language) == Umlauts::TwoLetters;
            auto const terms = terms_of(text, tables.analyzer, tables.thesaurus,
                [&](std::u16string const& word) { return compounds ? tables.count_of(word) : 0; });
            add(tables, static_cast<std::uint32_t>(number), terms, with_pairs);
        });
    }

    Result<void> write(db::Connection& file, std::string const& version)
    {
        WEG_TRY_VOID(file.execute("PRAGMA journal_mode=OFF; BEGIN"));
        WEG_TRY_VOID(file.execute(kIndexSchema));
        WEG_TRY_VOID(write_meta(file, version));
        LatentTerms const latent(m_languages, m_source.count);
        LatentSpace const space(m_source.count, latent.shares());
        m_directions.resize(m_source.count);
        WEG_TRY_VOID(write_terms(file, latent, space));
        WEG_TRY_VOID(write_documents(file));
        WEG_TRY_VOID(write_words(file));
        WEG_TRY_VOID(write_beginnings(file));
        WEG_TRY_VOID(write_thesauri(file));
        return file.execute("COMMIT");
    }

private:
    template <class Each>
    Result<void> each_text(float from, float share, Each each)
    {
        for (std::size_t number = 0; number < m_source.count; ++number) {
            WEG_TRY_VOID(tell(from + share * static_cast<float>(number) / static_cast<float>(m_source.count)));
            WEG_TRY(auto const document, m_source.read(number));
            if (m_names.size() == number)
                m_names.push_back({ document.id, document.group, {} });
            for (auto const& text : document.texts) {
                auto found = m_languages.find(text.language);
                if (found == m_languages.end()) {
                    WEG_TRY(auto analyzer, Analyzer::create(text.language));
                    found
                        = m_languages.emplace(text.language, LanguageTables(text.language, std::move(analyzer))).first;
                }
                each(found->second, number, text);
            }
        }
        return {};
    }

    static void add(LanguageTables& tables, std::uint32_t document, TextTerms const& terms, bool with_pairs)
    {
        for (std::size_t kind = 0; kind < kKinds; ++kind) {
            if (kind == static_cast<std::size_t>(Kind::Pair) && !with_pairs)
                continue;
            std::uint64_t length = 0;
            for (auto const& [term, count] : terms.counts[kind]) {
                tables.kinds[kind].terms[term].push_back({ document, count });
                length += count;
            }
            if (length > 0)
                tables.kinds[kind].lengths.emplace_back(document, static_cast<float>(length));
        }
    }

    Result<void> tell(float done) const
    {
        if (!m_progress || m_progress(done))
            return {};
        return Error { ErrorCode::Unavailable, "nobody waits for the index any more" };
    }

    Result<void> write_meta(db::Connection const& file, std::string const& version) const
    {
        WEG_TRY(auto meta, db::Statement::prepare(file, "INSERT INTO meta VALUES (?, ?)"));
        for (auto const& [key, value] :
            std::map<std::string, std::string> {
                { "documents", std::to_string(m_source.count) }, { "format", kIndexFormat }, { "version", version } }) {
            meta.bind(1, key).bind(2, value);
            WEG_TRY_VOID(meta.step());
            meta.reset();
        }
        WEG_TRY(auto language, db::Statement::prepare(file, "INSERT INTO language VALUES (?, ?, ?)"));
        std::int64_t number = 0;
        for (auto const& [tag, tables] : m_languages) {
            auto const texts = tables.kinds[static_cast<std::size_t>(Kind::Exact)].lengths.size();
            language.bind(1, number++).bind(2, tag).bind(3, std::lround(idf(texts, 1) * kThousand));
            WEG_TRY_VOID(language.step());
            language.reset();
        }
        return {};
    }

    Result<void> write_terms(db::Connection const& file, LatentTerms const& latent, LatentSpace const& space)
    {
        WEG_TRY(auto row, db::Statement::prepare(file, "INSERT INTO term VALUES (?, ?, ?, ?, ?, ?)"));
        std::int64_t number = 0;
        for (auto const& [tag, tables] : m_languages) {
            row.bind(1, number++);
            for (std::size_t kind = 0; kind < kKinds; ++kind) {
                row.bind(2, static_cast<std::int64_t>(kind));
                WEG_TRY_VOID(write_kind(row, tag, tables.kinds[kind], kRules[kind],
                    kind == static_cast<std::size_t>(Kind::Gram) ? &latent : nullptr, space));
            }
            WEG_TRY_VOID(tell(kWordsShare + kTermsShare
                + (1 - kWordsShare - kTermsShare) * static_cast<float>(number)
                    / static_cast<float>(m_languages.size())));
        }
        return {};
    }

    /// `latent`: null for kinds that have no directions.
    Result<void> write_kind(db::Statement& row, std::string const& tag, TermTable const& table, KindRule const& rule,
        LatentTerms const* latent, LatentSpace const& space)
    {
        std::unordered_map<std::uint32_t, float> dampings;
        float total = 0;
        for (auto const& [document, length] : table.lengths)
            total += length;
        float const mean = total / static_cast<float>(std::max<std::size_t>(1, table.lengths.size()));
        for (auto const& [document, length] : table.lengths)
            dampings.emplace(document, rule.k1 * (1 - rule.b + rule.b * length / mean));
        for (auto const* const term : sorted_keys(table.terms)) {
            auto const& uses = table.terms.at(*term);
            PostingWriter postings;
            for (auto const& use : uses) {
                auto const count = static_cast<float>(use.count);
                postings.add({ use.document, count / (count + dampings.at(use.document)) });
            }
            float const weight = std::pow(idf(table.lengths.size(), uses.size()), rule.idf_power);
            row.bind(3, to_utf8(*term)).bind(4, std::lround(weight * kThousand)).bind_blob(5, postings.bytes());
            auto const* const shares = latent != nullptr && space.dimensions() > 0 ? latent->of(tag, *term) : nullptr;
            if (shares != nullptr) {
                auto const direction = space.direction(*shares);
                for (auto const& share : *shares)
                    search::add(m_directions[share.document], direction, share.value);
                row.bind_blob(6, packed(direction));
            } else {
                row.bind_blob(6, {});
            }
            WEG_TRY_VOID(row.step());
            row.reset();
        }
        return {};
    }

    Result<void> write_documents(db::Connection const& file)
    {
        auto const lengths = [](LanguageTables const& tables) -> auto const&
        {
            return tables.kinds[static_cast<std::size_t>(Kind::Exact)].lengths;
        };
        std::vector<float> longest(m_source.count, 0.0f);
        for (auto const& [tag, tables] : m_languages) {
            for (auto const& [document, length] : lengths(tables))
                longest[document] = std::max(longest[document], length);
        }
        std::vector<std::int64_t> languages(m_source.count, 0);
        std::size_t language = 0;
        for (auto const& [tag, tables] : m_languages) {
            for (auto const& [document, length] : lengths(tables))
                languages[document] |= length >= kTranslated * longest[document] ? language_bit(language) : 0;
            ++language;
        }
        WEG_TRY(auto row, db::Statement::prepare(file, "INSERT INTO document VALUES (?, ?, ?, ?, ?)"));
        for (std::size_t number = 0; number < m_source.count; ++number) {
            normalise(m_directions[number]);
            row.bind(1, static_cast<std::int64_t>(number)).bind(2, m_names[number].id).bind(3, m_names[number].group);
            row.bind(4, languages[number])
                .bind_blob(5, m_directions[number].empty() ? std::string {} : packed(m_directions[number]));
            WEG_TRY_VOID(row.step());
            row.reset();
        }
        return {};
    }

    Result<void> write_words(db::Connection const& file)
    {
        struct Known {
            std::string uses;
            std::string parts;
            std::string written; ///< By a text, if one has it.
            bool is_in_texts = false;
        };
        std::map<std::string, Known> words;
        std::uint32_t number = 0;
        for (auto const& [tag, tables] : m_languages) {
            bool const compounds = umlauts_of(tag) == Umlauts::TwoLetters;
            for (auto const& [word, entry] : tables.vocabulary) {
                auto& known = words[to_utf8(word)];
                append_number(known.uses, number);
                append_number(known.uses, entry.count);
                bool const is_in_texts = entry.count > 0;
                if (known.written.empty() || (is_in_texts && !known.is_in_texts))
                    known.written = to_utf8(entry.written);
                known.is_in_texts = known.is_in_texts || is_in_texts;
                if (!compounds || !is_in_texts || !known.parts.empty())
                    continue;
                for (auto const& part :
                    compound_parts(word, [&own = tables](std::u16string const& each) { return own.count_of(each); }))
                    known.parts += to_utf8(part) + " ";
            }
            ++number;
        }
        WEG_TRY(auto const sounds, Transliteration::create());
        WEG_TRY(auto row, db::Statement::prepare(file, "INSERT INTO word VALUES (?, ?, ?, ?)"));
        WEG_TRY(auto sound, db::Statement::prepare(file, "INSERT INTO sound VALUES (?, ?)"));
        std::vector<std::string> ends;
        for (auto const& [word, known] : words) {
            row.bind(1, word).bind(2, known.written).bind_blob(3, known.uses).bind(4, known.parts);
            WEG_TRY_VOID(row.step());
            row.reset();
            auto const letters = to_utf16(word);
            ends.push_back(to_utf8(std::u16string(letters.rbegin(), letters.rend())));
            if (is_latin(letters))
                continue;
            if (auto const key = sounds.key(letters); !key.empty()) {
                sound.bind(1, key).bind(2, word);
                WEG_TRY_VOID(sound.step());
                sound.reset();
            }
        }
        std::ranges::sort(ends);
        ends.erase(
            std::unique(ends.begin(), ends.end()), ends.end()); // Where turning round has broken a pair of units.
        WEG_TRY(auto end, db::Statement::prepare(file, "INSERT INTO word_end VALUES (?)"));
        for (auto const& word : ends) {
            end.bind(1, word);
            WEG_TRY_VOID(end.step());
            end.reset();
        }
        return {};
    }

    Result<void> write_beginnings(db::Connection const& file) const
    {
        WEG_TRY(auto row, db::Statement::prepare(file, "INSERT INTO beginning VALUES (?, ?, ?)"));
        std::int64_t number = 0;
        for (auto const& [tag, tables] : m_languages) {
            row.bind(1, number++);
            std::map<std::u16string, std::vector<std::pair<std::uint32_t, std::u16string>>> beginnings;
            for (auto const& [word, known] : tables.vocabulary) {
                if (tables.analyzer.is_common(word))
                    continue;
                for (std::size_t length = 1; length <= std::min(kLongestBeginning, word.size()); ++length)
                    beginnings[word.substr(0, length)].emplace_back(known.count, word);
            }
            for (auto& [beginning, words] : beginnings) {
                std::ranges::sort(words, [](auto const& a, auto const& b) {
                    return a.first != b.first ? a.first > b.first : a.second < b.second;
                });
                std::string list;
                for (std::size_t i = 0; i < std::min(kMostCompletions, words.size()); ++i)
                    list += to_utf8(words[i].second) + " ";
                row.bind(2, to_utf8(beginning)).bind(3, list);
                WEG_TRY_VOID(row.step());
                row.reset();
            }
        }
        return {};
    }

    Result<void> write_thesauri(db::Connection const& file) const
    {
        std::map<std::string_view, std::string> lists;
        for (auto const& [tag, tables] : m_languages)
            lists.emplace(spoken(tag), tables.thesaurus.written());
        auto asked = m_source.languages;
        asked.emplace_back(kSource);
        for (auto const& tag : asked) {
            if (lists.contains(spoken(tag)))
                continue;
            WEG_TRY(auto const analyzer, Analyzer::create(tag));
            lists.emplace(spoken(tag), Thesaurus::of(tag, analyzer).written());
        }
        WEG_TRY(auto row, db::Statement::prepare(file, "INSERT INTO thesaurus VALUES (?, ?)"));
        for (auto const& [language, list] : lists) {
            row.bind(1, std::string(language)).bind(2, list);
            WEG_TRY_VOID(row.step());
            row.reset();
        }
        return {};
    }

    DocumentSource const& m_source;
    Progress const& m_progress;
    std::map<std::string, LanguageTables> m_languages;
    std::vector<Document> m_names; ///< The documents without their texts.
    std::vector<Direction> m_directions;
};

} // namespace

Result<void> write_index(
    DocumentSource const& source, std::string const& version, fs::path const& file, Progress const& progress)
{
    IndexBuilder builder(source, progress);
    WEG_TRY_VOID(builder.read());
    fs::path const half = file.string() + ".part";
    std::error_code error;
    fs::create_directories(file.parent_path(), error);
    fs::remove(half, error);
    {
        WEG_TRY(auto connection, db::Connection::create(half));
        if (auto const written = builder.write(connection, version); !written) {
            fs::remove(half, error);
            return Error { written.error().code, half.string() + ": " + written.error().detail };
        }
    }
    fs::rename(half, file, error);
    if (!error)
        return {};
    auto const why = error.message();
    fs::remove(half, error);
    return Error { ErrorCode::Unreadable, file.string() + ": " + why };
}

} // namespace weg::search

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// How well the search finds what answers a question, beside plain FTS5 in the same run.
#include "app/search/ranker.h"
#include "app/tools/relevance/corpus.h"
#include "app/tools/relevance/plain_index.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <optional>

namespace {

using namespace weg;
using namespace weg::relevance;

constexpr char kUsage[]
    = "usage: weg-relevance --corpus LANG=FILE.jsonl ... --questions LANG=FILE.jsonl ... [--answer-language LANG]\n"
      "                     [--misspell SEED] [--keystrokes]\n"
      "Builds the index of the corpora and plain FTS5 (unicode61) and prints, per language of questions, the mean\n"
      "reciprocal rank, how often the page that answers is the first or among the first ten of its city, and the time\n"
      "a question takes.\n"
      "  --answer-language  plain FTS5 looks in this language's corpus, whatever the question's\n"
      "  --misspell         one letter of each question is damaged\n"
      "  --keystrokes       times every beginning of every question, as somebody types it\n";

struct Named {
    std::string language;
    std::string file;
};

struct Options {
    std::vector<Named> corpora;
    std::vector<Named> questions;
    std::string answer_language;
    std::optional<std::uint32_t> misspell;
    bool keystrokes = false;
};

std::optional<Named> named(std::string const& value)
{
    auto const at = value.find('=');
    if (at == std::string::npos || at == 0 || at + 1 == value.size())
        return std::nullopt;
    return Named { value.substr(0, at), value.substr(at + 1) };
}

std::optional<std::uint32_t> number(std::string const& value)
{
    std::uint32_t read = 0;
    auto const* const end = value.data() + value.size();
    auto const [stop, error] = std::from_chars(value.data(), end, read);
    return error == std::errc {} && stop == end ? std::optional(read) : std::nullopt;
}

std::optional<Options> read_options(int count, char** values)
{
    Options options;
    for (int i = 1; i < count; ++i) {
        std::string const name = values[i];
        if (name == "--keystrokes") {
            options.keystrokes = true;
            continue;
        }
        if (i + 1 == count)
            return std::nullopt;
        std::string const value = values[++i];
        auto const pair = named(value);
        if (name == "--corpus" && pair)
            options.corpora.push_back(*pair);
        else if (name == "--questions" && pair)
            options.questions.push_back(*pair);
        else if (name == "--answer-language")
            options.answer_language = value;
        else if (name == "--misspell" && number(value))
            options.misspell = number(value);
        else
            return std::nullopt;
    }
    if (options.corpora.empty() || options.questions.empty())
        return std::nullopt;
    return options;
}

/// What one engine did.
struct Figures {
    double reciprocal_ranks = 0;
    int first = 0;
    int among_ten = 0;
    int questions = 0;
    std::vector<double> milliseconds;

    void count(std::vector<std::string> const& ids, std::string const& answer)
    {
        ++questions;
        auto const found = std::ranges::find(ids, answer);
        if (found == ids.end())
            return;
        auto const rank = found - ids.begin() + 1;
        reciprocal_ranks += 1.0 / static_cast<double>(rank);
        first += rank == 1 ? 1 : 0;
        among_ten += rank <= 10 ? 1 : 0;
    }

    [[nodiscard]] double quantile(double part)
    {
        std::ranges::sort(milliseconds);
        return milliseconds.empty()
            ? 0
            : milliseconds[static_cast<std::size_t>(part * static_cast<double>(milliseconds.size() - 1))];
    }

    void print(std::string const& language, char const* engine)
    {
        std::printf("%-8s %-10s MRR %.3f  recall@1 %.3f  recall@10 %.3f  p50 %.2f ms  p99 %.2f ms\n", language.c_str(),
            engine, reciprocal_ranks / questions, static_cast<double>(first) / questions,
            static_cast<double>(among_ten) / questions, quantile(0.5), quantile(0.99));
    }
};

template <class Find>
auto timed(Figures& figures, Find find)
{
    auto const begin = std::chrono::steady_clock::now();
    auto found = find();
    figures.milliseconds.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
    return found;
}

/// What is in the field after each key.
std::vector<std::string> beginnings(std::string const& text)
{
    std::vector<std::string> all;
    for (std::size_t i = 1; i < text.size(); ++i)
        if ((static_cast<unsigned char>(text[i]) & 0xc0U) != 0x80U)
            all.push_back(text.substr(0, i));
    return all;
}

constexpr std::size_t kShown = 50; ///< As many as the search screen asks for.

class Judge {
public:
    Judge(Options options, std::filesystem::path folder)
        : m_options(std::move(options))
        , m_folder(std::move(folder))
    {
    }

    Result<void> run()
    {
        for (auto const& corpus : m_options.corpora) {
            WEG_TRY_VOID(read_corpus(corpus.file, corpus.language, m_documents));
        }
        auto const begin = std::chrono::steady_clock::now();
        search::DocumentSource source;
        source.count = m_documents.size();
        source.read = [this](std::size_t i) -> Result<search::Document> { return m_documents[i]; };
        for (auto const& questions : m_options.questions)
            source.languages.push_back(questions.language);
        WEG_TRY_VOID(search::write_index(source, "relevance", m_folder / "ours.sqlite", {}));
        std::printf("%zu pages; our index: %.1f MB, built in %.1f s\n", m_documents.size(),
            static_cast<double>(std::filesystem::file_size(m_folder / "ours.sqlite")) / 1e6,
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        WEG_TRY(auto const index, search::IndexReader::open(m_folder / "ours.sqlite", "relevance"));
        search::Ranker ranker(index);
        for (auto const& questions : m_options.questions) {
            WEG_TRY_VOID(judge(ranker, index, questions));
        }
        return {};
    }

private:
    Result<void> judge(search::Ranker& ranker, search::IndexReader const& index, Named const& named)
    {
        auto const answers = m_options.answer_language.empty() ? named.language : m_options.answer_language;
        std::filesystem::remove(m_folder / "plain.sqlite");
        WEG_TRY(auto const plain, PlainIndex::create(m_folder / "plain.sqlite", m_documents, answers));
        WEG_TRY(auto const questions, read_questions(named.file));
        if (questions.empty())
            return Error { ErrorCode::InvalidData, named.file + ": no questions; give a file that has some" };
        Figures ours;
        Figures theirs;
        for (auto const& question : questions) {
            auto const typed = m_options.misspell ? misspelt(question.text, *m_options.misspell) : question.text;
            auto const ask = [&](std::string const& text, bool unfinished, std::size_t most) {
                return search::Question { text, { named.language, answers }, question.city, unfinished, most };
            };
            if (m_options.keystrokes) {
                for (auto const& beginning : beginnings(typed)) {
                    WEG_TRY_VOID(timed(ours, [&] { return ranker.rank(ask(beginning, true, kShown)); }));
                    WEG_TRY_VOID(timed(theirs, [&] { return plain.find(beginning, question.city, true, kShown); }));
                }
            }
            WEG_TRY_VOID(timed(ours, [&] { return ranker.rank(ask(typed, false, kShown)); }));
            WEG_TRY_VOID(timed(theirs, [&] { return plain.find(typed, question.city, false, kShown); }));
            // Nobody is shown every page: where the right one stands is not timed.
            WEG_TRY(auto const ranked, ranker.rank(ask(typed, false, m_documents.size())));
            std::vector<std::string> ids;
            for (auto const& hit : ranked.hits)
                ids.push_back(index.id(hit.document));
            ours.count(ids, question.page);
            WEG_TRY(auto const found, plain.find(typed, question.city, false, m_documents.size()));
            theirs.count(found, question.page);
        }
        auto const pair = named.language == answers ? named.language : named.language + ">" + answers;
        ours.print(pair, "ours");
        theirs.print(pair, "plain FTS5");
        std::printf("%-8s %-10s MRR x %.3f  recall@10 x %.3f  p99 x %.2f\n", pair.c_str(), "ratio",
            ours.reciprocal_ranks / std::max(theirs.reciprocal_ranks, 1e-9),
            static_cast<double>(ours.among_ten) / std::max(theirs.among_ten, 1),
            ours.quantile(0.99) / theirs.quantile(0.99));
        return {};
    }

    Options m_options;
    std::filesystem::path m_folder;
    std::vector<search::Document> m_documents;
};

} // namespace

int main(int count, char** values)
{
    if (count == 2 && std::strcmp(values[1], "--help") == 0) {
        std::fputs(kUsage, stdout);
        return 0;
    }
    auto const options = read_options(count, values);
    if (!options) {
        std::fputs(kUsage, stderr);
        return 2;
    }
    auto pattern = (std::filesystem::temp_directory_path() / "weg-relevance-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        std::fprintf(
            stderr, "weg-relevance: %s: cannot be made; set TMPDIR to a folder that can be written\n", pattern.c_str());
        return 1;
    }
    auto const done = Judge(*options, pattern).run();
    std::error_code ignored;
    std::filesystem::remove_all(pattern, ignored);
    if (done)
        return 0;
    std::fprintf(stderr, "weg-relevance: %s\n", done.error().detail.c_str());
    return 1;
}

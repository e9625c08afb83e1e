// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/facet_query.h"

#include <algorithm>
#include <map>

namespace weg::content {

namespace {

constexpr std::size_t kMostResults = 6;
constexpr int kLanguageWeight = 3; ///< Being understood matters more than anything that is not asked.
constexpr int kDistrictWeight = 2;
constexpr int kFreeWeight = 1;

struct Wish {
    FacetChoice choice;
    int weight = 1;
};

/// The codes under which services list a reader's language: Kurmanji and Sorani also as Kurdish, Dari as Persian.
std::vector<std::string> spoken_codes(std::string const& language)
{
    std::vector<std::string> codes { language };
    if (language == "kmr" || language == "ckb")
        codes.emplace_back("ku");
    if (language == "prs")
        codes.emplace_back("fa");
    if (auto const hyphen = language.find('-'); hyphen != std::string::npos)
        codes.push_back(language.substr(0, hyphen));
    return codes;
}

class ResultReader {
public:
    ResultReader(db::Connection const& connection, TextQuery& texts, std::string language)
        : m_connection(connection)
        , m_texts(texts)
        , m_language(std::move(language))
    {
    }

    Result<std::vector<FinderResult>> read(std::vector<FinderStep> const& steps)
    {
        WEG_TRY_VOID(read_wishes(steps));
        for (auto const& wish : m_needs)
            WEG_TRY_VOID(add(wish, Kind::Need));
        for (auto const& wish : m_wishes)
            WEG_TRY_VOID(add(wish, Kind::Wish));
        return ranked();
    }

private:
    /// A Need makes a service a candidate, a Wish only ranks it.
    enum class Kind { Need, Wish };

    struct Candidate {
        int score = 0;
        std::vector<FacetChoice> reasons;
    };

    Result<void> read_wishes(std::vector<FinderStep> const& steps)
    {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            auto const& [question, answer] = steps[i];
            WEG_TRY(auto row,
                db::Statement::prepare(
                    m_connection, "SELECT kind, term, weight FROM finder_match WHERE question = ? AND answer = ?"));
            row.bind(1, question).bind(2, answer);
            for (;;) {
                WEG_TRY(bool const found, row.step());
                if (!found)
                    break;
                (i == 0 ? m_needs : m_wishes)
                    .push_back({ { row.text(0), row.text(1) }, static_cast<int>(row.number(2)) });
            }
            if (answer.starts_with("district/"))
                m_wishes.push_back({ { "district", answer.substr(9) }, kDistrictWeight });
        }
        for (auto const& code : spoken_codes(m_language))
            m_wishes.push_back({ { "language", code }, m_language.starts_with("de") ? 0 : kLanguageWeight });
        m_wishes.push_back({ { "cost", "free" }, kFreeWeight });
        return {};
    }

    Result<void> add(Wish const& wish, Kind kind)
    {
        WEG_TRY(auto row,
            db::Statement::prepare(
                m_connection, "SELECT service FROM facet WHERE section = '' AND kind = ? AND term = ?"));
        row.bind(1, wish.choice.kind).bind(2, wish.choice.term);
        for (;;) {
            WEG_TRY(bool const found, row.step());
            if (!found)
                return {};
            auto const id = row.text(0);
            if (kind == Kind::Need)
                m_candidates.try_emplace(id);
            auto const candidate = m_candidates.find(id);
            if (kind == Kind::Need || candidate == m_candidates.end() || wish.weight == 0)
                continue;
            candidate->second.score += wish.weight;
            candidate->second.reasons.push_back(wish.choice);
        }
    }

    struct Ranked {
        int score;
        std::int64_t order;
        std::string id, icon;
    };

    Result<std::vector<FinderResult>> ranked()
    {
        std::vector<Ranked> all;
        for (auto const& [id, candidate] : m_candidates) {
            WEG_TRY(auto row,
                db::Statement::prepare(m_connection,
                    "SELECT s.icon, s.staleness, g.position * 1000 + s.position FROM service s JOIN section_group g"
                    " ON g.section = s.section AND g.id = s.section_group WHERE s.id = ?"));
            row.bind(1, id);
            WEG_TRY(bool const found, row.step());
            if (!found)
                continue;
            int const doubt = read_staleness(row.text(1)) == Staleness::High ? 2 : 0;
            all.push_back({ candidate.score - doubt, row.number(2), id, row.text(0) });
        }
        std::ranges::sort(all, [](Ranked const& a, Ranked const& b) {
            return std::tuple(-a.score, a.order, a.id) < std::tuple(-b.score, b.order, b.id);
        });
        all.resize(std::min(all.size(), kMostResults));
        std::vector<FinderResult> results;
        for (auto const& each : all) {
            FinderResult result;
            WEG_TRY(result.card, read_card(m_connection, m_texts, { each.id }, each.icon));
            for (auto const& reason : m_candidates[each.id].reasons) {
                WEG_TRY(auto name, facet_name(m_texts, {}, reason));
                result.reasons.push_back({ reason.kind, reason.term, std::move(name) });
            }
            results.push_back(std::move(result));
        }
        return results;
    }

    db::Connection const& m_connection;
    TextQuery& m_texts;
    std::string m_language;
    std::vector<Wish> m_needs;
    std::vector<Wish> m_wishes;
    std::map<std::string, Candidate> m_candidates;
};

/// One answer for each district of the city.
Result<void> add_districts(
    db::Connection const& connection, TextQuery& texts, FinderAnswer const& like, std::vector<FinderAnswer>& into)
{
    WEG_TRY(auto row,
        db::Statement::prepare(
            connection, "SELECT id FROM taxonomy_term WHERE taxonomy = 'district' ORDER BY position"));
    for (;;) {
        WEG_TRY(bool const found, row.step());
        if (!found)
            return {};
        FinderAnswer answer { "district/" + row.text(0), like.icon, {}, like.next };
        WEG_TRY(answer.text, texts.find("term/district/" + row.text(0), "name"));
        into.push_back(std::move(answer));
    }
}

} // namespace

Result<FinderQuestion> read_question(
    db::Connection const& connection, std::string const& id, std::vector<std::string> const& chain)
{
    WEG_TRY(auto texts, TextQuery::prepare(connection, chain));
    WEG_TRY(auto head,
        db::Statement::prepare(
            connection, "SELECT id FROM finder_question WHERE id = ?1 OR ?1 = '' ORDER BY position LIMIT 1"));
    head.bind(1, id);
    WEG_TRY(bool const found, head.step());
    if (!found)
        return Error { ErrorCode::NotFound, "finder question '" + id + "'" };
    FinderQuestion question { head.text(0), {}, {} };
    WEG_TRY(question.text, texts.find("finder/" + question.id, "text"));
    WEG_TRY(auto row,
        db::Statement::prepare(
            connection, "SELECT id, icon, next FROM finder_answer WHERE question = ? ORDER BY position"));
    row.bind(1, question.id);
    for (;;) {
        WEG_TRY(bool const more, row.step());
        if (!more)
            return question;
        FinderAnswer answer { row.text(0), row.text(1), {}, row.text(2) };
        if (answer.id.empty()) {
            WEG_TRY_VOID(add_districts(connection, texts, answer, question.answers));
            continue;
        }
        WEG_TRY(answer.text, texts.find("finder/" + question.id + "/" + answer.id, "text"));
        question.answers.push_back(std::move(answer));
    }
}

Result<std::vector<FinderResult>> read_results(
    db::Connection const& connection, std::vector<FinderStep> const& steps, std::vector<std::string> const& chain)
{
    WEG_TRY(auto texts, TextQuery::prepare(connection, chain));
    return ResultReader(connection, texts, chain.empty() ? "de" : chain.front()).read(steps);
}

} // namespace weg::content

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/city.h"

#include <algorithm>
#include <map>

namespace weg::authoring {

namespace {

constexpr std::size_t kMostQuestions = 4;
constexpr std::string_view kResult = "result";
constexpr std::string_view kSection = "section/";

class FinderReader {
public:
    FinderReader(std::filesystem::path const& file, City& city, Problems& problems)
        : m_shown(file.lexically_normal().generic_string())
        , m_city(city)
        , m_problems(problems)
    {
    }

    void read(std::filesystem::path const& file)
    {
        auto record = open_record(file, m_shown, m_problems);
        if (!record)
            return;
        for (Record& item : record->records("questions"))
            read_question(item);
        record->finish();
        if (m_city.finder.questions.empty())
            m_problems.add(m_shown, "'questions' is missing; write the first one");
        else
            check_ways();
    }

private:
    void message(std::string const& name, Written const& text)
    {
        check_words(text, 120, m_problems);
        m_city.messages.push_back(
            { "finder/" + name, "text", context_of("finder/" + name, "text"), text.value, m_shown, "finder" });
    }

    void read_question(Record& item)
    {
        SourceQuestion question;
        question.id = item.required_text("id");
        check_id(question.id, m_problems);
        message(question.id.value, item.required_text("text"));
        if (auto const from = item.optional_text("answers_from")) {
            if (from->value != "district")
                m_problems.add(from->place, "'" + from->value + "' gives no answers; write district or list them");
            question.source = from->value;
            question.answers.push_back({ "", "pin", item.required_text("next"), {} });
        } else {
            question.source = "answers";
        }
        for (Record& each : item.records("answers"))
            question.answers.push_back(read_answer(each, question.id.value));
        if (question.answers.empty())
            m_problems.add(item.place(), "a question needs answers; list them");
        item.finish();
        m_city.finder.questions.push_back(std::move(question));
    }

    SourceAnswer read_answer(Record& item, std::string const& question)
    {
        auto const id = item.required_text("id");
        check_id(id, m_problems);
        message(question + "/" + id.value, item.required_text("text"));
        SourceAnswer answer { id.value, item.required_text("icon").value, item.required_text("next"), {} };
        int const weight = item.number("weight").value_or(1);
        for (auto const& match : item.texts("match")) {
            auto const equals = match.value.find('=');
            if (equals == std::string::npos) {
                m_problems.add(match.place, "'" + match.value + "' matches nothing; write \"group=residence\"");
                continue;
            }
            answer.matches.push_back(
                { match.value.substr(0, equals), { match.value.substr(equals + 1), match.place }, weight });
        }
        item.finish();
        return answer;
    }

    SourceQuestion const* find(std::string const& id) const
    {
        auto const found = std::ranges::find_if(
            m_city.finder.questions, [&](SourceQuestion const& each) { return each.id.value == id; });
        return found == m_city.finder.questions.end() ? nullptr : &*found;
    }

    void check_next(Written const& next)
    {
        bool const to_section = next.value.starts_with(kSection)
            && std::ranges::find(m_city.sections, next.value.substr(kSection.size()), &SourceSection::id)
                != m_city.sections.end();
        if (next.value != kResult && !to_section && find(next.value) == nullptr)
            m_problems.add(next.place,
                "'" + next.value + "' leads nowhere; name a question, a section such as section/emergency, or result");
    }

    /// `depth`: how many questions were asked up to this one.
    void walk(SourceQuestion const& question, std::size_t depth)
    {
        if (depth > kMostQuestions) {
            m_problems.add(question.id.place,
                "the way to '" + question.id.value
                    + "' has more than four questions or goes round in a circle; "
                      "lead an answer to result");
            return;
        }
        m_reached.insert(question.id.value);
        for (auto const& answer : question.answers) {
            if (auto const* const next = find(answer.next.value); next != nullptr && m_problems.lines().size() < 20)
                walk(*next, depth + 1);
        }
    }

    void check_ways()
    {
        for (auto const& question : m_city.finder.questions) {
            for (auto const& answer : question.answers)
                check_next(answer.next);
        }
        walk(m_city.finder.questions.front(), 1);
        for (auto const& question : m_city.finder.questions) {
            if (!m_reached.contains(question.id.value))
                m_problems.add(question.id.place,
                    "no answer leads to '" + question.id.value + "'; lead one there or take the question out");
        }
    }

    std::string m_shown;
    City& m_city;
    Problems& m_problems;
    std::set<std::string> m_reached;
};

} // namespace

void read_finder(std::filesystem::path const& file, City& city, Problems& problems)
{
    FinderReader(file, city, problems).read(file);
}

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/city.h"

#include <initializer_list>

namespace weg::authoring {

/// Reads one record of entries/ key by key; for read_entry() alone.
class EntryReader {
public:
    EntryReader(Record record, std::string file)
        : m_record(std::move(record))
        , m_file(std::move(file))
        , m_problems(m_record.problems())
    {
    }

    SourceEntry read(std::string const& file_id);

private:
    static constexpr std::size_t kTitleLimit = 40;
    static constexpr std::size_t kSummaryLimit = 160;
    static constexpr std::size_t kTextLimit = 400;

    void words(std::string const& field, std::optional<Written> const& text, std::size_t limit = kTextLimit);
    std::string one_of(Record& record, char const* key, std::initializer_list<std::string_view> allowed);
    /// A day such as 2026-11-23, or nothing when the key is not there.
    std::string day(Record& record, char const* key);
    void check_day(Written const& day);

    void read_name(std::string const& file_id);
    void block(std::string const& kind, int step, Written const& text);
    void read_body();
    SourceSchedule read_schedule(Record record, std::string const& field);
    void read_exceptions(Record& record, SourceSchedule& schedule);
    void read_contacts();
    void read_locations();
    void read_origin();

    // What only some entries are: entry_kinds.cpp.
    void read_cost();
    void read_course();
    void read_documents();
    void read_measures();
    void read_rounds();
    void read_events();

    Record m_record;
    std::string m_file;
    Problems& m_problems;
    std::string m_title;
    SourceEntry m_entry;
};

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/hsds_index.h"
#include "app/authoring/problems.h"

#include <set>

namespace weg::authoring {

inline constexpr std::size_t kHsdsTextLimit = 400; ///< Of a text of our records, in UTF-16 code units.

/// The name of a term's taxonomy; empty: not told.
std::string hsds_taxonomy(HsdsIndex const& index, HsdsRow const& term);

/// Our ids of HSDS's rows: the one it had here before it was exported, else words of its name; each once.
class HsdsIds {
public:
    std::string add(HsdsIndex const& index, std::string const& table, HsdsRow const& row);
    /// Empty: no such row was added.
    [[nodiscard]] std::string of(std::string const& uuid) const;

private:
    std::map<std::string, std::string> m_ids; ///< By HSDS's id.
    std::set<std::string> m_taken;
};

struct HsdsNames {
    HsdsIds const& organizations;
    HsdsIds const& programs;
    HsdsIds const& services;
};

/// Makes a record of one service, without its section and group.
class HsdsServiceReader {
public:
    HsdsServiceReader(HsdsIndex const& index, HsdsNames names, HsdsRow const& row, Problems& notes);

    DraftEntry read();

private:
    [[nodiscard]] std::string cell(char const* column) const;
    [[nodiscard]] std::vector<std::string> codes(std::string const& row, char const* taxonomy) const;
    void read_name();
    void read_words();
    void add_block(content::BlockKind kind, int step, std::string const& text);
    void add_more(char const* heading, char const* column);
    void read_contacts();
    void add_web(std::string const& url, std::string const& label);
    void read_schedules(std::map<std::string, std::size_t> const& contacts);
    void read_locations();
    void read_cost();
    void read_lists();
    void read_origin();

    HsdsIndex const& m_index;
    HsdsNames m_names;
    HsdsRow const& m_row;
    std::string m_id; ///< HSDS's.
    std::string m_place;
    Problems& m_notes;
    bool m_ours = false; ///< Exported from a city of ours.
    DraftEntry m_entry;
};

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/hsds.h"

namespace weg::authoring {

/// Rows of HSDS tables by their ids. Holds pointers into the tables, which must outlive it.
class HsdsIndex {
public:
    explicit HsdsIndex(HsdsTables const& tables);

    /// The rows of `table` whose `column` is `id`, in the table's order.
    [[nodiscard]] std::vector<HsdsRow const*> const& rows(
        std::string const& table, std::string const& column, std::string const& id) const;
    /// The row with this id, or none.
    [[nodiscard]] HsdsRow const* row(std::string const& table, std::string const& id) const;

    /// The attributes of a row: values by link_type.
    [[nodiscard]] std::vector<std::string> values(std::string const& id, std::string const& type) const;
    [[nodiscard]] std::string value(std::string const& id, std::string const& type) const;
    /// The terms of a row, of one taxonomy.
    [[nodiscard]] std::vector<HsdsRow const*> terms(std::string const& id, std::string const& taxonomy) const;

    /// A cell; empty: not known.
    static std::string const& cell(HsdsRow const& row, std::string const& column);

private:
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<HsdsRow const*>> m_rows;
};

} // namespace weg::authoring

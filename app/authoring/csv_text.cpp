// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/csv_text.h"

#include <csv.h>

#include <utility>

namespace weg::authoring {

namespace {

/// libcsv's parser; calls back for each field and row.
class CsvParser {
public:
    CsvParser() { csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL); }
    ~CsvParser() { csv_free(&m_parser); }
    CsvParser(CsvParser const&) = delete;
    CsvParser& operator=(CsvParser const&) = delete;

    /// Every row; nothing when the text is no CSV.
    std::optional<std::vector<std::vector<std::string>>> read(std::string_view text)
    {
        auto const field = [](void* bytes, std::size_t size, void* self) {
            static_cast<CsvParser*>(self)->m_row.emplace_back(static_cast<char const*>(bytes), size);
        };
        auto const row = [](int, void* self) {
            auto& parser = *static_cast<CsvParser*>(self);
            parser.m_rows.push_back(std::exchange(parser.m_row, {}));
        };
        bool const whole = csv_parse(&m_parser, text.data(), text.size(), field, row, this) == text.size()
            && csv_fini(&m_parser, field, row, this) == 0;
        return whole ? std::optional(std::move(m_rows)) : std::nullopt;
    }

private:
    csv_parser m_parser {};
    std::vector<std::string> m_row;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace

std::optional<std::vector<std::vector<std::string>>> read_csv(std::string_view text) { return CsvParser().read(text); }

} // namespace weg::authoring

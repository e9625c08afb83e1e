// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/authoring/problems.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>
#include <yaml-cpp/yaml.h>

namespace weg::authoring {

/// A text with the place it was written at.
struct Written {
    std::string value;
    std::string place; ///< "file:line:column"
};

/// One YAML mapping being read: remembers which keys were asked for, so that the others are reported.
class Record {
public:
    Record(YAML::Node const& node, std::string file, Problems& problems);

    [[nodiscard]] std::string place() const { return place_of(m_node); }
    [[nodiscard]] bool has(char const* key);
    /// Reports a missing or empty key; absent keys of optional_text() are silent.
    Written required_text(char const* key);
    std::optional<Written> optional_text(char const* key);
    [[nodiscard]] std::optional<int> number(char const* key);
    [[nodiscard]] bool flag(char const* key);
    std::vector<Written> texts(char const* key);
    std::vector<Record> records(char const* key);
    std::optional<Record> record(char const* key);
    /// The keys as they stand, for mappings whose key is itself the kind of thing ("- phone: ...").
    [[nodiscard]] std::vector<std::string> keys() const;
    /// Reports every key that nobody asked for, naming the known ones.
    void finish();

    [[nodiscard]] Problems& problems() const { return *m_problems; }

private:
    [[nodiscard]] std::string place_of(YAML::Node const& node) const;
    YAML::Node get(char const* key);
    std::optional<Written> scalar(YAML::Node const& node, char const* key);

    YAML::Node m_node;
    std::string m_file;
    Problems* m_problems;
    std::set<std::string> m_known;
};

/// Opens a file whose top is a mapping. Reports what YAML itself cannot read. No exception leaves.
std::optional<Record> open_record(std::filesystem::path const& file, std::string const& shown_name, Problems& problems);
/// The same for text in memory; `shown_name` stands for the file.
std::optional<Record> parse_record(std::string const& yaml, std::string const& shown_name, Problems& problems);
/// A file whose top is a list of mappings.
std::vector<Record> open_list(std::filesystem::path const& file, std::string const& shown_name, Problems& problems);

} // namespace weg::authoring

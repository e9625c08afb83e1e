// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/record.h"

#include <charconv>
#include <fstream>
#include <sstream>

namespace weg::authoring {

namespace {

std::string mark_text(YAML::Mark const& mark)
{
    return mark.is_null() ? "1:1" : std::to_string(mark.line + 1) + ":" + std::to_string(mark.column + 1);
}

/// yaml-cpp throws; that ends here.
std::optional<YAML::Node> load(std::string const& yaml, std::string const& shown_name, Problems& problems)
{
    try {
        return YAML::Load(yaml);
    } catch (YAML::Exception const& exception) {
        problems.add(
            shown_name + ":" + mark_text(exception.mark), "is not YAML: " + exception.msg + "; mend the syntax there");
        return std::nullopt;
    }
}

std::optional<std::string> read_file(
    std::filesystem::path const& file, std::string const& shown_name, Problems& problems)
{
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream text;
    if (!stream || !(text << stream.rdbuf())) {
        problems.add(shown_name, "cannot be read; is the file there?");
        return std::nullopt;
    }
    return text.str();
}

} // namespace

Record::Record(YAML::Node const& node, std::string file, Problems& problems)
    : m_node(node)
    , m_file(std::move(file))
    , m_problems(&problems)
{
    std::set<std::string> seen;
    for (auto const& pair : m_node) {
        if (!pair.first.IsScalar())
            problems.add(place_of(pair.first), "a key must be a word");
        else if (!seen.insert(pair.first.Scalar()).second)
            problems.add(place_of(pair.first), "the key '" + pair.first.Scalar() + "' stands twice; keep one");
    }
}

std::string Record::place_of(YAML::Node const& node) const { return m_file + ":" + mark_text(node.Mark()); }

YAML::Node Record::get(char const* key)
{
    m_known.insert(key);
    YAML::Node const& constant = m_node;
    return constant[key];
}

bool Record::has(char const* key) { return static_cast<bool>(get(key)); }

std::optional<Written> Record::scalar(YAML::Node const& node, char const* key)
{
    if (!node.IsScalar()) {
        m_problems->add(place_of(node), "'" + std::string(key) + "' must be a text");
        return std::nullopt;
    }
    if (node.Scalar().empty()) {
        m_problems->add(place_of(node), "'" + std::string(key) + "' is empty; write it or leave the key out");
        return std::nullopt;
    }
    return Written { node.Scalar(), place_of(node) };
}

Written Record::required_text(char const* key)
{
    YAML::Node const node = get(key);
    if (!node) {
        m_problems->add(place(), "'" + std::string(key) + "' is missing; add it");
        return { {}, place() };
    }
    return scalar(node, key).value_or(Written { {}, place_of(node) });
}

std::optional<Written> Record::optional_text(char const* key)
{
    YAML::Node const node = get(key);
    return node ? scalar(node, key) : std::nullopt;
}

std::optional<int> Record::number(char const* key)
{
    auto const text = optional_text(key);
    if (!text)
        return std::nullopt;
    int value = 0;
    char const* const end = text->value.data() + text->value.size();
    if (std::from_chars(text->value.data(), end, value).ptr != end) {
        m_problems->add(text->place, "'" + std::string(key) + "' must be a whole number");
        return std::nullopt;
    }
    return value;
}

bool Record::flag(char const* key)
{
    auto const text = optional_text(key);
    if (text && text->value != "true" && text->value != "false")
        m_problems->add(text->place, "'" + std::string(key) + "' must be true or false");
    return text && text->value == "true";
}

std::vector<Written> Record::texts(char const* key)
{
    std::vector<Written> all;
    YAML::Node const node = get(key);
    if (!node)
        return all;
    if (!node.IsSequence()) {
        m_problems->add(place_of(node), "'" + std::string(key) + "' must be a list");
        return all;
    }
    for (auto const& item : node) {
        if (auto text = scalar(item, key))
            all.push_back(std::move(*text));
    }
    return all;
}

std::vector<Record> Record::records(char const* key)
{
    std::vector<Record> all;
    YAML::Node const node = get(key);
    if (!node)
        return all;
    if (!node.IsSequence()) {
        m_problems->add(place_of(node), "'" + std::string(key) + "' must be a list");
        return all;
    }
    for (auto const& item : node) {
        if (item.IsMap())
            all.emplace_back(item, m_file, *m_problems);
        else
            m_problems->add(place_of(item), "an item of '" + std::string(key) + "' must be a mapping (key: value)");
    }
    return all;
}

std::optional<Record> Record::record(char const* key)
{
    YAML::Node const node = get(key);
    if (!node)
        return std::nullopt;
    if (!node.IsMap()) {
        m_problems->add(place_of(node), "'" + std::string(key) + "' must be a mapping (key: value)");
        return std::nullopt;
    }
    return Record(node, m_file, *m_problems);
}

std::vector<std::string> Record::keys() const
{
    std::vector<std::string> all;
    for (auto const& pair : m_node) {
        if (pair.first.IsScalar())
            all.push_back(pair.first.Scalar());
    }
    return all;
}

void Record::finish()
{
    std::string known;
    for (auto const& key : m_known)
        known += (known.empty() ? "" : ", ") + key;
    for (auto const& pair : m_node) {
        if (pair.first.IsScalar() && !m_known.contains(pair.first.Scalar()))
            m_problems->add(
                place_of(pair.first), "the key '" + pair.first.Scalar() + "' is not known here; known are " + known);
    }
}

std::optional<Record> parse_record(std::string const& yaml, std::string const& shown_name, Problems& problems)
{
    auto const node = load(yaml, shown_name, problems);
    if (!node)
        return std::nullopt;
    if (!node->IsMap()) {
        problems.add(shown_name + ":1:1", "must be a mapping (key: value)");
        return std::nullopt;
    }
    return Record(*node, shown_name, problems);
}

std::optional<Record> open_record(std::filesystem::path const& file, std::string const& shown_name, Problems& problems)
{
    auto const text = read_file(file, shown_name, problems);
    return text ? parse_record(*text, shown_name, problems) : std::nullopt;
}

std::vector<Record> open_list(std::filesystem::path const& file, std::string const& shown_name, Problems& problems)
{
    std::vector<Record> all;
    auto const text = read_file(file, shown_name, problems);
    auto const node = text ? load(*text, shown_name, problems) : std::nullopt;
    if (!node)
        return all;
    if (!node->IsSequence()) {
        problems.add(shown_name + ":1:1", "must be a list (- key: value)");
        return all;
    }
    for (auto const& item : *node) {
        if (item.IsMap())
            all.emplace_back(item, shown_name, problems);
        else
            problems.add(shown_name + ":" + mark_text(item.Mark()), "must be a mapping (key: value)");
    }
    return all;
}

} // namespace weg::authoring

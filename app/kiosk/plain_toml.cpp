// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/plain_toml.h"

namespace weg::kiosk {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
bool goes_on(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

/// Knows of each letter whether a comment or a string holds it.
class Scanner {
public:
    explicit Scanner(std::string_view utf8)
        : m_rest(utf8)
    {
    }

    PlainToml scan()
    {
        while (!m_rest.empty() && !m_plain.fault)
            step();
        return std::move(m_plain);
    }

private:
    void step()
    {
        char const c = m_rest.front();
        if (c == '\n')
            end_line();
        else if (!m_in_comment)
            step_in_code(c);
        m_plain.text += is_ascii(c) ? c : '?';
        if (c != '\n')
            ++m_column;
        m_rest.remove_prefix(1);
        while (!is_ascii(c) && !m_rest.empty() && goes_on(m_rest.front()))
            m_rest.remove_prefix(1);
    }

    void end_line()
    {
        ++m_line;
        m_column = 1;
        m_in_comment = false;
        m_quote = 0;
        m_is_escaped = false;
    }

    void step_in_code(char c)
    {
        if (!is_ascii(c)) {
            fault("a letter beyond ASCII; outside of comments none is needed: take it out");
        } else if (m_quote != 0) {
            bool const ends = c == m_quote && !m_is_escaped;
            m_is_escaped = m_quote == '"' && c == '\\' && !m_is_escaped;
            if (ends)
                m_quote = 0;
        } else if (c == '"' || c == '\'') {
            if (m_rest.size() >= 3 && m_rest[1] == c && m_rest[2] == c)
                fault("a text over several lines; write it in one pair of quotes");
            m_quote = c;
        } else {
            m_in_comment = c == '#';
        }
    }

    void fault(char const* what) { m_plain.fault = PlainToml::Fault { m_line, m_column, what }; }

    std::string_view m_rest;
    PlainToml m_plain;
    std::uint32_t m_line = 1;
    std::uint32_t m_column = 1;
    bool m_in_comment = false;
    bool m_is_escaped = false;
    char m_quote = 0; ///< Of the string we are in; 0: none.
};

} // namespace

PlainToml plain_toml(std::string_view utf8)
{
    if (utf8.starts_with(kByteOrderMark))
        utf8.remove_prefix(kByteOrderMark.size());
    return Scanner(utf8).scan();
}

} // namespace weg::kiosk

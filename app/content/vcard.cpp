// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/cards.h"

#include <algorithm>
#include <cstdio>
#include <vector>

namespace weg::content {

namespace {

constexpr std::size_t kLineOctets = 75; ///< RFC 6350, 3.2.

std::string escaped(std::string_view text)
{
    std::string out;
    for (char const letter : text) {
        if (letter == '\n') {
            out += "\\n";
            continue;
        }
        if (letter == '\\' || letter == ',' || letter == ';')
            out += '\\';
        out += letter;
    }
    return out;
}

/// Folded so that no character is cut: continuation bytes of UTF-8 stay with their first.
std::string folded(std::string const& line)
{
    std::string out;
    std::size_t length = 0;
    for (std::size_t i = 0; i < line.size();) {
        std::size_t next = i + 1;
        while (next < line.size() && (static_cast<unsigned char>(line[next]) & 0xC0) == 0x80)
            ++next;
        if (length + (next - i) > kLineOctets) {
            out += "\r\n ";
            length = 1;
        }
        out.append(line, i, next - i);
        length += next - i;
        i = next;
    }
    return out + "\r\n";
}

class CardWriter {
public:
    void add(std::string const& property, std::string const& value)
    {
        if (!value.empty())
            m_text += folded(property + ":" + value);
    }
    [[nodiscard]] std::string const& text() const { return m_text; }

private:
    std::string m_text;
};

} // namespace

std::string vcard(Entry const& entry)
{
    CardWriter card;
    card.add("BEGIN", "VCARD");
    card.add("VERSION", "4.0");
    card.add("KIND", "org");
    card.add("UID", "urn:wegweiser:" + entry.id.value);
    card.add("FN;LANGUAGE=de;PREF=1", escaped(entry.name));
    if (entry.title.value != entry.name)
        card.add("FN;LANGUAGE=" + entry.title.language, escaped(entry.title.value));
    card.add("ORG", escaped(entry.organization));
    for (auto const& contact : entry.contacts) {
        switch (contact.kind) {
        case ContactKind::Phone: {
            // A URI has no blanks; short numbers such as 112 are no E.164 and need their context (RFC 3966, 5.1.5).
            std::string number = contact.number;
            std::erase(number, ' ');
            card.add(
                "TEL;VALUE=uri;TYPE=voice", "tel:" + number + (number.starts_with('+') ? "" : ";phone-context=+49"));
            break;
        }
        case ContactKind::Email:
            card.add("EMAIL", escaped(contact.value));
            break;
        case ContactKind::Web:
            card.add("URL", contact.value);
            break;
        }
    }
    if (!entry.locations.empty()) {
        auto const& place = entry.locations.front();
        card.add("ADR",
            ";" + escaped(place.name) + ";" + escaped(place.street) + ";" + escaped(place.city) + ";;"
                + escaped(place.postal_code) + ";Deutschland");
    }
    card.add("NOTE;LANGUAGE=" + entry.summary.language, escaped(entry.summary.value));
    if (entry.verified.day != 0) {
        char day[40] = {};
        std::snprintf(day, sizeof day, "%04d%02u%02uT000000Z", entry.verified.year % 10000, entry.verified.month % 100,
            entry.verified.day % 100);
        card.add("REV", day);
    }
    for (auto const& source : entry.sources) {
        if (source.url.starts_with("http"))
            card.add("SOURCE", source.url);
    }
    card.add("END", "VCARD");
    return card.text();
}

namespace {

/// Lines of a small card, of which only the most needed are kept.
class SmallCard {
public:
    /// `rank`: 0 is always kept, the highest goes first.
    void add(unsigned rank, std::string const& property, std::string const& value)
    {
        if (!value.empty())
            m_lines.push_back({ rank, property + ":" + value + "\r\n" });
    }

    [[nodiscard]] std::string text(std::size_t most_bytes) const
    {
        std::vector<bool> kept(m_lines.size());
        std::size_t bytes = 0;
        for (unsigned rank = 0; rank <= kLastRank; ++rank) {
            for (std::size_t i = 0; i < m_lines.size(); ++i) {
                auto const& line = m_lines[i];
                if (line.rank != rank || (rank > 0 && bytes + line.text.size() > most_bytes))
                    continue;
                kept[i] = true;
                bytes += line.text.size();
            }
        }
        std::string text;
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            if (kept[i])
                text += m_lines[i].text;
        }
        return text;
    }

    static constexpr unsigned kLastRank = 4;

private:
    struct Line {
        unsigned rank;
        std::string text;
    };
    std::vector<Line> m_lines;
};

} // namespace

std::string small_vcard(Entry const& entry, std::string const& note, std::size_t most_bytes)
{
    SmallCard card;
    card.add(0, "BEGIN", "VCARD");
    card.add(0, "VERSION", "3.0");
    // An empty name says that this is no person; RFC 2426 wants the property all the same.
    card.add(0, "N", ";;;;");
    card.add(0, "FN", escaped(entry.title.value));
    card.add(2, "ORG", entry.title.value == entry.name ? escaped(entry.organization) : escaped(entry.name));
    unsigned phones = 0;
    for (auto const& contact : entry.contacts) {
        if (contact.kind == ContactKind::Phone) {
            std::string number = contact.number;
            std::erase(number, ' ');
            card.add(phones++ == 0 ? 0 : 3, "TEL;TYPE=WORK,VOICE", number);
        } else if (contact.kind == ContactKind::Email) {
            card.add(2, "EMAIL", escaped(contact.value));
        } else {
            card.add(4, "URL", contact.value);
        }
    }
    if (!entry.locations.empty()) {
        auto const& place = entry.locations.front();
        card.add(1, "ADR;TYPE=WORK",
            ";" + escaped(place.name) + ";" + escaped(place.street) + ";" + escaped(place.city) + ";;"
                + escaped(place.postal_code) + ";Deutschland");
    }
    card.add(3, "NOTE", escaped(note));
    card.add(0, "END", "VCARD");
    return card.text(most_bytes);
}

std::string tel_uri(std::string const& number)
{
    std::string uri = "tel:" + number;
    std::erase(uri, ' ');
    return uri;
}

std::string map_uri(Location const& location)
{
    if (location.street.empty())
        return {};
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string uri = "https://www.openstreetmap.org/search?query=";
    for (char const letter : location.street + ", " + location.postal_code + " " + location.city) {
        bool const plain = (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z')
            || (letter >= 'A' && letter <= 'Z') || letter == '-' || letter == '.';
        auto const byte = static_cast<unsigned char>(letter);
        uri += plain ? std::string(1, letter) : std::string { '%', kHex[byte >> 4U], kHex[byte & 15U] };
    }
    return uri;
}

} // namespace weg::content

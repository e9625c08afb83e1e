// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/kiosk/statistics_report.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace weg::kiosk {

namespace {

constexpr int kWidth = 960; // Of the picture, in its own units; about one pixel each.
constexpr int kMargin = 32;
constexpr int kLongest = 720; // The longest bar; its number stands behind it.
constexpr int kBar = 26;
constexpr std::size_t kMostLetters = 90;

/// Colours that stand 4.5:1 and more on white, each with a motif in white, so that they differ without colours too.
struct Look {
    std::string_view color;
    std::string_view motif;
};
constexpr std::array<Look, 10> kLooks { {
    { "#0B3D91", "" },
    { "#9A3B00", "M0 8L8 0M-2 2L2 -2M6 10L10 6" },
    { "#00594C", "M0 0L8 8M-2 6L2 10M6 -2L10 2" },
    { "#7B1FA2", "M2 2h2v2h-2z" },
    { "#4E342E", "M0 4H8" },
    { "#AD1457", "M4 0V8" },
    { "#2E6B1F", "M0 4H8M4 0V8" },
    { "#37474F", "M0 8L8 0M0 0L8 8" },
    { "#1565C0", "M0 6L4 2L8 6" },
    { "#6D4C00", "M1 1h2v2h-2zM5 5h2v2h-2z" },
} };

struct Segment {
    std::size_t look;
    int visits;
};
struct Bar {
    std::string name;
    std::vector<Segment> segments;
    [[nodiscard]] int total() const
    {
        int sum = 0;
        for (auto const& segment : segments)
            sum += segment.visits;
        return sum;
    }
};
/// Bars of one scale with what their looks mean.
struct Block {
    std::string title;
    std::vector<std::string> keys;
    std::vector<Bar> bars;
    enum class Sums { Shown, Meaningless } sums = Sums::Shown; ///< Whether the parts of a bar make one number.
};

std::string escaped(std::string_view text)
{
    std::string safe;
    for (char const c : text) {
        if (c == '&')
            safe += "&amp;";
        else if (c == '<')
            safe += "&lt;";
        else if (c == '>')
            safe += "&gt;";
        else if (c == '"')
            safe += "&quot;";
        else if (static_cast<unsigned char>(c) >= 0x20) // Others are no characters of XML.
            safe += c;
    }
    return safe;
}

/// Cut between characters, so that it stays on its line.
std::string shortened(std::string const& text)
{
    std::size_t letters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const begins = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
        if (begins && ++letters > kMostLetters)
            return text.substr(0, i) + "…";
    }
    return text;
}

class Drawing {
public:
    void text(int x, int size, std::string const& words, std::string_view more = {})
    {
        m_body += "  <text x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(m_y) + "\" font-size=\""
            + std::to_string(size) + "\"" + std::string(more) + ">" + escaped(words) + "</text>\n";
    }
    void rect(int x, int top, int width, int height, std::size_t look)
    {
        m_body += "  <rect x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(top) + "\" width=\""
            + std::to_string(width) + "\" height=\"" + std::to_string(height) + "\" fill=\"url(#look"
            + std::to_string(look) + ")\" stroke=\"#FFFFFF\"/>\n";
    }
    void skip(int height) { m_y += height; }
    [[nodiscard]] int y() const { return m_y; }
    [[nodiscard]] std::string const& body() const { return m_body; }

private:
    std::string m_body;
    int m_y = kMargin;
};

std::string parts_in_words(Block const& block, Bar const& bar)
{
    std::string parts;
    for (auto const& segment : bar.segments)
        parts += (parts.empty() ? "" : ", ") + block.keys[segment.look] + " " + std::to_string(segment.visits);
    return parts;
}

void draw_keys(Drawing& drawing, std::vector<std::string> const& keys)
{
    constexpr int kColumns = 3;
    constexpr int kColumn = (kWidth - 2 * kMargin) / kColumns;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        int const column = static_cast<int>(i) % kColumns;
        if (column == 0)
            drawing.skip(28);
        drawing.rect(kMargin + column * kColumn, drawing.y() - 16, 28, 20, i);
        drawing.text(kMargin + column * kColumn + 36, 15, keys[i]);
    }
}

void draw_block(Drawing& drawing, Block const& block)
{
    drawing.skip(28);
    drawing.text(kMargin, 19, block.title, " font-weight=\"bold\"");
    draw_keys(drawing, block.keys);
    drawing.skip(12);
    int longest = 1;
    for (auto const& bar : block.bars)
        longest = std::max(longest, bar.total());
    for (auto const& bar : block.bars) {
        drawing.skip(28);
        bool const has_sum = block.sums == Block::Sums::Shown;
        drawing.text(kMargin, 15, shortened(bar.name) + (has_sum ? "" : ": " + parts_in_words(block, bar)));
        int before = 0;
        int x = kMargin;
        for (auto const& segment : bar.segments) {
            before += segment.visits;
            int const end = kMargin + static_cast<int>(static_cast<std::int64_t>(before) * kLongest / longest);
            drawing.rect(x, drawing.y() + 8, end - x, kBar, segment.look);
            x = end;
        }
        drawing.skip(kBar);
        if (has_sum)
            drawing.text(x + 8, 15, std::to_string(before), " font-weight=\"bold\"");
        drawing.skip(14);
    }
    drawing.skip(16);
}

std::string in_words(Block const& block)
{
    std::string text = " " + block.title + ":";
    for (auto const& bar : block.bars) {
        auto const parts = parts_in_words(block, bar);
        text += " " + bar.name
            + (block.sums == Block::Sums::Shown ? " " + std::to_string(bar.total()) + " (" + parts + ")."
                                                : ": " + parts + ".");
    }
    return text;
}

/// A bar for each row (what is counted, of which subject), longest first; a segment for each `key_of` its figures.
template <class Row, class Key>
Block block_of(std::string title, std::map<Row, std::map<Key, int>> const& rows, auto name_of, auto key_name)
{
    Block block { std::move(title), {}, {} };
    std::map<Key, int> sums;
    for (auto const& [row, parts] : rows)
        for (auto const& [key, visits] : parts)
            sums[key] += visits;
    std::vector<std::pair<Key, int>> keys(sums.begin(), sums.end());
    std::ranges::stable_sort(keys, std::greater {}, &std::pair<Key, int>::second);
    for (auto const& [key, visits] : keys)
        block.keys.push_back(key_name(key));
    for (auto const& [row, parts] : rows) {
        Bar bar { name_of(row), {} };
        for (std::size_t i = 0; i < keys.size(); ++i)
            if (auto const found = parts.find(keys[i].first); found != parts.end())
                bar.segments.push_back({ i, found->second });
        block.bars.push_back(std::move(bar));
    }
    std::ranges::stable_sort(block.bars, std::greater {}, &Bar::total);
    return block;
}

/// The languages that have looks of their own. Which were named may change in a long time; the rest are drawn as one.
std::set<std::string> languages_apart(StatisticsReport const& report)
{
    std::map<std::string, int> sums;
    for (auto const& period : report.periods)
        for (auto const& [cell, visits] : period.figures)
            if (!is_monthly(cell.count) && cell.language != kOtherLanguages)
                sums[cell.language] += visits;
    std::vector<std::pair<int, std::string>> order;
    for (auto const& [language, visits] : sums)
        order.emplace_back(-visits, language);
    std::ranges::sort(order);
    order.resize(std::min(order.size(), kLooks.size() - 1));
    std::set<std::string> apart;
    for (auto const& each : order)
        apart.insert(each.second);
    return apart;
}

std::vector<Block> blocks_of(StatisticsReport const& report)
{
    auto const apart = languages_apart(report);
    std::map<std::pair<Count, std::string>, std::map<std::string, int>> by_language;
    std::map<std::string, std::map<Count, int>> answers;
    for (auto const& period : report.periods)
        for (auto const& [cell, visits] : period.figures) {
            if (is_monthly(cell.count))
                answers[cell.subject][cell.count] += visits;
            else
                by_language[{ cell.count, cell.subject }]
                           [apart.contains(cell.language) ? cell.language : std::string(kOtherLanguages)]
                    += visits;
        }
    std::vector<Block> blocks;
    if (!by_language.empty())
        blocks.push_back(block_of(
            "Besuche nach Thema und Sprache", by_language,
            [&](auto const& row) {
                return row.first == Count::Topic ? subject_name(report, row.second)
                                                 : std::string(count_name(row.first));
            },
            [&](std::string const& tag) { return language_name(report, tag); }));
    if (answers.empty())
        return blocks;
    blocks.push_back(block_of(
        "Antworten zu Einträgen", answers, [&](std::string const& id) { return subject_name(report, id); },
        [](Count count) { return std::string(count_name(count)); }));
    // Who says yes may also say that something is wrong.
    blocks.back().sums = Block::Sums::Meaningless;
    return blocks;
}

std::string patterns()
{
    std::string text;
    for (std::size_t i = 0; i < kLooks.size(); ++i)
        text += "    <pattern id=\"look" + std::to_string(i)
            + "\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"><rect width=\"8\" height=\"8\" fill=\""
            + std::string(kLooks[i].color) + "\"/><path d=\"M0 0" + std::string(kLooks[i].motif)
            + "\" stroke=\"#FFFFFF\" stroke-width=\"1.4\" fill=\"none\"/></pattern>\n";
    return text;
}

std::string german_date(std::chrono::year_month_day day)
{
    return std::to_string(static_cast<unsigned>(day.day())) + "." + std::to_string(static_cast<unsigned>(day.month()))
        + "." + std::to_string(static_cast<int>(day.year()));
}

} // namespace

std::string statistics_chart(StatisticsReport const& report)
{
    auto const title = "Wegweiser: Besuche vom " + german_date(report.from) + " bis " + german_date(report.to);
    auto const blocks = blocks_of(report);
    std::vector<std::string> const notes {
        "Gezählt werden Besuche, nicht Menschen, und nur, wie viele es ungefähr waren.",
        "Jede Zahl ist um bis zu " + std::to_string(kMostNoise)
            + " verändert und dann auf 5 gerundet, damit sie niemanden verrät.",
        "Was weniger als " + std::to_string(least_of(report)) + " Besuche hatte, wird nie gezeigt."
    };
    std::string description = notes[0] + " " + notes[1] + " " + notes[2];
    Drawing drawing;
    drawing.skip(12);
    drawing.text(kMargin, 24, title, " font-weight=\"bold\"");
    drawing.skip(12);
    for (auto const& block : blocks) {
        draw_block(drawing, block);
        description += in_words(block);
    }
    if (blocks.empty()) {
        std::string const nothing = "In dieser Zeit gibt es keine Zahl, die gezeigt werden darf.";
        drawing.skip(28);
        drawing.text(kMargin, 17, nothing);
        description += " " + nothing;
        drawing.skip(16);
    }
    for (auto const& note : notes) {
        drawing.skip(22);
        drawing.text(kMargin, 14, note);
    }
    auto const size
        = "width=\"" + std::to_string(kWidth) + "\" height=\"" + std::to_string(drawing.y() + kMargin) + "\"";
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" " + size
        + " viewBox=\"0 0 " + std::to_string(kWidth) + " " + std::to_string(drawing.y() + kMargin)
        + "\" role=\"img\" aria-labelledby=\"title desc\" xml:lang=\"de\" font-family=\"sans-serif\" "
          "fill=\"#1D262C\">\n"
        + "  <title id=\"title\">" + escaped(title) + "</title>\n  <desc id=\"desc\">" + escaped(description)
        + "</desc>\n  <defs>\n" + patterns() + "  </defs>\n  <rect " + size + " fill=\"#FFFFFF\"/>\n" + drawing.body()
        + "</svg>\n";
}

} // namespace weg::kiosk

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/print/slip.h"

#include "app/i18n/direction.h"
#include "app/print/pdf.h"

#include <algorithm>
#include <cmath>

namespace weg::print {

namespace {

using content::Leaflet;

/// Of a receipt printer, which has eight to the millimetre.
constexpr float kPrinterDot = kDotsPerMillimetre / 8;

/// Whole dots of the printer: small codes get larger modules, the largest half a millimetre.
float module_of(BitMatrix const& matrix)
{
    constexpr float kWanted = 40 * kDotsPerMillimetre;
    auto const modules = static_cast<float>(matrix.side + 2 * kQuietZone);
    return kPrinterDot * std::clamp(std::floor(kWanted / modules / kPrinterDot), 4.0f, 8.0f);
}

/// Millimetres, and points for type.
struct Sheet {
    float width;
    float height; ///< 0: as long as need be.
    float margin;
    float title;
    float text;
    float note;
    bool beside; ///< Both languages have room side by side.
};

Sheet sheet_of(ports::Paper paper)
{
    switch (paper) {
    case ports::Paper::A4:
        return { 210, 297, 18, 20, 12, 12, true };
    case ports::Paper::A6:
        return { 105, 148, 8, 15, 11, 10, false };
    case ports::Paper::Receipt80:
        break;
    }
    return { 80, 0, 4, 15, 11, 10, false };
}

bool is_rtl(std::string const& language) { return i18n::direction_of(language) == i18n::Direction::RightToLeft; }

struct Paragraph {
    std::string text;
    std::string language;
    float size = 0; ///< Points.
    text::Weight weight = text::Weight::Regular;
    float gap = 0; ///< Points above it, where it does not begin a page.
};

/// What belongs together; with its fellow in the other language it makes a row.
using Group = std::vector<Paragraph>;

std::vector<Group> groups_of(Leaflet const& leaflet, Sheet const& sheet)
{
    using text::Weight;
    std::vector<Group> groups;
    Group head { { leaflet.title.value, leaflet.title.language, sheet.title, Weight::Bold, 0 } };
    if (!leaflet.german_name.empty())
        head.push_back({ leaflet.german_name, "de", sheet.text, Weight::Bold, 2 });
    if (!leaflet.summary.value.empty())
        head.push_back({ leaflet.summary.value, leaflet.summary.language, sheet.text, Weight::Regular, 4 });
    groups.push_back(std::move(head));
    for (auto const& fact : leaflet.facts)
        groups.push_back({ { fact.label, leaflet.language, sheet.text, Weight::Bold, 8 },
            { fact.value, fact.language, sheet.text, Weight::Regular, 1 } });
    if (!leaflet.documents.empty()) {
        Group documents { { leaflet.documents_label, leaflet.language, sheet.text, Weight::Bold, 8 } };
        for (auto const& document : leaflet.documents)
            documents.push_back({ "– " + document.value, document.language, sheet.text, Weight::Regular, 1 });
        groups.push_back(std::move(documents));
    }
    Group notes;
    for (auto const& note : leaflet.notes)
        notes.push_back({ note, leaflet.language, sheet.note, Weight::Regular, notes.empty() ? 10.0f : 2.0f });
    notes.push_back({ leaflet.printed_note, leaflet.language, sheet.note, Weight::Regular, 2 });
    groups.push_back(std::move(notes));
    return groups;
}

/// A column of a page; dots.
struct Column {
    float x;
    float width;
    bool rtl; ///< Its lines stand at its right edge.
};

/// Puts rows below one another and goes to a new page where there is no room.
class Flow {
public:
    Flow(text::Engine& engine, Sheet const& sheet)
        : m_engine(engine)
        , m_width(sheet.width * kDotsPerMillimetre)
        , m_margin(sheet.margin * kDotsPerMillimetre)
        , m_bottom(sheet.height == 0 ? 0 : sheet.height * kDotsPerMillimetre - m_margin)
    {
        new_page();
    }

    [[nodiscard]] Column whole(bool rtl) const { return { m_margin, m_width - 2 * m_margin, rtl }; }
    /// The first or second half of the page in the order of reading; `rtl`: of the page.
    [[nodiscard]] Column half(bool second, bool rtl, bool column_rtl) const
    {
        float const gutter = 6 * kDotsPerMillimetre;
        float const width = (m_width - 2 * m_margin - gutter) / 2;
        return { second != rtl ? m_margin + width + gutter : m_margin, width, column_rtl };
    }

    /// Groups that begin at the same height, one a column.
    void row(std::vector<std::pair<Column, Group>> const& cells)
    {
        std::vector<std::vector<Piece>> columns;
        float height = 0;
        for (auto const& [column, group] : cells) {
            columns.push_back(pieces_of(column, group));
            height = std::max(height, height_of(columns.back()));
        }
        // A row that fits on a page of its own is not torn.
        if (!fits(height) && !is_new_page() && m_bottom > 0 && height <= m_bottom - m_margin)
            new_page();
        std::vector<std::size_t> next(columns.size());
        for (bool is_done = false; !is_done;) {
            is_done = true;
            float lowest = m_top;
            for (std::size_t i = 0; i < columns.size(); ++i) {
                lowest = std::max(lowest, place(columns[i], next[i]));
                is_done = is_done && next[i] == columns[i].size();
            }
            m_top = lowest;
            if (!is_done)
                new_page();
        }
    }

    /// Codes with their captions, as many beside one another as fit.
    void codes(std::vector<content::Code const*> const& shown, Leaflet const& leaflet, float size, bool rtl)
    {
        for (std::size_t i = 0; i < shown.size();) {
            float x = 0;
            float tallest = 0;
            std::vector<Placed> placed;
            for (; i < shown.size(); ++i) {
                auto const& code = *shown[i];
                float const module = module_of(code.matrix);
                float const quiet = kQuietZone * module;
                float const side = static_cast<float>(code.matrix.side) * module + 2 * quiet;
                float const width = std::min(std::max(side, kCaption), m_width - 2 * m_margin);
                if (x > 0 && x + width > m_width - 2 * m_margin)
                    break;
                float const left = rtl ? m_width - m_margin - x - width : m_margin + x;
                auto const& kind = leaflet.captions[static_cast<std::size_t>(code.kind)];
                Group caption { { kind, leaflet.language, size, text::Weight::Bold, 0 } };
                if (!code.title.empty())
                    caption.push_back({ code.title, leaflet.language, size, text::Weight::Regular, 0 });
                placed.push_back({ &code, pieces_of({ left, width, rtl }, caption),
                    rtl ? left + width - side + quiet : left + quiet, side, module });
                tallest = std::max(tallest, height_of(placed.back().caption));
                x += width + kBetween;
            }
            float deepest = 0;
            for (auto const& each : placed)
                deepest = std::max(deepest, each.side);
            float const gap = 8 * kDotsPerPoint;
            if (!fits(gap + tallest + deepest) && !is_new_page())
                new_page();
            m_top += is_new_page() ? 0 : gap;
            for (auto& each : placed) {
                std::size_t next = 0;
                place(each.caption, next);
                m_pages.back().codes.push_back(
                    { &each.code->matrix, each.x, m_top + tallest + kQuietZone * each.module, each.module });
            }
            m_top += tallest + deepest;
        }
    }

    void rule()
    {
        float const gap = 8 * kDotsPerPoint;
        if (!fits(4 * gap)) {
            new_page();
            return;
        }
        m_pages.back().rules.push_back({ m_margin, m_top + gap, m_width - 2 * m_margin });
        m_top += 2 * gap;
    }

    /// The pages, the last of a roll as long as what is on it.
    std::vector<PageOfDots> finish()
    {
        for (auto& page : m_pages)
            page.height = m_bottom > 0 ? m_bottom + m_margin : m_top + m_margin;
        return std::move(m_pages);
    }

private:
    static constexpr float kCaption = 40 * kDotsPerMillimetre; ///< The least width of a code's caption.

    static constexpr float kBetween = 4 * kDotsPerMillimetre;

    struct Piece {
        text::Layout const* layout;
        std::size_t line;
        float x;
        float gap; ///< Above it.
    };
    struct Placed {
        content::Code const* code;
        std::vector<Piece> caption;
        float x;
        float side; ///< With its quiet zone.
        float module;
    };

    static float height_of(Piece const& piece)
    {
        auto const& line = piece.layout->lines[piece.line];
        return piece.gap + line.bottom - line.top;
    }
    static float height_of(std::vector<Piece> const& pieces)
    {
        float height = 0;
        for (auto const& piece : pieces)
            height += height_of(piece);
        return height;
    }

    [[nodiscard]] std::vector<Piece> pieces_of(Column const& column, Group const& group)
    {
        std::vector<Piece> pieces;
        for (auto const& paragraph : group) {
            text::ParagraphStyle style;
            style.language = paragraph.language;
            style.direction = text::base_direction(i18n::direction_of(paragraph.language));
            style.size = paragraph.size * kDotsPerPoint;
            style.weight = paragraph.weight;
            // Words read in their own direction but stand where the column's lines begin.
            style.align = is_rtl(paragraph.language) == column.rtl ? text::Align::Start : text::Align::End;
            auto const& layout = m_engine.lay_out(paragraph.text, style, column.width);
            for (std::size_t line = 0; line < layout.lines.size(); ++line)
                pieces.push_back({ &layout, line, column.x, line == 0 ? paragraph.gap * kDotsPerPoint : 0 });
        }
        return pieces;
    }

    /// Places what fits of `pieces` from `next` on; returns how far down it goes.
    float place(std::vector<Piece> const& pieces, std::size_t& next)
    {
        float top = m_top;
        bool const at_top = is_new_page();
        for (auto const begin = next; next < pieces.size(); ++next) {
            auto const& piece = pieces[next];
            float const gap = at_top && next == begin ? 0 : piece.gap;
            float const height = height_of(piece) - piece.gap + gap;
            bool const is_first = at_top && next == begin; // What is taller than a page is placed all the same.
            if (m_bottom > 0 && top + height > m_bottom && !is_first)
                break;
            m_pages.back().lines.push_back({ piece.layout, piece.line, piece.x, top + gap });
            top += height;
        }
        return top;
    }

    [[nodiscard]] bool fits(float height) const { return m_bottom == 0 || m_top + height <= m_bottom; }
    [[nodiscard]] bool is_new_page() const { return m_top == m_margin; }
    void new_page()
    {
        m_pages.emplace_back();
        m_pages.back().width = m_width;
        m_top = m_margin;
    }

    text::Engine& m_engine;
    float m_width;
    float m_margin;
    float m_bottom; ///< 0: none.
    float m_top = 0;
    std::vector<PageOfDots> m_pages;
};

std::string iso_date(i18n::PartialDate day)
{
    auto const two = [](unsigned value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return std::to_string(day.year) + "-" + two(day.month) + "-" + two(day.day);
}

std::vector<content::Code const*> shown_codes(std::vector<content::Code> const& codes)
{
    std::vector<content::Code const*> shown;
    for (auto const& code : codes) {
        if (code.kind != content::CodeKind::Text)
            shown.push_back(&code);
    }
    if (shown.empty()) {
        for (auto const& code : codes)
            shown.push_back(&code);
    }
    return shown;
}

} // namespace

SlipSetter::SlipSetter(text::FontLibrary const& fonts, text::Hyphenator const& hyphenator)
    : m_fonts(fonts)
    , m_engine(fonts, &hyphenator)
{
}

Result<Slip> SlipSetter::set(content::SlipWords const& words, ports::Paper paper)
{
    Sheet const sheet = sheet_of(paper);
    Flow flow(m_engine, sheet);
    bool const rtl = is_rtl(words.own.language);
    auto const own = groups_of(words.own, sheet);
    auto const german = words.german ? groups_of(*words.german, sheet) : std::vector<Group> {};
    // Facts that one language has more of would stand beside the wrong ones.
    bool const beside = sheet.beside && own.size() == german.size();
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (beside)
            flow.row({ { flow.half(false, rtl, rtl), own[i] }, { flow.half(true, rtl, false), german[i] } });
        else
            flow.row({ { flow.whole(rtl), own[i] } });
    }
    flow.codes(shown_codes(words.codes), words.own, sheet.text, rtl);
    if (!beside && !german.empty()) {
        flow.rule();
        for (auto const& group : german)
            flow.row({ { flow.whole(false), group } });
    }
    auto const pages = flow.finish();
    Slip slip;
    Faces faces(m_fonts);
    WEG_TRY(slip.pdf, write_pdf(pages, faces, { words.own.title.value, iso_date(words.printed) }));
    for (auto const& page : pages)
        slip.millimetres_long
            = std::max(slip.millimetres_long, static_cast<int>(std::ceil(page.height / kDotsPerMillimetre)));
    m_engine.end_frame();
    return slip;
}

} // namespace weg::print

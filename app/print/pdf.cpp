// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/print/pdf.h"

#include "app/base/utf8.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <string_view>

namespace weg::print {

namespace {

using Surface = CHandle<cairo_surface_t, cairo_surface_destroy>;
using Context = CHandle<cairo_t, cairo_destroy>;

constexpr double kPoint = 1.0 / static_cast<double>(kDotsPerPoint);

cairo_status_t append(void* to, unsigned char const* bytes, unsigned length) noexcept
{
    static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

/// Controls that nobody sees are none: marks of direction, and joiners, at which readers of PDF would part a word.
bool is_letter(char16_t unit)
{
    bool const is_control = (unit >= 0x200B && unit <= 0x200F) || (unit >= 0x2028 && unit <= 0x202E)
        || (unit >= 0x2060 && unit <= 0x2069);
    return unit >= u' ' && unit != 0x00AD && !is_control;
}

/// A run as Cairo takes it: its text in logical order, its glyphs from left to right, and which belong together.
struct TextGlyphs {
    std::string text;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    cairo_text_cluster_flags_t flags {};
};

std::u16string letters_of(text::Layout const& layout, text::PlacedCluster const& cluster)
{
    std::u16string letters;
    auto const text
        = std::u16string_view(layout.text).substr(cluster.text_begin, cluster.text_end - cluster.text_begin);
    std::ranges::copy_if(text, std::back_inserter(letters), is_letter);
    return letters;
}

void add_cluster(TextGlyphs& out, std::u16string const& letters, int glyphs)
{
    auto const add = [&](std::u16string_view part, int count) {
        auto const utf8 = to_utf8(part);
        out.clusters.push_back({ static_cast<int>(utf8.size()), count });
        out.text += utf8;
    };
    if (glyphs == 0) { // Many readers of PDF lose a cluster without glyphs.
        if (!out.clusters.empty()) {
            auto const utf8 = to_utf8(letters);
            out.clusters.back().num_bytes += static_cast<int>(utf8.size());
            out.text += utf8;
        }
    } else if (letters.size() == static_cast<std::size_t>(glyphs) && out.flags == CAIRO_TEXT_CLUSTER_FLAG_BACKWARD) {
        // A letter and its marks: some readers turn round what a cluster has several of.
        for (std::size_t i = 0; i < letters.size(); ++i)
            add(std::u16string_view(letters).substr(i, 1), 1);
    } else {
        add(letters, glyphs);
    }
}

/// Fonts draw joiners as nothing; left out, they part no word.
bool is_joiner(text::PlacedGlyph const& placed, text::FontId font, text::FontLibrary const& fonts)
{
    return placed.glyph != 0
        && (placed.glyph == fonts.glyph_index(font, U'\u200C') || placed.glyph == fonts.glyph_index(font, U'\u200D'));
}

void add_clusters(TextGlyphs& out, text::Layout const& layout, text::Line const& line, text::GlyphRun const& run,
    text::FontLibrary const& fonts)
{
    if (run.level % 2 != 0)
        out.flags = CAIRO_TEXT_CLUSTER_FLAG_BACKWARD;
    for (auto i = line.cluster_begin; i < line.cluster_end; ++i) {
        auto const& cluster = layout.clusters[i];
        if (cluster.text_begin < run.text_begin || cluster.text_end > run.text_end)
            continue;
        auto const first = layout.glyphs.begin() + cluster.glyph_begin;
        auto const drawn = std::count_if(first, layout.glyphs.begin() + cluster.glyph_end,
            [&](text::PlacedGlyph const& placed) { return !is_joiner(placed, run.font, fonts); });
        add_cluster(out, letters_of(layout, cluster), static_cast<int>(drawn));
    }
    if (out.clusters.empty()) // A hyphen that the text has not.
        out.clusters.push_back({ 0, static_cast<int>(out.glyphs.size()) });
}

void show_line(cairo_t* to, PageOfDots::SetLine const& set, Faces& faces)
{
    auto const& layout = *set.layout;
    auto const& line = layout.lines[set.line];
    for (auto i = line.run_begin; i < line.run_end; ++i) {
        auto const& run = layout.runs[i];
        auto* const face = faces.face(run.font);
        if (face == nullptr || run.glyph_begin == run.glyph_end)
            continue;
        TextGlyphs shown;
        for (auto glyph = run.glyph_begin; glyph < run.glyph_end; ++glyph) {
            auto const& placed = layout.glyphs[glyph];
            if (is_joiner(placed, run.font, faces.fonts()))
                continue;
            shown.glyphs.push_back({ placed.glyph, static_cast<double>(set.x + placed.x) * kPoint,
                static_cast<double>(set.y + placed.y - line.top) * kPoint });
        }
        if (shown.glyphs.empty())
            continue;
        add_clusters(shown, layout, line, run, faces.fonts());
        cairo_set_font_face(to, face);
        cairo_set_font_size(to, static_cast<double>(run.size) * kPoint);
        cairo_show_text_glyphs(to, shown.text.data(), static_cast<int>(shown.text.size()), shown.glyphs.data(),
            static_cast<int>(shown.glyphs.size()), shown.clusters.data(), static_cast<int>(shown.clusters.size()),
            shown.flags);
    }
}

/// Dark modules of a row that touch become one bar, so that no printer leaves hairs of white between them.
void show_code(cairo_t* to, PageOfDots::SetCode const& code)
{
    auto const& matrix = *code.matrix;
    double const module = static_cast<double>(code.module) * kPoint;
    for (int row = 0; row < matrix.side; ++row) {
        for (int column = 0; column < matrix.side;) {
            int end = column;
            while (end < matrix.side && matrix.at(end, row))
                ++end;
            if (end > column)
                cairo_rectangle(to, static_cast<double>(code.x) * kPoint + column * module,
                    static_cast<double>(code.y) * kPoint + row * module, (end - column) * module, module);
            column = std::max(end, column + 1);
        }
    }
    cairo_fill(to);
}

} // namespace

Result<std::string> write_pdf(std::vector<PageOfDots> const& pages, Faces& faces, PdfLabels const& labels)
{
    std::string bytes;
    Surface const surface(cairo_pdf_surface_create_for_stream(append, &bytes, 1, 1));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, labels.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, labels.created.c_str());
    Context const context(cairo_create(surface.get()));
    for (auto const& page : pages) {
        cairo_pdf_surface_set_size(
            surface.get(), static_cast<double>(page.width) * kPoint, static_cast<double>(page.height) * kPoint);
        cairo_set_source_rgb(context.get(), 0, 0, 0);
        for (auto const& line : page.lines)
            show_line(context.get(), line, faces);
        for (auto const& code : page.codes)
            show_code(context.get(), code);
        for (auto const& rule : page.rules) {
            cairo_rectangle(context.get(), static_cast<double>(rule.x) * kPoint, static_cast<double>(rule.y) * kPoint,
                static_cast<double>(rule.width) * kPoint, 0.5);
            cairo_fill(context.get());
        }
        cairo_show_page(context.get());
    }
    auto status = cairo_status(context.get());
    cairo_surface_finish(surface.get());
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(surface.get());
    if (status != CAIRO_STATUS_SUCCESS)
        return Error { ErrorCode::Unavailable, std::string("the PDF: ") + cairo_status_to_string(status) };
    return bytes;
}

} // namespace weg::print

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// The text engine against Pango, and a page of it against Dear ImGui's own text, in one run.
#include "app/text/engine.h"
#include "app/ui/canvas.h"
#include "tests/bench/bench.h"

#include <cstdio>
#include <imgui.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

namespace {

using namespace weg;

constexpr float kSize = 20; // Pixels per em.
constexpr float kWidth = 400;
constexpr float kOtherWidth = 330;

using Layouts = std::vector<CHandle<PangoLayout, g_object_unref>>;

/// Pango with our fonts and no others.
class Pango {
public:
    Pango()
        : m_map(pango_ft2_font_map_new())
    {
        FcConfig* const config = FcConfigCreate();
        for (auto const& file : bench::font_files())
            FcConfigAppFontAddFile(config, reinterpret_cast<FcChar8 const*>(file.c_str()));
        pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(m_map.get()), config);
        FcConfigDestroy(config);
        m_context.reset(pango_font_map_create_context(m_map.get()));
        m_font.reset(pango_font_description_from_string("Noto Sans"));
        pango_font_description_set_absolute_size(m_font.get(), static_cast<double>(kSize) * PANGO_SCALE);
        pango_context_set_font_description(m_context.get(), m_font.get());
    }

    void add(bench::Words const& words, Layouts& layouts)
    {
        pango_context_set_language(m_context.get(), pango_language_from_string(words.language.c_str()));
        layouts.emplace_back(pango_layout_new(m_context.get()));
        pango_layout_set_text(layouts.back().get(), words.text.c_str(), static_cast<int>(words.text.size()));
        set_width(*layouts.back(), kWidth);
    }

    /// As far as the lines go, which is as far as our layouts do.
    static void set_width(PangoLayout& layout, float width)
    {
        pango_layout_set_width(&layout, static_cast<int>(width * PANGO_SCALE));
        int height = 0;
        pango_layout_get_pixel_size(&layout, nullptr, &height);
    }

private:
    CHandle<PangoFontMap, g_object_unref> m_map;
    CHandle<PangoContext, g_object_unref> m_context;
    CHandle<PangoFontDescription, pango_font_description_free> m_font;
};

text::ParagraphStyle style_of(bench::Words const& words)
{
    text::ParagraphStyle style;
    style.language = words.language;
    style.direction = text::base_direction(i18n::direction_of(words.language));
    style.size = kSize;
    return style;
}

void compare_with_pango(text::FontLibrary const& fonts)
{
    auto const all = bench::paragraphs(1016);
    std::vector<bench::Words> const warm_up(all.begin(), all.begin() + 16);
    std::vector<bench::Words> const words(all.begin() + 16, all.end());
    double cold = 1e9, again = 1e9;
    for (int run = 0; run < 3; ++run) {
        text::Engine engine(fonts);
        for (auto const& each : warm_up)
            engine.lay_out(each.text, style_of(each), kWidth);
        cold = std::min(cold, bench::seconds_of(1, [&] {
            for (auto const& each : words)
                engine.lay_out(each.text, style_of(each), kWidth);
        }));
        again = std::min(again, bench::seconds_of(1, [&] {
            for (auto const& each : words)
                engine.lay_out(each.text, style_of(each), kOtherWidth);
        }));
    }
    double pango_cold = 1e9, pango_again = 1e9;
    Pango pango;
    for (int run = 0; run < 3; ++run) {
        Layouts layouts;
        for (auto const& each : warm_up)
            pango.add(each, layouts);
        layouts.clear();
        pango_cold = std::min(pango_cold, bench::seconds_of(1, [&] {
            for (auto const& each : words)
                pango.add(each, layouts);
        }));
        pango_again = std::min(pango_again, bench::seconds_of(1, [&] {
            for (auto const& layout : layouts)
                Pango::set_width(*layout, kOtherWidth);
        }));
    }
    bench::report("1000 paragraphs in 16 languages, cold, against Pango", cold, pango_cold, "at least 2");
    bench::report("the same at another width, against Pango", again, pango_again, "at least 5");
}

/// Takes frames and draws nothing: what a GPU does is not our time.
class NoScreen final : public ports::Screen {
public:
    [[nodiscard]] PixelSize size() const override { return { 1920, 1080 }; }
    void update_texture(
        ports::TextureId, ports::TextureFormat, int, std::span<std::uint8_t const>, ports::PixelRect) override
    {
    }
    void begin(std::uint8_t, std::uint8_t, std::uint8_t) override { }
    void draw(ports::DrawCommand const& command) override { m_vertices += command.vertices.size(); }
    void present() override { }

private:
    std::size_t m_vertices = 0;
};

/// A page of German in both: ImGui can draw no other language of ours that is not written with the same letters.
void compare_with_imgui(text::FontLibrary const& fonts, ui::IconSet const& icons)
{
    constexpr int kFrames = 500;
    std::string text;
    for (auto const& each : bench::paragraphs(64)) {
        if (each.language == "en")
            text += each.text + "\n";
    }
    text::Engine engine(fonts);
    text::Atlas atlas(fonts);
    ui::Canvas canvas(atlas, icons);
    NoScreen screen;
    bench::Words const words { "en", text };
    auto const style = style_of(words);
    std::size_t glyphs = 0;
    auto const our_frame = [&] {
        canvas.begin(screen.size(), 1, i18n::Direction::LeftToRight);
        auto const& layout = engine.lay_out(words.text, style, 1800);
        glyphs = layout.glyphs.size();
        canvas.text(layout, { 20, 20, 1800, layout.height }, { 0, 0, 0 });
        canvas.end(screen, { 255, 255, 255 });
        engine.end_frame();
    };
    for (int i = 0; i < 3; ++i)
        our_frame();
    auto const before = bench::allocations();
    our_frame();
    auto const allocations = bench::allocations() - before;
    double const ours = bench::seconds_of(5, [&] {
        for (int i = 0; i < kFrames; ++i)
            our_frame();
    }) / kFrames;

    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = { 1920, 1080 };
    io.IniFilename = nullptr;
    io.Fonts->AddFontFromFileTTF(bench::font_files().front().c_str(), kSize);
    io.Fonts->Build();
    // ImGui does not wrap this text: it gets the lines that we found.
    auto const& layout = engine.lay_out(words.text, style, 1800);
    std::string lines;
    for (auto const& line : layout.lines) {
        for (auto i = line.text_begin; i < line.visible_end; ++i)
            lines += layout.text[i] < 0x80 ? static_cast<char>(layout.text[i]) : 'x';
        lines += '\n';
    }
    auto const imgui_frame = [&] {
        ImGui::NewFrame();
        ImGui::SetNextWindowPos({ 0, 0 });
        ImGui::SetNextWindowSize({ 1920, 1080 });
        ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground);
        ImGui::TextUnformatted(lines.c_str(), lines.c_str() + lines.size());
        ImGui::End();
        ImGui::Render();
    };
    for (int i = 0; i < 3; ++i)
        imgui_frame();
    double const theirs = bench::seconds_of(5, [&] {
        for (int i = 0; i < kFrames; ++i)
            imgui_frame();
    }) / kFrames;
    int const their_glyphs = ImGui::GetDrawData()->TotalVtxCount / 4;
    ImGui::DestroyContext();
    std::printf(
        "a page of %zu glyphs (ImGui: %d), warm frame: ours %.1f us, ImGui's TextUnformatted %.1f us, ratio %.2f "
        "(at most 1.20); %zu allocations (0)\n",
        glyphs, their_glyphs, ours * 1e6, theirs * 1e6, ours / theirs, allocations);
}

} // namespace

int main()
{
    std::filesystem::path const share = WEG_SHARE_DIR;
    auto const fonts = text::FontLibrary::open(share / "fonts" / "fonts.tsv");
    auto const icons
        = fonts ? ui::IconSet::open(share / "fonts" / "icons.tsv", fonts.value()) : Result<ui::IconSet>(fonts.error());
    if (!icons) {
        std::fprintf(stderr, "weg_bench: %s\n", icons.error().detail.c_str());
        return 1;
    }
    compare_with_pango(fonts.value());
    compare_with_imgui(fonts.value(), icons.value());
    return 0;
}

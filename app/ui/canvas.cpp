// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/canvas.h"

#include "app/ui/imgui_text.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>

namespace weg::ui {

namespace {

static_assert(sizeof(ImDrawVert) == sizeof(ports::Vertex));
static_assert(offsetof(ImDrawVert, uv) == offsetof(ports::Vertex, u));
static_assert(offsetof(ImDrawVert, col) == offsetof(ports::Vertex, rgba));
static_assert(sizeof(ImDrawIdx) == sizeof(std::uint16_t));

} // namespace

/// A draw list needs ImGui's shared tables (arc points, anti-aliasing), but none of its windows, fonts or input.
struct Canvas::Geometry {
    ImDrawListSharedData shared;
    ImDrawList list { &shared };

    Geometry()
    {
        shared.InitialFlags
            = ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AntiAliasedLines | ImDrawListFlags_AllowVtxOffset;
        shared.CurveTessellationTol = 1.25f;
        shared.SetCircleTessellationMaxError(0.3f);
    }
};

Canvas::Canvas(text::Atlas& atlas, IconSet const& icons)
    : m_atlas(atlas)
    , m_icons(icons)
    , m_text_quads(atlas)
    , m_geometry(std::make_unique<Geometry>())
{
}

Canvas::~Canvas() = default;

void Canvas::begin(ports::Screen::PixelSize size, float scale, i18n::Direction direction, Insets insets)
{
    m_size = size;
    m_scale = scale;
    m_direction = direction;
    m_insets = insets;
    m_painted.clear();
    m_clips.clear();
    m_geometry->shared.ClipRectFullscreen
        = ImVec4(0, 0, static_cast<float>(size.width), static_cast<float>(size.height));
    m_geometry->list._ResetForNewFrame();
    m_geometry->list.PushTextureID(nullptr);
    push_clip({ 0, -insets.top, this->size().width, static_cast<float>(size.height) / scale });
}

void Canvas::forget()
{
    m_painted = {};
    m_text_quads.forget();
    m_geometry->list._ClearFreeMemory();
}

Size Canvas::size() const
{
    return { static_cast<float>(m_size.width) / m_scale,
        static_cast<float>(m_size.height) / m_scale - m_insets.top - m_insets.bottom };
}

Rect Canvas::on_screen(Rect rect) const
{
    rect.top += m_insets.top;
    return rect;
}

Canvas::PhysicalRect Canvas::physical(Rect const& rect) const
{
    float const start = std::round(rect.start * m_scale);
    float const end = std::round(rect.end() * m_scale);
    float const top = std::round((rect.top + m_insets.top) * m_scale);
    float const bottom = std::round((rect.bottom() + m_insets.top) * m_scale);
    bool const mirrored = m_direction == i18n::Direction::RightToLeft;
    return { mirrored ? static_cast<float>(m_size.width) - end : start, top, end - start, bottom - top };
}

ports::PixelRect Canvas::pixels(Rect const& rect) const
{
    auto const [left, top, width, height] = physical(rect);
    return { static_cast<int>(left), static_cast<int>(top), static_cast<int>(width), static_cast<int>(height) };
}

void Canvas::push_clip(Rect const& rect)
{
    m_clips.push_back(m_clips.empty() ? rect : intersect(rect, m_clips.back()));
    PhysicalRect const clip = physical(m_clips.back());
    m_geometry->list.PushClipRect({ clip.left, clip.top }, { clip.left + clip.width, clip.top + clip.height });
}

void Canvas::pop_clip()
{
    m_clips.pop_back();
    m_geometry->list.PopClipRect();
}

Rect Canvas::clip() const { return m_clips.back(); }

void Canvas::fill(Rect const& rect, Color color, float corner)
{
    fill_physical(physical(rect), color, corner * m_scale);
}

void Canvas::panel(Rect const& rect, Color ground, Color border, float thickness, float corner)
{
    PhysicalRect const at = physical(rect);
    float const line = std::max(1.0f, std::round(thickness * m_scale));
    fill_physical(at, border, corner * m_scale);
    fill_physical(
        { at.left + line, at.top + line, at.width - 2 * line, at.height - 2 * line }, ground, corner * m_scale - line);
}

/// Plain rectangles, and corners cut from a disc of the atlas: a software renderer draws both many times faster and
/// more smoothly than triangles.
void Canvas::fill_physical(PhysicalRect const& at, Color color, float corner)
{
    float const right = at.left + at.width;
    float const bottom = at.top + at.height;
    float const radius = std::min({ std::round(corner), std::floor(at.width / 2), std::floor(at.height / 2) });
    auto const plain = [&](float left, float top, float end, float lower) {
        if (end > left && lower > top)
            m_geometry->list.AddRectFilled({ left, top }, { end, lower }, packed(color));
    };
    if (radius < 1) {
        plain(at.left, at.top, right, bottom);
        return;
    }
    auto const& disc = m_atlas.glyph(m_icons.font(), m_icons.glyph("disc"), radius * 2, 0);
    if (disc.width == 0) { // Larger than a page of the atlas.
        plain(at.left, at.top, right, bottom);
        return;
    }
    plain(at.left, at.top + radius, right, bottom - radius);
    plain(at.left + radius, at.top, right - radius, at.top + radius);
    plain(at.left + radius, bottom - radius, right - radius, bottom);
    constexpr float kTexel = 1.0f / text::Atlas::kPageSide;
    float const u0 = static_cast<float>(disc.x) * kTexel;
    float const v0 = static_cast<float>(disc.y) * kTexel;
    float const u1 = u0 + static_cast<float>(disc.width) * kTexel;
    float const v1 = v0 + static_cast<float>(disc.height) * kTexel;
    float const u = u0 + radius * kTexel;
    float const v = v0 + radius * kTexel;
    float const wide = at.width - radius;
    float const low = at.height - radius;
    m_shape.quads = { { 0, 0, radius, radius, u0, v0, u, v, 0 }, { wide, 0, at.width, radius, u, v0, u1, v, 0 },
        { 0, low, radius, at.height, u0, v, u, v1, 0 }, { wide, low, at.width, at.height, u, v, u1, v1, 0 } };
    m_shape.batches = { { disc.page, 0, 4 } };
    draw(m_shape, at, color);
}

void Canvas::outline(Rect const& rect, Color color, float thickness, float corner)
{
    PhysicalRect const at = physical(rect);
    float const line = std::max(1.0f, std::round(thickness * m_scale));
    float const half = line / 2;
    m_geometry->list.AddRect({ at.left + half - 0.5f, at.top + half - 0.5f },
        { at.left + at.width - half + 0.5f, at.top + at.height - half + 0.5f }, packed(color), corner * m_scale, 0,
        line);
}

void Canvas::text(text::Layout const& layout, Rect const& box, Color color, std::span<Color const> marks)
{
    PhysicalRect const at = physical(box);
    bool const mirrored = m_direction == i18n::Direction::RightToLeft;
    auto const logical = [&](float left, float top, float width, float height) -> Rect {
        float const start = mirrored ? static_cast<float>(m_size.width) - left - width : left;
        return { start / m_scale, top / m_scale, width / m_scale, height / m_scale };
    };
    m_painted.push_back(
        { &layout, logical(at.left + layout.ink.x, at.top + layout.ink.y, layout.ink.width, layout.ink.height),
            on_screen(box), on_screen(clip()) });

    PhysicalRect const window = physical(clip());
    if (at.top > window.top + window.height || at.top + layout.height < window.top)
        return;

    draw(m_text_quads.quads_of(layout), at, color, marks);
}

void Canvas::draw(TextQuads const& quads, PhysicalRect const& at, Color color, std::span<Color const> marks)
{
    add_text(m_geometry->list, m_atlas, quads, { { at.left, at.top }, color, marks });
}

void Canvas::icon(std::string_view name, Rect const& box, Color color, Mirroring mirroring)
{
    PhysicalRect const at = physical(box);
    float const side = std::floor(std::min(at.width, at.height));
    auto const& bitmap = m_atlas.glyph(m_icons.font(), m_icons.glyph(name), side, 0);
    if (bitmap.width == 0)
        return;
    constexpr float kTexel = 1.0f / text::Atlas::kPageSide;
    bool const flip = mirroring == Mirroring::WithDirection && m_direction == i18n::Direction::RightToLeft;
    float const width = bitmap.width;
    float const height = bitmap.height;
    float u0 = static_cast<float>(bitmap.x) * kTexel;
    float u1 = (static_cast<float>(bitmap.x) + width) * kTexel;
    if (flip)
        std::swap(u0, u1);
    float const x = std::round(at.left + (at.width - width) / 2) - at.left;
    float const y = std::round(at.top + (at.height - height) / 2) - at.top;
    float const v0 = static_cast<float>(bitmap.y) * kTexel;
    m_shape.quads = { { x, y, x + width, y + height, u0, v0, u1, v0 + height * kTexel, 0 } };
    m_shape.batches = { { bitmap.page, 0, 1 } };
    draw(m_shape, at, color);
}

void Canvas::modules(BitMatrix const& matrix, Rect const& box)
{
    constexpr Color kBlack {};
    constexpr Color kWhite { 0xFF, 0xFF, 0xFF };
    PhysicalRect const at = physical(box);
    fill_physical(at, kWhite, 0);
    auto const side = static_cast<float>(matrix.side + 2 * kQuietZone);
    float const module = std::floor(std::min(at.width, at.height) / side);
    float const left = at.left + std::floor((at.width - module * side) / 2) + module * kQuietZone;
    float const top = at.top + std::floor((at.height - module * side) / 2) + module * kQuietZone;
    for (int row = 0; row < matrix.side; ++row) {
        for (int column = 0; column < matrix.side;) {
            int end = column;
            while (end < matrix.side && matrix.at(end, row))
                ++end;
            PhysicalRect const bar { left + module * static_cast<float>(column), top + module * static_cast<float>(row),
                module * static_cast<float>(end - column), module };
            if (end > column)
                fill_physical(bar, kBlack, 0);
            column = std::max(end, column + 1);
        }
    }
}

void Canvas::end(ports::Screen& screen, Color paper)
{
    for (std::size_t page = 0; page < m_atlas.page_count(); ++page) {
        text::TexelRect const dirty = m_atlas.take_dirty(page);
        if (dirty.width > 0) {
            auto const format = m_atlas.format(page) == text::TexelFormat::Color ? ports::TextureFormat::Color
                                                                                 : ports::TextureFormat::Coverage;
            screen.update_texture({ static_cast<std::uint32_t>(page + 1) }, format, text::Atlas::kPageSide,
                m_atlas.pixels(page), { dirty.x, dirty.y, dirty.width, dirty.height });
        }
    }

    screen.begin(paper.red, paper.green, paper.blue);
    auto const* const vertices = reinterpret_cast<ports::Vertex const*>(m_geometry->list.VtxBuffer.Data);
    auto const vertex_count = static_cast<std::size_t>(m_geometry->list.VtxBuffer.Size);
    for (ImDrawCmd const& command : m_geometry->list.CmdBuffer) {
        if (command.ElemCount == 0)
            continue;
        auto const edge = [](float value) { return static_cast<int>(std::round(value)); };
        ImVec4 const& clip = command.ClipRect;
        ports::PixelRect const window { edge(clip.x), edge(clip.y), edge(clip.z - clip.x), edge(clip.w - clip.y) };
        if (window.width <= 0 || window.height <= 0)
            continue;
        auto const texture = static_cast<std::uint32_t>(reinterpret_cast<std::uintptr_t>(command.TextureId));
        screen.draw({ window, { texture }, { vertices + command.VtxOffset, vertex_count - command.VtxOffset },
            { m_geometry->list.IdxBuffer.Data + command.IdxOffset, command.ElemCount } });
    }
    screen.present();
    m_text_quads.end_frame();
    m_atlas.end_frame();
}

} // namespace weg::ui

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/bit_matrix.h"
#include "app/i18n/direction.h"
#include "app/ports/screen.h"
#include "app/text/atlas.h"
#include "app/text/layout.h"
#include "app/ui/geometry.h"
#include "app/ui/icons.h"
#include "app/ui/text_quads.h"
#include "app/ui/theme.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace weg::ui {

/// A text that was painted: what its glyphs cover, and the box that it had to stay in. For tests and reports.
struct PaintedText {
    text::Layout const* layout = nullptr; ///< Good until the next frame ends.
    Rect ink;                             ///< On the whole screen, as all three.
    Rect box;
    Rect visible_clip;
};

/// Draws shapes, text and icons for one frame and hands them to a Screen.
///
/// Units: logical pixels from the start edge; the canvas mirrors and scales, and puts what it draws on whole
/// physical pixels. One draw command per atlas page and clip. With insets, `top` counts from below the upper one.
class Canvas {
public:
    /// `atlas` and `icons` must outlive the canvas.
    Canvas(text::Atlas& atlas, IconSet const& icons);
    ~Canvas();
    Canvas(Canvas const&) = delete;
    Canvas& operator=(Canvas const&) = delete;

    void begin(ports::Screen::PixelSize size, float scale, i18n::Direction direction, Insets insets = {});
    /// Uploads what the atlas has new and draws the frame.
    void end(ports::Screen& screen, Color paper);

    /// Nothing of the texts that were drawn stays. The atlas keeps single letters, as it has them from everybody.
    void forget();

    [[nodiscard]] float scale() const { return m_scale; }
    /// Between the insets.
    [[nodiscard]] Size size() const;
    /// The same place, counted from the top of the whole screen.
    [[nodiscard]] Rect on_screen(Rect rect) const;

    /// Where `rect` lies on the screen.
    [[nodiscard]] ports::PixelRect pixels(Rect const& rect) const;

    void push_clip(Rect const& rect);
    void pop_clip();
    [[nodiscard]] Rect clip() const;

    void fill(Rect const& rect, Color color, float corner = 0);
    /// A ground with a border inside its edge.
    void panel(Rect const& rect, Color ground, Color border, float thickness, float corner);
    void outline(Rect const& rect, Color color, float thickness, float corner = 0);
    /// `layout` was set for the physical width of `box`; its top is the box's top.
    /// Glyphs with mark n (see text::Span) have the colour marks[n - 1] instead.
    void text(text::Layout const& layout, Rect const& box, Color color, std::span<Color const> marks = {});
    /// Centred in `box`; `directional` icons (arrows) are mirrored in right-to-left interfaces.
    enum class Mirroring : std::uint8_t { Never, WithDirection };
    void icon(std::string_view name, Rect const& box, Color color, Mirroring mirroring = Mirroring::Never);

    /// A code for cameras in the middle of `box`: black on white whatever the theme, its quiet zone around it, each
    /// module as many whole pixels wide as fit. Never mirrored.
    void modules(BitMatrix const& matrix, Rect const& box);

    [[nodiscard]] std::vector<PaintedText> const& painted() const { return m_painted; }

private:
    struct PhysicalRect {
        float left, top, width, height;
    };
    [[nodiscard]] PhysicalRect physical(Rect const& rect) const;
    void fill_physical(PhysicalRect const& at, Color color, float corner);
    void draw(TextQuads const& quads, PhysicalRect const& at, Color color, std::span<Color const> marks = {});

    text::Atlas& m_atlas;
    IconSet const& m_icons;
    QuadCache m_text_quads;
    struct Geometry;
    std::unique_ptr<Geometry> m_geometry;
    ports::Screen::PixelSize m_size;
    float m_scale = 1;
    i18n::Direction m_direction = i18n::Direction::LeftToRight;
    Insets m_insets;
    std::vector<Rect> m_clips;
    TextQuads m_shape; ///< An icon or the corners of a panel, while it is drawn.
    std::vector<PaintedText> m_painted;
};

} // namespace weg::ui

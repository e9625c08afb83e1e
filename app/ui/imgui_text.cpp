// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/imgui_text.h"

#include <algorithm>
#include <cstdint>

namespace weg::ui {

namespace {

/// 16-bit indices: a command takes 65536 vertices at the most, so long texts go in parts.
constexpr std::uint32_t kQuadsAtOnce = 8192;

ImTextureID texture_of(std::uint16_t page)
{
    return reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(page) + 1);
}

} // namespace

void add_text(ImDrawList& list, text::Atlas const& atlas, TextQuads const& quads, TextPaint const& paint)
{
    for (QuadBatch const& batch : quads.batches) {
        list.PushTextureID(texture_of(batch.page));
        bool const own_color = atlas.format(batch.page) == text::TexelFormat::Color;
        for (auto begin = batch.begin; begin < batch.end; begin += kQuadsAtOnce) {
            auto const part = std::min(kQuadsAtOnce, batch.end - begin);
            list.PrimReserve(static_cast<int>(part) * 6, static_cast<int>(part) * 4);
            for (GlyphQuad const& quad : std::span(quads.quads).subspan(begin, part)) {
                bool const marked = quad.mark > 0 && quad.mark <= paint.marks.size();
                ImU32 const ink
                    = own_color ? IM_COL32_WHITE : packed(marked ? paint.marks[quad.mark - 1] : paint.color);
                list.PrimRectUV({ paint.at.x + quad.x0, paint.at.y + quad.y0 },
                    { paint.at.x + quad.x1, paint.at.y + quad.y1 }, { quad.u0, quad.v0 }, { quad.u1, quad.v1 }, ink);
            }
        }
        list.PopTextureID();
    }
}

} // namespace weg::ui

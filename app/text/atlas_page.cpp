// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/atlas_page.h"

#include <algorithm>

namespace weg::text {

AtlasPage::AtlasPage(int side, TexelFormat format)
    : m_side(side)
    , m_format(format)
    , m_pixels(static_cast<std::size_t>(side) * static_cast<std::size_t>(side) * bytes_per_texel(format))
{
}

std::optional<std::pair<int, int>> AtlasPage::find_room(int width, int height)
{
    for (Shelf& shelf : m_shelves) {
        if (height <= shelf.height && shelf.height <= height + height / 2 + 4 && shelf.used + width <= m_side) {
            shelf.used += width;
            return std::pair { shelf.used - width, shelf.top };
        }
    }
    int const shelf_height = (height + 3) / 4 * 4;
    if (m_shelves_end + shelf_height > m_side || width > m_side)
        return std::nullopt;
    m_shelves.push_back({ m_shelves_end, shelf_height, width });
    m_shelves_end += shelf_height;
    return std::pair { 0, m_shelves.back().top };
}

void AtlasPage::write(TexelRect part, std::span<std::uint8_t const> texels)
{
    auto const texel = static_cast<std::ptrdiff_t>(bytes_per_texel(m_format));
    auto const row_bytes = part.width * texel;
    auto from = texels.begin();
    for (int row = 0; row < part.height; ++row) {
        std::copy_n(
            from, row_bytes, m_pixels.begin() + (static_cast<std::ptrdiff_t>(part.y + row) * m_side + part.x) * texel);
        from += row_bytes;
    }
    mark_dirty(part);
}

void AtlasPage::clear(TexelFormat format)
{
    m_format = format;
    m_pixels.assign(static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side) * bytes_per_texel(format), 0);
    m_shelves.clear();
    m_shelves_end = 0;
    ++generation;
    mark_all_dirty();
}

void AtlasPage::mark_dirty(TexelRect part)
{
    if (m_dirty.width == 0) {
        m_dirty = part;
        return;
    }
    int const end_x = std::max(m_dirty.x + m_dirty.width, part.x + part.width);
    int const end_y = std::max(m_dirty.y + m_dirty.height, part.y + part.height);
    m_dirty.x = std::min(m_dirty.x, part.x);
    m_dirty.y = std::min(m_dirty.y, part.y);
    m_dirty.width = end_x - m_dirty.x;
    m_dirty.height = end_y - m_dirty.y;
}

} // namespace weg::text

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/handle.h"
#include "app/text/fonts.h"

#include <cairo.h>
#include <map>
#include <memory>

namespace weg::print {

/// The fonts of a library as Cairo draws with them. The bytes are those that the text engine has mapped, so glyph
/// indices of a layout are Cairo's too.
class Faces {
public:
    /// `fonts` must outlive the faces and every surface they were drawn on.
    explicit Faces(text::FontLibrary const& fonts);
    ~Faces();
    Faces(Faces const&) = delete;
    Faces& operator=(Faces const&) = delete;

    /// Null when its file cannot be used.
    cairo_font_face_t* face(text::FontId id);
    [[nodiscard]] text::FontLibrary const& fonts() const { return m_fonts; }

private:
    struct FreeType;
    text::FontLibrary const& m_fonts;
    std::unique_ptr<FreeType> m_free_type;
    std::map<text::FontId, CHandle<cairo_font_face_t, cairo_font_face_destroy>> m_faces;
};

} // namespace weg::print

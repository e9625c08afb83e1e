// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/print/faces.h"

#include "app/base/check.h"
#include "app/base/log.h"
#include "app/text/font_face.h"

#include <cairo-ft.h>
#include <string>

namespace weg::print {

namespace {

using LibraryHandle = CHandle<FT_LibraryRec_, FT_Done_FreeType>;

/// A face that Cairo still uses keeps the library that it came from, whoever goes first.
struct OwnedFace {
    std::shared_ptr<LibraryHandle> library;
    CHandle<FT_FaceRec_, FT_Done_Face> face;
};

cairo_user_data_key_t const kOwner {};

void forget(void* owner) noexcept { std::unique_ptr<OwnedFace> const ends(static_cast<OwnedFace*>(owner)); }

} // namespace

struct Faces::FreeType {
    std::shared_ptr<LibraryHandle> library; ///< Shared with the faces: Cairo's cache of them may outlive us.
};

Faces::Faces(text::FontLibrary const& fonts)
    : m_fonts(fonts)
    , m_free_type(std::make_unique<FreeType>())
{
    FT_Library library = nullptr;
    WEG_CHECK(FT_Init_FreeType(&library) == 0);
    m_free_type->library = std::make_shared<LibraryHandle>(library);
}

Faces::~Faces() = default;

cairo_font_face_t* Faces::face(text::FontId id)
{
    if (auto const found = m_faces.find(id); found != m_faces.end())
        return found->second.get();
    auto& kept = m_faces[id];
    text::FontFace const* const font = m_fonts.face(id);
    if (font == nullptr)
        return nullptr;
    auto const bytes = font->bytes();
    FT_Face opened = nullptr;
    if (FT_New_Memory_Face(m_free_type->library->get(), bytes.data(), static_cast<FT_Long>(bytes.size()),
            static_cast<FT_Long>(font->face_index), &opened)
        != 0) {
        log(LogLevel::Error, "FreeType cannot print with font " + std::to_string(id.value));
        return nullptr;
    }
    auto owner = std::make_unique<OwnedFace>();
    owner->library = m_free_type->library;
    owner->face.reset(opened);
    kept.reset(cairo_ft_font_face_create_for_ft_face(opened, FT_LOAD_NO_HINTING));
    if (cairo_font_face_set_user_data(kept.get(), &kOwner, owner.get(), forget) != CAIRO_STATUS_SUCCESS) {
        kept.reset();
        return nullptr;
    }
    static_cast<void>(owner.release()); // Cairo's now: see forget().
    return kept.get();
}

} // namespace weg::print

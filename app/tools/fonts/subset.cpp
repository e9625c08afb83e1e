// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/tools/fonts/subset.h"

#include "app/text/font_face.h"

#include <fstream>
#include <hb-subset.h>

namespace weg::fonts {

namespace {

using SubsetInput = CHandle<hb_subset_input_t, hb_subset_input_destroy>;
using Face = CHandle<hb_face_t, hb_face_destroy>;
using Blob = CHandle<hb_blob_t, hb_blob_destroy>;
using Set = CHandle<hb_set_t, hb_set_destroy>;

} // namespace

Result<std::size_t> write_subset(
    text::FontRow const& row, CodePoints const& characters, std::filesystem::path const& file)
{
    WEG_TRY(auto const source, text::open_face(row));
    SubsetInput const input(hb_subset_input_create_or_fail());
    WEG_CHECK(input != nullptr);
    hb_set_t* const wanted = hb_subset_input_unicode_set(input.get());
    for (char32_t const point : characters)
        hb_set_add(wanted, point);
    Set const covered(hb_set_create());
    hb_face_collect_unicodes(source.face.get(), covered.get());
    hb_set_intersect(wanted, covered.get());
    if (hb_set_is_empty(wanted))
        return std::size_t { 0 };
    // Every feature stays: which ones a language needs is the shaper's knowledge, not ours.
    hb_set_t* const features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    hb_set_clear(features);
    hb_set_invert(features);

    Face const cut(hb_subset_or_fail(source.face.get(), input.get()));
    if (!cut)
        return Error { ErrorCode::InvalidData,
            row.file.string() + ": HarfBuzz cannot make a subset of it; install " + row.package + " again" };
    Blob const blob(hb_face_reference_blob(cut.get()));
    unsigned length = 0;
    char const* const bytes = hb_blob_get_data(blob.get(), &length);
    std::ofstream stream(file, std::ios::binary);
    if (!stream.write(bytes, static_cast<std::streamsize>(length)).flush())
        return Error { ErrorCode::Unreadable,
            file.string() + ": cannot be written; is the folder there and the disk not full?" };
    return std::size_t { length };
}

} // namespace weg::fonts

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/fonts.h"

#include "app/base/log.h"
#include "app/text/font_face.h"

#include <algorithm>
#include <map>
#include <utility>

namespace weg::text {

namespace {

constexpr char const* kIconScript = "Zsym";
constexpr char const* kEmojiScript = "Zsye";

/// A face is opened at its first use; one that failed is not tried again.
struct Slot {
    bool tried = false;
    std::optional<FontFace> face;
};

bool is_there(FontRow const& row)
{
    std::error_code ignored;
    return std::filesystem::is_regular_file(row.file, ignored);
}

bool serves(FontRow const& row, std::string_view script)
{
    return std::find(row.scripts.begin(), row.scripts.end(), script) != row.scripts.end();
}

} // namespace

struct FontLibrary::State {
    std::vector<FontRow> rows;
    std::vector<Slot> slots;

    std::map<std::pair<std::uint32_t, FontStyle>, std::vector<FontId>> stacks;

    /// The script's own rows come first, then the others; within both the nearest style.
    [[nodiscard]] std::vector<FontId> make_stack(std::string_view script, FontStyle style) const
    {
        // A letter of the wrong weight or slant can be read; a box cannot. A font of emoji has digits too, to put
        // into boxes: it is asked last.
        auto const distance = [&](FontRow const& row) {
            return (serves(row, script)                ? 0
                           : serves(row, kEmojiScript) ? 8
                                                       : 4)
                + (row.style.weight == style.weight ? 0 : 2) + (row.style.slant == style.slant ? 0 : 1);
        };
        std::vector<FontId> ids;
        for (auto const& row : rows) {
            if (script == kIconScript || !serves(row, kIconScript))
                ids.push_back(id(row));
        }
        std::ranges::stable_sort(ids, {}, [&](FontId each) { return distance(rows[each.value]); });
        return ids;
    }

    [[nodiscard]] FontId id(FontRow const& row) const { return { static_cast<std::uint16_t>(&row - rows.data()) }; }
};

FontLibrary::FontLibrary(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
FontLibrary::FontLibrary(FontLibrary&&) noexcept = default;
FontLibrary& FontLibrary::operator=(FontLibrary&&) noexcept = default;
FontLibrary::~FontLibrary() = default;

Result<FontLibrary> FontLibrary::open(std::filesystem::path const& manifest)
{
    WEG_TRY(auto rows, read_manifest(manifest));
    auto const is_usable = [](FontRow const& row) { return !serves(row, kIconScript) && is_there(row); };
    if (std::none_of(rows.begin(), rows.end(), is_usable))
        return Error { ErrorCode::MissingFont,
            manifest.string() + ": no text font is installed, not even " + rows.front().file.string()
                + "; install the package " + rows.front().package };
    auto state = std::make_unique<State>();
    state->slots.resize(rows.size());
    state->rows = std::move(rows);
    return FontLibrary(std::move(state));
}

Result<FontLibrary> FontLibrary::of_file(std::filesystem::path const& file, unsigned face_index)
{
    FontRow row { .scripts = {}, .style = {}, .face_index = face_index, .file = file, .package = "that has this font" };
    WEG_TRY(auto face, open_face(row));
    auto state = std::make_unique<State>();
    state->rows.push_back(std::move(row));
    state->slots.push_back({ true, std::move(face) });
    return FontLibrary(std::move(state));
}

std::vector<std::string> FontLibrary::missing() const
{
    std::vector<std::string> lines;
    for (auto const& row : m_state->rows) {
        if (!is_there(row))
            lines.push_back(row.file.string() + " (" + row.package + ")");
    }
    return lines;
}

std::size_t FontLibrary::size() const { return m_state->rows.size(); }

std::filesystem::path const& FontLibrary::file(FontId id) const { return m_state->rows[id.value].file; }

FontFace const* FontLibrary::face(FontId id) const
{
    if (id.value >= m_state->slots.size())
        return nullptr;
    auto& slot = m_state->slots[id.value];
    if (!slot.tried) {
        slot.tried = true;
        if (auto opened = open_face(m_state->rows[id.value]))
            slot.face = std::move(opened).value();
        else
            log(LogLevel::Error, opened.error().detail);
    }
    return slot.face ? &*slot.face : nullptr;
}

std::span<FontId const> FontLibrary::stack(std::string_view script, FontStyle style) const
{
    std::uint32_t key = 0;
    for (char const letter : script.substr(0, 4))
        key = key << 8 | static_cast<unsigned char>(letter);
    auto const [entry, is_new] = m_state->stacks.try_emplace({ key, style });
    if (is_new)
        entry->second = m_state->make_stack(script, style);
    return entry->second;
}

std::optional<FontId> FontLibrary::first_of(std::string_view script) const
{
    for (auto const& row : m_state->rows) {
        if (serves(row, script))
            return m_state->id(row);
    }
    return std::nullopt;
}

std::uint32_t FontLibrary::glyph_index(FontId id, char32_t code_point) const
{
    auto const* const opened = face(id);
    hb_codepoint_t glyph = 0;
    if (opened == nullptr || !hb_font_get_nominal_glyph(opened->font.get(), code_point, &glyph))
        return 0;
    return glyph;
}

} // namespace weg::text

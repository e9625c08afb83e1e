// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/bidi.h"

#include <unicode/uchar.h>

namespace weg::text {

namespace {

UBiDiLevel requested_level(BaseDirection base)
{
    switch (base) {
    case BaseDirection::LeftToRight:
        return 0;
    case BaseDirection::RightToLeft:
        return 1;
    case BaseDirection::FirstStrong:
        break;
    }
    return UBIDI_DEFAULT_LTR;
}

/// Another paragraph with letters of both directions.
constexpr std::u16string_view kBothDirections = u"\u2029a\u05D0";

/// Text of one direction alone gets one level from ICU without a closer look, which is right for reading; numbers and
/// embeddings in it would have levels of their own.
bool has_level_of_its_own(std::u16string_view text)
{
    for (char16_t const unit : text) {
        switch (unit < 0x0590 ? U_LEFT_TO_RIGHT : u_charDirection(unit)) {
        case U_ARABIC_NUMBER:
        case U_EUROPEAN_NUMBER:
        case U_LEFT_TO_RIGHT_EMBEDDING:
        case U_LEFT_TO_RIGHT_OVERRIDE:
        case U_RIGHT_TO_LEFT_EMBEDDING:
        case U_RIGHT_TO_LEFT_OVERRIDE:
        case U_LEFT_TO_RIGHT_ISOLATE:
        case U_RIGHT_TO_LEFT_ISOLATE:
        case U_FIRST_STRONG_ISOLATE:
            return true;
        default:
            break;
        }
    }
    return false;
}

} // namespace

BidiResolver::BidiResolver()
    : m_bidi(ubidi_open())
{
}

BidiParagraph BidiResolver::resolve(std::u16string_view text, BaseDirection base)
{
    BidiParagraph paragraph;
    paragraph.base = base == BaseDirection::RightToLeft ? 1 : 0;
    if (text.empty())
        return paragraph;
    UErrorCode status = U_ZERO_ERROR;
    auto const length = static_cast<std::int32_t>(text.size());
    ubidi_setPara(m_bidi.get(), text.data(), length, requested_level(base), nullptr, &status);
    if (U_SUCCESS(status) && ubidi_getDirection(m_bidi.get()) != UBIDI_MIXED && has_level_of_its_own(text)) {
        m_copy.assign(text);
        m_copy += kBothDirections;
        ubidi_setPara(m_bidi.get(), m_copy.data(), static_cast<std::int32_t>(m_copy.size()), requested_level(base),
            nullptr, &status);
    }
    auto const* const levels = ubidi_getLevels(m_bidi.get(), &status);
    if (U_FAILURE(status) || levels == nullptr) {
        paragraph.levels.assign(text.size(), paragraph.base);
        return paragraph;
    }
    paragraph.base = ubidi_getParaLevel(m_bidi.get());
    paragraph.levels.assign(levels, levels + length);
    return paragraph;
}

std::optional<BaseDirection> first_strong(std::u16string_view text)
{
    switch (ubidi_getBaseDirection(text.data(), static_cast<std::int32_t>(text.size()))) {
    case UBIDI_LTR:
        return BaseDirection::LeftToRight;
    case UBIDI_RTL:
        return BaseDirection::RightToLeft;
    default:
        return std::nullopt;
    }
}

std::vector<std::int32_t> visual_order(std::span<BidiLevel const> levels)
{
    std::vector<std::int32_t> order(levels.size());
    ubidi_reorderVisual(levels.data(), static_cast<std::int32_t>(levels.size()), order.data());
    return order;
}

bool hangs_at_line_end(char32_t code_point)
{
    switch (u_charDirection(static_cast<UChar32>(code_point))) {
    case U_WHITE_SPACE_NEUTRAL:
    case U_BLOCK_SEPARATOR:
    case U_SEGMENT_SEPARATOR:
    case U_BOUNDARY_NEUTRAL:
    case U_LEFT_TO_RIGHT_EMBEDDING:
    case U_LEFT_TO_RIGHT_OVERRIDE:
    case U_RIGHT_TO_LEFT_EMBEDDING:
    case U_RIGHT_TO_LEFT_OVERRIDE:
    case U_POP_DIRECTIONAL_FORMAT:
    case U_FIRST_STRONG_ISOLATE:
    case U_LEFT_TO_RIGHT_ISOLATE:
    case U_RIGHT_TO_LEFT_ISOLATE:
    case U_POP_DIRECTIONAL_ISOLATE:
        return true;
    default:
        return false;
    }
}

} // namespace weg::text

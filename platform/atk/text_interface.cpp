// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// AtkText: the words of a thing, or what a text field holds. Offsets are code points, as ATK counts.
#include "platform/atk/interfaces.h"

#include <algorithm>

namespace weg::platform {

namespace {

struct Stretch {
    int begin = 0;
    int end = 0;
};

std::string const& text_of(AtkText* text)
{
    static std::string const kNothing;
    auto const* const thing = Accessible::of(text);
    return thing ? thing->text() : kNothing;
}

int get_character_count(AtkText* text) { return static_cast<int>(g_utf8_strlen(text_of(text).c_str(), -1)); }

/// The asker frees it, as every string here.
char* copy(AtkText* text, Stretch stretch)
{
    return g_utf8_substring(text_of(text).c_str(), stretch.begin, stretch.end);
}

char* get_text(AtkText* text, int begin, int end)
{
    int const count = get_character_count(text);
    int const last = end < 0 ? count : std::min(end, count);
    return copy(text, { std::clamp(begin, 0, last), last });
}

gunichar get_character_at_offset(AtkText* text, int offset)
{
    if (offset < 0 || offset >= get_character_count(text))
        return 0;
    return g_utf8_get_char(g_utf8_offset_to_pointer(text_of(text).c_str(), offset));
}

int get_caret_offset(AtkText* text)
{
    auto const* const thing = Accessible::of(text);
    if (!thing || !thing->node().can_type)
        return -1;
    auto const& value = thing->node().value;
    return static_cast<int>(g_utf8_strlen(value.c_str(), static_cast<gssize>(thing->node().caret)));
}

/// A word goes to where the next one begins. Lines and sentences are the whole: how it is broken on the screen means
/// nothing to who does not see it.
Stretch stretch_at(AtkText* text, int offset, AtkTextGranularity granularity)
{
    int const count = get_character_count(text);
    if (offset < 0 || offset > count)
        return {};
    if (granularity == ATK_TEXT_GRANULARITY_CHAR)
        return { offset, std::min(offset + 1, count) };
    if (granularity != ATK_TEXT_GRANULARITY_WORD)
        return { 0, count };
    auto const is_space = [&](int at) { return g_unichar_isspace(get_character_at_offset(text, at)) != 0; };
    auto const begins_word = [&](int at) { return at == 0 || (is_space(at - 1) && !is_space(at)); };
    Stretch word { std::min(offset, std::max(0, count - 1)), std::min(offset + 1, count) };
    while (word.begin > 0 && !begins_word(word.begin))
        --word.begin;
    while (word.end < count && !begins_word(word.end))
        ++word.end;
    return word;
}

char* get_string_at_offset(AtkText* text, int offset, AtkTextGranularity granularity, int* begin, int* end)
{
    auto const stretch = stretch_at(text, offset, granularity);
    *begin = stretch.begin;
    *end = stretch.end;
    return copy(text, stretch);
}

/// Orca before 45 asks with these.
AtkTextGranularity granularity_of(AtkTextBoundary boundary)
{
    switch (boundary) {
    case ATK_TEXT_BOUNDARY_CHAR:
        return ATK_TEXT_GRANULARITY_CHAR;
    case ATK_TEXT_BOUNDARY_WORD_START:
    case ATK_TEXT_BOUNDARY_WORD_END:
        return ATK_TEXT_GRANULARITY_WORD;
    case ATK_TEXT_BOUNDARY_SENTENCE_START:
    case ATK_TEXT_BOUNDARY_SENTENCE_END:
    case ATK_TEXT_BOUNDARY_LINE_START:
    case ATK_TEXT_BOUNDARY_LINE_END:
        break;
    }
    return ATK_TEXT_GRANULARITY_LINE;
}

char* get_text_at_offset(AtkText* text, int offset, AtkTextBoundary boundary, int* begin, int* end)
{
    return get_string_at_offset(text, offset, granularity_of(boundary), begin, end);
}

char* get_text_before_offset(AtkText* text, int offset, AtkTextBoundary boundary, int* begin, int* end)
{
    auto const here = stretch_at(text, offset, granularity_of(boundary));
    return get_string_at_offset(text, here.begin > 0 ? here.begin - 1 : -1, granularity_of(boundary), begin, end);
}

char* get_text_after_offset(AtkText* text, int offset, AtkTextBoundary boundary, int* begin, int* end)
{
    auto const here = stretch_at(text, offset, granularity_of(boundary));
    bool const is_last = here.end >= get_character_count(text);
    return get_string_at_offset(text, is_last ? -1 : here.end, granularity_of(boundary), begin, end);
}

/// Here the language keeps its whole tag; readers choose the voice by it.
AtkAttributeSet* get_default_attributes(AtkText* text)
{
    auto const* const thing = Accessible::of(text);
    if (!thing)
        return nullptr;
    auto* const attribute = g_new(AtkAttribute, 1); // The asker frees it: atk_attribute_set_free().
    attribute->name = g_strdup(atk_text_attribute_get_name(ATK_TEXT_ATTR_LANGUAGE));
    attribute->value = g_strdup(thing->node().language.c_str());
    return g_slist_prepend(nullptr, attribute);
}

AtkAttributeSet* get_run_attributes(AtkText* text, int /*offset*/, int* begin, int* end)
{
    *begin = 0;
    *end = get_character_count(text);
    return nullptr;
}

int get_n_selections(AtkText* /*text*/) { return 0; }

} // namespace

void fill_text(gpointer interface, gpointer /*data*/)
{
    auto* const functions = static_cast<AtkTextIface*>(interface);
    functions->get_text = get_text;
    functions->get_character_count = get_character_count;
    functions->get_character_at_offset = get_character_at_offset;
    functions->get_caret_offset = get_caret_offset;
    functions->get_string_at_offset = get_string_at_offset;
    functions->get_text_at_offset = get_text_at_offset;
    functions->get_text_before_offset = get_text_before_offset;
    functions->get_text_after_offset = get_text_after_offset;
    functions->get_default_attributes = get_default_attributes;
    functions->get_run_attributes = get_run_attributes;
    functions->get_n_selections = get_n_selections;
}

} // namespace weg::platform

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/letters.h"

#include "app/base/handle.h"
#include "app/i18n/locale.h"

#include <algorithm>
#include <array>
#include <map>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/numsys.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/uscript.h>
#include <unicode/usetiter.h>

namespace weg::i18n {

namespace {

icu::UnicodeString text_of(char32_t point) { return { static_cast<UChar32>(point) }; }

/// Code points of an exemplar set; of combinations such as "ch" those they are made of.
icu::UnicodeSet points_of(ULocaleData* data, ULocaleDataExemplarSetType kind, UErrorCode& status)
{
    icu::UnicodeSet exemplars;
    ulocdata_getExemplarSet(data, exemplars.toUSet(), 0, kind, &status);
    icu::UnicodeSet points;
    icu::UnicodeSetIterator each(exemplars);
    while (U_SUCCESS(status) && each.next()) {
        if (each.isString())
            points.addAll(each.getString());
        else
            points.add(each.getCodepoint());
    }
    return points;
}

std::vector<char32_t> in_order(icu::UnicodeSet const& set, icu::Collator const& order)
{
    std::vector<char32_t> points;
    for (std::int32_t i = 0; i < set.size(); ++i) {
        auto const point = set.charAt(i);
        if (is_letter_or_mark(static_cast<char32_t>(point)) && u_tolower(point) == point)
            points.push_back(static_cast<char32_t>(point));
    }
    std::ranges::stable_sort(points, [&](char32_t a, char32_t b) {
        UErrorCode status = U_ZERO_ERROR;
        return order.compare(text_of(a), text_of(b), status) == UCOL_LESS;
    });
    return points;
}

std::string sort_key(icu::Collator const& order, char32_t point)
{
    std::array<std::uint8_t, 64> bytes {};
    auto const length = order.getSortKey(text_of(point), bytes.data(), static_cast<std::int32_t>(bytes.size()));
    if (length <= 1 || length > static_cast<std::int32_t>(bytes.size()))
        return {};
    return { reinterpret_cast<char const*>(bytes.data()), static_cast<std::size_t>(length - 1) }; // Without its zero.
}

/// "QH" for ቐ and all that is sung with it, ቘ too: Unicode names syllables by consonant, rounding and vowel.
std::string consonant_of(char32_t syllable)
{
    constexpr std::string_view kBegin = "ETHIOPIC SYLLABLE ";
    std::array<char, 80> buffer {};
    UErrorCode status = U_ZERO_ERROR;
    auto const length = u_charName(static_cast<UChar32>(syllable), U_UNICODE_CHAR_NAME, buffer.data(),
        static_cast<std::int32_t>(buffer.size()), &status);
    std::string_view name(buffer.data(), U_SUCCESS(status) ? static_cast<std::size_t>(length) : 0);
    if (!name.starts_with(kBegin))
        return {};
    name.remove_prefix(kBegin.size());
    auto const last = name.find_last_not_of("AEIOU");
    name = name.substr(0, last == std::string_view::npos ? 0 : last + 1);
    if (name.size() > 1 && name.ends_with('W'))
        name.remove_suffix(1);
    return std::string(name);
}

/// Of what Unicode composes it from; itself when it is composed from nothing.
char32_t first_part_of(char32_t letter)
{
    UErrorCode status = U_ZERO_ERROR;
    auto const* const normalizer = icu::Normalizer2::getNFDInstance(status);
    return U_SUCCESS(status) ? static_cast<char32_t>(normalizer->normalize(text_of(letter), status).char32At(0))
                             : letter;
}

std::vector<std::string> digits_of(icu::Locale const& locale)
{
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::NumberingSystem> const system(icu::NumberingSystem::createInstance(locale, status));
    std::vector<std::string> digits;
    for (std::int32_t i = 0; i < 10; ++i) {
        bool const known = U_SUCCESS(status) && !system->isAlgorithmic() && system->getRadix() == 10;
        auto const written = known ? system->getDescription() : icu::UnicodeString("0123456789");
        digits.push_back(utf8_of(icu::UnicodeString(written.char32At(written.moveIndex32(0, i)))));
    }
    return digits;
}

} // namespace

struct Letters::State {
    icu::Locale locale;
    std::unique_ptr<icu::Collator> root;  ///< Sees base letters only.
    std::unique_ptr<icu::Collator> plain; ///< Tells those from what is made of them, which comes later.
    std::unique_ptr<icu::Collator> own;
    std::vector<char32_t> main;
    std::vector<char32_t> auxiliary;
    std::vector<char32_t> punctuation;
    std::vector<std::string> digits;
    std::map<char32_t, std::string> base_keys; ///< One that begins another's is its base.
};

Result<Letters> Letters::open(std::string_view tag)
{
    WEG_TRY(auto const locale, format_locale(tag));
    UErrorCode status = U_ZERO_ERROR;
    auto state = std::make_unique<State>();
    state->locale = locale;
    state->root.reset(icu::Collator::createInstance(icu::Locale::getRoot(), status));
    state->plain.reset(icu::Collator::createInstance(icu::Locale::getRoot(), status));
    state->own.reset(icu::Collator::createInstance(locale, status));
    CHandle<ULocaleData, ulocdata_close> const data(ulocdata_open(locale.getName(), &status));
    if (U_FAILURE(status))
        return Error { ErrorCode::Unavailable,
            std::string(tag) + ": ICU has no data of its letters: " + u_errorName(status) };
    state->main = in_order(points_of(data.get(), ULOCDATA_ES_STANDARD, status), *state->own);
    state->auxiliary = in_order(points_of(data.get(), ULOCDATA_ES_AUXILIARY, status), *state->own);
    auto const signs = points_of(data.get(), ULOCDATA_ES_PUNCTUATION, status);
    for (std::int32_t i = 0; i < signs.size(); ++i)
        state->punctuation.push_back(static_cast<char32_t>(signs.charAt(i)));
    state->digits = digits_of(locale);
    state->root->setStrength(icu::Collator::PRIMARY);
    state->own->setStrength(icu::Collator::PRIMARY);
    if (U_FAILURE(status) || state->main.empty())
        return Error { ErrorCode::Unavailable, std::string(tag) + ": ICU knows no letters of it" };
    return Letters(std::move(state));
}

Letters::Letters(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
Letters::Letters(Letters&&) noexcept = default;
Letters& Letters::operator=(Letters&&) noexcept = default;
Letters::~Letters() = default;

std::vector<char32_t> const& Letters::main() const { return m_state->main; }
std::vector<char32_t> const& Letters::auxiliary() const { return m_state->auxiliary; }
std::vector<char32_t> const& Letters::punctuation() const { return m_state->punctuation; }
std::vector<std::string> const& Letters::digits() const { return m_state->digits; }

bool Letters::has_base(char32_t letter, char32_t base) const
{
    auto const key_of = [this](char32_t point) -> std::string const& {
        auto [found, is_new] = m_state->base_keys.try_emplace(point);
        if (is_new) {
            auto const consonant = consonant_of(point);
            found->second = consonant.empty() ? sort_key(*m_state->root, point) : consonant + '\n';
        }
        return found->second;
    };
    // Some that are composed sort as letters of their own, as Arabic's with hamza do.
    if (letter != base && first_part_of(letter) == base)
        return true;
    UErrorCode status = U_ZERO_ERROR;
    if (m_state->plain->compare(text_of(base), text_of(letter), status) != UCOL_LESS)
        return false;
    // Of what sorts as several letters, as œ does, the first counts.
    auto const& key = key_of(base);
    return !key.empty() && key_of(letter).starts_with(key);
}

bool Letters::same_letter(char32_t a, char32_t b) const
{
    auto const key = sort_key(*m_state->own, a);
    return !key.empty() && key == sort_key(*m_state->own, b);
}

std::string Letters::capital(std::string_view letter) const
{
    auto text = icu::UnicodeString::fromUTF8(icu::StringPiece(letter.data(), static_cast<std::int32_t>(letter.size())));
    auto const length = text.countChar32();
    // As at the begin of a sentence: capitals alone have no accents in Greek.
    text.toTitle(nullptr, m_state->locale);
    return text.countChar32() == length ? utf8_of(text) : std::string(letter);
}

bool is_letter_or_mark(char32_t point)
{
    return (U_GET_GC_MASK(static_cast<UChar32>(point)) & (U_GC_L_MASK | U_GC_M_MASK)) != 0;
}

bool is_mark(char32_t point) { return (U_GET_GC_MASK(static_cast<UChar32>(point)) & U_GC_M_MASK) != 0; }

std::string script_of(char32_t point)
{
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getShortName(uscript_getScript(static_cast<UChar32>(point), &status));
}

std::u32string as_written(char32_t point)
{
    UErrorCode status = U_ZERO_ERROR;
    auto const* const normalizer = icu::Normalizer2::getNFKCInstance(status);
    auto const text = U_SUCCESS(status) ? normalizer->normalize(text_of(point), status) : text_of(point);
    std::u32string points;
    for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        points.push_back(static_cast<char32_t>(text.char32At(i)));
    return points;
}

} // namespace weg::i18n

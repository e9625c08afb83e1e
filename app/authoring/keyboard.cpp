// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/keyboard.h"

#include "app/authoring/xkb_layout.h"
#include "app/base/utf8.h"
#include "app/i18n/letters.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace weg::authoring {

namespace {

using content::KeyboardKey;
using content::KeyboardRow;

/// More do not fit above the keys of a phone.
constexpr std::size_t kMostVariants = 10;

std::string utf8_of(std::u32string_view points)
{
    std::u16string units;
    for (char32_t const point : points) {
        if (point < 0x10000) {
            units.push_back(static_cast<char16_t>(point));
        } else {
            units.push_back(static_cast<char16_t>(0xD7C0 + (point >> 10)));
            units.push_back(static_cast<char16_t>(0xDC00 + (point & 0x3FF)));
        }
    }
    return to_utf8(units);
}

std::string utf8_of(char32_t point) { return utf8_of(std::u32string_view(&point, 1)); }

/// Signs for a search and for numbers, then those that end and part sentences: of the latter each language has its own.
constexpr std::u32string_view kSigns[] = { U"@&+-/()§€%", U"\"':;#*=_–…" };
constexpr std::u32string_view kSentenceSigns = U".,?!،؛؟۔。，？！·።፣፧";
constexpr std::u32string_view kAlways = U".,?!";

class Maker {
public:
    Maker(i18n::Letters const& letters, XkbLayout const& layout)
        : m_letters(letters)
        , m_layout(layout)
    {
        m_needed.insert(letters.main().begin(), letters.main().end());
        m_needed.insert(letters.auxiliary().begin(), letters.auxiliary().end());
        find_script();
    }

    content::Keyboard make()
    {
        content::Keyboard keyboard;
        for (std::size_t row = m_layout.rows.size(); row-- > 0;) { // What two keys type stays on the lower.
            for (XkbKey const& key : m_layout.rows[row])
                add_key(row, key);
        }
        for (XkbKey const& key : m_layout.others)
            add_missing(key);
        add_lonely();
        std::vector<char32_t> const hanging = hanging_letters();
        if (hanging.size() > count_keys())
            keyboard.forms = forms_of(hanging);
        for (auto& row : m_rows) {
            for (Key& key : row)
                add_variants(key, keyboard.forms.empty() ? Hanging::AsVariants : Hanging::AsForms);
        }
        for (auto& row : m_rows) {
            keyboard.rows.emplace_back();
            for (Key& key : row)
                keyboard.rows.back().push_back(std::move(key.types));
        }
        add_digits_and_signs(keyboard);
        return keyboard;
    }

private:
    struct Key {
        KeyboardKey types;
        XkbKey levels;
        char32_t letter;  ///< Alone; 0 for several.
        char32_t shifted; ///< The same with shift, where that is no capital.
    };

    /// The script of most keys; of a keyboard with two alphabets the one that needs no third level.
    void find_script()
    {
        std::map<std::string, int> counts;
        for (auto const& row : m_layout.rows) {
            for (XkbKey const& key : row) {
                if (key[0] != 0 && i18n::is_letter_or_mark(key[0]))
                    ++counts[i18n::script_of(key[0])];
            }
        }
        int most = 0;
        for (auto const& [script, count] : counts) {
            if (count > most) {
                most = count;
                m_script = script;
            }
        }
    }

    [[nodiscard]] bool belongs(char32_t point) const
    {
        if (!i18n::is_letter_or_mark(point))
            return false;
        auto const script = i18n::script_of(point);
        return script == m_script || (m_needed.contains(point) && (script == "Zinh" || script == "Zyyy"));
    }

    /// What a level types when that is letters of the language's script, else nothing.
    [[nodiscard]] std::u32string typed(char32_t level) const
    {
        auto points = level == 0 ? std::u32string() : i18n::as_written(level);
        bool const fits = std::ranges::all_of(points, [this](char32_t point) { return belongs(point); });
        return fits ? points : std::u32string();
    }

    static char32_t single(std::u32string const& points) { return points.size() == 1 ? points[0] : U'\0'; }

    void add_key(std::size_t row, XkbKey const& levels)
    {
        auto alone = typed(levels[0]);
        auto shifted = typed(levels[1]);
        if (alone.empty())
            std::swap(alone, shifted);
        if (alone.empty() || m_typed.contains(utf8_of(alone)))
            return;
        Key key { {}, levels, single(alone), 0 };
        key.types.letter = utf8_of(alone);
        auto const capital = m_letters.capital(key.types.letter);
        if (capital != key.types.letter) {
            key.types.shifted = capital;
        } else if (!shifted.empty() && shifted != alone) {
            key.types.shifted = utf8_of(shifted);
            key.shifted = single(shifted);
        }
        m_typed.insert(key.types.letter);
        m_typed.insert(key.types.shifted);
        m_rows[row].push_back(std::move(key));
    }

    /// Where a further key finds room; shift and backspace stand beside the lowest row.
    [[nodiscard]] std::size_t shorter_row() const { return m_rows[1].size() <= m_rows[2].size() + 2 ? 1 : 2; }

    [[nodiscard]] bool hangs(char32_t point) const
    {
        return std::ranges::any_of(m_rows, [&](auto const& row) {
            return std::ranges::any_of(row, [&](Key const& key) { return hangs_on(point, key); });
        });
    }
    [[nodiscard]] bool hangs_on(char32_t point, Key const& key) const
    {
        return m_letters.has_base(point, key.letter) || m_letters.has_base(point, key.shifted);
    }

    /// Letters of the keys beside the rows, where no other leads to them.
    void add_missing(XkbKey const& levels)
    {
        auto const point = single(typed(levels[0]));
        if (m_needed.contains(point) && !m_typed.contains(utf8_of(point)) && !hangs(point))
            add_key(shorter_row(), levels);
    }

    [[nodiscard]] bool on_third_level(char32_t point, Key const& key) const
    {
        return !m_typed.contains(utf8_of(point)) && !hangs(point) && (key.levels[2] == point || key.levels[3] == point);
    }

    /// Letters that every text needs and that nothing leads to get keys of their own.
    void add_lonely()
    {
        for (char32_t const point : m_letters.main()) {
            bool const reached = !belongs(point) || m_typed.contains(utf8_of(point)) || hangs(point)
                || std::ranges::any_of(m_rows, [&](auto const& row) {
                       return std::ranges::any_of(row, [&](Key const& key) { return on_third_level(point, key); });
                   });
            if (!reached)
                add_key(shorter_row(), { point, 0, 0, 0 });
        }
    }

    [[nodiscard]] std::size_t count_keys() const { return m_rows[0].size() + m_rows[1].size() + m_rows[2].size(); }

    /// Letters of every text that no key types, but that are made of what one does.
    [[nodiscard]] std::vector<char32_t> hanging_letters() const
    {
        std::vector<char32_t> found;
        for (char32_t const point : m_letters.main()) {
            if (belongs(point) && !m_typed.contains(utf8_of(point)) && hangs(point))
                found.push_back(point);
        }
        return found;
    }

    /// A letter of the alphabet hangs on the key it is made of (ă on a), its own forms on it (ằ on ă).
    [[nodiscard]] std::vector<std::vector<std::string>> forms_of(std::vector<char32_t> const& hanging) const
    {
        std::map<char32_t, std::vector<char32_t>> sets;
        for (char32_t const point : hanging) {
            auto const head = *std::ranges::find_if(m_letters.main(),
                [&](char32_t other) { return other == point || m_letters.same_letter(other, point); });
            sets[head == point ? base_of(point) : head].push_back(point);
        }
        std::vector<std::vector<std::string>> forms;
        for (auto const& [head, members] : sets) {
            std::vector<std::string> set { utf8_of(head) };
            std::vector<std::string> capitals { m_letters.capital(set.front()) };
            for (char32_t const member : members) {
                set.push_back(utf8_of(member));
                capitals.push_back(m_letters.capital(set.back()));
            }
            if (capitals.front() != set.front())
                forms.push_back(std::move(capitals));
            forms.push_back(std::move(set));
        }
        return forms;
    }

    /// What a key types that `point` hangs on.
    [[nodiscard]] char32_t base_of(char32_t point) const
    {
        for (auto const& row : m_rows) {
            for (Key const& key : row) {
                for (char32_t const base : { key.letter, key.shifted }) {
                    if (m_letters.has_base(point, base))
                        return base;
                }
            }
        }
        return point;
    }

    enum class Hanging : std::uint8_t { AsVariants, AsForms };

    void add_variants(Key& key, Hanging hanging) const
    {
        auto& variants = key.types.variants;
        auto const add = [&](std::string const& letter) {
            bool const known = letter == key.types.letter || std::ranges::find(variants, letter) != variants.end();
            if (!known && variants.size() < kMostVariants)
                variants.push_back(letter);
        };
        // What ü is made of has the variants of both.
        bool const is_base = !hangs(key.letter);
        bool const has_case = m_letters.capital(key.types.letter) != key.types.letter;
        auto const add_all = [&](std::vector<char32_t> const& points) {
            for (char32_t const point : points) {
                if (!belongs(point) || is_on_key(point))
                    continue;
                if ((hanging == Hanging::AsVariants && is_base && hangs_on(point, key)) || on_third_level(point, key))
                    add(utf8_of(point));
            }
        };
        if (!has_case && !key.types.shifted.empty())
            add(key.types.shifted);
        add_all(m_letters.main());
        add_all(m_letters.auxiliary());
        if (has_case) {
            for (auto const& variant : variants)
                key.types.shifted_variants.push_back(m_letters.capital(variant));
        }
    }

    [[nodiscard]] bool is_on_key(char32_t point) const
    {
        return std::ranges::any_of(m_rows, [&](auto const& row) {
            return std::ranges::any_of(row, [&](Key const& key) { return key.letter == point; });
        });
    }

    void add_digits_and_signs(content::Keyboard& keyboard) const
    {
        // Telephone numbers and addresses here are written with these; the language's own are beside them.
        for (char const digit : std::string_view("1234567890")) {
            KeyboardKey key { std::string(1, digit), {}, {}, {} };
            auto const& own = m_letters.digits()[static_cast<std::size_t>(digit - '0')];
            if (own != key.letter)
                key.variants.push_back(own);
            keyboard.digits.push_back(std::move(key));
        }
        for (auto const signs : kSigns) {
            keyboard.symbols.emplace_back();
            for (char32_t const sign : signs)
                keyboard.symbols.back().push_back({ utf8_of(sign), {}, {}, {} });
        }
        keyboard.symbols.emplace_back();
        auto const& own = m_letters.punctuation();
        for (char32_t const sign : kSentenceSigns) {
            bool const wanted
                = kAlways.find(sign) != std::u32string_view::npos || std::ranges::find(own, sign) != own.end();
            if (wanted && keyboard.symbols.back().size() < kMostVariants)
                keyboard.symbols.back().push_back({ utf8_of(sign), {}, {}, {} });
        }
    }

    i18n::Letters const& m_letters;
    XkbLayout const& m_layout;
    std::string m_script;
    std::set<char32_t> m_needed;
    std::array<std::vector<Key>, 3> m_rows;
    std::set<std::string> m_typed;
};

} // namespace

Result<content::Keyboard> make_keyboard(std::string const& language, std::string const& layout)
{
    WEG_TRY(auto const read, read_xkb_layout(layout));
    WEG_TRY(auto const letters, i18n::Letters::open(language));
    auto keyboard = Maker(letters, read).make();
    keyboard.language = language;
    if (keyboard.rows[0].empty() || keyboard.rows[1].empty() || keyboard.rows[2].empty())
        return Error { ErrorCode::InvalidData,
            "xkb's keyboard \"" + layout + "\" has a row without letters; choose another for " + language };
    return keyboard;
}

std::vector<std::string> letters_of(content::Keyboard const& keyboard)
{
    std::vector<std::string> letters;
    auto const add
        = [&](std::vector<std::string> const& more) { letters.insert(letters.end(), more.begin(), more.end()); };
    auto const add_row = [&](KeyboardRow const& row) {
        for (KeyboardKey const& key : row) {
            add({ key.letter, key.shifted });
            add(key.variants);
            add(key.shifted_variants);
        }
    };
    add_row(keyboard.digits);
    std::ranges::for_each(keyboard.rows, add_row);
    std::ranges::for_each(keyboard.symbols, add_row);
    std::ranges::for_each(keyboard.forms, add);
    return letters;
}

} // namespace weg::authoring

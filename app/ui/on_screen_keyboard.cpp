// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/on_screen_keyboard.h"

#include "app/base/utf8.h"
#include "app/ui/key_face.h"

#include <algorithm>
#include <optional>

namespace weg::ui {

namespace {

using text::Editor;

constexpr std::chrono::milliseconds kHold { 400 };
constexpr float kRows = 5;             ///< Strip, three of letters, and the lowest.
constexpr float kMostKeySide = 72;     ///< Of a key's height: beyond, fingers only travel further.
constexpr float kKeyShare = 0.056f;    ///< Of the screen's height.
constexpr std::size_t kFewestKeys = 8; ///< A row of fewer does not make them wider.
constexpr float kLeastVariant = 40;    ///< Width.

/// A key with letters and where it lies.
struct Placed {
    std::string id;
    std::size_t row; ///< 0: the strip.
    Rect rect;
    KeyLetters const* letters;
};

std::string id_of(std::size_t row, std::size_t place)
{
    return "key/" + std::to_string(row) + "/" + std::to_string(place);
}

bool meet(Rect const& a, Rect const& b)
{
    auto const both = intersect(a, b);
    return both.width > 0.5f && both.height > 0.5f;
}

class Board {
public:
    Board(Ui& ui, OnScreenKeyboard& keyboard, TextField& field, Rect const& rect, KeyboardLook const& look)
        : m_ui(ui)
        , m_state(keyboard)
        , m_letters(keyboard.keyboards[keyboard.current])
        , m_editor(field.editor)
        , m_rect(rect)
        , m_look(look)
        , m_was_open(!keyboard.open.empty())
    {
        auto const& rows = layer();
        std::size_t columns = kFewestKeys;
        for (auto const& row : rows)
            columns = std::max(columns, row.size() + (&row == &rows.back() ? 2 : 0));
        m_unit = rect.width / static_cast<float>(columns);
        m_height = rect.height / static_cast<float>(rows.size() + 2);
    }

    KeyboardEvent draw()
    {
        auto const revision = m_editor.revision();
        m_ui.show_keys(m_rect);
        m_ui.canvas().fill(m_rect, m_ui.theme().line);
        m_ui.canvas().fill(
            { m_rect.start, m_rect.top + 1, m_rect.width, m_rect.height - 1 }, m_ui.theme().card_pressed);
        place_keys();
        find_open();
        draw_strip();
        draw_letters();
        draw_lowest();
        close_what_was_left();
        if (m_editor.revision() != revision) {
            m_ui.want_next_frame(); // The field was drawn before.
            return KeyboardEvent::Changed;
        }
        return m_done ? KeyboardEvent::Done : KeyboardEvent::None;
    }

private:
    [[nodiscard]] std::vector<KeyRow> const& layer() const
    {
        return m_state.symbols ? m_letters.symbols : m_letters.rows;
    }

    /// A real keyboard is the same whatever is written on it: Arabic's first key is at its left too. So keys count from
    /// the left, and are turned here for interfaces that begin at the right.
    [[nodiscard]] Rect at(float from_left, std::size_t row, float width) const
    {
        bool const mirrored = m_ui.settings().direction == i18n::Direction::RightToLeft;
        float const start = mirrored ? m_rect.end() - from_left - width : m_rect.start + from_left;
        return { start, m_rect.top + static_cast<float>(row) * m_height, width, m_height };
    }
    [[nodiscard]] float from_left(Rect const& rect) const
    {
        bool const mirrored = m_ui.settings().direction == i18n::Direction::RightToLeft;
        return mirrored ? m_rect.end() - rect.end() : rect.start - m_rect.start;
    }

    void place_keys()
    {
        m_forms = forms_before_caret();
        if (m_forms.empty()) {
            float const width = m_rect.width / std::max(1.0f, static_cast<float>(m_letters.digits.size()));
            for (std::size_t i = 0; i < m_letters.digits.size(); ++i)
                m_keys.push_back({ id_of(0, i), 0, at(width * static_cast<float>(i), 0, width), &m_letters.digits[i] });
        }
        std::size_t number = 0;
        for (auto const& row : layer()) {
            ++number;
            float left = (m_rect.width - m_unit * static_cast<float>(row.size())) / 2;
            for (std::size_t i = 0; i < row.size(); ++i, left += m_unit)
                m_keys.push_back({ id_of(number, i), number, at(left, number, m_unit), &row[i] });
        }
    }

    [[nodiscard]] std::string const& typed_by(KeyLetters const& key) const
    {
        return m_state.shift && !key.shifted.empty() ? key.shifted : key.letter;
    }
    [[nodiscard]] std::vector<std::string> const& variants_of(KeyLetters const& key) const
    {
        return m_state.shift && !key.shifted_variants.empty() ? key.shifted_variants : key.variants;
    }

    /// Where the variants of the open key are offered: over the row above it, or below the strip.
    void find_open()
    {
        auto const found = std::ranges::find(m_keys, m_state.open, &Placed::id);
        if (found == m_keys.end() || variants_of(*found->letters).empty()) {
            m_state.open.clear();
            return;
        }
        auto const count = static_cast<float>(variants_of(*found->letters).size());
        m_variant_width = std::min(std::max(m_unit, kLeastVariant), m_rect.width / count);
        float const width = m_variant_width * count;
        float const middle = from_left(found->rect) + found->rect.width / 2;
        float const left = std::clamp(middle - width / 2, 0.0f, m_rect.width - width);
        m_offer = at(left, found->row == 0 ? 1 : found->row - 1, width);
    }

    /// What is under the offered variants cannot be pressed, so it is not stated.
    [[nodiscard]] bool covered(Rect const& rect) const { return m_offer && meet(rect, *m_offer); }

    void draw_strip()
    {
        if (m_forms.empty()) {
            draw_keys_of(0);
            return;
        }
        float const width = std::min(m_rect.width / static_cast<float>(m_forms.size()), m_rect.width / 8);
        float left = (m_rect.width - width * static_cast<float>(m_forms.size())) / 2;
        for (std::size_t i = 0; i < m_forms.size(); ++i, left += width) {
            Rect const rect = at(left, 0, width);
            if (covered(rect))
                continue;
            auto const press = letter_key("key/form/" + std::to_string(i), m_forms[i], rect, KeyKind::Offer, false);
            if (!press.tapped)
                continue;
            replace_by(m_forms[i]);
            if (press.focused) // The next set may be a smaller one.
                m_ui.focus("key/form/0");
        }
    }

    void draw_letters()
    {
        std::size_t const last = layer().size();
        for (std::size_t row = 1; row < last; ++row)
            draw_keys_of(row);
        float const room = (m_rect.width - m_unit * static_cast<float>(layer().back().size())) / 2;
        if (!m_state.symbols) {
            if (special_key("key/shift", m_look.shift, at(0, last, room), "shift", m_state.shift))
                m_state.shift = !m_state.shift;
        }
        draw_keys_of(last);
        if (special_key("key/backspace", m_look.backspace, at(m_rect.width - room, last, room), "backspace", false))
            erase();
    }

    void draw_keys_of(std::size_t row)
    {
        for (auto const& key : m_keys) {
            if (key.row == row)
                draw_key(key);
        }
    }

    void draw_key(Placed const& key)
    {
        auto const& letter = typed_by(*key.letters);
        if (covered(key.rect)) {
            if (!m_offer_drawn) // Else it would hide what is offered.
                paint(key.rect, letter, KeyKind::Letter, {}, false);
            return;
        }
        bool const open = key.id == m_state.open;
        auto const press = letter_key(key.id, letter, key.rect, KeyKind::Letter, open);
        bool const held = hold(key, press);
        if (press.tapped && !held) {
            if (open)
                m_state.open.clear();
            else if (m_state.more && !variants_of(*key.letters).empty())
                offer(key, press);
            else
                type(letter);
        }
        if (m_offer && open)
            draw_variants(key);
    }

    /// Returns whether the finger that goes up now has held the key: it typed nothing then.
    bool hold(Placed const& key, Ui::Press const& press)
    {
        bool const was_held = m_state.held == key.id && m_state.held_for >= kHold;
        if (!press.pressing || variants_of(*key.letters).empty())
            return was_held;
        m_holding = true;
        if (m_state.held != key.id) { // The time before the finger came down does not count.
            m_state.held = key.id;
            m_state.held_for = {};
        } else {
            m_state.held_for += m_ui.since_last_frame();
        }
        if (m_state.held_for < kHold)
            m_ui.want_next_frame();
        else if (m_state.open != key.id && !was_held)
            offer(key, press);
        return was_held;
    }

    void offer(Placed const& key, Ui::Press const& press)
    {
        m_state.open = key.id;
        m_state.more = false;
        m_opened = true;
        if (press.focused && !press.pressing)
            m_ui.focus("key/variant/0");
        m_ui.want_next_frame();
    }

    void draw_variants(Placed const& key)
    {
        for (auto const& under : m_keys) { // Below the strip they would be painted over it.
            if (under.row > key.row && covered(under.rect))
                draw_key(under);
        }
        m_offer_drawn = true;
        auto const& variants = variants_of(*key.letters);
        auto const& pointer = m_ui.pointer();
        bool const slid = key.rect.contains(pointer.down_start(), pointer.down_top())
            && (pointer.dragging() || pointer.released_drag());
        m_ui.canvas().fill(*m_offer, m_ui.theme().line, kKeyCorner);
        std::optional<std::string> chosen;
        bool by_keys = false;
        float left = from_left(*m_offer);
        auto const row = key.row == 0 ? std::size_t { 1 } : key.row - 1;
        for (std::size_t i = 0; i < variants.size(); ++i, left += m_variant_width) {
            Rect const rect = at(left, row, m_variant_width);
            bool const under = slid && rect.contains(pointer.start(), pointer.top());
            auto const press = letter_key("key/variant/" + std::to_string(i), variants[i], rect, KeyKind::Offer, under);
            if (press.tapped || (under && pointer.released_drag())) {
                chosen = variants[i];
                by_keys = press.focused;
            }
        }
        if (!chosen) {
            if (pointer.released_drag() && slid)
                m_state.open.clear();
            return;
        }
        if (by_keys) // What had the focus is gone in the next frame.
            m_ui.focus(key.id);
        type(*chosen);
    }

    void draw_lowest()
    {
        std::size_t const row = layer().size() + 1;
        float const side = std::clamp(m_rect.width * 0.125f, kMinTouchSide, 96.0f);
        float left = 0;
        auto const next = [&](float width) {
            Rect const rect = at(left, row, width);
            left += width;
            return rect;
        };
        Words const layers = m_state.symbols ? m_look.letters : m_look.symbols;
        if (special_key("key/symbols", layers, next(side), "", false, layer_label())) {
            m_state.symbols = !m_state.symbols;
            m_state.shift = false;
            m_state.open.clear();
        }
        if (special_key("key/more", m_look.more, next(side), "more-letters", m_state.more))
            m_state.more = !m_state.more;
        if (m_state.keyboards.size() > 1) {
            auto const other = (m_state.current + 1) % m_state.keyboards.size();
            auto const& keyboard = m_state.keyboards[other];
            if (special_key("key/language", { keyboard.autonym, keyboard.language }, next(side * 1.6f), "", false,
                    keyboard.autonym, keyboard.language)) {
                m_state.current = other;
                m_state.symbols = m_state.shift = m_state.more = false;
                m_state.open.clear();
            }
        }
        if (special_key("key/space", m_look.space, next(m_rect.width - left - side), "space", false))
            type(" ");
        m_done = special_key("key/done", m_look.done, next(side), "keyboard-hide", false);
    }

    /// What the key for the other layer shows: some of it.
    [[nodiscard]] std::string layer_label() const
    {
        auto const& rows = m_state.symbols ? m_letters.rows : m_letters.symbols;
        std::string label;
        for (std::size_t i = 0; i < rows.front().size() && i < 3; ++i)
            label += rows.front()[i].letter;
        return label;
    }

    Ui::Press letter_key(
        std::string const& id, std::string const& letter, Rect const& rect, KeyKind kind, bool selected)
    {
        auto const press
            = m_ui.pressable(id, Role::Button, { letter, m_letters.language }, rect, selected, Ui::Touch::LeavesFocus);
        paint(rect, letter, kind, press, selected);
        return press;
    }

    /// Its node is named by `name`; it shows `icon`, or else `label`.
    bool special_key(std::string const& id, Words name, Rect const& rect, std::string_view icon, bool selected,
        std::string const& label = {}, std::string const& language = {})
    {
        if (covered(rect))
            return false;
        auto const press = m_ui.pressable(id, Role::Button, name, rect, selected, Ui::Touch::LeavesFocus);
        paint_key(m_ui, rect,
            { .label = label,
                .language = language.empty() ? m_letters.language : language,
                .icon = icon,
                .kind = KeyKind::Special,
                .selected = selected,
                .accent = m_look.accent },
            press);
        if (press.tapped)
            m_ui.want_next_frame();
        return press.tapped;
    }

    void paint(Rect const& rect, std::string const& letter, KeyKind kind, Ui::Press const& press, bool selected)
    {
        paint_key(m_ui, rect,
            { .label = letter,
                .language = m_letters.language,
                .kind = kind,
                .selected = selected,
                .accent = m_look.accent },
            press);
    }

    void type(std::string const& letter)
    {
        m_editor.insert(letter);
        m_state.shift = false;
        m_state.more = false;
        m_state.open.clear();
    }

    /// What was drawn as one goes as one: a finger cannot point into a letter.
    void erase()
    {
        if (m_editor.selection().empty())
            m_editor.move(Editor::Unit::Grapheme, Editor::Order::Backward, Editor::Extend::Yes);
        m_editor.erase(Editor::Unit::Grapheme, Editor::Order::Backward);
        m_state.open.clear();
    }

    /// The other members of the set that the letter before the caret belongs to, its own set first.
    std::vector<std::string> forms_before_caret()
    {
        if (m_letters.forms.empty() || m_editor.composing() || !m_editor.selection().empty())
            return {};
        auto const before = to_utf8(std::u16string_view(m_editor.text()).substr(0, m_editor.caret().offset));
        std::vector<std::string> const* found = nullptr;
        for (auto const& set : m_letters.forms) {
            bool const is_own = before.ends_with(set.front());
            if (!is_own && (found != nullptr || std::ranges::none_of(set, [&](auto const& member) {
                    return before.ends_with(member);
                })))
                continue;
            found = &set;
            if (is_own)
                break;
        }
        std::vector<std::string> forms;
        for (auto const& member : found != nullptr ? *found : std::vector<std::string> {}) {
            if (before.ends_with(member))
                m_replaced = static_cast<std::uint32_t>(to_utf16(member).size());
            else
                forms.push_back(member);
        }
        return forms;
    }

    void replace_by(std::string const& form)
    {
        auto const end = m_editor.caret().offset;
        m_editor.place({ end - m_replaced, text::Affinity::Downstream }, Editor::Extend::No);
        m_editor.place({ end, text::Affinity::Upstream }, Editor::Extend::Yes);
        type(form);
    }

    void close_what_was_left()
    {
        auto const& pointer = m_ui.pointer();
        bool const held = !m_state.held.empty() && m_state.held_for >= kHold;
        if (m_was_open && !m_opened && m_offer && !held && pointer.tapped_outside(*m_offer) && !m_state.open.empty()) {
            m_state.open.clear();
            m_ui.want_next_frame();
        }
        if (!m_holding)
            m_state.held.clear();
    }

    Ui& m_ui;
    OnScreenKeyboard& m_state;
    KeyboardLetters const& m_letters;
    Editor& m_editor;
    Rect m_rect;
    KeyboardLook const& m_look;
    bool m_was_open;
    float m_unit = 0;
    float m_height = 0;
    std::vector<Placed> m_keys;
    std::vector<std::string> m_forms;
    std::uint32_t m_replaced = 0; ///< UTF-16 units before the caret that a form takes the place of.
    std::optional<Rect> m_offer;  ///< Where variants are offered.
    float m_variant_width = 0;
    bool m_offer_drawn = false;
    bool m_opened = false;
    bool m_holding = false;
    bool m_done = false;
};

} // namespace

float keyboard_height(Ui& ui) { return kRows * std::clamp(ui.size().height * kKeyShare, kMinTouchSide, kMostKeySide); }

KeyboardEvent on_screen_keyboard(
    Ui& ui, OnScreenKeyboard& keyboard, TextField& field, Rect const& rect, KeyboardLook const& look)
{
    if (keyboard.keyboards.empty())
        return KeyboardEvent::None;
    keyboard.current = std::min(keyboard.current, keyboard.keyboards.size() - 1);
    return Board(ui, keyboard, field, rect, look).draw();
}

} // namespace weg::ui

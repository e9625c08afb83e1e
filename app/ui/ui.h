// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::ui: theme, layout from the start edge, widgets, scrolling, focus and the semantics tree, drawn through
/// Dear ImGui's geometry with the text engine's glyphs. It knows no content.
#pragma once

#include "app/i18n/direction.h"
#include "app/ports/event.h"
#include "app/ports/screen.h"
#include "app/ports/text_input.h"
#include "app/text/atlas.h"
#include "app/text/engine.h"
#include "app/ui/canvas.h"
#include "app/ui/pointer.h"
#include "app/ui/semantics.h"
#include "app/ui/theme.h"

#include <chrono>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weg::ui {

/// Calm: nothing moves by itself (WCAG 2.2, 2.3.3).
enum class Motion : std::uint8_t { Free, Calm };
/// Where keys lead: to what can be pressed, or to every text too, for who hears or sees one thing at a time.
enum class Focusable : std::uint8_t { Controls, Everything };

/// What a frame is drawn for.
struct FrameSettings {
    ports::Screen::PixelSize size;
    float scale = 1;      ///< Physical pixels per logical pixel (1/160 inch).
    float text_scale = 1; ///< 1 to 2: on top of the type scale (WCAG 1.4.4).
    std::string language; ///< Of the interface; BCP 47.
    i18n::Direction direction = i18n::Direction::LeftToRight;
    Palette palette = Palette::Light;
    Motion motion = Motion::Free;
    Focusable focusable = Focusable::Controls;
    Insets insets {}; ///< Screens are laid out between them.
};

/// A stretch of a text in UTF-16 units, from one grapheme's begin to another's.
struct TextRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    friend bool operator==(TextRange, TextRange) = default;
};

/// A text with its language: direction, shaping and line breaks follow it.
struct Words {
    std::string_view text;
    std::string_view language;             ///< Empty: the interface's.
    std::span<TextRange const> marks = {}; ///< What was looked for: on a ground of its own and underlined.
};

/// What a voice says just now: a stretch of what a node is named, the `nth` (from 0) of those in reading order that have
/// this name.
struct Spoken {
    std::string name;
    std::size_t nth = 0;
    TextRange range;
    friend bool operator==(Spoken const&, Spoken const&) = default;
};

/// A text that was set and can be placed. Good until the end of the frame.
struct Block {
    text::Layout const* layout = nullptr;
    float width = 0; ///< Of the box it was set for; logical pixels, as all here.
    float height = 0;
    std::string_view language;
    std::span<TextRange const> marks = {};
    TextRole role = TextRole::Body;
};

/// One frame of the interface, built by calls in reading order, and what lives on between frames: finger, focus
/// and scroll positions.
class Ui {
public:
    /// Everything given must outlive the Ui.
    Ui(text::Engine& engine, text::Atlas& atlas, IconSet const& icons);

    /// Text fields go without keyboard and clipboard until they are given one. `input` must outlive the Ui.
    void set_text_input(ports::TextInput* input) { m_text_input = input; }
    [[nodiscard]] ports::TextInput* text_input() const { return m_text_input; }

    void handle(ports::Event const& event);
    void begin(FrameSettings settings, std::chrono::milliseconds since_last_frame);
    void end(ports::Screen& screen);
    /// Something moves by itself: the next frame is wanted at once.
    [[nodiscard]] bool animating() const { return m_animating; }
    /// Nothing of what anybody did or saw stays: finger, focus, keys, scrolling, texts. The next frame begins anew.
    void forget();
    /// For what waits, or has changed what was drawn before it.
    void want_next_frame() { m_animating = true; }
    [[nodiscard]] std::chrono::milliseconds since_last_frame() const { return m_elapsed; }

    [[nodiscard]] Theme const& theme() const { return *m_theme; }
    [[nodiscard]] FrameSettings const& settings() const { return m_settings; }
    /// What there is to lay out in, between the insets and above what stands at the bottom.
    [[nodiscard]] Size size() const { return { m_canvas.size().width, m_canvas.size().height - m_reserved }; }
    /// Takes `height` off the bottom of the room, for what stands there on every screen; returns that part. Until the frame
    /// ends.
    Rect reserve_bottom(float height);
    [[nodiscard]] SemanticsTree const& semantics() const { return m_tree; }
    [[nodiscard]] std::vector<PaintedText> const& painted() const { return m_canvas.painted(); }
    [[nodiscard]] Canvas& canvas() { return m_canvas; }
    /// The person asked to go back with a key.
    [[nodiscard]] bool back_pressed() const { return m_key == ports::Key::Escape || m_key == ports::Key::Backspace; }

    /// Sets `words` for a box of `width`.
    [[nodiscard]] Block set(
        Words words, TextRole role, float width, text::Align align = text::Align::Start, int max_lines = 0);
    /// The natural width of `words` on one line.
    [[nodiscard]] float natural_width(Words words, TextRole role);

    /// Paints `block` and states it as text (or heading) named by its words.
    void place(Block const& block, float start, float top, Color color, Role role = Role::Text, std::string id = {});
    /// Paints without a node of its own: for words that a widget's node already says.
    void place_inside(Block const& block, float start, float top, Color color);

    /// What is said stands on a ground of its own, or in a frame where it is no running text, from the next frame on. It is
    /// scrolled into sight once, when it begins.
    void set_spoken(std::optional<Spoken> spoken);
    /// States a picture, or whatever else is neither words nor pressed; `name` is said instead of it.
    void state(std::string_view id, Role role, Words name, Rect const& rect);

    struct Press {
        bool tapped = false;
        bool pressing = false;
        bool focused = false;
    };
    /// Apart: it leaves the focus where it is, and keys do not reach it, because it does what they do.
    enum class Touch : std::uint8_t { TakesFocus, LeavesFocus, Apart };
    /// States something that can be pressed, and tells what is happening to it. Draw it, then call focus_ring().
    Press pressable(std::string_view id, Role role, Words name, Rect const& rect, bool selected = false,
        Touch touch = Touch::TakesFocus);

    /// More words that stand on what was just stated.
    void add_detail(Words words);

    /// What happens to a text field in this frame.
    struct Typing {
        bool focused = false;
        bool tapped = false;  ///< It has been given the focus by a finger, or had it before.
        bool pointed = false; ///< A finger went down in it while it had the focus, and is in this frame.
        std::span<ports::Event const> events; ///< Keys and text for it, in order.
    };
    enum class Lines : std::uint8_t { One, Many };
    /// States a text field. Edit it, then say what it holds with set_value().
    Typing typeable(std::string_view id, Words name, Rect const& rect, Lines lines);
    /// `caret`: in `value`, UTF-8 bytes.
    void set_value(std::string_view id, std::string value, std::size_t caret);
    /// What is tapped in `rect` types for the focused field, which keeps the focus. To be said in every frame.
    void show_keys(Rect const& rect) { m_keys = rect; }
    /// The caret of the focused field, for the system's input methods. To be said in every frame.
    void show_caret(Rect const& caret) { m_caret = caret; }
    [[nodiscard]] Pointer const& pointer() const { return m_pointer; }
    [[nodiscard]] text::Engine& engine() { return m_engine; }

    /// What is stated with this id has the focus from now on; nothing has it for an empty one.
    void focus(std::string_view id);
    [[nodiscard]] std::string_view focused() const { return m_focus; }
    /// As if the person pressed the key: the next frame sees it.
    void press(ports::Key key);
    /// Whether a pointer's `event` lies on what the last frame stated with this id.
    [[nodiscard]] bool is_on(ports::Event const& event, std::string_view id) const;
    /// Between frames, for who sees nothing: as focus(), shown and scrolled into sight as with keys.
    void show_focus(std::string_view id);
    /// Between frames: what is stated as `id` in the next one is pressed in it, wherever it lies.
    void press(std::string_view id);
    void focus_ring(Rect const& rect, Press const& press, float corner = kCorner);

    /// Scrolls what follows inside `viewport`; returns how far the content is moved up. `offset` lives with the caller.
    float begin_scroll(std::string_view id, Rect const& viewport, float& offset);
    /// `content_height`: of all that was placed since begin_scroll().
    void end_scroll(float content_height);
    /// The scroll area's content is longer than what is seen, before or after.
    [[nodiscard]] bool can_scroll_up() const { return m_scroll_offset > 0.5f; }
    [[nodiscard]] bool can_scroll_down() const { return m_scroll_offset < m_scroll_limit - 0.5f; }
    /// Turns the scroll area by most of its height: a way to scroll without dragging (WCAG 2.5.7).
    void scroll_page(int direction);

private:
    struct Target {
        std::string id;
        Rect rect;
        Rect visible;
        std::optional<Lines> field = std::nullopt; ///< Nothing: it takes no text.
    };
    struct Point {
        float start;
        float top;
    };
    [[nodiscard]] Point point_of(ports::Event const& event) const;
    [[nodiscard]] Target const* focused_field() const;
    [[nodiscard]] bool on_keys() const;
    [[nodiscard]] bool on_stage() const;
    bool give_to_field(ports::Event const& event);
    void update_text_input();
    void paint(Block const& block, Rect const& rect, Color color);
    [[nodiscard]] std::vector<Rect> boxes_of(Block const& block, Rect const& rect, TextRange range) const;
    [[nodiscard]] bool is_spoken(std::string_view name);
    void show_spoken(Block const& block, Rect const& rect);
    void reveal_spoken(Rect const& rect);
    void reveal(Rect const& rect);
    void move_focus(int step);
    void enter_keys();
    [[nodiscard]] Node node_of(std::string_view id, Role role, Words name, Rect const& rect) const;
    void state(Node node);
    void apply_keys();

    text::Engine& m_engine;
    Canvas m_canvas;
    Theme const* m_theme = &theme_of(Palette::Light);
    FrameSettings m_settings;
    SemanticsTree m_tree;
    Pointer m_pointer;
    ports::Key m_key = ports::Key::None;
    ports::Key m_next_key = ports::Key::None;
    int m_unnamed = 0; ///< Texts of this frame without an id of their own.
    std::string m_focus;
    std::string m_pressed; ///< By press(), for one frame.
    bool m_focus_visible = false;
    bool m_reveal_focus = false;
    std::vector<Target> m_targets;
    ports::TextInput* m_text_input = nullptr;
    std::vector<ports::Event> m_typed; ///< For the focused field.
    std::optional<Rect> m_keys;
    std::optional<Rect> m_seen_keys; ///< Those of the frame the person saw.
    std::optional<Rect> m_caret;
    std::optional<ports::PixelRect> m_told_caret; ///< What m_text_input knows; nothing: no field takes text.
    bool m_touching_field = false;
    std::optional<Spoken> m_spoken;
    std::size_t m_spoken_seen = 0;      ///< So many nodes of this frame have its name.
    std::optional<Rect> m_spoken_frame; ///< Around a spoken node that is no running text.
    bool m_reveal_spoken = false;
    bool m_animating = false;
    float m_reserved = 0; ///< Of the bottom.

    std::optional<Rect> m_viewport; ///< While between begin_scroll and end_scroll.
    float* m_scroll = nullptr;
    std::string m_scroll_id;
    float m_scroll_offset = 0;
    float m_scroll_limit = 0;
    float m_scroll_view = 0;
    float m_wheel = 0;
    float m_velocity = 0; ///< Logical pixels a second, of a page that was thrown.
    float m_page_request = 0;
    std::chrono::milliseconds m_elapsed { 0 };
};

} // namespace weg::ui

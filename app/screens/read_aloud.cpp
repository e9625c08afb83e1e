// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/read_aloud.h"

#include "app/base/utf8.h"
#include "app/screens/frame.h"

#include <algorithm>
#include <array>
#include <map>

namespace weg::screens {

namespace {

using speech::ReadingCommand;
using speech::ReadingState;

constexpr std::string_view kPrefix = "reading/";
constexpr float kEdge = 10; ///< As the bar above.
constexpr float kIconSide = 26;
constexpr float kGap = ui::kSpaceSmall;
constexpr std::size_t kMostRows = 2; ///< With more, words give way: the page must stay to be seen.

struct Tool {
    ReadingCommand command;
    std::string_view icon;
    std::string name;
    bool directional = false;
};

std::array<Tool, 8> tools(Context const& context)
{
    i18n::Localizer const& words = context.words;
    bool const paused = context.listening.reader->state() == ReadingState::Paused;
    return { {
        // Translators: buttons: stop reading aloud for a moment; go on reading aloud.
        { paused ? ReadingCommand::Resume : ReadingCommand::Pause, paused ? "play" : "pause",
            paused ? words.tr("Weiterlesen") : words.tr("Pause") },
        // Translators: button: read the same sentence aloud again.
        { ReadingCommand::Repeat, "repeat", words.tr("Noch einmal") },
        // Translators: button: go on to the next sentence while reading aloud.
        { ReadingCommand::Next, "next", words.tr("Nächster Satz"), true },
        // Translators: button: read aloud more slowly.
        { ReadingCommand::Slower, "slower", words.tr("Langsamer") },
        // Translators: button: read aloud faster.
        { ReadingCommand::Faster, "faster", words.tr("Schneller") },
        // Translators: button: less loud.
        { ReadingCommand::Quieter, "quieter", words.tr("Leiser") },
        // Translators: button: louder.
        { ReadingCommand::Louder, "louder", words.tr("Lauter") },
        // Translators: button: end reading aloud.
        { ReadingCommand::Stop, "stop", words.tr("Stopp") },
    } };
}

/// Rows of tools of one size: with words where they stand in two rows, else pictures alone.
struct ToolGrid {
    std::size_t columns = 1;
    std::size_t rows = 1;
    float cell_width = 0;
    float cell_height = 0;
    bool words = true;

    [[nodiscard]] float height() const { return static_cast<float>(rows) * (cell_height + kGap) + kGap; }
};

ToolGrid arrange(Context const& context, std::span<Tool const> all, bool words)
{
    float const room = context.ui.size().width - 2 * kEdge;
    ToolGrid grid { .words = words };
    float widest = 0;
    for (auto const& each : all) {
        auto const size = ui::tool_size(context.ui, { each.name, {} }, { .icon = each.icon, .words = words });
        widest = std::max(widest, size.width);
        grid.cell_height = std::max(grid.cell_height, size.height);
    }
    auto const fit = static_cast<std::size_t>(std::max(1.0f, (room + kGap) / (widest + kGap)));
    grid.rows = (all.size() + fit - 1) / fit;
    grid.columns = (all.size() + grid.rows - 1) / grid.rows;
    grid.cell_width = (room + kGap) / static_cast<float>(grid.columns) - kGap;
    return grid.rows > kMostRows && words ? arrange(context, all, false) : grid;
}

bool is_under_way(Context const& context)
{
    auto const state = context.listening.reader->state();
    return !context.listening.announces && (state == ReadingState::Reading || state == ReadingState::Paused);
}

Action draw_tools(Context const& context)
{
    auto const all = tools(context);
    ToolGrid const grid = arrange(context, all, true);
    float const origin = context.ui.size().height - grid.height() + kGap;
    Action action;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Tool const& each = all[i];
        auto const column = static_cast<float>(i % grid.columns);
        auto const row = static_cast<float>(i / grid.columns);
        ui::Rect const rect { kEdge + column * (grid.cell_width + kGap), origin + row * (grid.cell_height + kGap),
            grid.cell_width, grid.cell_height };
        // Not by command: pausing and going on is one button, which keeps the focus.
        std::string const id = std::string(kPrefix) + std::to_string(i);
        if (ui::tool(context.ui, id, { each.name, {} }, rect,
                { each.icon, grid.words, each.directional, context.listening.reader->can(each.command) }))
            action = ControlReading { each.command };
    }
    return action;
}

/// A note over the page with what can be done about it.
class NoteStrip {
public:
    explicit NoteStrip(Context const& context)
        : m_context(context)
        , m_width(std::min(kReadingWidth, context.ui.size().width - 2 * ui::kSpace))
    {
        i18n::Localizer const& words = context.words;
        auto const& listening = context.listening;
        switch (listening.note) {
        case Listening::Note::NoVoice:
            // Translators: no computer voice speaks the reader's language yet.
            m_text = words.tr("Für diese Sprache gibt es noch keine Stimme.");
            if (listening.has_german)
                // Translators: button: show the German words of this page and read those aloud.
                m_buttons.push_back({ "german", "listen", words.tr("Auf Deutsch vorlesen"), ReadAloud { true } });
            break;
        case Listening::Note::BeforeOthers:
            // Translators: before a page about health, violence or debt is read aloud in a public hall.
            m_text = words.tr("Andere Menschen hier können mithören.");
            // Translators: button: read aloud although others can hear it.
            m_buttons.push_back(
                { "anyway", "listen", words.tr("Trotzdem vorlesen"), ReadAloud { listening.wants_german, true } });
            break;
        case Listening::Note::NoSound:
        case Listening::Note::None:
            // Translators: the device cannot make sounds just now.
            m_text = words.tr("Der Ton geht gerade nicht.");
        }
        // Translators: button: put the note away.
        m_buttons.push_back({ "close", "close", words.tr("Schließen"), ControlReading { ReadingCommand::Stop } });
    }

    [[nodiscard]] float height() const
    {
        float height = ui::kSpaceSmall + text().height + ui::kSpace;
        for (auto const& button : m_buttons)
            height += size_of(button).height + kGap;
        return height;
    }

    [[nodiscard]] Action draw() const
    {
        ui::Ui& ui = m_context.ui;
        float const start = (ui.size().width - m_width) / 2;
        float top = ui.size().height - height();
        ui::Block const block = text();
        ui.canvas().fill({ 0, top, ui.size().width, height() }, ui.theme().notice);
        top += ui::kSpaceSmall;
        auto const* const picture = m_context.listening.note == Listening::Note::BeforeOthers ? "people" : "no-voice";
        ui.canvas().icon(picture, { start, top, icon(), icon() }, ui.theme().notice_ink);
        ui.place(block, start + icon() + ui::kSpaceSmall, top, ui.theme().notice_ink, ui::Role::Note, "reading/note");
        top += block.height + ui::kSpace;
        Action action;
        for (auto const& button : m_buttons) {
            auto const size = size_of(button);
            if (ui::button(ui, std::string(kPrefix) + button.id, { button.words, {} },
                    { start, top, size.width, size.height }, { .icon = button.icon }))
                action = button.action;
            top += size.height + kGap;
        }
        return action;
    }

private:
    struct Button {
        std::string id;
        std::string_view icon;
        std::string words;
        Action action;
    };
    [[nodiscard]] float icon() const { return kIconSide * m_context.ui.settings().text_scale; }
    [[nodiscard]] ui::Block text() const
    {
        return m_context.ui.set({ m_text, {} }, ui::TextRole::Body, m_width - icon() - ui::kSpaceSmall);
    }
    [[nodiscard]] ui::Size size_of(Button const& button) const
    {
        return ui::button_size(m_context.ui, { button.words, {} }, { .icon = button.icon }, m_width);
    }

    Context const& m_context;
    float m_width;
    std::string m_text;
    std::vector<Button> m_buttons;
};

/// The button that begins it, beside those that turn the page.
struct Offer {
    std::string name;
    ui::ButtonLook look;
    ui::Size size;
};

Offer offer(Context const& context)
{
    // Translators: button: the page is read aloud.
    Offer offer { context.words.tr("Vorlesen"), {}, {} };
    // A crossed-out picture tells those who cannot read the note that it leads to.
    offer.look = { .icon = context.listening.has_voice ? "listen" : "no-voice" };
    float const page_buttons = 2 * (2 * ui::kMinTouchSide + kGap) + kEdge;
    float const room = context.ui.size().width - page_buttons - kEdge;
    offer.size = ui::button_size(context.ui, { offer.name, {} }, offer.look);
    if (offer.size.width > room) {
        offer.look.words = false;
        offer.size = ui::button_size(context.ui, { offer.name, {} }, offer.look);
        offer.size.width = std::min(std::max(offer.size.width, 2 * ui::kMinTouchSide), room);
    }
    return offer;
}

bool is_read(ui::Node const& node, State const& state)
{
    switch (node.role) {
    case ui::Role::Heading:
    case ui::Role::Text:
    case ui::Role::Link:
    case ui::Role::Note:
    case ui::Role::Image:
        return !is_reading_control(node.id);
    case ui::Role::Button: // Elsewhere they only serve the page.
        return state.here().kind == ScreenKind::Finder && node.id.starts_with("finder/");
    default:
        return false;
    }
}

} // namespace

bool is_reading_control(std::string_view id) { return id.starts_with(kPrefix); }

bool reading_takes_strip(Context const& context)
{
    return context.listening.reader && (context.listening.note != Listening::Note::None || is_under_way(context));
}

float reading_height(Context const& context)
{
    if (!context.listening.reader)
        return 0;
    if (context.listening.note != Listening::Note::None)
        return NoteStrip(context).height();
    if (is_under_way(context))
        return arrange(context, tools(context), true).height();
    return offer(context).size.height + 2 * ui::kSpaceSmall;
}

Action draw_reading(Context const& context)
{
    if (!context.listening.reader)
        return {};
    if (context.listening.note != Listening::Note::None)
        return NoteStrip(context).draw();
    if (is_under_way(context))
        return draw_tools(context);
    Offer const asked = offer(context);
    ui::Rect const rect { kEdge, context.ui.size().height - asked.size.height - ui::kSpaceSmall, asked.size.width,
        asked.size.height };
    if (ui::button(context.ui, "reading/begin", { asked.name, {} }, rect, asked.look))
        return ReadAloud {};
    return {};
}

ReadingPlan plan_reading(ui::SemanticsTree const& tree, State const& state, i18n::Localizer const& words,
    std::function<std::string(std::string_view language)> const& voice_of, std::string_view only)
{
    ReadingPlan plan;
    std::map<std::string, std::size_t, std::less<>> seen;
    bool said_so = false;
    for (ui::Node const& node : tree.nodes()) {
        if (node.role == ui::Role::TextField || node.role == ui::Role::Scroll)
            continue;
        std::size_t const nth = seen[node.name]++;
        if (!is_read(node, state) || (!only.empty() && node.language != only))
            continue;
        std::size_t const passage = plan.passages.size();
        auto const voice = voice_of(node.language);
        auto const own = voice_of(words.language());
        std::vector<speech::Sentence> found;
        if (!voice.empty()) {
            found = speech::sentences_of(passage, node.name, node.language, voice);
        } else if (!said_so && !own.empty()) {
            // Translators: said in place of words in another language that no computer voice speaks.
            std::string const instead = words.tr("Dieser Teil ist in einer Sprache ohne Stimme.");
            auto const whole = static_cast<std::uint32_t>(to_utf16(node.name).size());
            found.push_back({ passage, { 0, whole }, own, instead });
        }
        said_so = voice.empty();
        if (found.empty())
            continue;
        plan.passages.push_back({ node.name, nth, {} });
        plan.sentences.insert(plan.sentences.end(), found.begin(), found.end());
    }
    return plan;
}

} // namespace weg::screens

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/frame.h"

#include <algorithm>

namespace weg::screens {

namespace {

constexpr float kMostCodeSide = 480;     ///< Logical pixels: a person takes a step back from a larger one.
constexpr float kMostCodeHeight = 0.55f; ///< Of the screen, so that the whole of it is seen at once.

std::string_view icon_of(content::CodeKind kind)
{
    switch (kind) {
    case content::CodeKind::Contact:
        return "phone";
    case content::CodeKind::Appointment:
        return "calendar";
    case content::CodeKind::Text:
        return "document";
    case content::CodeKind::Link:
        break;
    }
    return "web";
}

class TakeAwayPage {
public:
    explicit TakeAwayPage(Context const& context)
        : m_context(context)
        , m_words(context.words)
        , m_page(context, "take-away")
    {
    }

    Action draw()
    {
        ui::Theme const& theme = m_context.ui.theme();
        std::string const title = m_words.tr("Mitnehmen");
        m_page.text({ title, {} }, ui::TextRole::Display, theme.ink, ui::Role::Heading, "title");
        m_page.text(words_of(m_context.model.entry->title), ui::TextRole::Heading, theme.ink);
        m_page.skip(ui::kSpace);
        draw_codes();
        draw_slip();
        draw_summary();
        return m_page.finish(m_action);
    }

private:
    [[nodiscard]] std::vector<content::Code> const& codes() const { return m_context.model.codes; }
    [[nodiscard]] std::string const& caption(content::Code const& code) const
    {
        return m_context.model.leaflet->captions[static_cast<std::size_t>(code.kind)];
    }

    void draw_codes()
    {
        if (codes().empty())
            return;
        auto const shown = std::min(m_context.state.here().part, codes().size() - 1);
        // Translators: how to read a QR code: hold the telephone's camera in front of the picture.
        std::string how = m_words.tr("Halten Sie die Kamera Ihres Telefons vor das Bild.");
        if (codes()[shown].kind != content::CodeKind::Link)
            // Translators: the QR code holds everything itself; the telephone needs no network to read it.
            how += " " + m_words.tr("Sie brauchen dafür kein Internet.");
        m_page.text({ how, {} }, ui::TextRole::Body, m_context.ui.theme().ink);
        m_page.skip(ui::kSpace);
        draw_choice(shown);
        draw_code(codes()[shown]);
        draw_parts(shown);
        m_page.skip(ui::kSpaceLarge);
    }

    /// One button for each thing to take; the parts of a long text are one thing.
    void draw_choice(std::size_t shown)
    {
        std::vector<Page::Chip> chips;
        std::vector<std::size_t> parts;
        for (std::size_t i = 0; i < codes().size(); ++i) {
            auto const& code = codes()[i];
            if (code.part != 1)
                continue;
            std::size_t const last = i + static_cast<std::size_t>(code.parts) - 1;
            std::string const& label = code.title.empty() ? caption(code) : code.title;
            chips.push_back({ "code/" + std::to_string(i), label, icon_of(code.kind), shown >= i && shown <= last });
            parts.push_back(i);
        }
        if (chips.size() < 2)
            return;
        if (int const tapped = m_page.chips(chips); tapped >= 0)
            m_action = ShowPart { parts[static_cast<std::size_t>(tapped)] };
        m_page.skip(ui::kSpace);
    }

    void draw_code(content::Code const& code)
    {
        ui::Ui& ui = m_context.ui;
        std::string words = code.title.empty() ? caption(code) : caption(code) + ": " + code.title;
        if (code.parts > 1)
            // Translators: a long text stands in several QR codes, one after the other: "part 1 of 3".
            words += " – "
                + i18n::fill(m_words.tr("Teil {part} von {parts}"),
                    { { "part", m_words.number(code.part) }, { "parts", m_words.number(code.parts) } });
        m_page.text({ words, {} }, ui::TextRole::Label, ui.theme().ink);
        m_page.skip(ui::kSpaceSmall);
        float const side = std::min({ m_page.width(), kMostCodeSide, ui.size().height * kMostCodeHeight });
        ui::Rect const box { m_page.start() + (m_page.width() - side) / 2, m_page.top(), side, side };
        ui.canvas().modules(code.matrix, box);
        // Translators: said instead of the picture of a QR code; {what} is what it holds.
        std::string const said = i18n::fill(m_words.tr("QR-Code: {what}"), { { "what", words } });
        ui.state("take-away/code", ui::Role::Image, { said, {} }, box);
        m_page.skip(side + ui::kSpace);
    }

    void draw_parts(std::size_t shown)
    {
        auto const& code = codes()[shown];
        if (code.parts < 2)
            return;
        // Translators: button: show the QR code with the next part of the text.
        std::string const next = m_words.tr("Nächster Teil");
        // Translators: button: show the QR code with the part of the text before this one.
        std::string const previous = m_words.tr("Teil davor");
        if (code.part < code.parts && wide_button("take-away/next", next, "forward", /*strong=*/true))
            m_action = ShowPart { shown + 1 };
        if (code.part > 1 && wide_button("take-away/previous", previous, "back", /*strong=*/false))
            m_action = ShowPart { shown - 1 };
    }

    bool wide_button(std::string_view id, std::string const& label, std::string_view icon, bool strong)
    {
        ui::Ui& ui = m_context.ui;
        ui::ButtonLook const look { .icon = icon,
            .directional = icon == "forward" || icon == "back",
            .strong = strong,
            .accent = ui::accent("teal") };
        float const height
            = std::max(ui::button_size(ui, { label, {} }, look, m_page.width()).height, ui::kMinTouchSide + ui::kSpace);
        bool const tapped
            = ui::button(ui, id, { label, {} }, { m_page.start(), m_page.top(), m_page.width(), height }, look);
        m_page.skip(height + ui::kSpaceSmall);
        return tapped;
    }

    void draw_slip()
    {
        auto const state = m_context.taking_away.slip;
        if (state == PrintState::NoPrinter)
            return;
        if (state != PrintState::Printing) {
            // Translators: button: print a small paper with what is on this page, in the reader's language and in German.
            std::string const label = m_words.tr("Zettel drucken");
            if (wide_button("take-away/print", label, "printer", /*strong=*/true))
                m_action = PrintSlip {};
        }
        auto const [icon, words] = slip_note(state);
        if (!words.empty()) {
            m_page.skip(ui::notice(m_context.ui, icon, { words, {} }, m_page.start(), m_page.top(), m_page.width()));
            m_page.skip(ui::kSpace);
        }
        m_page.skip(ui::kSpaceSmall);
    }

    [[nodiscard]] std::pair<std::string_view, std::string> slip_note(PrintState state) const
    {
        switch (state) {
        case PrintState::Printing:
            // Translators: the slip is being printed.
            return { "clock", m_words.tr("Ihr Zettel wird gedruckt. Bitte warten Sie kurz.") };
        case PrintState::Done:
            // Translators: the slip lies in the printer's tray below the screen.
            return { "check", m_words.tr("Ihr Zettel ist fertig. Bitte nehmen Sie ihn unten heraus.") };
        case PrintState::NeedsHand:
            // Translators: the printer is out of paper, or open; a QR code or a photograph of the screen still helps.
            return { "warning",
                m_words.tr(
                    "Der Drucker braucht Hilfe, vielleicht fehlt Papier. Bitte sagen Sie es am Schalter. Sie können "
                    "den Bildschirm auch fotografieren.") };
        case PrintState::OutOfOrder:
            // Translators: the printer does not work.
            return { "warning", m_words.tr("Der Drucker geht gerade nicht. Sie können den Bildschirm fotografieren.") };
        case PrintState::NoPrinter:
        case PrintState::Ready:
            break;
        }
        return {};
    }

    /// Also for those who cannot see the slip (EN 301 549, 5.1.3.16): all of it, in one piece.
    void draw_summary()
    {
        ui::Theme const& theme = m_context.ui.theme();
        // Translators: heading above the words that are on the slip and in the QR codes.
        std::string const heading = m_words.tr("Das nehmen Sie mit");
        m_page.text({ heading, {} }, ui::TextRole::Heading, theme.ink, ui::Role::Heading);
        m_page.skip(ui::kSpaceSmall);
        m_page.text({ content::plain_text(*m_context.model.leaflet), {} }, ui::TextRole::Body, theme.ink,
            ui::Role::Note, "take-away/summary");
    }

    Context const& m_context;
    i18n::Localizer const& m_words;
    Page m_page;
    Action m_action;
};

} // namespace

Action draw_take_away(Context const& context) { return TakeAwayPage(context).draw(); }

} // namespace weg::screens

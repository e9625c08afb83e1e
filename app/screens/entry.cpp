// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/content/freshness.h"
#include "app/screens/entry_facts.h"
#include "app/screens/entry_parts.h"
#include "app/screens/feedback.h"
#include "app/screens/provenance.h"

#include <algorithm>

namespace weg::screens {

namespace {

using content::Provenance;
using content::Text;

class EntryPage {
public:
    explicit EntryPage(Context const& context)
        : m_context(context)
        , m_entry(*context.model.entry)
        , m_page(context, "entry")
    {
    }

    Action draw()
    {
        draw_head();
        draw_notes();
        draw_take_away_button("take-away");
        draw_facts();
        draw_body();
        draw_documents(m_context, m_page);
        if (auto const opened = draw_measures(m_context, m_page); !std::holds_alternative<std::monostate>(opened))
            m_action = opened;
        draw_rounds(m_context, m_page);
        draw_events(m_context, m_page);
        draw_glossary(m_context, m_page);
        draw_origin();
        draw_take_away_button("take-away/end");
        draw_related();
        if (auto const answer = draw_feedback(m_context, m_page); !std::holds_alternative<std::monostate>(answer))
            m_action = answer;
        return m_page.finish(m_action);
    }

private:
    void text(
        Text const& text, ui::TextRole role, ui::Color color, ui::Role semantic = ui::Role::Text, std::string id = {})
    {
        draw_text(m_context, m_page, text, role, color, semantic, std::move(id));
    }

    [[nodiscard]] bool is_past_due() const
    {
        std::chrono::year_month_day const today { std::chrono::floor<std::chrono::days>(m_context.model.now) };
        return !m_entry.historical && content::is_past_due(m_entry.verified, m_entry.staleness, today);
    }

    void notice(std::string_view icon, std::string const& words, std::string_view language = {})
    {
        m_page.skip(ui::notice(m_context.ui, icon, { words, language }, m_page.start(), m_page.top(), m_page.width()));
        m_page.skip(ui::kSpaceSmall);
    }

    void draw_head()
    {
        ui::Theme const& theme = m_context.ui.theme();
        auto const* const german_entry = m_context.model.german ? &*m_context.model.german : nullptr;
        text(m_entry.title, ui::TextRole::Display, theme.ink, ui::Role::Heading, "title");
        if (m_entry.title.value != m_entry.name) {
            // Translators: label before the official German name, which people will see on doors and letters.
            std::string const label = m_context.words.tr("So heißt es auf Deutsch");
            m_page.skip(ui::kSpaceTiny);
            m_page.text({ label, {} }, ui::TextRole::Caption, theme.ink_soft);
            m_page.text({ m_entry.name, "de" }, ui::TextRole::Label, theme.ink);
        }
        m_page.skip(ui::kSpace);
        text(m_entry.summary, ui::TextRole::Body, theme.ink);
        draw_german(m_context, m_page, german_entry ? &german_entry->summary : nullptr);
        m_page.skip(ui::kSpace);
    }

    void draw_notes()
    {
        auto const& words = m_context.words;
        if (auto const note = provenance_note(words, m_entry.summary); !note.empty())
            notice(m_entry.summary.provenance == Provenance::Machine ? "machine" : "info", note);
        if (m_entry.historical)
            // Translators: mark on pages about things of the past.
            notice("history", words.tr("Geschichte: So war es früher."));
        else if (m_entry.staleness == content::Staleness::High)
            notice("warning", words.tr("Diese Angaben sind alt. Vieles kann heute anders sein."));
        else if (m_entry.staleness != content::Staleness::None
            && (!m_entry.contacts.empty() || !m_entry.locations.empty()))
            notice("info", words.tr("Bitte fragen Sie nach, bevor Sie hingehen."));
        if (is_past_due())
            // Translators: nobody has looked at the source of these facts for longer than they should go unchecked.
            notice("warning", words.tr("Diese Angaben sind schon lange nicht geprüft."));
        if (m_entry.confidence == content::Confidence::Low)
            notice("warning", words.tr("Diese Angabe ist nicht sicher."));
        if (!m_entry.check.value.empty()) {
            notice("info", m_entry.check.value, m_entry.check.language);
            draw_mark(m_context, m_page, m_entry.check);
        }
        if (words.language() != "de") {
            // Translators: buttons: show the German text below each paragraph, so that a clerk can read along.
            std::string const label = m_context.state.show_german ? words.tr("Deutschen Text ausblenden")
                                                                  : words.tr("Deutschen Text zeigen");
            ui::ButtonLook const look { .icon = "german" };
            ui::Size const size = ui::button_size(m_context.ui, { label, {} }, look, m_page.width());
            ui::Rect const rect { m_page.start(), m_page.top(), size.width, size.height };
            if (ui::button(m_context.ui, "entry/german", { label, {} }, rect, look))
                m_action = ToggleGerman {};
            m_page.skip(size.height);
        }
        m_page.skip(ui::kSpaceLarge);
    }

    void draw_take_away_button(std::string_view id)
    {
        if (!m_context.taking_away.offered)
            return;
        // Translators: button: take this page along, in the telephone or on paper.
        std::string const label = m_context.words.tr("Mitnehmen");
        ui::ButtonLook const look { .icon = "qr", .strong = true, .accent = ui::accent("teal") };
        auto const size = ui::button_size(m_context.ui, { label, {} }, look, m_page.width());
        ui::Rect const rect { m_page.start(), m_page.top(), size.width, size.height };
        if (ui::button(m_context.ui, id, { label, {} }, rect, look))
            m_action = OpenTakeAway { m_entry.id };
        m_page.skip(size.height + ui::kSpaceLarge);
    }

    void draw_facts()
    {
        int number = 0;
        for (Fact const& fact : facts_of(m_entry, m_context.words, m_context.model.now)) {
            float const height = ui::fact(m_context.ui,
                { fact.icon, { fact.label, {} }, { fact.value, fact.language }, fact.role, is_past_due() },
                m_page.start(), m_page.top(), m_page.width());
            m_page.skip(height);
            if (!fact.mark.empty())
                m_page.text({ fact.mark, {} }, ui::TextRole::Caption, m_context.ui.theme().ink_soft);
            draw_deed(fact, "deed/" + std::to_string(number++));
            m_page.skip(ui::kSpace);
        }
        m_page.skip(ui::kSpaceSmall);
    }

    /// On a device of one's own a number can be called, and an address shown on a map.
    void draw_deed(Fact const& fact, std::string const& id)
    {
        if (!m_context.opens_uris || fact.uri.empty())
            return;
        ui::ButtonLook const look { .icon = fact.icon, .accent = ui::accent("teal") };
        ui::Words const name { fact.deed, {} };
        auto const size = ui::button_size(m_context.ui, name, look, m_page.width());
        m_page.skip(ui::kSpaceSmall);
        if (ui::button(m_context.ui, id, name, { m_page.start(), m_page.top(), size.width, size.height }, look))
            m_action = OpenUri { fact.uri };
        m_page.skip(size.height);
    }

    void draw_body()
    {
        ui::Ui& ui = m_context.ui;
        ui::Theme const& theme = ui.theme();
        for (std::size_t i = 0; i < m_entry.body.size(); ++i) {
            content::Block const& block = m_entry.body[i];
            if (block.kind == content::BlockKind::Heading) {
                m_page.skip(ui::kSpaceSmall);
                text(block.text, ui::TextRole::Heading, theme.ink, ui::Role::Heading);
            } else if (block.kind == content::BlockKind::Paragraph) {
                text(block.text, ui::TextRole::Body, theme.ink);
            } else {
                bool const step = block.kind == content::BlockKind::Step;
                draw_item(m_context, m_page, block.text, step ? m_context.words.number(block.step) : std::string());
            }
            if (m_context.model.german && i < m_context.model.german->body.size())
                draw_german(m_context, m_page, &m_context.model.german->body[i].text);
            m_page.skip(ui::kSpace);
        }
    }

    void draw_origin()
    {
        auto const& words = m_context.words;
        ui::Theme const& theme = m_context.ui.theme();
        // Translators: heading above the box that says how old and how sure the information is.
        std::string const title = words.tr("Woher wir das wissen");
        m_page.skip(ui::kSpace);
        m_page.text({ title, {} }, ui::TextRole::Heading, theme.ink, ui::Role::Heading);
        m_page.skip(ui::kSpaceTiny);
        for (std::string const& line : origin_lines(m_entry, words)) {
            m_page.text({ line, {} }, ui::TextRole::Caption, theme.ink_soft);
            m_page.skip(ui::kSpaceTiny);
        }
        // Translators: label before web addresses of the sources.
        std::string const sources = words.tr("Quellen");
        m_page.text({ sources, {} }, ui::TextRole::Label, theme.ink_soft);
        for (auto const& source : m_entry.sources)
            m_page.text({ source.url, "de" }, ui::TextRole::Caption, theme.ink_soft);
        m_page.skip(ui::kSpaceLarge);
    }

    void draw_related()
    {
        if (m_entry.related.empty())
            return;
        // Translators: heading above links to related pages.
        std::string const title = m_context.words.tr("Das kann auch helfen");
        m_page.text({ title, {} }, ui::TextRole::Heading, m_context.ui.theme().ink, ui::Role::Heading);
        m_page.skip(ui::kSpace);
        std::vector<ui::CardLook> looks;
        std::vector<std::string> ids;
        for (auto const& entry : m_entry.related) {
            looks.push_back({ .icon = entry.icon,
                .title = words_of(entry.title),
                .detail = {},
                .footnote = {},
                .accent = ui::accent("teal") });
            ids.push_back("related/" + entry.id.value);
        }
        if (int const tapped = m_page.cards(looks, ids, 320); tapped >= 0)
            m_action = OpenEntry { m_entry.related[static_cast<std::size_t>(tapped)].id };
    }

    Context const& m_context;
    content::Entry const& m_entry;
    Page m_page;
    Action m_action;
};

} // namespace

Action draw_entry(Context const& context) { return EntryPage(context).draw(); }

} // namespace weg::screens

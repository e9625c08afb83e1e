// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/frame.h"

namespace weg::screens {

Action draw_section(Context const& context)
{
    ui::Theme const& theme = context.ui.theme();
    content::Section const& section = *context.model.section;
    ui::Accent const accent = ui::accent(section.accent);
    Page page(context, "section");

    page.text(words_of(section.title), ui::TextRole::Display, accent.strong, ui::Role::Heading, "title");
    page.skip(ui::kSpaceSmall);
    page.text(words_of(section.intro), ui::TextRole::Body, theme.ink_soft);
    page.skip(ui::kSpaceLarge);

    Action action;
    for (auto const& group : context.model.groups) {
        if (context.model.groups.size() > 1) {
            page.text(words_of(group.title), ui::TextRole::Title, theme.ink, ui::Role::Heading);
            page.skip(ui::kSpace);
        }
        std::vector<ui::CardLook> looks;
        std::vector<std::string> ids;
        std::vector<std::string> phones;
        phones.reserve(group.entries.size());
        for (auto const& entry : group.entries) {
            phones.push_back(entry.phone.empty() ? std::string() : i18n::isolate_ltr(entry.phone));
            bool const call = section.id.value == "emergency" && !entry.phone.empty();
            looks.push_back({ .icon = entry.icon,
                .title = words_of(entry.title),
                .detail = call ? ui::Words { phones.back(), "de" } : words_of(entry.summary),
                .footnote = call ? words_of(entry.summary) : ui::Words {},
                .accent = accent });
            ids.push_back("entry/" + entry.id.value);
        }
        if (int const tapped = page.cards(looks, ids, 400); tapped >= 0)
            action = OpenEntry { group.entries[static_cast<std::size_t>(tapped)].id };
        page.skip(ui::kSpace);
    }
    return page.finish(action);
}

} // namespace weg::screens

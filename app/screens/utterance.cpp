// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/utterance.h"

#include "app/base/utf8.h"

#include <algorithm>

namespace weg::screens {

namespace {

constexpr char16_t kSoftHyphen = 0x00AD;

bool is_unheard(char16_t unit)
{
    return unit == kSoftHyphen || unit == 0x200E || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E)
        || (unit >= 0x2066 && unit <= 0x2069);
}

std::string heard(std::string const& text)
{
    auto units = to_utf16(text);
    std::erase_if(units, is_unheard);
    return to_utf8(units);
}

/// What the thing is, where its words alone do not say it.
std::string role_words(ui::Node const& node, i18n::Localizer const& words)
{
    switch (node.role) {
    case ui::Role::Heading:
        // Translators: said aloud after a heading: what it is.
        return words.tr("Überschrift");
    case ui::Role::Button:
        // Translators: said aloud after the name of a button: what it is.
        return words.tr("Schaltfläche");
    case ui::Role::Link:
        // Translators: said aloud after the title of something that leads to another screen: what it is.
        return words.tr("Link");
    case ui::Role::Note:
        // Translators: said aloud after a remark: what it is.
        return words.tr("Hinweis");
    case ui::Role::TextField:
        // Translators: said aloud after the name of a field into which one types: what it is.
        return words.tr("Eingabefeld");
    case ui::Role::Image:
        // Translators: said aloud after what a picture shows: what it is.
        return words.tr("Bild");
    case ui::Role::List:
        // Translators: said aloud after the name of a list: what it is.
        return words.tr("Liste");
    case ui::Role::Main:
    case ui::Role::Text:
    case ui::Role::Scroll:
        break;
    }
    return {};
}

} // namespace

Utterance utterance_of(ui::Node const& node, i18n::Localizer const& words)
{
    Utterance parts;
    if (node.role == ui::Role::Scroll)
        return parts;
    auto const add = [&](std::string const& text, std::string const& language) {
        if (auto said = heard(text); !said.empty())
            parts.push_back({ std::move(said), language });
    };
    add(node.name, node.language);
    if (node.role == ui::Role::TextField)
        // Translators: said aloud of a field into which nothing has been typed.
        add(node.value.empty() ? words.tr("leer") : node.value, words.language());
    for (auto const& detail : node.details)
        add(detail.text, detail.language);
    add(role_words(node, words), words.language());
    if (node.selected)
        // Translators: said aloud of a button whose choice holds now.
        add(words.tr("ausgewählt"), words.language());
    return parts;
}

std::string line_of(Utterance const& utterance)
{
    std::string line;
    for (auto const& part : utterance)
        line += (line.empty() ? "" : ", ") + part.text;
    return line;
}

} // namespace weg::screens

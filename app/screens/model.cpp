// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/model.h"

#include <algorithm>

namespace weg::screens {

std::vector<std::string> language_chain(content::Bundle const& bundle, std::string const& language)
{
    std::vector<std::string> chain { language };
    auto const& all = bundle.languages();
    if (auto const found = std::ranges::find(all, language, &content::Language::tag); found != all.end())
        chain.insert(chain.end(), found->fallback.begin(), found->fallback.end());
    if (chain.back() != "de")
        chain.emplace_back("de");
    return chain;
}

Result<Model> load_model(content::Bundle const& bundle, State const& state)
{
    Model model;
    model.content_date = bundle.content_date();
    model.languages = bundle.languages();
    auto const language = std::ranges::find(model.languages, state.language, &content::Language::tag);
    model.words_by_machine = language != model.languages.end() && language->machine;
    auto const chain = language_chain(bundle, state.language);
    Place const& here = state.here();
    if (here.kind == ScreenKind::Home || here.kind == ScreenKind::Section) {
        WEG_TRY(model.sections, bundle.sections(chain));
    }
    if (here.kind == ScreenKind::Section) {
        auto const found
            = std::ranges::find(model.sections, here.id, [](auto const& section) { return section.id.value; });
        if (found == model.sections.end())
            return Error { ErrorCode::NotFound, "section " + here.id };
        model.section = *found;
        WEG_TRY(model.groups, bundle.entries({ here.id }, chain));
    }
    if (here.kind == ScreenKind::Entry) {
        WEG_TRY(model.entry, bundle.entry({ here.id }, chain));
        if (state.show_german && state.language != "de") {
            WEG_TRY(model.german, bundle.entry({ here.id }, { "de" }));
        }
    }
    return model;
}

} // namespace weg::screens

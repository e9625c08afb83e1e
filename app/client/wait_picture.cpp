// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/wait_picture.h"

#include "app/screens/please_wait.h"
#include "platform/headless/offscreen.h"

#include <algorithm>
#include <string>
#include <vector>

namespace weg::client {

namespace {

constexpr int kSide = 1080;

struct Said {
    std::string language;
    std::string words;
};

std::vector<Said> say_everywhere(App& app)
{
    std::vector<Said> all;
    for (auto const& language : app.bundle()->languages()) {
        app.set_state({ .language = language.tag });
        auto words = screens::please_wait_words(app.words());
        // A language without words of its own would repeat the German ones.
        bool const is_new = std::ranges::find(all, words, &Said::words) == all.end();
        if (is_new)
            all.push_back({ language.tag, std::move(words) });
    }
    return all;
}

} // namespace

Result<void> draw_wait_picture(App& app, std::filesystem::path const& file)
{
    if (!app.bundle())
        return Error { ErrorCode::NotFound, "no content to take languages from" };
    WEG_TRY(auto const offscreen, platform::Offscreen::create(kSide, kSide));
    auto const all = say_everywhere(app);
    std::vector<ui::Words> words;
    std::ranges::transform(all, std::back_inserter(words), [](Said const& said) {
        return ui::Words { said.words, said.language };
    });
    auto& ui = app.ui();
    auto const size = offscreen->screen().size();
    ui.begin({ .size = size, .scale = scale_for(size), .language = "de" }, std::chrono::milliseconds { 0 });
    screens::draw_please_wait(ui, words);
    ui.end(offscreen->screen());
    return offscreen->write_png(file);
}

} // namespace weg::client

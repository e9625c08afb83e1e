// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/slips.h"

#include <array>
#include <fstream>
#include <utility>

namespace weg::client {

namespace {

constexpr std::array<std::pair<ports::Paper, char const*>, 3> kPapers { { { ports::Paper::A4, "a4" },
    { ports::Paper::A6, "a6" }, { ports::Paper::Receipt80, "80mm" } } };

Result<void> write_file(std::filesystem::path const& file, std::string const& bytes)
{
    std::ofstream stream(file, std::ios::binary);
    stream << bytes;
    stream.close();
    if (!stream)
        return Error { ErrorCode::Unreadable, file.string() + ": cannot be written" };
    return {};
}

} // namespace

Result<int> write_slips(App& app, HandOut& hand_out, Options const& options)
{
    if (!app.bundle())
        return Error { ErrorCode::NotFound, "there is no content to print" };
    WEG_TRY(auto const entries, app.bundle()->entry_ids());
    int written = 0;
    for (auto const& language : app.bundle()->languages()) {
        if (!options.language.empty() && options.language != language.tag)
            continue;
        auto const folder = *options.slips / language.tag;
        std::error_code ignored;
        std::filesystem::create_directories(folder, ignored);
        for (auto const& entry : entries) {
            if (!options.screen.empty() && options.screen != "entry/" + entry.value)
                continue;
            app.set_state(
                { language.tag, options.text_percent, false, { { screens::ScreenKind::TakeAway, entry.value, 0 } } });
            WEG_TRY(auto const words, app.slip_words());
            for (auto const& [paper, name] : kPapers) {
                WEG_TRY(auto const pdf, hand_out.slip(words, paper));
                WEG_TRY_VOID(write_file(folder / (entry.value + "-" + name + ".pdf"), pdf));
                ++written;
            }
        }
    }
    if (written == 0)
        return Error { ErrorCode::NotFound, "--slips: there is no such language, or no such --screen entry/ID" };
    return written;
}

} // namespace weg::client

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/client/wait_picture.h"

#include "app/screens/please_wait.h"
#include "platform/headless/png_file.h"
#include "tests/client/visitor.h"
#include "tests/support/folder.h"

#include <fstream>
#include <set>

using namespace weg;

TEST_CASE("the picture that asks for a moment speaks every language that it has words of", "[client][wait-picture]")
{
    test::Folder const folder("wait-picture");
    test::Visitor visitor;
    REQUIRE(client::draw_wait_picture(*visitor.app, folder.path() / "wait.png"));
    std::set<std::string> said;
    for (auto const& node : visitor.seen().nodes()) {
        said.insert(node.name);
        CHECK(node.actions == ui::kActionNone);
        CHECK(node.visible.width >= node.rect.width - 0.5f);
        CHECK(node.visible.height >= node.rect.height - 0.5f);
        CHECK(node.rect.top + node.rect.height <= visitor.app->ui().size().height);
    }
    CHECK(said.contains("Einen Moment bitte"));
    for (auto const& language : test::all_languages()) {
        INFO(language);
        visitor.app->set_state({ .language = language });
        CHECK(said.contains(screens::please_wait_words(visitor.app->words())));
    }

    auto const picture = platform::read_png(folder.path() / "wait.png");
    REQUIRE(picture);
    std::set<std::uint32_t> colours;
    auto const* const pixels = static_cast<std::uint32_t const*>(picture.value()->pixels);
    for (int i = 0; i < picture.value()->w * picture.value()->h; ++i)
        colours.insert(pixels[i] & 0xFFFFFF);
    CHECK((pixels[0] & 0xFFFFFF) == 0xFBF7EF); // Paper, which goes on beside the picture.
    CHECK(colours.size() > 10);
}

TEST_CASE("a picture that is none is refused", "[client][wait-picture]")
{
    test::Folder const folder("wait-picture");
    CHECK(platform::read_png(folder.path() / "none.png").error().code == ErrorCode::Unreadable);
    std::ofstream(folder.path() / "text.png") << "This is a letter.";
    CHECK(platform::read_png(folder.path() / "text.png").error().code == ErrorCode::Unreadable);
}

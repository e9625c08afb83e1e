// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/ui/semantics.h"

#include "tests/support/catch.h"

using namespace weg::ui;

TEST_CASE("nodes are found by role and name and by id", "[ui][semantics]")
{
    SemanticsTree tree;
    Node heading;
    heading.id = "title";
    heading.role = Role::Heading;
    heading.name = "Sprachkurse";
    tree.add(heading);
    Node link = heading;
    link.id = "section/courses";
    link.role = Role::Link;
    tree.add(link);
    REQUIRE(tree.find(Role::Link, "Sprachkurse"));
    CHECK(tree.find(Role::Link, "Sprachkurse")->id == "section/courses");
    CHECK(tree.find(Role::Button, "Sprachkurse") == nullptr);
    CHECK(tree.find_id("title")->role == Role::Heading);
    tree.clear();
    CHECK(tree.nodes().empty());
}

TEST_CASE("rectangles that do not meet have nothing in common", "[ui][semantics]")
{
    CHECK(intersect({ 0, 0, 10, 10 }, { 5, 5, 10, 10 }).width == 5);
    CHECK(intersect({ 0, 0, 10, 10 }, { 20, 0, 10, 10 }).width == 0);
}

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/hsds_words.h"

#include "app/authoring/plain_text.h"

#include <algorithm>
#include <charconv>

namespace weg::authoring {

namespace {

constexpr std::string_view kHeading = "## ";
constexpr std::string_view kPoint = "- ";

/// The length of "12. " at the beginning; 0: there is none. `number` is what it says.
std::size_t step_mark(std::string_view line, int& number)
{
    auto const digits = static_cast<std::size_t>(
        std::ranges::find_if(line, [](char c) { return c < '0' || c > '9'; }) - line.begin());
    if (digits == 0 || digits > 3 || line.substr(digits, 2) != ". ")
        return 0;
    std::from_chars(line.data(), line.data() + digits, number);
    return digits + 2;
}

bool reads_as_mark(std::string_view text)
{
    int number = 0;
    return text.starts_with(kHeading) || text.starts_with(kPoint) || text.starts_with('\\')
        || step_mark(text, number) > 0;
}

bool is_list(std::string const& kind) { return kind == "point" || kind == "step"; }

std::string line_of(PlainBlock const& block)
{
    if (block.kind == "heading")
        return std::string(kHeading) + block.text;
    if (block.kind == "point")
        return std::string(kPoint) + block.text;
    if (block.kind == "step")
        return std::to_string(block.step) + ". " + block.text;
    return (reads_as_mark(block.text) ? "\\" : "") + block.text;
}

PlainBlock block_of(std::string_view line)
{
    int number = 0;
    if (line.starts_with(kHeading))
        return { "heading", 0, tidied(line.substr(kHeading.size())) };
    if (line.starts_with(kPoint))
        return { "point", 0, tidied(line.substr(kPoint.size())) };
    if (auto const mark = step_mark(line, number); mark > 0 && number > 0)
        return { "step", number, tidied(line.substr(mark)) };
    return { "paragraph", 0, tidied(line.starts_with('\\') ? line.substr(1) : line) };
}

} // namespace

std::string plain_description(std::vector<PlainBlock> const& blocks)
{
    std::string text;
    PlainBlock const* before = nullptr;
    for (auto const& block : blocks) {
        bool const goes_on = before && before->kind == block.kind && is_list(block.kind) && block.step != 1;
        text += (!before ? "" : goes_on ? "\n" : "\n\n") + line_of(block);
        before = &block;
    }
    return text;
}

std::vector<PlainBlock> blocks_of(std::string_view description)
{
    std::vector<PlainBlock> blocks;
    while (!description.empty()) {
        auto const end = std::min(description.find('\n'), description.size());
        auto block = block_of(description.substr(0, end));
        if (!block.text.empty())
            blocks.push_back(std::move(block));
        description.remove_prefix(std::min(end + 1, description.size()));
    }
    return blocks;
}

} // namespace weg::authoring

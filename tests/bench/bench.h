// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace weg::bench {

/// A paragraph with the language it is set in.
struct Words {
    std::string language; ///< BCP 47.
    std::string text;     ///< UTF-8, about 300 characters.
};

/// `count` paragraphs, all different, in all sixteen languages by turns, made of the messages of the app's PO files.
std::vector<Words> paragraphs(std::size_t count);

/// The text fonts of assets/fonts/fonts.tsv, so that both sides draw with the same files.
std::vector<std::filesystem::path> font_files();

/// Seconds of processor time that `work` takes: the least of `times` runs, for what else runs only adds to it.
double seconds_of(int times, std::function<void()> const& work);

/// How often operator new was called so far.
std::size_t allocations();

/// Prints "name: ours, theirs, ratio (floor)".
void report(std::string const& name, double ours, double theirs, std::string const& floor);

} // namespace weg::bench

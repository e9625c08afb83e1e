// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weg::i18n::testing {

using namespace std::string_literals;

enum class ByteOrder { Little, Big };

/// Key and translation exactly as the file has them: "context\4singular\0plural", "form\0form".
using MoMessages = std::vector<std::pair<std::string, std::string>>;

inline std::string number_bytes(std::size_t number, ByteOrder order)
{
    std::string bytes;
    for (unsigned index = 0; index < 4; ++index) {
        auto const shift = 8 * (order == ByteOrder::Little ? index : 3 - index);
        bytes += static_cast<char>(number >> shift & 0xFF);
    }
    return bytes;
}

/// A .mo file without hash table, its messages in the order given.
inline std::string mo_file(MoMessages const& messages, ByteOrder order = ByteOrder::Little)
{
    auto const keys_offset = std::size_t { 28 };
    auto const forms_offset = keys_offset + 8 * messages.size();
    auto const strings_offset = forms_offset + 8 * messages.size();
    std::string keys;
    std::string forms;
    std::string strings;
    auto const add = [&](std::string& table, std::string const& text) {
        table += number_bytes(text.size(), order) + number_bytes(strings_offset + strings.size(), order);
        strings += text + '\0';
    };
    for (auto const& [key, translation] : messages) {
        add(keys, key);
        add(forms, translation);
    }
    std::string header;
    for (std::size_t const number : { std::size_t { 0x950412de }, std::size_t { 0 }, messages.size(), keys_offset,
             forms_offset, std::size_t { 0 }, strings_offset })
        header += number_bytes(number, order);
    return header + keys + forms + strings;
}

} // namespace weg::i18n::testing

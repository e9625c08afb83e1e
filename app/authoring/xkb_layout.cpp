// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/xkb_layout.h"

#include "app/base/handle.h"

#include <xkbcommon/xkbcommon.h>

namespace weg::authoring {

namespace {

namespace fs = std::filesystem;

using Keymap = CHandle<xkb_keymap, xkb_keymap_unref>;

XkbKey read_key(xkb_keymap* keymap, std::string const& name)
{
    XkbKey key {};
    auto const code = xkb_keymap_key_by_name(keymap, name.c_str());
    if (code == XKB_KEYCODE_INVALID)
        return key;
    auto const levels = xkb_keymap_num_levels_for_key(keymap, code, 0);
    for (xkb_level_index_t level = 0; level < levels && level < key.size(); ++level) {
        xkb_keysym_t const* symbols = nullptr;
        if (xkb_keymap_key_get_syms_by_level(keymap, code, 0, level, &symbols) == 1)
            key[level] = xkb_keysym_to_utf32(symbols[0]);
    }
    return key;
}

std::vector<XkbKey> read_row(xkb_keymap* keymap, std::string const& row, int keys)
{
    std::vector<XkbKey> read;
    for (int i = 1; i <= keys; ++i)
        read.push_back(read_key(keymap, row + (i < 10 ? "0" : "") + std::to_string(i)));
    return read;
}

} // namespace

fs::path xkb_root() { return WEG_XKB_ROOT; }

Result<XkbLayout> read_xkb_layout(std::string const& name, fs::path const& root)
{
    // Nothing of the builder's own settings: the same sources make the same bundle everywhere.
    CHandle<xkb_context, xkb_context_unref> const context(xkb_context_new(
        static_cast<xkb_context_flags>(XKB_CONTEXT_NO_DEFAULT_INCLUDES | XKB_CONTEXT_NO_ENVIRONMENT_NAMES)));
    if (!context || xkb_context_include_path_append(context.get(), root.c_str()) == 0)
        return Error { ErrorCode::Unavailable,
            root.string() + ": there are no xkb keyboards; install xkb-data, or set WEG_XKB_ROOT for CMake" };
    // It says on stderr what our own error says with the place.
    xkb_context_set_log_fn(context.get(), [](xkb_context*, xkb_log_level, char const*, va_list) {});

    auto const bracket = name.find('(');
    std::string const layout = name.substr(0, bracket);
    std::string variant;
    if (bracket != std::string::npos && name.ends_with(')'))
        variant = name.substr(bracket + 1, name.size() - bracket - 2);
    xkb_rule_names const names { "evdev", "pc105", layout.c_str(), variant.c_str(), "" };
    Keymap const keymap(xkb_keymap_new_from_names(context.get(), &names, XKB_KEYMAP_COMPILE_NO_FLAGS));
    // Of several layouts only the first would be read, and none is xkb's own default.
    bool const one
        = !layout.empty() && name.find(',') == std::string::npos && (bracket == std::string::npos || !variant.empty());
    if (!keymap || !one)
        return Error { ErrorCode::NotFound,
            "xkb has no keyboard \"" + name + "\"; choose one of " + (root / "symbols").string()
                + ", with its variant as in \"in(tam)\"" };

    XkbLayout read;
    read.rows
        = { read_row(keymap.get(), "AD", 12), read_row(keymap.get(), "AC", 11), read_row(keymap.get(), "AB", 10) };
    read.others = read_row(keymap.get(), "AE", 12);
    for (char const* const key : { "BKSL", "TLDE", "LSGT" })
        read.others.push_back(read_key(keymap.get(), key));
    return read;
}

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/architecture/rules.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <regex>
#include <sstream>

namespace weg::architecture {
namespace {

using Names = std::set<std::string>;

/// README's module table: who may use what besides itself and base. Later milestones' modules stand here already,
/// so that their first line of code is held to it.
std::map<std::string, Names, std::less<>> const& modules()
{
    static std::map<std::string, Names, std::less<>> const table {
        { "base", {} },
        { "ports", {} },
        { "db", {} },
        { "i18n", {} },
        { "speech", { "i18n", "ports" } },
        { "kiosk", { "ports" } },
        { "text", { "i18n" } },
        { "content", { "i18n", "db" } },
        { "search", { "i18n", "db", "content" } },
        { "authoring", { "text", "i18n", "db", "content" } },
        { "sync", { "ports", "db", "content" } },
        { "print", { "text", "i18n", "content", "ports" } },
        { "ui", { "text", "i18n", "ports" } },
        { "screens", { "i18n", "content", "search", "kiosk", "sync", "ui", "print", "speech" } },
        { "editing", { "screens", "authoring", "ui", "content", "sync", "i18n" } },
    };
    return table;
}

/// Libraries with the folders that may include them, by the beginning of the header's name.
std::map<std::string, Names> const& libraries()
{
    static std::map<std::string, Names> const table {
        { "imgui", { "app/ui" } },
        { "SDL", { "platform/sdl", "platform/headless" } },
        { "sqlite3", { "app/db" } },
        { "yaml-cpp", { "app/authoring" } },
        { "gettext-po", { "app/authoring" } },
        { "libxml/", { "app/authoring" } },
        { "xkbcommon/", { "app/authoring" } },
        { "libintl", {} }, // It ties the language to the process; app/i18n reads catalogs itself.
        { "qrencode", { "app/print" } },
        { "cairo", { "app/print" } },
        { "toml++/", { "app/kiosk" } },
        { "cups/", { "platform/cups" } },
        { "libspeechd", { "platform/speechd" } },
        { "speech-dispatcher/", { "platform/speechd" } },
        { "espeak-ng/", { "platform/espeak" } },
        { "atk", { "platform/atk" } },
        { "glib", { "platform/atk" } },
        { "systemd/", { "platform/systemd" } },
        { "sodium", { "app/authoring", "app/sync", "app/kiosk" } },
        { "openssl/", { "app/sync" } },
        { "zstd", { "app/sync" } },
        { "nlohmann/", { "app/authoring", "app/sync", "app/tools" } },
        { "curl/", { "platform/curl" } },
        { "ft2build", { "app/text" } },
        { "freetype", { "app/text" } },
        { "hb", { "app/text", "app/tools" } },
        { "hyphen", { "app/text" } },
        { "md4c", { "app/text" } },
        { "libstemmer", { "app/search" } },
        { "Eigen/", { "app/search" } },
        { "png", { "platform/headless" } },
        { "unicode/", { "app/i18n", "app/text", "app/search", "app/tools" } },
    };
    return table;
}

/// "app/text" of "app/text/fonts.h", which is as deep as a module goes.
std::string folder_of(std::string_view path)
{
    auto const second_slash = path.find('/', path.find('/') + 1);
    return std::string(path.substr(0, second_slash));
}

bool module_is_allowed(std::string const& folder, std::string const& included)
{
    if (folder == included)
        return true;
    bool const of_platform = included.starts_with("platform/");
    if (folder.starts_with("platform/"))
        return of_platform || included == "app/base" || included == "app/ports";
    auto const user = folder.substr(std::string_view("app/").size());
    if (is_composition(user))
        return of_platform || modules().contains(included.substr(std::string_view("app/").size()));
    return !of_platform && may_use(user).contains(included.substr(std::string_view("app/").size()));
}

/// `source` with comments and the contents of string literals blanked.
std::string code_of(std::string_view source)
{
    static std::regex const not_code(R"re("(?:\\.|[^"\\\n])*"|//[^\n]*|/\*[^]*?\*/)re");
    return std::regex_replace(std::string(source), not_code, " ");
}

/// Splits "kTopLeft" and "top_left" into words in lower case.
Names words_of(std::string const& identifier)
{
    static std::regex const word("[A-Z]?[a-z]+|[A-Z]+");
    Names words;
    for (std::sregex_iterator at(identifier.begin(), identifier.end(), word), end; at != end; ++at) {
        std::string lower = at->str();
        std::transform(lower.begin(), lower.end(), lower.begin(),
            [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
        words.insert(lower);
    }
    return words;
}

} // namespace

Names may_use(std::string_view module)
{
    auto const row = modules().find(module);
    if (row == modules().end())
        return {};
    Names allowed = row->second;
    allowed.insert({ "base", std::string(module) });
    return allowed;
}

bool is_composition(std::string_view module) { return module == "client" || module == "editor" || module == "tools"; }

Breaches include_breaches(std::string_view path, std::string_view source)
{
    static std::regex const include(R"re((?:^|\n)[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"])re");
    auto const folder = folder_of(path);
    Breaches breaches;
    std::string const text(source);
    for (std::sregex_iterator at(text.begin(), text.end(), include), end; at != end; ++at) {
        std::string const header = (*at)[1];
        if (header.starts_with("app/") || header.starts_with("platform/")) {
            auto const included = folder_of(header);
            if (!module_is_allowed(folder, included))
                breaches.push_back(std::string(path) + " includes " + header + ": " + folder + " may not use "
                    + included + "; move the code, or pass in what it needs");
            continue;
        }
        for (auto const& [library, folders] : libraries())
            if (header.starts_with(library) && !folders.contains(folder))
                breaches.push_back(std::string(path) + " includes " + header + ": only "
                    + (folders.empty() ? std::string("nobody") : *folders.begin()) + " talks to that library");
    }
    return breaches;
}

Breaches sidedness_breaches(std::string_view source)
{
    static std::regex const identifier("[A-Za-z_][A-Za-z0-9_]*");
    Breaches breaches;
    auto const code = code_of(source);
    for (std::sregex_iterator at(code.begin(), code.end(), identifier), end; at != end; ++at) {
        auto const name = at->str();
        if (name == "LeftToRight" || name == "RightToLeft")
            continue;
        auto const words = words_of(name);
        if (words.contains("left") || words.contains("right"))
            breaches.push_back(name + ": say start or end, which mirror with the language");
    }
    return breaches;
}

Breaches extraction_breaches(std::string_view source)
{
    static std::regex const comment(R"re(//[^\n]*)re");
    static std::regex const call(R"re(\.tr[cn]?\(\s*([^"\s]\S*))re");
    Breaches breaches;
    auto const code = std::regex_replace(std::string(source), comment, "");
    for (std::sregex_iterator at(code.begin(), code.end(), call), end; at != end; ++at)
        breaches.push_back((*at)[1].str() + ": give tr() the words themselves, so that xgettext finds them");
    return breaches;
}

bool has_spdx_lines(std::string_view text)
{
    // A shebang, a comment mark or an XML declaration may come before them; nothing longer.
    auto const top = text.substr(0, 300);
    // Split, so that this line is not taken for a licence of its own by tools that look for one.
    return top.find("SPDX-"
                    "FileCopyrightText: ")
        != std::string_view::npos
        && top.find("SPDX-"
                    "License-Identifier: Apache-2.0")
        != std::string_view::npos;
}

std::vector<std::string> dep5_patterns(std::string_view dep5)
{
    std::vector<std::string> patterns;
    std::istringstream lines { std::string(dep5) };
    bool in_files = false;
    for (std::string line; std::getline(lines, line);) {
        bool const goes_on = line.starts_with(" ") || line.starts_with("\t");
        in_files = line.starts_with("Files:") || (in_files && goes_on);
        if (!in_files)
            continue;
        std::istringstream words(goes_on ? line : line.substr(std::string_view("Files:").size()));
        for (std::string word; words >> word;)
            patterns.push_back(word);
    }
    return patterns;
}

bool matches(std::string_view path, std::string_view pattern)
{
    if (pattern.empty())
        return path.empty();
    if (pattern.front() != '*')
        return !path.empty() && path.front() == pattern.front() && matches(path.substr(1), pattern.substr(1));
    for (std::size_t skipped = 0; skipped <= path.size(); ++skipped)
        if (matches(path.substr(skipped), pattern.substr(1)))
            return true;
    return false;
}

} // namespace weg::architecture

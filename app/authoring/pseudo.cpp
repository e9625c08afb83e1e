// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/pseudo.h"

#include "app/authoring/in_quotes.h"
#include "app/authoring/keyboard.h"
#include "app/authoring/text_file.h"
#include "app/base/utf8.h"

#include <array>

namespace weg::authoring {

namespace {

namespace fs = std::filesystem;

using Letters = std::array<std::u16string_view, 30>;

constexpr std::u16string_view kGerman = u"abcdefghijklmnopqrstuvwxyzäöüß";
constexpr Letters kAccented { u"å", u"ƀ", u"ç", u"ð", u"é", u"ƒ", u"ĝ", u"ĥ", u"î", u"ĵ", u"ķ", u"ļ", u"m̂", u"ñ", u"ô",
    u"þ", u"q", u"ŕ", u"š", u"ţ", u"û", u"v̂", u"ŵ", u"x̂", u"ý", u"ž", u"ä̂", u"ö̂", u"ü̂", u"ß" };
constexpr Letters kArabic { u"ا", u"ب", u"ج", u"د", u"ه", u"ف", u"ق", u"ح", u"ي", u"ج", u"ك", u"ل", u"م", u"ن", u"و",
    u"پ", u"ق", u"ر", u"س", u"ت", u"و", u"ڤ", u"و", u"خ", u"ي", u"ز", u"ع", u"غ", u"ئ", u"ص" };

char16_t lower(char16_t letter)
{
    if (letter >= u'A' && letter <= u'Z')
        return static_cast<char16_t>(letter - u'A' + u'a');
    return letter == u'Ä' ? u'ä' : letter == u'Ö' ? u'ö' : letter == u'Ü' ? u'ü' : letter;
}

std::u16string written_in(std::u16string const& german, Letters const& letters)
{
    std::u16string out;
    bool in_name = false;
    for (char16_t const letter : german) {
        in_name = letter == u'{' || (in_name && letter != u'}');
        auto const at = in_name ? std::u16string_view::npos : kGerman.find(lower(letter));
        out += at == std::u16string_view::npos ? std::u16string(1, letter) : std::u16string(letters[at]);
    }
    return out;
}

std::string po_head(std::string const& tag)
{
    return "msgid \"\"\nmsgstr \"\"\n\"Language: " + tag
        + "\\n\"\n\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
          "\"Content-Transfer-Encoding: 8bit\\n\"\n\"Plural-Forms: nplurals=2; plural=(n != 1);\\n\"\n";
}

std::string interface_catalog(
    std::string const& tag, Po const& german, std::string (*written)(std::string const&), Problems& problems)
{
    std::string text = po_head(tag);
    for (auto const& [key, message] : german.messages) {
        text += "\n" + (key.first.empty() ? "" : "msgctxt " + in_quotes(key.first) + "\n") + "msgid "
            + in_quotes(key.second) + "\n";
        if (message.plural.empty())
            text += "msgstr " + in_quotes(written(key.second)) + "\n";
        else
            text += "msgid_plural " + in_quotes(message.plural) + "\nmsgstr[0] " + in_quotes(written(key.second))
                + "\nmsgstr[1] " + in_quotes(written(message.plural)) + "\n";
    }
    TemporaryFile const file("-" + tag + ".po");
    if (auto const saved = write_text_file(file.path, text); !saved) {
        problems.add(tag, saved.error().detail);
        return {};
    }
    return compile_po(file.path, problems).value_or("");
}

} // namespace

std::string accented(std::string const& german)
{
    auto const text = to_utf16(german);
    std::u16string more;
    while (more.size() * 10 < text.size() * 4)
        more += more.empty() ? u" mehr" : u" und mehr";
    return "[" + to_utf8(written_in(text + more, kAccented)) + "]";
}

std::string in_arabic_letters(std::string const& german) { return to_utf8(written_in(to_utf16(german), kArabic)); }

void add_pseudo_languages(
    std::vector<SourceLanguage>& languages, City const& city, fs::path const& locales, Problems& problems)
{
    auto const german = read_template(locales / "wegweiser.pot", problems);
    if (!german)
        return;
    using Writer = std::string (*)(std::string const&);
    struct Pseudo {
        char const* tag;
        char const* keyboard;
        char const* voice;
        Writer written;
    };
    for (auto const& [tag, keyboard, voice, written] :
        { Pseudo { "en-XA", "gb", "en", accented }, { "ar-XB", "ara", "ar", in_arabic_letters } }) {
        SourceLanguage language;
        language.tag = tag;
        language.autonym = language.german_name = language.english_name = written(tag);
        language.greeting = written("Willkommen");
        language.voice = voice;
        language.catalog = interface_catalog(tag, *german, written, problems);
        auto typed_on = make_keyboard(tag, keyboard);
        if (typed_on)
            language.keyboard = std::move(typed_on).value();
        else
            problems.add(tag, typed_on.error().detail);
        language.content.emplace();
        for (auto const& message : city.messages)
            language.content->messages[{ message.context, message.german }].words
                = with_isolated_numbers(written(message.german));
        languages.push_back(std::move(language));
    }
}

} // namespace weg::authoring

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/text/hyphenator.h"

#include "app/base/handle.h"
#include "app/base/log.h"
#include "app/base/utf8.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <hyphen.h>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/utf16.h>

namespace weg::text {

namespace {

struct Dictionary {
    std::filesystem::path file;
    std::string package;
    bool tried = false;
    CHandle<HyphenDict, hnj_hyphen_free> patterns;
    CHandle<UConverter, ucnv_close> encoding;

    void load()
    {
        tried = true;
        std::error_code ignored;
        if (std::filesystem::is_regular_file(file, ignored))
            patterns.reset(hnj_hyphen_load(file.c_str()));
        if (!patterns) {
            log(LogLevel::Warning, file.string() + ": no hyphenation; install the package " + package);
            return;
        }
        UErrorCode status = U_ZERO_ERROR;
        encoding.reset(ucnv_open(patterns->utf8 != 0 ? "UTF-8" : patterns->cset, &status));
        if (U_FAILURE(status)) {
            log(LogLevel::Warning, file.string() + ": unknown encoding " + patterns->cset);
            patterns.reset();
        }
    }
};

/// `word`, which is in lower case, as the dictionary spells it, with the UTF-16 offset that each byte's character came from.
struct EncodedWord {
    std::string bytes;
    std::vector<std::uint32_t> offsets;
};

EncodedWord encode(std::u16string_view word, UConverter* encoding)
{
    EncodedWord encoded;
    auto const length = static_cast<std::int32_t>(word.size());
    for (std::int32_t at = 0; at < length;) {
        auto const begin = static_cast<std::uint32_t>(at);
        UChar32 code_point = 0;
        U16_NEXT(word.data(), at, length, code_point);
        char16_t units[2];
        std::int32_t count = 0;
        U16_APPEND_UNSAFE(units, count, code_point);
        char bytes[8];
        UErrorCode status = U_ZERO_ERROR;
        auto const written = ucnv_fromUChars(encoding, bytes, sizeof bytes, units, count, &status);
        if (U_FAILURE(status) || written <= 0)
            return {};
        encoded.bytes.append(bytes, static_cast<std::size_t>(written));
        encoded.offsets.insert(encoded.offsets.end(), static_cast<std::size_t>(written), begin);
    }
    return encoded;
}

std::vector<std::uint32_t> read_offsets(std::string_view list)
{
    std::vector<std::uint32_t> offsets;
    while (!list.empty()) {
        std::uint32_t offset = 0;
        auto const [end, error] = std::from_chars(list.data(), list.data() + list.size(), offset);
        if (error != std::errc())
            return {};
        offsets.push_back(offset);
        list.remove_prefix(std::min(list.size(), static_cast<std::size_t>(end - list.data()) + 1));
    }
    return offsets;
}

} // namespace

struct Hyphenator::State {
    std::string words;                   ///< The file of known words.
    std::vector<std::string_view> known; ///< Its lines, sorted.

    /// The offsets of a known word, or nothing.
    [[nodiscard]] std::optional<std::vector<std::uint32_t>> find(
        std::u16string_view word, std::string_view language) const
    {
        if (known.empty())
            return std::nullopt;
        std::string key(language);
        key += '\t';
        key += to_utf8(lower_case(word));
        key += '\t';
        auto const found = std::ranges::lower_bound(known, key);
        if (found == known.end() || !found->starts_with(key))
            return std::nullopt;
        return read_offsets(found->substr(key.size()));
    }

    std::map<std::string, Dictionary, std::less<>> dictionaries;
};

Hyphenator::Hyphenator(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
Hyphenator::Hyphenator(Hyphenator&&) noexcept = default;
Hyphenator& Hyphenator::operator=(Hyphenator&&) noexcept = default;
Hyphenator::~Hyphenator() = default;

Result<Hyphenator> Hyphenator::open(std::filesystem::path const& table)
{
    std::ifstream stream(table);
    if (!stream)
        return Error { ErrorCode::Unreadable, table.string() + ": cannot be read; is it installed?" };
    auto state = std::make_unique<State>();
    int number = 0;
    for (std::string line; std::getline(stream, line);) {
        ++number;
        if (line.empty() || line.front() == '#')
            continue;
        std::istringstream cells(line);
        std::string language, file, package;
        if (!std::getline(cells, language, '\t') || !std::getline(cells, file, '\t') || !std::getline(cells, package)
            || language.empty() || file.empty())
            return Error { ErrorCode::InvalidData,
                table.string() + ":" + std::to_string(number)
                    + ": write language, file and package, one tab between each" };
        Dictionary& dictionary = state->dictionaries[language];
        dictionary.file = table.parent_path() / file;
        dictionary.package = package;
    }
    return Hyphenator(std::move(state));
}

std::u16string Hyphenator::lower_case(std::u16string_view word)
{
    std::u16string lower;
    auto const length = static_cast<std::int32_t>(word.size());
    for (std::int32_t at = 0; at < length;) {
        UChar32 code_point = 0;
        U16_NEXT(word.data(), at, length, code_point);
        char16_t units[2];
        std::int32_t count = 0;
        U16_APPEND_UNSAFE(units, count, u_tolower(code_point));
        lower.append(units, static_cast<std::size_t>(count));
    }
    return lower;
}

Result<void> Hyphenator::add_words(std::filesystem::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    m_state->words.assign(std::istreambuf_iterator<char>(stream), {});
    m_state->known.clear();
    for (std::string_view rest = m_state->words; !rest.empty();) {
        auto const line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        if (line.empty() || line.front() == '#')
            continue;
        bool const is_next = m_state->known.empty() || m_state->known.back() < line;
        if (std::ranges::count(line, '\t') != 2 || !is_next) {
            auto const number = m_state->known.size() + 1;
            m_state->known.clear();
            return Error { ErrorCode::InvalidData,
                file.string() + ": word " + std::to_string(number)
                    + ": write language, word and offsets, sorted; make the file again with wegweiser-hyphenation" };
        }
        m_state->known.push_back(line);
    }
    return {};
}

std::vector<std::uint32_t> Hyphenator::points(std::u16string_view word, std::string_view language) const
{
    if (word.size() < kShortestWord || word.size() > kLongestWord)
        return {};
    // A name of the city's in a sentence of another language is still parted as the city does.
    for (auto const known_as : { language, std::string_view("und-Latn") }) {
        if (auto known = m_state->find(word, known_as))
            return *std::move(known);
    }
    auto found = m_state->dictionaries.find(language);
    if (found == m_state->dictionaries.end())
        found = m_state->dictionaries.find(language.substr(0, language.find('-')));
    if (found == m_state->dictionaries.end())
        return {};
    Dictionary& dictionary = found->second;
    if (!dictionary.tried)
        dictionary.load();
    if (!dictionary.patterns)
        return {};
    EncodedWord const encoded = encode(lower_case(word), dictionary.encoding.get());
    if (encoded.bytes.empty())
        return {};
    std::string marks(encoded.bytes.size() + 5, '\0');
    char** changes = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    auto const size = static_cast<int>(encoded.bytes.size());
    if (hnj_hyphen_hyphenate2(
            dictionary.patterns.get(), encoded.bytes.data(), size, marks.data(), nullptr, &changes, &positions, &cuts)
        != 0)
        return {};
    std::vector<std::uint32_t> points;
    // An odd mark: a hyphen may follow this character. For UTF-8 dictionaries marks are counted by characters.
    std::size_t character = 0;
    for (std::size_t byte = 0; byte < encoded.bytes.size(); ++byte) {
        bool const is_last_byte
            = byte + 1 == encoded.bytes.size() || encoded.offsets[byte + 1] != encoded.offsets[byte];
        if (!is_last_byte)
            continue;
        std::size_t const at = dictionary.patterns->utf8 != 0 ? character : byte;
        bool const changes_spelling = changes != nullptr && changes[at] != nullptr;
        if ((marks[at] & 1) != 0 && !changes_spelling && byte + 1 < encoded.bytes.size())
            points.push_back(encoded.offsets[byte + 1]);
        ++character;
    }
    // libhyphen's own memory, which it asks to be freed just so.
    // NOLINTBEGIN(cppcoreguidelines-no-malloc)
    if (changes != nullptr) {
        for (int i = 0; i < size; ++i)
            std::free(changes[i]);
    }
    std::free(changes);
    std::free(positions);
    std::free(cuts);
    // NOLINTEND(cppcoreguidelines-no-malloc)
    return points;
}

} // namespace weg::text

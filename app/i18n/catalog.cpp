// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/i18n/catalog.h"

#include "app/i18n/plural_rule.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace weg::i18n {

namespace {

constexpr std::uint32_t kMagic = 0x950412de;
constexpr std::uint32_t kMagicSwapped = 0xde120495;
constexpr std::uint32_t kNewestMajorRevision = 1;
constexpr std::size_t kHeaderBytes = 28;
constexpr std::size_t kTableEntryBytes = 8;
constexpr char kContextSeparator = '\x04';

enum class ByteOrder { Little, Big };

/// Reads the file's numbers and strings, and nothing beyond its end.
class MoReader {
public:
    static Result<MoReader> open(std::string_view bytes)
    {
        if (bytes.size() < kHeaderBytes)
            return Error { ErrorCode::WrongFormat, "mo: shorter than its header" };
        MoReader const little(bytes, ByteOrder::Little);
        if (little.number_at(0) == kMagic)
            return little;
        if (little.number_at(0) == kMagicSwapped)
            return MoReader(bytes, ByteOrder::Big);
        return Error { ErrorCode::WrongFormat, "mo: not a compiled catalog" };
    }

    /// The offset must leave four bytes to read.
    [[nodiscard]] std::uint32_t number_at(std::size_t offset) const
    {
        std::uint32_t number = 0;
        for (std::size_t index = 0; index < 4; ++index) {
            auto const place = m_order == ByteOrder::Big ? index : 3 - index;
            number = number << 8 | static_cast<unsigned char>(m_bytes[offset + place]);
        }
        return number;
    }

    /// Whether a table of `count` strings at `offset` lies in the file.
    [[nodiscard]] bool holds_table(std::uint32_t offset, std::uint32_t count) const
    {
        return offset <= m_bytes.size() && (m_bytes.size() - offset) / kTableEntryBytes >= count;
    }

    /// The string that a table entry points to, without the NUL that must follow it.
    [[nodiscard]] Result<std::string_view> string_at(std::size_t entry_offset) const
    {
        std::size_t const length = number_at(entry_offset);
        std::size_t const offset = number_at(entry_offset + 4);
        if (offset >= m_bytes.size() || m_bytes.size() - offset <= length)
            return Error { ErrorCode::InvalidData, "mo: string beyond the end" };
        if (m_bytes[offset + length] != '\0')
            return Error { ErrorCode::InvalidData, "mo: string without its NUL" };
        return m_bytes.substr(offset, length);
    }

private:
    MoReader(std::string_view bytes, ByteOrder order)
        : m_bytes(bytes)
        , m_order(order)
    {
    }

    std::string_view m_bytes;
    ByteOrder m_order;
};

/// The part of `forms` (strings joined by NUL) numbered `index`, or nothing when there are fewer.
std::optional<std::string_view> form_of(std::string_view forms, unsigned index)
{
    for (; index > 0; --index) {
        auto const end = forms.find('\0');
        if (end == std::string_view::npos)
            return std::nullopt;
        forms.remove_prefix(end + 1);
    }
    return forms.substr(0, forms.find('\0'));
}

/// The value of the header line `name` in the translation of the empty msgid.
std::optional<std::string_view> header_line(std::string_view header, std::string_view name)
{
    while (!header.empty()) {
        auto const line = header.substr(0, header.find('\n'));
        if (line.starts_with(name) && line.substr(name.size()).starts_with(':'))
            return line.substr(name.size() + 1);
        header.remove_prefix(std::min(line.size() + 1, header.size()));
    }
    return std::nullopt;
}

bool is_utf8(std::string_view charset)
{
    std::string lower_case;
    for (char const character : charset)
        lower_case += character >= 'A' && character <= 'Z' ? static_cast<char>(character - 'A' + 'a') : character;
    return lower_case == "utf-8" || lower_case == "utf8";
}

Result<void> check_charset(std::string_view header)
{
    auto const content_type = header_line(header, "Content-Type");
    if (!content_type)
        return {};
    constexpr std::string_view kKey = "charset=";
    auto const begin = content_type->find(kKey);
    if (begin == std::string_view::npos)
        return {};
    auto const rest = content_type->substr(begin + kKey.size());
    if (!is_utf8(rest.substr(0, rest.find_first_of(" ;\t\r"))))
        return Error { ErrorCode::InvalidData, "mo: its charset is not UTF-8" };
    return {};
}

} // namespace

struct Catalog::Tables {
    struct Message {
        std::string_view key; ///< Context, U+0004 and msgid, or the msgid alone; never msgid_plural.
        std::string_view forms;
    };

    std::string bytes;
    std::vector<Message> messages; ///< By key, in byte order; views into `bytes`.
    PluralRule plural_rule = PluralRule::germanic();

    Result<void> read_messages();
    Result<void> read_header();
    [[nodiscard]] Message const* find(std::string_view key) const;
    [[nodiscard]] Message const* find(std::string_view context, std::string_view msgid) const;
};

Result<void> Catalog::Tables::read_messages()
{
    WEG_TRY(auto const reader, MoReader::open(bytes));
    if (reader.number_at(4) >> 16 > kNewestMajorRevision)
        return Error { ErrorCode::NewerFormat, "mo: unknown revision" };
    auto const count = reader.number_at(8);
    auto const keys_offset = reader.number_at(12);
    auto const forms_offset = reader.number_at(16);
    if (!reader.holds_table(keys_offset, count) || !reader.holds_table(forms_offset, count))
        return Error { ErrorCode::InvalidData, "mo: table beyond the end" };
    messages.reserve(count);
    std::size_t string_bytes = 0;
    for (std::size_t index = 0; index < count; ++index) {
        WEG_TRY(auto const key, reader.string_at(keys_offset + index * kTableEntryBytes));
        WEG_TRY(auto const forms, reader.string_at(forms_offset + index * kTableEntryBytes));
        // Strings that lie over each other could make a small file cost hours of comparing.
        string_bytes += key.size() + forms.size() + 2;
        if (string_bytes > bytes.size())
            return Error { ErrorCode::InvalidData, "mo: strings share bytes" };
        messages.push_back({ key.substr(0, key.find('\0')), forms });
    }
    // The format wants sorted keys, but a catalog that breaks this still has its messages.
    if (!std::ranges::is_sorted(messages, {}, &Message::key))
        std::ranges::stable_sort(messages, {}, &Message::key);
    return {};
}

Result<void> Catalog::Tables::read_header()
{
    auto const* message = find("");
    if (message == nullptr)
        return {};
    WEG_TRY_VOID(check_charset(message->forms));
    if (auto const plural_forms = header_line(message->forms, "Plural-Forms")) {
        WEG_TRY(plural_rule, PluralRule::parse(*plural_forms));
    }
    return {};
}

Catalog::Tables::Message const* Catalog::Tables::find(std::string_view key) const
{
    auto const found = std::ranges::lower_bound(messages, key, {}, &Message::key);
    return found != messages.end() && found->key == key ? &*found : nullptr;
}

Catalog::Tables::Message const* Catalog::Tables::find(std::string_view context, std::string_view msgid) const
{
    // The empty msgid is the header's, which no reader may see.
    if (msgid.empty())
        return nullptr;
    if (context.empty())
        return find(msgid);
    return find(std::string(context).append(1, kContextSeparator).append(msgid));
}

Result<Catalog> Catalog::open(std::string bytes)
{
    auto tables = std::make_unique<Tables>();
    tables->bytes = std::move(bytes);
    WEG_TRY_VOID(tables->read_messages());
    WEG_TRY_VOID(tables->read_header());
    return Catalog(std::move(tables));
}

Catalog::Catalog(std::unique_ptr<Tables const> tables)
    : m_tables(std::move(tables))
{
}

Catalog::Catalog(Catalog&&) noexcept = default;
Catalog& Catalog::operator=(Catalog&&) noexcept = default;
Catalog::~Catalog() = default;

std::optional<std::string_view> Catalog::find(std::string_view context, std::string_view msgid) const
{
    auto const* message = m_tables->find(context, msgid);
    if (message == nullptr)
        return std::nullopt;
    auto const form = form_of(message->forms, 0);
    return form && !form->empty() ? form : std::nullopt;
}

std::optional<std::string_view> Catalog::find_plural(
    std::string_view context, std::string_view msgid, std::uint64_t n) const
{
    auto const* message = m_tables->find(context, msgid);
    if (message == nullptr)
        return std::nullopt;
    // As libintl does: the first form where the translation has too few of them.
    auto form = form_of(message->forms, plural_index(n));
    if (!form)
        form = form_of(message->forms, 0);
    return form && !form->empty() ? form : std::nullopt;
}

unsigned Catalog::plural_index(std::uint64_t n) const { return m_tables->plural_rule.form_for(n); }

} // namespace weg::i18n

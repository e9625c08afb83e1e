// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace weg::i18n {

/// One compiled gettext catalog (.mo), several of which may be open at once, unlike libintl's.
///
/// Encoding: UTF-8; a catalog that declares another charset is refused.
/// Errors: `WrongFormat` for another magic number, `NewerFormat` for a later major revision,
/// `InvalidData` for tables that leave the file, strings that share bytes or lack their NUL, another
/// charset, or a Plural-Forms header that PluralRule refuses. Without that header, n != 1 decides.
/// Source: GNU gettext manual, "The Format of GNU MO Files" and "Plural forms".
class Catalog {
public:
    /// Takes the bytes of a .mo file; views handed out live as long as the catalog.
    static Result<Catalog> open(std::string bytes);

    Catalog(Catalog&&) noexcept;
    Catalog& operator=(Catalog&&) noexcept;
    ~Catalog();

    /// The translation of `msgid` in `context` (empty: none), or nothing when it is not translated.
    /// The empty msgid, whose translation is the catalog's header, counts as not translated.
    [[nodiscard]] std::optional<std::string_view> find(std::string_view context, std::string_view msgid) const;

    /// As find(), for the form that the catalog's Plural-Forms header gives for `n`.
    [[nodiscard]] std::optional<std::string_view> find_plural(
        std::string_view context, std::string_view msgid, std::uint64_t n) const;

    /// The index of the form for `n`, below the header's nplurals.
    [[nodiscard]] unsigned plural_index(std::uint64_t n) const;

private:
    struct Tables;
    explicit Catalog(std::unique_ptr<Tables const> tables);
    std::unique_ptr<Tables const> m_tables;
};

} // namespace weg::i18n

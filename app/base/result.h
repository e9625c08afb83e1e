// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::base: what every module may use: results, checks, ids, C handles, UTF-8, the log.
/// It knows nothing of the app and uses the standard library only.
#pragma once

#include "app/base/check.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace weg {

/// What went wrong, for deciding and for choosing the message a reader sees.
enum class ErrorCode {
    NotFound,    ///< A file, record or key that is not there.
    Unreadable,  ///< The outside world refused: open, read, write.
    InvalidData, ///< Outside data that breaks its own format.
    WrongFormat, ///< A file of another kind altogether.
    NewerFormat, ///< A file made for a later version of this program.
    InvalidText, ///< Text that is not well-formed Unicode.
    MissingFont, ///< A font file that is not installed.
    Untrusted,   ///< Signed data that must not be believed: signatures, versions, digests.
    Expired,     ///< Signed data that was true too long ago.
    Unavailable, ///< A library or device that could not be set up.
};

/// `detail` names the file, the place and the mend; it is for the log and never for the screen.
struct Error {
    ErrorCode code;
    std::string detail;
};

/// Either a value or an Error. A caller must look before it takes.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }
    Result(Error error)
        : m_state(std::in_place_index<1>, std::move(error))
    {
    }

    [[nodiscard]] bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() &
    {
        WEG_CHECK(has_value());
        return *std::get_if<0>(&m_state);
    }
    T const& value() const&
    {
        WEG_CHECK(has_value());
        return *std::get_if<0>(&m_state);
    }
    T&& value() &&
    {
        WEG_CHECK(has_value());
        return std::move(*std::get_if<0>(&m_state));
    }

    Error& error() &
    {
        WEG_CHECK(!has_value());
        return *std::get_if<1>(&m_state);
    }
    Error const& error() const&
    {
        WEG_CHECK(!has_value());
        return *std::get_if<1>(&m_state);
    }
    Error&& error() &&
    {
        WEG_CHECK(!has_value());
        return std::move(*std::get_if<1>(&m_state));
    }

private:
    std::variant<T, Error> m_state;
};

/// Success or an Error, where there is nothing to hand back.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    {
    }

    [[nodiscard]] bool has_value() const { return !m_error.has_value(); }
    explicit operator bool() const { return has_value(); }

    Error& error() &
    {
        WEG_CHECK(!has_value());
        return *m_error;
    }
    Error const& error() const&
    {
        WEG_CHECK(!has_value());
        return *m_error;
    }
    Error&& error() &&
    {
        WEG_CHECK(!has_value());
        return *std::move(m_error);
    }

private:
    std::optional<Error> m_error;
};

} // namespace weg

#define WEG_JOIN_(a, b) a##b
#define WEG_JOIN(a, b) WEG_JOIN_(a, b)

/// `WEG_TRY(auto x, f());` declares x from f's value or returns f's error to our caller.
#define WEG_TRY(declaration, expression) WEG_TRY_IMPL(WEG_JOIN(weg_try_, __LINE__), declaration, expression)
#define WEG_TRY_IMPL(temporary, declaration, expression)                                                               \
    auto temporary = (expression);                                                                                     \
    if (!temporary)                                                                                                    \
        return std::move(temporary).error();                                                                           \
    declaration = std::move(temporary).value()

/// `WEG_TRY_VOID(f());` goes on, or returns f's error to our caller.
#define WEG_TRY_VOID(expression)                                                                                       \
    if (auto weg_try_result = (expression); !weg_try_result)                                                           \
    return std::move(weg_try_result).error()

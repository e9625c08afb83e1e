// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/result.h"

#include "tests/support/catch.h"

using weg::Error;
using weg::ErrorCode;
using weg::Result;

namespace {

Result<int> half_of(int value)
{
    if (value % 2 != 0)
        return Error { ErrorCode::InvalidData, "odd" };
    return value / 2;
}

Result<int> quarter_of(int value)
{
    WEG_TRY(int const half, half_of(value));
    return half_of(half);
}

Result<void> check_even(int value)
{
    if (auto half = half_of(value); !half)
        return half.error();
    return {};
}

Result<std::string> describe(int value)
{
    WEG_TRY_VOID(check_even(value));
    return std::string("even");
}

} // namespace

TEST_CASE("WEG_TRY hands on the value or the error", "[base][result]")
{
    CHECK(quarter_of(8).value() == 2);
    CHECK(quarter_of(6).error().detail == "odd");
    CHECK(quarter_of(3).error().code == ErrorCode::InvalidData);
}

TEST_CASE("WEG_TRY_VOID stops at the first error", "[base][result]")
{
    CHECK(describe(2).value() == "even");
    CHECK_FALSE(describe(1));
}

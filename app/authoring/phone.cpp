// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/phone.h"

#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>

namespace weg::authoring {

namespace {

constexpr char const* kRegion = "DE";
constexpr int kCountry = 49;

} // namespace

std::optional<Phone> read_phone(std::string const& written)
{
    using i18n::phonenumbers::PhoneNumber;
    using i18n::phonenumbers::PhoneNumberUtil;
    auto const& plan = *PhoneNumberUtil::GetInstance();
    PhoneNumber number;
    if (plan.Parse(written, kRegion, &number) != PhoneNumberUtil::NO_PARSING_ERROR || number.has_extension())
        return std::nullopt;
    bool const is_local = written.find_first_of("+0") != written.find_first_of("+0123456789");
    if (is_local) {
        // Whoever has no trunk prefix and no country means a short number; what else it could be depends on the town.
        i18n::phonenumbers::ShortNumberInfo const short_numbers;
        if (!short_numbers.IsPossibleShortNumberForRegion(number, kRegion))
            return std::nullopt;
        std::string digits;
        plan.GetNationalSignificantNumber(number, &digits);
        return Phone { digits, digits };
    }
    // "0711" alone is a town without a number: its zero is then no trunk prefix any more.
    if (!plan.IsPossibleNumber(number) || (number.country_code() == kCountry && number.italian_leading_zero()))
        return std::nullopt;
    Phone phone;
    plan.Format(number, PhoneNumberUtil::E164, &phone.number);
    plan.Format(number, number.country_code() == kCountry ? PhoneNumberUtil::NATIONAL : PhoneNumberUtil::INTERNATIONAL,
        &phone.display);
    return phone;
}

} // namespace weg::authoring

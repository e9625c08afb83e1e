// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/screens/content_age.h"

namespace weg::screens {

std::string content_age_note(
    i18n::Localizer const& words, i18n::PartialDate content_date, std::optional<i18n::PartialDate> stale_since)
{
    // Translators: {date} is the day of the content.
    std::string note = i18n::fill(words.tr("Stand der Inhalte: {date}"), { { "date", words.date(content_date) } });
    if (!stale_since)
        return note;
    // Translators: the device has received no updates since {date}; readers should ask people about what matters.
    auto const stale = words.tr("Seit {date} kamen keine neuen Inhalte. Fragen Sie bei wichtigen Dingen nach.");
    return note + "\n" + i18n::fill(stale, { { "date", words.date(*stale_since) } });
}

} // namespace weg::screens

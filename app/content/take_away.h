// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// What a person takes along of an entry, between those who find the words and those who set them on paper.
#pragma once

#include "app/base/bit_matrix.h"
#include "app/content/model.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace weg::content {

enum class CodeKind : std::uint8_t {
    Contact,     ///< A vCard.
    Appointment, ///< An iCalendar event.
    Text,        ///< A part of the leaflet.
    Link,        ///< The same page on the web.
};
inline constexpr std::size_t kCodeKinds = 4;

/// A QR code that holds something itself: who reads it needs no network, but for a link.
struct Code {
    CodeKind kind = CodeKind::Text;
    int part = 1; ///< Of `parts`: long texts take several, each of which can be read alone.
    int parts = 1;
    std::string title; ///< Of an appointment; else empty.
    std::string held;  ///< UTF-8, as a reader gets it.
    BitMatrix matrix;
};

/// An entry's facts as words of one language, ready to be read on paper. Nothing in it depends on the hour.
struct Leaflet {
    struct Fact {
        std::string label;
        std::string value;    ///< Lines, each isolated (UAX #9).
        std::string language; ///< BCP 47, of `value`.
    };
    std::string language; ///< BCP 47, of everything that says nothing else.
    Text title;
    std::string german_name; ///< As it stands on doors and letters; empty when the title is the same.
    Text summary;
    std::vector<Fact> facts;
    std::string hours; ///< Among the facts too; for the note of a contact.
    std::string documents_label;
    std::vector<Text> documents;                  ///< What to bring.
    std::vector<std::string> notes;               ///< Who translated it, how old it is.
    std::string printed_note;                     ///< On what day it was printed; only paper needs it.
    std::array<std::string, kCodeKinds> captions; ///< Of its codes, by CodeKind.
};

/// What is to be set on paper.
struct SlipWords {
    Leaflet own;                   ///< In the visitor's language.
    std::optional<Leaflet> german; ///< Beside it or below, for the clerk; none for who reads German.
    std::vector<Code> codes;
    i18n::PartialDate printed;
};

/// The words of `leaflet` without any of their looks, a line each; UTF-8, with direction marks.
std::string plain_text(Leaflet const& leaflet);

} // namespace weg::content

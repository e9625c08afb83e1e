// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::content: what a bundle tells a reader. Facts stand once, words stand per language with their
/// provenance. Names follow Open Referral HSDS 3.
#pragma once

#include "app/base/id.h"
#include "app/i18n/direction.h"
#include "app/i18n/localizer.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace weg::content {

using SectionId = StringId<struct SectionTag>;
using EntryId = StringId<struct EntryTag>;

/// Where a text in the reader's language comes from.
enum class Provenance {
    Original, ///< German, the language of the editors.
    Human,    ///< Translated or checked by a person.
    Machine,  ///< Translated by a machine; no person has checked it.
    Outdated, ///< The German text has changed since (a fuzzy translation is never used; this marks its absence).
    Missing,  ///< Not translated: `language` says what stands instead.
};

/// Words in the first language of the reader's chain that has them.
/// `provenance` is about the language asked for first: Missing and Outdated come with a text in another `language`.
struct Text {
    std::string value;    ///< UTF-8. Empty: the record has no such text at all.
    std::string language; ///< BCP 47 tag of `value`.
    Provenance provenance = Provenance::Original;
    Provenance shown_provenance = Provenance::Original;   ///< Of `value` itself: a stand-in may be a machine's too.
    std::optional<i18n::PartialDate> outdated_since = {}; ///< Of an Outdated one: when its German changed, if known.

    friend bool operator==(Text const&, Text const&) = default;
};

/// A language the bundle speaks, as locales/languages.yaml lists it, in the order of its use in the city.
struct Language {
    std::string tag;      ///< BCP 47: "de", "kmr", "zh-Hans".
    std::string autonym;  ///< Its own name for itself.
    std::string greeting; ///< "Willkommen", in that language.
    std::string german_name;
    std::string english_name;
    i18n::Direction direction = i18n::Direction::LeftToRight;
    std::vector<std::string> fallback; ///< Tags to read instead, best first; "de" is always the last.
    bool machine = false;              ///< Its interface catalog holds messages that no person has checked.
    std::vector<std::string> voices;   ///< Tags (BCP 47) of voices that read it aloud, best first; empty: nobody can.
};

struct Section {
    SectionId id;
    std::string icon;   ///< Name of an icon in assets/icons.
    std::string accent; ///< Name of a colour token: "teal", "amber", "red" ...
    Text title;
    Text intro;
    int entry_count = 0;

    friend bool operator==(Section const&, Section const&) = default;
};

enum class BlockKind { Heading, Paragraph, Point, Step };

struct Block {
    BlockKind kind = BlockKind::Paragraph;
    int step = 0; ///< Number of a Step, from 1.
    Text text;

    friend bool operator==(Block const&, Block const&) = default;
};

/// A stretch of the week. `weekdays`: ISO numbers 1-7; 8 stands for public holidays.
struct Hours {
    std::vector<unsigned> weekdays;
    std::chrono::minutes opens { 0 };  ///< After midnight, Europe/Berlin.
    std::chrono::minutes closes { 0 }; ///< 24:00 is the end of the day; smaller than `opens`: on the next day.

    friend bool operator==(Hours const&, Hours const&) = default;
};

/// Days on which other hours hold; none: closed. Both days included.
struct ScheduleException {
    struct Span {
        std::chrono::minutes opens { 0 };
        std::chrono::minutes closes { 0 };

        friend bool operator==(Span const&, Span const&) = default;
    };
    std::chrono::year_month_day first_day;
    std::chrono::year_month_day last_day;
    std::optional<Span> hours;

    friend bool operator==(ScheduleException const&, ScheduleException const&) = default;
};

struct Schedule {
    bool always = false; ///< Day and night; `hours` is empty.
    bool by_appointment = false;
    std::optional<std::chrono::minutes> last_admission; ///< So long before closing nobody is let in any more.
    std::vector<Hours> hours;
    std::vector<ScheduleException> exceptions;
    Text note;

    friend bool operator==(Schedule const&, Schedule const&) = default;
};

enum class ContactKind { Phone, Email, Web };

struct Contact {
    ContactKind kind = ContactKind::Phone;
    std::string value;                ///< Phone as displayed, e-mail address or URL.
    std::string number;               ///< Of a phone: E.164, or a short number; for dialling.
    Text label;                       ///< Whose or what for; may be empty.
    std::optional<Schedule> schedule; ///< When the phone is answered.

    friend bool operator==(Contact const&, Contact const&) = default;
};

struct Location {
    std::string name;        ///< Official name of the place; not translated; may be empty.
    std::string street;      ///< With house number where known; may be empty.
    std::string postal_code; ///< May be empty.
    std::string city;
    Text note; ///< Floor, corridor, entrance.
    Text district;
    bool step_free = false; ///< Known to be; false: not known.

    friend bool operator==(Location const&, Location const&) = default;
};

struct Course {
    std::string type;       ///< "integration", "literacy", "job", "study", "conversation" or "other".
    std::string level_from; ///< CEFR, "A1" to "C2"; may be empty.
    std::string level_to;
    std::optional<int> lessons; ///< Of 45 minutes.
    std::optional<int> lessons_a_week;
    std::string test; ///< Official name; may be empty.
    std::optional<bool> child_care;
    std::vector<i18n::PartialDate> starts;

    friend bool operator==(Course const&, Course const&) = default;
};

/// An entry as its list shows it.
struct EntryCard {
    EntryId id;
    std::string icon;
    Text title;
    Text summary;
    std::string phone; ///< Of its first phone, as displayed; empty: none shown.

    friend bool operator==(EntryCard const&, EntryCard const&) = default;
};

struct EntryGroup {
    Text title; ///< Empty value: the section's only group.
    std::vector<EntryCard> entries;
};

/// What a goal of the integration concept asked for, and what does it today.
struct Measure {
    std::string number; ///< "3.1"
    Text text;
    std::vector<EntryCard> today;

    friend bool operator==(Measure const&, Measure const&) = default;
};

/// A year of the prize.
struct PrizeRound {
    int year = 0;
    bool inferred = false; ///< The year is a guess.
    Text motto;
    Text note;
    std::optional<i18n::PartialDate> deadline;
    std::optional<i18n::PartialDate> awarded;
    std::optional<int> cents_each;
    std::vector<std::string> winners; ///< Names of groups; not translated.

    friend bool operator==(PrizeRound const&, PrizeRound const&) = default;
};

struct Event {
    Text title;
    std::string starts; ///< "2026-12-01 18:00", Europe/Berlin.
    std::chrono::minutes duration { 0 };
    std::string rrule; ///< RFC 5545; empty: once.
    std::string location;

    friend bool operator==(Event const&, Event const&) = default;
};

/// An official German word, explained.
struct GlossaryTerm {
    std::string word;
    Text meaning;
    std::vector<std::string> also = {}; ///< Other German words for the same: "WBS" for "Wohnberechtigungsschein".

    friend bool operator==(GlossaryTerm const&, GlossaryTerm const&) = default;
};

/// How bad a crisis is.
enum class Severity { Warning, Danger };

/// What a city has to tell everybody at once, above every page, while it is current.
struct Crisis {
    Severity severity = Severity::Warning;
    std::chrono::local_time<std::chrono::minutes> starts; ///< Europe/Berlin.
    std::chrono::local_time<std::chrono::minutes> ends;   ///< Exclusive.
    Text title;
    Text text;
    std::string number; ///< Of a telephone, E.164 or short, for dialling; empty: none.
    std::string phone;  ///< The same as displayed.
    EntryId entry;      ///< Where more is; empty: nowhere.
    Text entry_title;

    friend bool operator==(Crisis const&, Crisis const&) = default;
};

enum class Confidence { Low, Medium, High };

/// What the world may have done to a fact since its date.
enum class Staleness { None, Low, Medium, High };

struct Source {
    std::string url; ///< Or the title of a document.

    friend bool operator==(Source const&, Source const&) = default;
};

/// When the facts were true: `undated`, one date, or a range.
struct AsOf {
    std::optional<i18n::PartialDate> begin;
    std::optional<i18n::PartialDate> end;

    friend bool operator==(AsOf const&, AsOf const&) = default;
};

/// An entry with everything its page shows. Empty or absent: not known.
struct Entry {
    EntryId id;
    SectionId section;
    std::string icon;
    std::string organization; ///< Official name; not translated.
    std::string name;         ///< Official German name of the service; not translated; may equal the title.
    Text title;
    Text summary;
    std::vector<Block> body;
    std::vector<Contact> contacts;
    std::vector<Location> locations;
    std::optional<Schedule> schedule; ///< Opening hours of the place.
    std::string program;              ///< Official name; may be empty.
    std::vector<Text> documents;      ///< What to bring.
    std::optional<Course> course;
    std::vector<Measure> measures;
    std::vector<PrizeRound> rounds; ///< Newest first.
    std::vector<Event> events;
    std::vector<GlossaryTerm> glossary;
    std::vector<Text> times; ///< "in the morning"
    std::vector<Text> topics;
    std::vector<Text> service_areas;           ///< Districts.
    std::optional<int> cents;                  ///< What it costs.
    std::vector<std::string> spoken_languages; ///< BCP 47 tags.
    Text spoken_languages_note;
    std::vector<Text> target_groups;
    Text cost; ///< "free" in words, from the taxonomy.
    Text cost_note;
    bool historical = false;
    std::vector<EntryCard> related;
    std::vector<Source> sources;
    AsOf as_of;
    i18n::PartialDate verified;
    Confidence confidence = Confidence::Medium;
    Staleness staleness = Staleness::Medium;
    Text check; ///< What to ask about before going there; may be empty.

    friend bool operator==(Entry const&, Entry const&) = default;
};

} // namespace weg::content

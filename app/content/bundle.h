// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"
#include "app/content/facet.h"
#include "app/content/keyboard.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weg::content {

/// A content bundle, open for reading. The file is hostile until proven otherwise: it is opened read-only,
/// its schema is compared with ours word for word, and it is never written to.
/// Errors of open(): `NotFound`; `WrongFormat` for a file that is no bundle of ours; `NewerFormat` for a
/// later schema; `InvalidData` for a truncated or damaged one.
/// Every other call returns `InvalidData` only if the file breaks while it is open.
class Bundle {
public:
    static Result<Bundle> open(std::filesystem::path const& file);

    /// Whether all of it can be shown, before it replaces one that can: every reference leads somewhere, every
    /// language has its home, its lists, its interface and its keyboard, every entry can be read and every official word
    /// is explained.
    [[nodiscard]] Result<void> check() const;

    Bundle(Bundle&&) noexcept;
    Bundle& operator=(Bundle&&) noexcept;
    ~Bundle();

    /// Hex digest that names this content; equal contents have equal versions.
    [[nodiscard]] std::string const& content_version() const;
    /// The newest date at which a fact of the bundle was verified.
    [[nodiscard]] i18n::PartialDate content_date() const;
    /// Whose content it is, as its folder and its place in a repository are called: "bielefeld".
    [[nodiscard]] std::string const& city_id() const;
    /// In the order of the language choice.
    [[nodiscard]] std::vector<Language> const& languages() const;

    /// The compiled interface catalog (.mo) of a language; empty for German, the source.
    [[nodiscard]] Result<std::string> interface_catalog(std::string_view language) const;

    /// Errors: `NotFound` for a language the bundle does not speak; `InvalidData` when it cannot be typed on.
    [[nodiscard]] Result<Keyboard> keyboard(std::string_view language) const;

    /// `chain`: the language asked for, then what to read instead, best first (see Language::fallback).
    [[nodiscard]] Result<std::vector<Section>> sections(std::vector<std::string> const& chain) const;
    /// Those that have every facet of `chosen`.
    [[nodiscard]] Result<std::vector<EntryGroup>> entries(SectionId const& section,
        std::vector<std::string> const& chain, std::vector<FacetChoice> const& chosen = {}) const;
    /// What can be chosen in a section, each with how many entries would be left.
    [[nodiscard]] Result<std::vector<FacetKind>> facets(
        SectionId const& section, std::vector<FacetChoice> const& chosen, std::vector<std::string> const& chain) const;
    [[nodiscard]] Result<int> count(SectionId const& section, std::vector<FacetChoice> const& chosen) const;
    /// The name of a choice; empty when it speaks for itself (see FacetTerm).
    [[nodiscard]] Result<Text> facet_name(
        SectionId const& section, FacetChoice const& choice, std::vector<std::string> const& chain) const;
    /// A question of the finder; the first for an empty id. Errors: `NotFound`, also when the city has no finder.
    [[nodiscard]] Result<FinderQuestion> finder_question(
        std::string const& id, std::vector<std::string> const& chain) const;
    /// What fits the answers, best first, each with its reasons. The first answer says what is needed, the others and
    /// the reader's language (the chain's first) rank it.
    [[nodiscard]] Result<std::vector<FinderResult>> find(
        std::vector<FinderStep> const& steps, std::vector<std::string> const& chain) const;
    /// Entries as a list shows them, in the order of `ids`. Errors: `NotFound` for one that is not there.
    [[nodiscard]] Result<std::vector<EntryCard>> cards(
        std::vector<EntryId> const& ids, std::vector<std::string> const& chain) const;
    [[nodiscard]] Result<Entry> entry(EntryId const& id, std::vector<std::string> const& chain) const;
    /// Every official German word that the city explains, in its editors' order.
    [[nodiscard]] Result<std::vector<GlossaryTerm>> glossary(std::vector<std::string> const& chain) const;
    /// The city's crisis message, current or not; most cities have none.
    [[nodiscard]] Result<std::optional<Crisis>> crisis(std::vector<std::string> const& chain) const;
    /// Every entry, in reading order.
    [[nodiscard]] Result<std::vector<EntryId>> entry_ids() const;

private:
    struct State;
    explicit Bundle(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace weg::content

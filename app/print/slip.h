// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/content/take_away.h"
#include "app/ports/printer.h"
#include "app/text/engine.h"

#include <string>

namespace weg::print {

struct Slip {
    std::string pdf;
    int millimetres_long = 0; ///< Of its longest page.
};

/// Sets slips with the app's own text engine. One to a thread: it keeps what it has set until it is gone.
class SlipSetter {
public:
    /// `fonts` and `hyphenator` must outlive it.
    SlipSetter(text::FontLibrary const& fonts, text::Hyphenator const& hyphenator);

    /// The two languages stand side by side on A4, each at its own side with the visitor's where reading begins, and one
    /// below the other on smaller paper. Every code is at least 0.4 mm a module. The codes of the words themselves stand
    /// there only when there are no others, for the words are there already.
    /// Errors: those of write_pdf().
    Result<Slip> set(content::SlipWords const& words, ports::Paper paper);

private:
    text::FontLibrary const& m_fonts;
    text::Engine m_engine;
};

} // namespace weg::print

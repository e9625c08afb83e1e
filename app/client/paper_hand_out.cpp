// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/base/log.h"
#include "app/client/hand_out.h"
#include "app/print/slip.h"
#include "app/print/take_away.h"

#include <atomic>
#include <thread>
#include <utility>

namespace weg::client {

namespace {

using screens::PrintState;

/// Fonts and text engine belong to one thread, so whoever sets a slip opens its own: some milliseconds, once a slip.
Result<print::Slip> set_slip(std::filesystem::path const& share, content::SlipWords const& words, ports::Paper paper)
{
    WEG_TRY(auto const fonts, text::FontLibrary::open(share / "fonts" / "fonts.tsv"));
    WEG_TRY(auto hyphenator, text::Hyphenator::open(share / "fonts" / "hyphenation.tsv"));
    WEG_TRY_VOID(hyphenator.add_words(share / "fonts" / "hyphenated-words.tsv"));
    return print::SlipSetter(fonts, hyphenator).set(words, paper);
}

PrintState state_after(Result<void> const& printed)
{
    if (printed)
        return PrintState::Done;
    log(LogLevel::Error, printed.error().detail);
    return printed.error().code == ErrorCode::Unavailable ? PrintState::NeedsHand : PrintState::OutOfOrder;
}

class PaperHandOut final : public HandOut {
public:
    explicit PaperHandOut(HandOutOptions options)
        : m_options(std::move(options))
        , m_state(m_options.printer ? PrintState::Ready : PrintState::NoPrinter)
    {
    }

    Result<std::vector<content::Code>> codes(
        content::Entry const& entry, content::Leaflet const& leaflet, content::CityTime now) override
    {
        return print::codes_of(entry, leaflet, now, m_options.link_base);
    }

    Result<std::string> slip(content::SlipWords const& words, ports::Paper paper) override
    {
        WEG_TRY(auto set, set_slip(m_options.share, words, paper));
        return std::move(set.pdf);
    }

    void print(content::SlipWords words) override
    {
        auto const before = m_state.load();
        if (before == PrintState::NoPrinter || before == PrintState::Printing)
            return;
        m_state = PrintState::Printing;
        // The one before has ended: it is joined without waiting.
        m_job = std::jthread([this, words = std::move(words)](
                                 std::stop_token const& stop) { m_state = state_after(set_and_print(words, stop)); });
    }

    [[nodiscard]] PrintState state() const override { return m_state; }

    void forget() override
    {
        auto const now = m_state.load();
        if (now != PrintState::NoPrinter && now != PrintState::Printing)
            m_state = PrintState::Ready;
    }

private:
    Result<void> set_and_print(content::SlipWords const& words, std::stop_token const& stop)
    {
        WEG_TRY(auto const set, set_slip(m_options.share, words, m_options.paper));
        return m_options.printer->print(set.pdf, m_options.paper, set.millimetres_long, stop);
    }

    HandOutOptions m_options;
    std::atomic<PrintState> m_state;
    std::jthread m_job; ///< Last: it ends before what it uses.
};

} // namespace

std::unique_ptr<HandOut> make_hand_out(HandOutOptions options)
{
    return std::make_unique<PaperHandOut>(std::move(options));
}

} // namespace weg::client

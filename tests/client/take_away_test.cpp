// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// What people take along, read back by programs that know nothing of us: zbar, pdftotext, pdftoppm.
#include "app/base/utf8.h"
#include "app/client/hand_out.h"
#include "tests/client/visitor.h"
#include "tests/support/folder.h"
#include "tests/support/run.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <fstream>
#include <mutex>
#include <sstream>

using namespace weg;
using screens::PrintState;
using test::Visitor;

namespace {

constexpr char const* kOffice = "auslaenderbehoerde";

/// A printer that lets the test say when, and how it ends.
class HeldPrinter final : public ports::Printer {
public:
    Result<void> print(std::string_view pdf, ports::Paper paper, int millimetres, std::stop_token const& stop) override
    {
        std::unique_lock lock(m_mutex);
        printed = pdf;
        printed_on = paper;
        long_as = millimetres;
        m_changed.wait(lock, stop, [this] { return m_ended; });
        m_ended = false;
        return m_error ? Result<void>(*m_error) : Result<void>();
    }
    void end(std::optional<Error> error)
    {
        std::lock_guard const lock(m_mutex);
        m_error = std::move(error);
        m_ended = true;
        m_changed.notify_all();
    }
    std::string printed;
    ports::Paper printed_on {};
    int long_as = 0;

private:
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    std::optional<Error> m_error;
    bool m_ended = false;
};

/// Somebody at a device that hands things out.
struct Taker {
    explicit Taker(std::string const& language, int width = 1080, int height = 1920,
        std::unique_ptr<ports::Printer> printer = nullptr)
        : visitor(language, width, height)
        , hand_out(client::make_hand_out({ std::filesystem::path(WEG_BUILD_DIR) / "share" / "wegweiser",
              "https://example.org/app", ports::Paper::Receipt80, std::move(printer) }))
    {
        REQUIRE(hand_out);
        visitor.app->set_hand_out(hand_out.get());
    }
    ~Taker() { visitor.app->set_hand_out(nullptr); }
    Taker(Taker const&) = delete;
    Taker& operator=(Taker const&) = delete;

    void go(std::string const& entry, std::size_t part = 0)
    {
        auto state = visitor.app->state();
        state.way = { { screens::ScreenKind::Home, {}, 0 },
            { .kind = screens::ScreenKind::TakeAway, .id = entry, .part = part } };
        visitor.app->set_state(state);
        visitor.look();
    }
    content::SlipWords words()
    {
        auto read = visitor.app->slip_words();
        REQUIRE(read);
        return std::move(read).value();
    }

    Visitor visitor;
    std::unique_ptr<client::HandOut> hand_out;
};

/// Without what has no look: marks of direction, and the blanks and line ends that depend on where lines break.
std::string bare(std::string const& text)
{
    std::u16string kept;
    for (char16_t const unit : to_utf16(text)) {
        bool const is_mark = unit == 0x200E || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E)
            || (unit >= 0x2066 && unit <= 0x2069) || unit == 0x00AD;
        // pdftotext turns them round in lines of Arabic.
        bool const is_bracket = unit == u'(' || unit == u')';
        bool const is_blank
            = is_bracket || unit == u' ' || unit == u'\n' || unit == u'\f' || unit == 0x00A0 || unit == 0x202F;
        if (!is_mark && !is_blank)
            kept += unit;
    }
    return to_utf8(kept);
}

bool is_arabic(char16_t unit) { return unit >= 0x0620 && unit <= 0x06FF; }

/// The words of Arabic letters in `text`, with a blank on either side of each and a bar where others stand between
/// them. Habits of pdftotext make no difference: it turns the ligature lam-alef round, and moves marks off their
/// letters.
std::string arabic_words(std::string const& text)
{
    std::u16string words = u" ";
    std::u16string word;
    auto const end_word = [&] {
        // A run of lam and alef counts without its order.
        auto const joins = [](char16_t unit) {
            return unit == 0x0644 || unit == 0x0627 || unit == 0x0622 || unit == 0x0623 || unit == 0x0625;
        };
        for (auto begin = word.begin(); begin != word.end();) {
            begin = std::find_if(begin, word.end(), joins);
            auto const end = std::find_if_not(begin, word.end(), joins);
            std::sort(begin, end);
            begin = end;
        }
        if (!word.empty())
            words += word + u" ";
        word.clear();
    };
    for (char16_t const unit : to_utf16(text)) {
        bool const is_mark = (unit >= 0x064B && unit <= 0x065F) || unit == 0x0670 || unit == 0x200C || unit == 0x200D;
        bool const is_digit = (unit >= 0x0660 && unit <= 0x0669) || (unit >= 0x06F0 && unit <= 0x06F9);
        bool const is_direction = unit == 0x200E || unit == 0x200F || (unit >= 0x202A && unit <= 0x202E)
            || (unit >= 0x2066 && unit <= 0x2069);
        if (is_mark || is_direction)
            continue;
        if (is_arabic(unit) && !is_digit) {
            word += unit;
            continue;
        }
        end_word();
        bool const is_blank = unit == u' ' || unit == u'\n' || unit == u'\f';
        if (!is_blank && !words.ends_with(u"| "))
            words += u"| ";
    }
    end_word();
    return to_utf8(words);
}

/// The stretches of Arabic words that nothing else interrupts.
std::vector<std::string> arabic_stretches(std::string const& line)
{
    std::vector<std::string> stretches;
    std::istringstream stream(arabic_words(line));
    for (std::string stretch; std::getline(stream, stretch, '|');) {
        if (stretch.find_first_not_of(' ') != std::string::npos)
            stretches.push_back(stretch);
    }
    return stretches;
}

std::vector<std::string> lines_of(std::string const& text)
{
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);)
        lines.push_back(line);
    return lines;
}

/// Everything that a slip says of a leaflet, line by line.
std::vector<std::string> lines_of(content::Leaflet const& leaflet)
{
    std::string text = leaflet.title.value + "\n" + leaflet.german_name + "\n" + leaflet.summary.value + "\n";
    for (auto const& fact : leaflet.facts)
        text += fact.label + "\n" + fact.value + "\n";
    for (auto const& document : leaflet.documents)
        text += document.value + "\n";
    for (auto const& note : leaflet.notes)
        text += note + "\n";
    return lines_of(text + leaflet.printed_note);
}

/// Every word is in `read`, and each after the one before it, but where a line of the paper ends: pdftotext goes through
/// a line with words of both directions in an order of its own. Words in visual order would all be out of place. A word
/// with a joiner in it (`joined`) may be read as two.
void check_stretch(std::string const& read, std::string const& stretch, bool joined)
{
    auto const tight = bare(read);
    std::istringstream stream(stretch);
    std::string before;
    std::size_t words = 0;
    std::size_t parted = 0;
    for (std::string word; stream >> word; before = word) {
        ++words;
        CHECK((read.find(" " + word + " ") != std::string::npos || (joined && tight.find(word) != std::string::npos)));
        if (!before.empty() && read.find(" " + before + " " + word + " ") == std::string::npos)
            ++parted;
    }
    CHECK((joined || parted <= words / 3));
}

constexpr std::array<std::pair<ports::Paper, char const*>, 3> kPapers { { { ports::Paper::A4, "a4" },
    { ports::Paper::A6, "a6" }, { ports::Paper::Receipt80, "80mm" } } };

} // namespace

TEST_CASE(
    "the entry leads to what can be taken, and a telephone reads every code from the screen", "[client][take-away]")
{
    auto const language = GENERATE("de", "ar", "ta", "zh-Hans");
    auto const [width, height] = GENERATE(table<int, int>({ { 1080, 1920 }, { 360, 640 } }));
    INFO(language << " " << width);
    test::Folder const folder("take-away");
    Taker taker(language, width, height);
    auto& visitor = taker.visitor;
    auto state = visitor.app->state();
    state.way.push_back({ screens::ScreenKind::Entry, kOffice, 0 });
    visitor.app->set_state(state);
    visitor.look();
    if (width == 1080)
        visitor.tap("take-away");
    else
        taker.go(kOffice);
    REQUIRE(visitor.app->state().here().kind == screens::ScreenKind::TakeAway);
    auto const codes = taker.words().codes;
    REQUIRE(codes.size() > 2);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        taker.go(kOffice, i);
        // The whole of it must be in sight, as it is for somebody who has scrolled there.
        if (auto const* const cut = visitor.seen().find_id("take-away/code");
            cut && cut->visible.height < cut->rect.height - 0.5f) {
            auto there = visitor.app->state();
            there.here().scroll += cut->rect.top - 100;
            visitor.app->set_state(there);
            visitor.look();
        }
        auto const* const picture = visitor.seen().find_id("take-away/code");
        REQUIRE(picture);
        CHECK(picture->visible.height >= picture->rect.height - 0.5f);
        CHECK(picture->role == ui::Role::Image);
        CHECK_FALSE(picture->name.empty());
        auto const file = folder.path() / "screen.png";
        REQUIRE(visitor.offscreen->write_png(file));
        CHECK(test::scanned(file.string()) == codes[i].held);
    }
}

TEST_CASE("the parts of a long text are turned with buttons", "[client][take-away]")
{
    Taker taker("ta");
    taker.go(kOffice);
    auto const codes = taker.words().codes;
    auto const first = std::ranges::find(codes, content::CodeKind::Text, &content::Code::kind);
    REQUIRE(first != codes.end());
    REQUIRE(first->parts > 1);
    auto const index = static_cast<std::size_t>(first - codes.begin());
    taker.visitor.tap("code/" + std::to_string(index));
    CHECK(taker.visitor.app->state().here().part == index);
    CHECK_FALSE(taker.visitor.seen().find_id("take-away/previous"));
    taker.visitor.tap("take-away/next");
    CHECK(taker.visitor.app->state().here().part == index + 1);
    taker.visitor.tap("take-away/previous");
    CHECK(taker.visitor.app->state().here().part == index);
}

TEST_CASE("what is taken away is said as a whole", "[client][take-away][accessibility]")
{
    Taker taker("ar");
    taker.go(kOffice);
    auto const* const summary = taker.visitor.seen().find_id("take-away/summary");
    REQUIRE(summary);
    auto const words = taker.words();
    CHECK(summary->name.find(words.own.title.value) != std::string::npos);
    for (auto const& fact : words.own.facts)
        CHECK(summary->name.find(fact.value) != std::string::npos);
    for (auto const& document : words.own.documents)
        CHECK(summary->name.find(document.value) != std::string::npos);
    // What was true at one hour only is not on it.
    CHECK(summary->name.find(taker.visitor.app->words().tr("Jetzt geschlossen")) == std::string::npos);
}

TEST_CASE(
    "a slip holds its words in the order of reading, in both languages, on every paper", "[client][take-away][slip]")
{
    auto const language = GENERATE("de", "ar", "fa", "ta", "ti", "zh-Hans");
    auto const [paper, name] = GENERATE(from_range(kPapers));
    INFO(language << " " << name);
    test::Folder const folder("slip");
    Taker taker(language);
    taker.go(kOffice);
    auto const words = taker.words();
    CHECK(words.german.has_value() == (std::string_view(language) != "de"));
    auto const slip = taker.hand_out->slip(words, paper);
    REQUIRE(slip);
    auto const file = (folder.path() / "slip.pdf").string();
    std::ofstream(file, std::ios::binary) << slip.value();

    SECTION("its text is that of the leaflet")
    {
        auto const text = test::output_of("pdftotext -enc UTF-8 '" + file + "' -");
        auto const read = bare(text);
        auto const read_arabic = arabic_words(text);
        auto const check_line = [&](std::string const& line) {
            INFO(line);
            bool const is_rtl = std::ranges::any_of(to_utf16(line), is_arabic);
            for (auto const& stretch : is_rtl ? arabic_stretches(line) : std::vector<std::string> {})
                check_stretch(read_arabic, stretch, line.find("\xE2\x80\x8C") != std::string::npos);
            if (!is_rtl)
                CHECK(read.find(bare(line)) != std::string::npos);
        };
        auto const check = [&](content::Leaflet const& leaflet) {
            for (auto const& line : lines_of(leaflet)) {
                if (paper != ports::Paper::A4) {
                    check_line(line);
                    continue;
                }
                // Columns side by side are read across: only words stay whole, and long ones may stand on two lines.
                std::istringstream each(line);
                for (std::string word; each >> word;) {
                    if (to_utf16(word).size() <= 20)
                        check_line(word);
                }
            }
        };
        check(words.own);
        if (words.german)
            check(*words.german);
    }
    SECTION("nothing of it lies outside the paper")
    {
        auto const boxes = test::output_of("pdftotext -bbox '" + file + "' -");
        double page_width = 0;
        double page_height = 0;
        int seen = 0;
        for (auto const& line : lines_of(boxes)) {
            double left = 0;
            double top = 0;
            double right = 0;
            double bottom = 0;
            if (std::sscanf(line.c_str(), " <page width=\"%lf\" height=\"%lf\"", &page_width, &page_height) == 2)
                continue;
            if (std::sscanf(line.c_str(), " <word xMin=\"%lf\" yMin=\"%lf\" xMax=\"%lf\" yMax=\"%lf\"", &left, &top,
                    &right, &bottom)
                != 4)
                continue;
            ++seen;
            INFO(line);
            double const margin = 8; // Points; the narrowest is 4 mm.
            CHECK(left >= margin);
            CHECK(right <= page_width - margin);
            CHECK(top >= 0);
            CHECK(bottom <= page_height);
        }
        CHECK(seen > 20);
        if (paper == ports::Paper::Receipt80)
            CHECK(std::abs(page_width - 80 * 72 / 25.4) < 0.1);
    }
    SECTION("its codes are read from paper")
    {
        auto const picture = (folder.path() / "page").string();
        test::output_of("pdftoppm -r 203 -gray '" + file + "' '" + picture + "'"); // As fine as a receipt printer.
        auto const read = test::output_of("zbarimg --quiet --raw -Sdisable -Sqrcode.enable '" + picture
            + "'* 2>/dev/null || true"); // A page may have none.
        for (auto const& code : words.codes) {
            if (code.kind != content::CodeKind::Text)
                CHECK(read.find(code.held) != std::string::npos);
        }
    }
    SECTION("its fonts are in it, and only as far as they are used")
    {
        auto const fonts = lines_of(test::output_of("pdffonts '" + file + "'"));
        REQUIRE(fonts.size() > 2);
        for (std::size_t i = 2; i < fonts.size(); ++i) {
            INFO(fonts[i]);
            CHECK(fonts[i].find("yes yes yes") != std::string::npos); // Embedded, subset, with Unicode.
        }
        CHECK(slip.value().size() < 400'000);
    }
}

TEST_CASE("equal slips of a day are equal files", "[client][take-away][slip]")
{
    Taker taker("ar");
    taker.go(kOffice);
    auto const one = taker.hand_out->slip(taker.words(), ports::Paper::A6);
    auto const other = taker.hand_out->slip(taker.words(), ports::Paper::A6);
    REQUIRE(one);
    REQUIRE(other);
    CHECK(one.value() == other.value());
}

TEST_CASE("a slip is printed while the screen goes on, and each end is told in words", "[client][take-away][print]")
{
    auto const [error, state, message] = GENERATE(table<std::optional<Error>, PrintState, std::string>({
        { std::nullopt, PrintState::Done, "Ihr Zettel ist fertig. Bitte nehmen Sie ihn unten heraus." },
        { Error { ErrorCode::Unavailable, "media-empty" }, PrintState::NeedsHand,
            "Der Drucker braucht Hilfe, vielleicht fehlt Papier. Bitte sagen Sie es am Schalter. Sie können den "
            "Bildschirm "
            "auch fotografieren." },
        { Error { ErrorCode::NotFound, "no queue" }, PrintState::OutOfOrder,
            "Der Drucker geht gerade nicht. Sie können den Bildschirm fotografieren." },
    }));
    auto made = std::make_unique<HeldPrinter>();
    auto& printer = *made;
    Taker taker("de", 1080, 1920, std::move(made));
    auto& visitor = taker.visitor;
    taker.go(kOffice);
    CHECK(taker.hand_out->state() == PrintState::Ready);
    visitor.tap("take-away/print");
    // The printer holds the job: frames are drawn all the same, and nothing more can be asked of it.
    CHECK(taker.hand_out->state() == PrintState::Printing);
    CHECK(visitor.seen().find(ui::Role::Note, "Ihr Zettel wird gedruckt. Bitte warten Sie kurz."));
    CHECK_FALSE(visitor.seen().find_id("take-away/print"));
    REQUIRE(visitor.app->changes_in());
    CHECK(*visitor.app->changes_in() <= std::chrono::milliseconds(250));
    printer.end(error);
    while (taker.hand_out->state() == PrintState::Printing)
        std::this_thread::yield();
    CHECK(taker.hand_out->state() == state);
    visitor.app->refresh();
    visitor.look();
    CHECK(visitor.seen().find(ui::Role::Note, message));
    CHECK(printer.printed.starts_with("%PDF"));
    CHECK(printer.printed_on == ports::Paper::Receipt80);
    CHECK(printer.long_as > 80);
    // The next visitor does not learn how it went.
    visitor.tap("bar/home");
    CHECK(taker.hand_out->state() == PrintState::Ready);
}

TEST_CASE("without a printer there is no slip, and without codes nothing is offered", "[client][take-away]")
{
    Taker taker("de");
    taker.go(kOffice);
    CHECK_FALSE(taker.visitor.seen().find_id("take-away/print"));
    Visitor plain("de");
    auto state = plain.app->state();
    state.way.push_back({ screens::ScreenKind::Entry, kOffice, 0 });
    plain.app->set_state(state);
    plain.look();
    CHECK_FALSE(plain.seen().find_id("take-away"));
}

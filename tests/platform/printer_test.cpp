// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
// Prints through a real cupsd: printer_test.py starts a private one and runs these with its socket and the folder
// that its only printer puts slips in. While the folder has a file "empty", that printer is out of paper.
#include "platform/cups/printer.h"
#include "tests/support/catch.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <thread>

using namespace weg;
using platform::CupsPrinter;

namespace {

std::string needed(char const* name)
{
    char const* const value = std::getenv(name);
    REQUIRE(value != nullptr);
    return value;
}

std::filesystem::path tray() { return needed("WEG_TRAY"); }

std::string read(std::filesystem::path const& file)
{
    std::ifstream stream(file, std::ios::binary);
    return { std::istreambuf_iterator<char>(stream), {} };
}

/// The smallest thing that CUPS takes for a PDF; the raw queue prints it as it is.
std::string const kPdf = "%PDF-1.5\n" + std::string(100'000, 'x') + "\n%%EOF\n";

CupsPrinter printer(std::string const& queue = "slip")
{
    using std::chrono::milliseconds;
    // Until the next job begins, CUPS goes on saying that paper is missing.
    return { queue, needed("WEG_CUPS"), { milliseconds(60'000), milliseconds(5'000), milliseconds(20) } };
}

} // namespace

TEST_CASE("a slip comes out of a printer as it was set", "[.cups]")
{
    std::filesystem::remove(tray() / "slip.pdf");
    auto const printed = printer().print(kPdf, ports::Paper::Receipt80, 233, {});
    INFO((printed ? std::string() : printed.error().detail));
    REQUIRE(printed);
    CHECK(read(tray() / "slip.pdf") == kPdf);
    auto const options = read(tray() / "options");
    CHECK(options.find("media=custom_slip_80x233mm") != std::string::npos);
}

TEST_CASE("a printer that is out of paper says so, and the slip does not come later", "[.cups]")
{
    std::filesystem::remove(tray() / "slip.pdf");
    std::ofstream(tray() / "empty") << "";
    auto const printed = printer().print(kPdf, ports::Paper::A6, 148, {});
    REQUIRE_FALSE(printed);
    CHECK(printed.error().code == ErrorCode::Unavailable);
    CHECK(printed.error().detail.find("media-empty") != std::string::npos);
    std::filesystem::remove(tray() / "empty");
    // Somebody brings paper. What is printed next is the next slip, and nothing came before it.
    REQUIRE(printer().print("%PDF-1.5\nnext\n", ports::Paper::A6, 148, {}));
    CHECK(read(tray() / "slip.pdf") == "%PDF-1.5\nnext\n");
    CHECK(read(tray() / "count") == "2\n"); // With the one of the test before.
}

TEST_CASE("a printer that is not there is told from one that needs help", "[.cups]")
{
    auto const nowhere = printer("no-such-queue").print(kPdf, ports::Paper::A4, 297, {});
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().code == ErrorCode::NotFound);
    auto const silent = CupsPrinter("slip", "/nonexistent/cups.sock").print(kPdf, ports::Paper::A4, 297, {});
    REQUIRE_FALSE(silent);
    CHECK(silent.error().code == ErrorCode::NotFound);
}

TEST_CASE("a slip that nobody waits for any more is taken back", "[.cups]")
{
    std::filesystem::remove(tray() / "slip.pdf");
    std::ofstream(tray() / "empty") << "";
    std::jthread const visitor([](std::stop_token const& stop) {
        using std::chrono::milliseconds;
        CupsPrinter patient(
            "slip", needed("WEG_CUPS"), { milliseconds(30'000), milliseconds(30'000), milliseconds(20) });
        auto const printed = patient.print(kPdf, ports::Paper::A4, 297, stop);
        CHECK_FALSE(printed);
    }); // Stopped and joined here.
}

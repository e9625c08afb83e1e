// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/cups/printer.h"

#include "app/base/handle.h"

#include <algorithm>
#include <array>
#include <condition_variable>
#include <cups/cups.h>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace weg::platform {

namespace {

using Clock = std::chrono::steady_clock;
using Connection = CHandle<http_t, httpClose>;
using Message = CHandle<ipp_t, ippDelete>;

constexpr int kConnectMilliseconds = 5000;
constexpr double kAnswerSeconds = 10;
constexpr int kLooksAtEnd = 50;
constexpr std::chrono::milliseconds kBetweenLooks { 100 };
constexpr char const* kJobName = "Wegweiser"; ///< Queues show it to everybody.

/// Beginnings of RFC 8011's printer-state-reasons (5.4.12) that go away only when somebody comes.
constexpr std::array<std::string_view, 14> kNeedsHand { "media-empty", "media-needed", "media-jam", "door-open",
    "cover-open", "interlock-open", "output-area-full", "marker-supply-empty", "toner-empty", "input-tray-missing",
    "offline", "paused", "shutdown", "timed-out" };

int give_up(http_t*, void*) noexcept { return 0; }

Error refused(std::string const& what)
{
    auto const status = cupsLastError();
    auto const code = status == IPP_STATUS_ERROR_NOT_FOUND || status == IPP_STATUS_ERROR_SERVICE_UNAVAILABLE
        ? ErrorCode::NotFound
        : status == IPP_STATUS_ERROR_NOT_ACCEPTING_JOBS ? ErrorCode::Unavailable
                                                        : ErrorCode::Unreadable;
    return { code, what + ": " + cupsLastErrorString() };
}

/// PWG 5101.1 names.
std::string media_name(ports::Paper paper, int millimetres_long)
{
    switch (paper) {
    case ports::Paper::A4:
        return "iso_a4_210x297mm";
    case ports::Paper::A6:
        return "iso_a6_105x148mm";
    case ports::Paper::Receipt80:
        break;
    }
    return "custom_slip_80x" + std::to_string(millimetres_long) + "mm";
}

/// One job from its making to its end.
class Job {
public:
    Job(http_t* server, std::string const& queue)
        : m_server(server)
        , m_queue(queue)
    {
    }

    /// Whatever happens: nothing of it stays in the queue. What is being printed must end before it can be forgotten.
    ~Job()
    {
        if (m_number == 0)
            return;
        for (int look = 0; look < kLooksAtEnd; ++look) {
            auto const end = ended();
            if (!end || end.value())
                break;
            if (look == 0)
                cupsCancelJob2(m_server, m_queue.c_str(), m_number, /*purge=*/0);
            std::this_thread::sleep_for(kBetweenLooks);
        }
        cupsCancelJob2(m_server, m_queue.c_str(), m_number, /*purge=*/1);
    }
    Job(Job const&) = delete;
    Job& operator=(Job const&) = delete;

    Result<void> send(std::string_view pdf, std::string media)
    {
        WEG_TRY_VOID(needed_hand()); // It says whether there is such a printer, which making a job does not.
        std::string const name = "media";
        std::string const scaling = "print-scaling";
        std::string scaled = "none";
        std::array<cups_option_t, 2> options { cups_option_t { const_cast<char*>(name.c_str()), media.data() },
            cups_option_t { const_cast<char*>(scaling.c_str()), scaled.data() } };
        m_number = cupsCreateJob(m_server, m_queue.c_str(), kJobName, static_cast<int>(options.size()), options.data());
        if (m_number == 0)
            return refused("printer " + m_queue + " takes no job");
        if (cupsStartDocument(m_server, m_queue.c_str(), m_number, kJobName, CUPS_FORMAT_PDF, /*last_document=*/1)
                != HTTP_STATUS_CONTINUE
            || cupsWriteRequestData(m_server, pdf.data(), pdf.size()) != HTTP_STATUS_CONTINUE
            || cupsFinishDocument(m_server, m_queue.c_str()) > IPP_STATUS_OK_CONFLICTING)
            return refused("printer " + m_queue + " takes no document");
        return {};
    }

    /// Nothing: it is not at its end yet.
    Result<std::optional<ipp_jstate_t>> ended()
    {
        WEG_TRY(auto const answer, ask(IPP_OP_GET_JOB_ATTRIBUTES, { "job-state" }));
        auto* const state = ippFindAttribute(answer.get(), "job-state", IPP_TAG_ENUM);
        if (state == nullptr)
            return refused("printer " + m_queue + " says nothing of the job");
        auto const value = static_cast<ipp_jstate_t>(ippGetInteger(state, 0));
        return value >= IPP_JSTATE_CANCELED ? std::optional(value) : std::nullopt;
    }

    /// What the printer needs somebody for; empty: nothing.
    Result<std::string> needed_hand()
    {
        WEG_TRY(auto const answer, ask(IPP_OP_GET_PRINTER_ATTRIBUTES, { "printer-state", "printer-state-reasons" }));
        auto* const reasons = ippFindAttribute(answer.get(), "printer-state-reasons", IPP_TAG_KEYWORD);
        for (int i = 0; reasons != nullptr && i < ippGetCount(reasons); ++i) {
            std::string_view const reason = ippGetString(reasons, i, nullptr);
            bool const is_needed = std::ranges::any_of(kNeedsHand, [&](auto each) { return reason.starts_with(each); });
            if (is_needed && !reason.ends_with("-report") && !reason.ends_with("-warning"))
                return std::string(reason);
        }
        auto* const state = ippFindAttribute(answer.get(), "printer-state", IPP_TAG_ENUM);
        return state != nullptr && ippGetInteger(state, 0) == IPP_PSTATE_STOPPED ? std::string("stopped")
                                                                                 : std::string();
    }

private:
    Result<Message> ask(ipp_op_t operation, std::vector<char const*> attributes)
    {
        Message request(ippNewRequest(operation));
        std::array<char, HTTP_MAX_URI> uri {};
        httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), uri.size(), "ipp", nullptr, "localhost", 0, "/printers/%s",
            m_queue.c_str());
        ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr, uri.data());
        if (operation == IPP_OP_GET_JOB_ATTRIBUTES)
            ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", m_number);
        ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr, cupsUser());
        ippAddStrings(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "requested-attributes",
            static_cast<int>(attributes.size()), nullptr, attributes.data());
        // The request is the library's to free.
        Message answer(cupsDoRequest(m_server, request.release(), "/"));
        if (!answer || cupsLastError() > IPP_STATUS_OK_CONFLICTING)
            return refused("printer " + m_queue + " does not answer");
        return answer;
    }

    http_t* m_server;
    std::string const& m_queue;
    int m_number = 0;
};

Result<Connection> connect(std::string const& server)
{
    std::string host = server.empty() ? cupsServer() : server;
    int port = ippPort();
    // A socket's path may have a colon in it, and ends in no number.
    if (auto const colon = host.rfind(':'); !host.starts_with('/') && colon != std::string::npos) {
        port = std::atoi(host.c_str() + colon + 1);
        host.resize(colon);
    }
    Connection connection(httpConnect2(host.c_str(), port, nullptr, AF_UNSPEC, HTTP_ENCRYPTION_IF_REQUESTED,
        /*blocking=*/1, kConnectMilliseconds, nullptr));
    if (!connection)
        return Error { ErrorCode::NotFound, host + ": no printing system answers: " + cupsLastErrorString() };
    httpSetTimeout(connection.get(), kAnswerSeconds, give_up, nullptr);
    return connection;
}

/// Sleeps, but not once it is to stop.
void wait(std::chrono::milliseconds how_long, std::stop_token const& stop)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, how_long, [] { return false; });
}

} // namespace

CupsPrinter::CupsPrinter(std::string queue, std::string server)
    : CupsPrinter(std::move(queue), std::move(server), Patience {})
{
}

CupsPrinter::CupsPrinter(std::string queue, std::string server, Patience patience)
    : m_queue(std::move(queue))
    , m_server(std::move(server))
    , m_patience(patience)
{
}

Result<void> CupsPrinter::print(
    std::string_view pdf, ports::Paper paper, int millimetres_long, std::stop_token const& stop)
{
    WEG_TRY(auto const server, connect(m_server));
    Job job(server.get(), m_queue);
    WEG_TRY_VOID(job.send(pdf, media_name(paper, millimetres_long)));
    auto const began = Clock::now();
    auto last_well = began;
    while (!stop.stop_requested()) {
        WEG_TRY(auto const end, job.ended());
        if (end == IPP_JSTATE_COMPLETED)
            return {};
        if (end)
            return Error { ErrorCode::Unreadable, "printer " + m_queue + " gave up the job" };
        WEG_TRY(auto const hand, job.needed_hand());
        auto const now = Clock::now();
        if (hand.empty())
            last_well = now;
        if (now - last_well >= m_patience.hand && !hand.empty())
            return Error { ErrorCode::Unavailable, "printer " + m_queue + ": " + hand };
        if (now - began >= m_patience.whole)
            return Error { ErrorCode::Unavailable, "printer " + m_queue + " does not come to an end" };
        wait(m_patience.between, stop);
    }
    return Error { ErrorCode::Unreadable, "printer " + m_queue + ": stopped before the end" };
}

} // namespace weg::platform

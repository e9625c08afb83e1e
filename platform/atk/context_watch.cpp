// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/atk/context_watch.h"

#include <algorithm>
#include <utility>

namespace weg::platform {

namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

int poll_timeout(std::optional<Clock::time_point> until)
{
    if (!until)
        return -1;
    auto const left = std::chrono::ceil<milliseconds>(*until - Clock::now());
    return static_cast<int>(std::max(left, milliseconds { 0 }).count());
}

bool same(GPollFD const& a, GPollFD const& b) { return a.fd == b.fd && a.events == b.events; }

} // namespace

ContextWatch::ContextWatch(std::function<void()> wake)
    : m_wake(std::move(wake))
    , m_thread([this](std::stop_token const& stop) { watch(stop); })
{
}

ContextWatch::~ContextWatch()
{
    m_thread.request_stop();
    g_main_context_wakeup(nullptr);
}

ContextWatch::Wait ContextWatch::next_wait()
{
    Wait wait;
    auto* const context = g_main_context_default(); // Not all of these take null for it.
    if (g_main_context_acquire(context) == FALSE)
        return wait;
    int priority = 0;
    int timeout = -1;
    g_main_context_prepare(context, &priority);
    for (int needed = 4;;) {
        wait.polled.resize(static_cast<std::size_t>(needed));
        auto const room = needed;
        needed = g_main_context_query(context, priority, &timeout, wait.polled.data(), room);
        if (needed <= room)
            break;
    }
    g_main_context_release(context);
    // The unused rest of the room has no descriptor that anything waits for.
    std::erase_if(wait.polled, [](GPollFD const& each) { return each.events == 0; });
    if (timeout >= 0)
        wait.until = Clock::now() + milliseconds { timeout };
    return wait;
}

void ContextWatch::serve()
{
    while (g_main_context_iteration(nullptr, FALSE) != FALSE) { }
    auto wait = next_wait();
    std::unique_lock lock(m_mutex);
    bool const is_later = !wait.until || (m_wait.until && *wait.until >= *m_wait.until);
    if (m_is_watching && is_later && std::ranges::equal(wait.polled, m_wait.polled, same))
        return;
    m_wait = std::move(wait);
    bool const was_watching = std::exchange(m_is_watching, true);
    lock.unlock();
    if (was_watching)
        g_main_context_wakeup(nullptr); // It is among what the thread polls; that comes back to be served with the new.
    else
        m_changed.notify_one();
}

void ContextWatch::watch(std::stop_token const& stop)
{
    for (;;) {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait(lock, stop, [this] { return m_is_watching; }))
            return;
        auto wait = m_wait;
        lock.unlock();
        g_poll(wait.polled.data(), static_cast<guint>(wait.polled.size()), poll_timeout(wait.until));
        if (stop.stop_requested())
            return;
        lock.lock();
        m_is_watching = false;
        lock.unlock();
        m_wake();
    }
}

} // namespace weg::platform

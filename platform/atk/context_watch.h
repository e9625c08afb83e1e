// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <glib.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>
#include <vector>

namespace weg::platform {

/// Lets a program that sleeps in a loop of its own serve GLib's default main context: a thread sleeps on what that
/// context waits for and wakes the loop when something comes. While nothing comes, nothing runs.
class ContextWatch {
public:
    /// `wake` is called on the thread, once for each serve().
    explicit ContextWatch(std::function<void()> wake);
    ~ContextWatch();
    ContextWatch(ContextWatch const&) = delete;
    ContextWatch& operator=(ContextWatch const&) = delete;

    /// Does what is due in the context, on the caller's thread, which is always the same, and watches it again.
    void serve();

private:
    using Time = std::chrono::steady_clock::time_point;
    struct Wait {
        std::vector<GPollFD> polled;
        std::optional<Time> until;
    };
    static Wait next_wait();
    void watch(std::stop_token const& stop);

    std::function<void()> m_wake;
    std::mutex m_mutex; ///< Of the next three.
    std::condition_variable_any m_changed;
    Wait m_wait;
    bool m_is_watching = false;
    std::jthread m_thread;
};

} // namespace weg::platform

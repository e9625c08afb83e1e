// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/base/result.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weg::platform {

/// A program that this one has begun; it ends with it, however this one ends.
class Child {
public:
    /// Begins `words` (the program's path and its arguments) with this program's environment and `variables` besides; an
    /// empty value takes one away. Errors: `Unavailable` when the system makes no more processes; a program that is not
    /// there has ended at once.
    static Result<Child> begin(
        std::vector<std::string> words, std::vector<std::pair<std::string, std::string>> const& variables);
    /// Kills it when it is still there.
    ~Child();
    Child(Child const&) = delete;
    Child& operator=(Child const&) = delete;
    Child(Child&& other) noexcept
        : m_process(std::exchange(other.m_process, 0))
    {
    }
    Child& operator=(Child&&) = delete;

    struct End {
        std::string how;         ///< For the log.
        std::optional<int> code; ///< Nothing: a signal ended it.
    };
    /// How it has ended; nothing while it runs. Said once.
    [[nodiscard]] std::optional<End> ended();
    /// At once, without asking it; also one that is stopped.
    void kill() const;
    /// Asks it to end.
    void ask_to_end() const;

private:
    explicit Child(int process)
        : m_process(process)
    {
    }

    int m_process; ///< 0: has ended.
};

} // namespace weg::platform

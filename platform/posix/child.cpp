// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/child.h"

#include "platform/posix/descriptor.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace weg::platform {

namespace {

constexpr int kNotThere = 127; ///< As shells say it.

std::vector<std::string> environment_with(std::vector<std::pair<std::string, std::string>> const& variables)
{
    std::vector<std::string> all;
    for (char const* const* each = environ; *each != nullptr; ++each) {
        std::string_view const line = *each;
        bool const is_ours = std::ranges::any_of(
            variables, [&](auto const& variable) { return line.starts_with(variable.first + "="); });
        if (!is_ours)
            all.emplace_back(line);
    }
    for (auto const& [name, value] : variables) {
        if (!value.empty())
            all.push_back(name + "=" + value);
    }
    return all;
}

/// What execve(2) takes: good as long as `texts` are.
std::vector<char*> pointers_to(std::vector<std::string>& texts)
{
    std::vector<char*> pointers;
    for (auto& text : texts)
        pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

Result<Child> Child::begin(
    std::vector<std::string> words, std::vector<std::pair<std::string, std::string>> const& variables)
{
    // Everything is made before the fork: what comes after it may only call what signals may.
    auto environment = environment_with(variables);
    auto const arguments = pointers_to(words);
    auto const settings = pointers_to(environment);
    auto const failed = [&] {
        return Error { ErrorCode::Unavailable, words.front() + ": cannot be begun: " + std::strerror(errno) };
    };
    std::array<int, 2> ends {};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0)
        return failed();
    auto const parent = ::getpid();
    auto const process = ::fork();
    if (process < 0) {
        ::close(ends[0]);
        ::close(ends[1]);
        return failed();
    }
    if (process == 0) {
        bool const is_tied = ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::getppid() == parent;
        if (is_tied)
            ::execve(arguments.front(), arguments.data(), settings.data());
        ::_exit(kNotThere);
    }
    // Until it is the other program it has our handlers of signals, and would not end when asked to.
    char nothing = 0;
    ::close(ends[1]);
    unbroken([&] { return ::read(ends[0], &nothing, 1); });
    ::close(ends[0]);
    return Child(process);
}

Child::~Child()
{
    if (m_process == 0)
        return;
    kill();
    unbroken([&] { return ::waitpid(m_process, nullptr, 0); });
}

std::optional<Child::End> Child::ended()
{
    int status = 0;
    if (m_process == 0 || unbroken([&] { return ::waitpid(m_process, &status, WNOHANG); }) != m_process)
        return std::nullopt;
    m_process = 0;
    if (WIFSIGNALED(status))
        return End { "by signal " + std::to_string(WTERMSIG(status)), std::nullopt };
    return End { "with " + std::to_string(WEXITSTATUS(status)), WEXITSTATUS(status) };
}

void Child::kill() const
{
    if (m_process != 0)
        ::kill(m_process, SIGKILL);
}

void Child::ask_to_end() const
{
    if (m_process != 0)
        ::kill(m_process, SIGTERM);
}

} // namespace weg::platform

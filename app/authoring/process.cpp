// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/authoring/process.h"

#include <array>
#include <cstring>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace weg::authoring {

Result<Outcome> run(std::vector<std::string> const& arguments)
{
    std::array<int, 2> pipe_ends {};
    if (pipe(pipe_ends.data()) != 0)
        return Error { ErrorCode::Unavailable, std::string("pipe: ") + std::strerror(errno) };
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, pipe_ends[1], STDERR_FILENO);
    posix_spawn_file_actions_addclose(&actions, pipe_ends[0]);

    std::vector<char*> argv;
    argv.reserve(arguments.size() + 1);
    for (auto const& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    std::vector<char*> environment;
    for (char** entry = environ; *entry; ++entry) {
        if (std::strncmp(*entry, "LC_", 3) != 0 && std::strncmp(*entry, "LANG", 4) != 0)
            environment.push_back(*entry);
    }
    environment.push_back(nullptr);

    pid_t child = 0;
    int const failed = posix_spawnp(&child, argv.front(), &actions, nullptr, argv.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    close(pipe_ends[1]);
    Outcome outcome;
    std::array<char, 4096> part {};
    for (ssize_t got = 0; (got = read(pipe_ends[0], part.data(), part.size())) > 0;)
        outcome.error_output.append(part.data(), static_cast<std::size_t>(got));
    close(pipe_ends[0]);
    if (failed != 0)
        return Error { ErrorCode::Unavailable, arguments.front() + ": cannot be run; install the package gettext" };
    int status = 0;
    waitpid(child, &status, 0);
    outcome.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return outcome;
}

} // namespace weg::authoring

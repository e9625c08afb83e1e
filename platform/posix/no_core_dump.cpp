// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/posix/no_core_dump.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace weg::platform {

bool forbid_core_dumps()
{
    rlimit const none { 0, 0 };
    // A core dump that is piped into a program (core_pattern) knows no limit of size, but it does ask this flag.
    return ::setrlimit(RLIMIT_CORE, &none) == 0 && ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0;
}

} // namespace weg::platform

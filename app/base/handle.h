// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

namespace weg {

template <auto Close>
struct CloseWith {
    template <class T>
    void operator()(T* handle) const noexcept
    {
        Close(handle);
    }
};

/// Sole owner of a handle that a C library opened and `Close` ends.
template <class T, auto Close>
using CHandle = std::unique_ptr<T, CloseWith<Close>>;

} // namespace weg

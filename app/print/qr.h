// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
/// weg::print: what people take along on paper or in their telephone: QR codes, and slips as PDF.
#pragma once

#include "app/base/bit_matrix.h"
#include "app/base/result.h"

#include <cstddef>
#include <string_view>

namespace weg::print {

/// So many bytes fit into a code that a telephone reads from a screen at arm's length and from a narrow slip: at most
/// 77 modules a side (version 15), of which those on 72 mm of paper are wider than 0.8 mm.
inline constexpr std::size_t kMostCodeBytes = 408;

/// The smallest QR code that holds `bytes`, with error correction M: 15 % of it may be soiled or glare.
///
/// What is more than ASCII is in UTF-8 and says so (ECI 26), as the standard asks: readers that are not told guess, and
/// some take German for Japanese. Long texts are never one symbol of several (structured append), of which the cameras of
/// telephones know nothing.
/// Errors: `InvalidData` when they are none, or more than kMostCodeBytes.
/// Source: ISO/IEC 18004:2015, through libqrencode.
Result<BitMatrix> qr_code(std::string_view bytes);

} // namespace weg::print

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/print/qr.h"

#include "app/base/handle.h"

#include <algorithm>
#include <qrencode.h>
#include <string>

namespace weg::print {

namespace {

constexpr unsigned kUtf8 = 26; ///< Of the AIM's register of Extended Channel Interpretations.

} // namespace

Result<BitMatrix> qr_code(std::string_view bytes)
{
    if (bytes.empty() || bytes.size() > kMostCodeBytes)
        return Error { ErrorCode::InvalidData, std::to_string(bytes.size()) + " bytes are none for a QR code" };
    auto const* const data = reinterpret_cast<unsigned char const*>(bytes.data());
    CHandle<QRinput, QRinput_free> const input(QRinput_new2(/*version=*/0, QR_ECLEVEL_M));
    bool const is_ascii = std::ranges::all_of(bytes, [](char each) { return static_cast<unsigned char>(each) < 0x80; });
    bool const is_taken = input && (is_ascii || QRinput_appendECIheader(input.get(), kUtf8) == 0)
        && QRinput_append(input.get(), QR_MODE_8, static_cast<int>(bytes.size()), data) == 0;
    CHandle<QRcode, QRcode_free> const code(is_taken ? QRcode_encodeInput(input.get()) : nullptr);
    if (!code)
        return Error { ErrorCode::Unavailable, "libqrencode makes no code" };
    BitMatrix matrix { code->width, {} };
    auto const count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    matrix.dark.reserve(count);
    for (std::size_t i = 0; i < count; ++i)
        matrix.dark.push_back((code->data[i] & 1U) != 0);
    return matrix;
}

} // namespace weg::print

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/print/qr.h"

#include "app/base/handle.h"

#include <qrencode.h>
#include <string>

namespace weg::print {

Result<BitMatrix> qr_code(std::string_view bytes)
{
    if (bytes.empty() || bytes.size() > kMostCodeBytes)
        return Error { ErrorCode::InvalidData, std::to_string(bytes.size()) + " bytes are none for a QR code" };
    auto const* const data = reinterpret_cast<unsigned char const*>(bytes.data());
    CHandle<QRcode, QRcode_free> const code(
        QRcode_encodeData(static_cast<int>(bytes.size()), data, /*version=*/0, QR_ECLEVEL_M));
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

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "app/sync/patch.h"

#include "app/base/handle.h"
#include "app/sync/hash.h"

#include <algorithm>
#include <bit>
#include <utility>
#include <zstd.h>

namespace weg::sync {

namespace {

constexpr int kMostWindowLog = 27;
constexpr int kLeastWindowLog = 10;
// Measured on edits of 1 to 100 entries (tests/bench/sync): level 22, longer searches, another least match, and no long
// distance matching change a patch by at most 1 %, at up to fifteen times the time. A third of a patch and more are SQLite's
// cell pointers on the pages behind the edit, which no setting saves.
constexpr int kLevel = 19;
constexpr std::string_view kMagic = "\x28\xB5\x2F\xFD";

using Packer = CHandle<ZSTD_CCtx, ZSTD_freeCCtx>;
using Unpacker = CHandle<ZSTD_DCtx, ZSTD_freeDCtx>;

Error untrusted(std::string const& what) { return { ErrorCode::Untrusted, "the compressed file " + what }; }

/// RFC 8878, 3.1.1.1: the header's descriptor, then the window's, unless the frame is a single segment.
bool has_modest_window(std::string_view packed)
{
    constexpr unsigned kSingleSegment = 1U << 5U;
    if (packed.size() < kMagic.size() + 2)
        return false;
    auto const descriptor = static_cast<unsigned char>(packed[kMagic.size()]);
    auto const window = static_cast<unsigned char>(packed[kMagic.size() + 1]);
    int const exponent = window >> 3U;
    bool const has_mantissa = (window & 7U) != 0;
    return (descriptor & kSingleSegment) != 0 || kLeastWindowLog + exponent + (has_mantissa ? 1 : 0) <= kMostWindowLog;
}

Result<void> check_frame(std::string_view packed, std::int64_t length)
{
    if (!packed.starts_with(kMagic))
        return untrusted("is no zstd frame");
    auto const frame = ZSTD_findFrameCompressedSize(packed.data(), packed.size());
    if (ZSTD_isError(frame) != 0)
        return untrusted(std::string("is broken: ") + ZSTD_getErrorName(frame));
    if (frame != packed.size())
        return untrusted("goes on behind its frame");
    if (ZSTD_getDictID_fromFrame(packed.data(), packed.size()) != 0)
        return untrusted("wants a dictionary");
    if (!has_modest_window(packed))
        return untrusted("wants a window of more than 128 MiB");
    auto const announced = ZSTD_getFrameContentSize(packed.data(), packed.size());
    if (announced != ZSTD_CONTENTSIZE_UNKNOWN && !std::cmp_equal(announced, length))
        return untrusted("says that it holds " + std::to_string(announced) + " bytes; " + std::to_string(length)
            + " were signed for");
    return {};
}

/// So that all of the old bytes can be pointed at from all of the new ones.
int window_log(std::size_t bytes)
{
    return std::clamp(static_cast<int>(std::bit_width(bytes)), kLeastWindowLog, kMostWindowLog);
}

} // namespace

Result<std::string> unpack(std::string_view packed, Content const& content, std::string_view base)
{
    WEG_TRY_VOID(check_frame(packed, content.length));
    Unpacker const unpacker(ZSTD_createDCtx());
    if (!unpacker || ZSTD_isError(ZSTD_DCtx_refPrefix(unpacker.get(), base.data(), base.size())) != 0)
        return Error { ErrorCode::Unavailable, "zstd cannot be set up" };
    std::string bytes(static_cast<std::size_t>(content.length), '\0');
    auto const length = ZSTD_decompressDCtx(unpacker.get(), bytes.data(), bytes.size(), packed.data(), packed.size());
    if (ZSTD_isError(length) != 0)
        return untrusted(std::string("cannot be unpacked: ") + ZSTD_getErrorName(length));
    if (length != bytes.size())
        return untrusted("holds fewer bytes than were signed for");
    if (sha256(bytes) != content.sha256)
        return untrusted("holds other bytes than were signed for");
    return bytes;
}

Result<std::string> pack(std::string_view bytes, std::string_view base)
{
    Packer const packer(ZSTD_createCCtx());
    auto const set = [&](ZSTD_cParameter parameter, int value) {
        return ZSTD_isError(ZSTD_CCtx_setParameter(packer.get(), parameter, value)) == 0;
    };
    bool const is_set = packer && set(ZSTD_c_compressionLevel, kLevel) && set(ZSTD_c_enableLongDistanceMatching, 1)
        && set(ZSTD_c_windowLog, window_log(bytes.size() + base.size()))
        && ZSTD_isError(ZSTD_CCtx_refPrefix(packer.get(), base.data(), base.size())) == 0;
    if (!is_set)
        return Error { ErrorCode::Unavailable, "zstd cannot be set up" };
    std::string packed(ZSTD_compressBound(bytes.size()), '\0');
    auto const length = ZSTD_compress2(packer.get(), packed.data(), packed.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(length) != 0)
        return Error { ErrorCode::Unavailable, std::string("zstd cannot pack: ") + ZSTD_getErrorName(length) };
    packed.resize(length);
    return packed;
}

} // namespace weg::sync

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/headless/png_file.h"

#include <cerrno>
#include <csetjmp>
#include <cstdio>
#include <cstring>
#include <png.h>
#include <string>

namespace weg::platform {

namespace {

using File = CHandle<std::FILE, std::fclose>;

struct PngWriter {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png != nullptr ? png_create_info_struct(png) : nullptr;

    PngWriter() = default;
    PngWriter(PngWriter const&) = delete;
    PngWriter& operator=(PngWriter const&) = delete;
    ~PngWriter() { png_destroy_write_struct(&png, &info); }
};

/// libpng jumps out of here when it fails, so nothing in it may need a destructor.
bool write_rows(PngWriter const& writer, SDL_Surface const& surface, std::FILE* file)
{
    if (writer.info == nullptr || setjmp(png_jmpbuf(writer.png)) != 0)
        return false;
    png_init_io(writer.png, file);
    png_set_IHDR(writer.png, writer.info, static_cast<png_uint_32>(surface.w), static_cast<png_uint_32>(surface.h), 8,
        PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    // Flat colours repeat without help: filtering would cost time and make the file larger.
    png_set_filter(writer.png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(writer.png, 1);
    png_write_info(writer.png, writer.info);
    png_set_bgr(writer.png);
    png_set_filler(writer.png, 0, PNG_FILLER_AFTER);
    for (int y = 0; y < surface.h; ++y)
        png_write_row(
            writer.png, static_cast<png_const_bytep>(surface.pixels) + static_cast<std::ptrdiff_t>(y) * surface.pitch);
    png_write_end(writer.png, nullptr);
    return std::fflush(file) == 0;
}

} // namespace

Result<void> write_png(SDL_Surface const& surface, std::filesystem::path const& file)
{
    auto const failed = [&] {
        return Error { ErrorCode::Unreadable,
            file.string() + ": cannot be written: " + std::strerror(errno)
                + "; is the folder there and writable, and the disk not full?" };
    };
    File const stream(std::fopen(file.c_str(), "wb"));
    if (!stream)
        return failed();
    PngWriter const writer;
    if (!write_rows(writer, surface, stream.get()))
        return failed();
    return {};
}

Result<SdlSurface> read_png(std::filesystem::path const& file)
{
    png_image image {};
    image.version = PNG_IMAGE_VERSION;
    auto const failed = [&] { return Error { ErrorCode::Unreadable, file.string() + ": " + image.message }; };
    if (png_image_begin_read_from_file(&image, file.c_str()) == 0)
        return failed();
    image.format = PNG_FORMAT_BGRA;
    SdlSurface surface(SDL_CreateRGBSurfaceWithFormat(
        0, static_cast<int>(image.width), static_cast<int>(image.height), 32, SDL_PIXELFORMAT_XRGB8888));
    if (!surface) {
        png_image_free(&image);
        return Error { ErrorCode::Unreadable, file.string() + ": " + SDL_GetError() };
    }
    png_color const white { 0xFF, 0xFF, 0xFF };
    if (png_image_finish_read(&image, &white, surface->pixels, surface->pitch, nullptr) == 0)
        return failed();
    return surface;
}

} // namespace weg::platform

// SPDX-FileCopyrightText: 2026 The Wegweiser authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/sdl/preferred_languages.h"

#include "app/base/handle.h"

#include <SDL.h>

namespace weg::platform {

namespace {

void free_locales(SDL_Locale* locales)
{
    SDL_free(locales); // NOLINT(cppcoreguidelines-no-malloc): SDL asks for it.
}

} // namespace

std::vector<std::string> preferred_languages()
{
    CHandle<SDL_Locale, free_locales> const locales(SDL_GetPreferredLocales());
    std::vector<std::string> tags;
    for (SDL_Locale const* each = locales.get(); each && each->language; ++each)
        tags.push_back(each->country ? std::string(each->language) + "-" + each->country : each->language);
    return tags;
}

} // namespace weg::platform

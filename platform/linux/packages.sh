# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# What building and running need, and what the tests need on top: names of Debian packages.
run_packages=(cmake ninja-build g++ pkg-config ccache git
  libsdl2-dev libimgui-dev libicu-dev libharfbuzz-dev libfreetype-dev libsqlite3-dev libsodium-dev
  libyaml-cpp-dev libpng-dev libgettextpo-dev gettext python3 python3-fonttools
  fonts-noto-core fonts-noto-ui-core fonts-noto-cjk)
test_packages=(catch2 unicode-data locales xvfb)

# Installs those of the named packages that are missing; a second call only looks.
ensure_packages() {
  local name missing=()
  for name in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || {
      echo "These Debian packages are missing: ${missing[*]}. Install them as root, or install sudo." >&2
      return 1
    }
    as_root=(sudo)
  fi
  echo "Installing from Debian: ${missing[*]}"
  "${as_root[@]}" apt-get update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "${missing[@]}"
}

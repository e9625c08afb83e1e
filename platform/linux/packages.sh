# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# shellcheck disable=SC2034  # The lists are read by the scripts that source this file.

# Debian packages, named as Debian 12 and 13 both do. a|b: either will do, a is installed.
run_packages=(cmake ninja-build g++ pkg-config ccache
  libsdl2-dev libimgui-dev libicu-dev libharfbuzz-dev libfreetype-dev libsqlite3-dev libsodium-dev libzstd-dev libssl-dev libcurl4-openssl-dev
  libhyphen-dev libmd4c-dev libyaml-cpp-dev libxml2-dev libcsv-dev libical-dev nlohmann-json3-dev libpng-dev libgettextpo-dev libphonenumber-dev libxkbcommon-dev xkb-data libstemmer-dev libeigen3-dev
  libqrencode-dev libcairo2-dev libcups2-dev libspeechd-dev libespeak-ng-dev libatk1.0-dev libatk-bridge2.0-dev libtomlplusplus-dev libsystemd-dev gettext python3 python3-fonttools
  fonts-noto-core fonts-noto-ui-core fonts-noto-cjk fonts-noto-color-emoji
  hyphen-de hyphen-el hyphen-en-gb hyphen-fr hyphen-pl hyphen-ro hyphen-ru hyphen-uk)
test_packages=(zbar-tools poppler-utils cups cups-client speech-dispatcher speech-dispatcher-espeak-ng espeak-ng at-spi2-core dbus python3-gi gir1.2-atspi-2.0 systemd strace cage sway xwayland python3-xlib dpkg-dev file lintian
  python3-jsonschema python3-vobject libharfbuzz-bin libpango1.0-dev catch2 git unicode-data locales xvfb xauth xdotool nginx-light clang clang-tidy 'libclang-rt-dev|libclang-rt-14-dev')
# Node's own packages bring npm along; Debian's do not.
command -v npm >/dev/null || test_packages+=(nodejs npm)
bench_packages=(chromium time xvfb xauth libpango1.0-dev bsdiff zsync nginx-light)

# Installs those of the named packages that are missing; when none is, it only looks.
ensure_packages() {
  local wanted names missing=() installed
  command -v dpkg-query >/dev/null || {
    echo "This is not Debian: dpkg-query is missing. Install by your system's own means: $*" >&2
    return 1
  }
  read -ra names <<<"${*//|/ }"
  # dpkg-query fails when it knows no package of a name; what it does know, it still prints.
  installed=" $(dpkg-query -W -f '${Package}=${db:Status-Status} ' "${names[@]}" 2>/dev/null || true)"
  for wanted in "$@"; do
    [[ $installed =~ \ (${wanted//+/\\+})=installed\  ]] || missing+=("${wanted%%|*}")
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

# Configures preset $1 of the project in $2 (further arguments go to CMake) without changing directory.
configure_preset() {
  local preset=$1 root=$2
  shift 2
  local log=$root/build/configure-$preset.log
  cmake --preset "$preset" -S "$root" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache "$@" >"$log" 2>&1 || {
    cat "$log" >&2
    return 1
  }
}

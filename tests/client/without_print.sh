#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
# usage: without_print.sh CLIENT SHARE
set -eu
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT

"$1" --share "$2" --tour "$folder" --lang de --screen entry/auslaenderbehoerde
test -s "$folder/de/entry-auslaenderbehoerde.png"

if "$1" --share "$2" --slips "$folder" 2>"$folder/said"; then
  echo "it claims to have made slips" >&2
  exit 1
fi
grep -q "built without slips" "$folder/said"

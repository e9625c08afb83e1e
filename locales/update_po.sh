#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Wegweiser authors
# SPDX-License-Identifier: Apache-2.0
# usage: update_po.sh WEGWEISER_BUNDLE, from the project's root
set -eu

xgettext --language=C++ --from-code=UTF-8 --keyword=tr:1 --keyword=trc:1c,2 --keyword=trn:1,2 \
  --add-comments=Translators --add-location=file --sort-by-file --package-name=Wegweiser \
  --copyright-holder="The Wegweiser authors" --msgid-bugs-address=none -o locales/wegweiser.pot app/screens/*.cpp
# xgettext's own head has no licence that a machine can read.
{
  printf '# SPDX-FileCopyrightText: 2026 The Wegweiser authors\n# SPDX-License-Identifier: Apache-2.0\n'
  sed '/^#,* *fuzzy$/d; 1,/^msgid ""$/{/^#/d}' locales/wegweiser.pot
} >locales/wegweiser.pot.new
mv locales/wegweiser.pot.new locales/wegweiser.pot
"$1" extract content/bielefeld -o locales/bielefeld.pot

for language in $(grep -v '^#' locales/LINGUAS); do
  for domain in wegweiser bielefeld; do
    po=locales/$language/$domain.po
    [ -e "$po" ] || msginit --no-translator --locale="$language" --input="locales/$domain.pot" --output-file="$po" 2>/dev/null
    msgmerge --quiet --update --previous --backup=none --add-location=file "$po" "locales/$domain.pot"
    "$1" mark-outdated "$po"
    printf '%s %s: ' "$language" "$domain"
    msgfmt --statistics -o /dev/null "$po"
  done
done

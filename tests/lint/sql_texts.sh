#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SQL lives in sql/ and models/db; what the driver would misread in a query file is not there.
source "$(dirname "$0")/common.sh"

report "SQL outside sql/ and models/db:" \
    "$(ours 'app/*.cpp' 'app/*.h' 'ui/*.cpp' 'ui/*.h' 'models/*.cpp' 'models/*.h' ':!models/db' \
        | xargs -r grep -nEi '"\s*(select .* from|insert into|update .* set|delete from|create (table|role|database)|alter )' /dev/null || true)"

for file in $(ours 'sql/queries/*.sql'); do
    report "$file: an apostrophe, a question mark or a colon before a letter in a comment:" \
        "$(grep -nE "^\s*--.*(['?]|:[A-Za-z])" "$file" || true)"
    report "$file: a named placeholder or a question mark (bind by position, \$1…):" \
        "$(grep -vE '^\s*--' "$file" | grep -nE "(^|[^:]):[a-z]|\?" || true)"
    report "$file: select * (name the columns):" "$(grep -nEi 'select +\*' "$file" || true)"
    statements=$(grep -vE '^\s*--' "$file" | tr -d '\n' | sed 's/;[[:space:]]*$//')
    report "$file: more than one statement:" "$(grep -nF ';' <<<"$statements" || true)"
done
conclude

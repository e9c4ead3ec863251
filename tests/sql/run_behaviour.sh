#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# run_behaviour.sh SCRIPT: runs one script of asserts in a fresh house; afterwards every invariant
# must hold.
set -eu
. "$(dirname "$0")/cluster.sh"
make_house "$(basename "$1" .sql)"
run_sql -1 -f "$here/behaviour/setup.sql" >/dev/null
run_sql -f "$1" >/dev/null
violated=$(run_sql -c "select name from parterre.invariants() where violations <> 0")
if [ -n "$violated" ]; then
    echo "invariants violated: $violated"
    exit 1
fi

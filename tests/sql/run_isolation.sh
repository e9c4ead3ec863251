#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every interleaving of isolation/specs through the isolation tester of PostgreSQL and compares
# with isolation/expected. ACCEPT=1 writes the outcome there instead. 77 means skipped.
set -eu
. "$(dirname "$0")/cluster.sh"
tester=$(pg_config --pgxs | sed 's|makefiles/pgxs.mk$|test/isolation/isolationtester|')
if [ ! -x "$tester" ]; then
    echo "skipped: no isolation tester at $tester (package postgresql-server-dev-15)"
    exit 77
fi
make_house isolation
run_sql -1 -f "$here/behaviour/setup.sql" -f "$here/isolation/setup.sql" >/dev/null

failed=0
for spec in "$here"/isolation/specs/*.spec; do
    expected=$here/isolation/expected/$(basename "$spec" .spec).out
    if [ -n "${ACCEPT:-}" ]; then
        "$tester" "dbname=$PGDATABASE" <"$spec" >"$expected"
    elif ! "$tester" "dbname=$PGDATABASE" <"$spec" 2>&1 | diff -u "$expected" -; then
        echo "differs: $(basename "$spec")"
        failed=1
    fi
done
exit $failed

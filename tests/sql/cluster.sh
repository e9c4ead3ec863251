# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the runners. Finds the cluster of this test run (PARTERRE_TEST_CLUSTER, a json file),
# gives each test a database of its own and drops it afterwards.
here=$(cd "$(dirname "$0")" && pwd)
export PGOPTIONS='-c client_min_messages=warning -c timezone=UTC'

described() { sed -n "s/^ *\"$1\": *\"\{0,1\}\([^\",]*\)\"\{0,1\},\{0,1\}$/\1/p" "$PARTERRE_TEST_CLUSTER" | head -n 1; }
PGHOST=$(described host) PGPORT=$(described port) PGUSER=$(described user)
PGPASSWORD=$(described password)
export PGHOST PGPORT PGUSER PGPASSWORD

# make_house NAME: a migrated, empty database; PGDATABASE from then on.
make_house() {
    PGDATABASE="test_sql_$1_$$"
    export PGDATABASE
    trap 'psql -qXd postgres -c "drop database if exists $PGDATABASE with (force)"' EXIT
    psql -qXd postgres -v ON_ERROR_STOP=1 \
        -c "create database $PGDATABASE template $(described template)"
    psql -qXd "$PGDATABASE" -v ON_ERROR_STOP=1 -1 -f "$here/../../sql/roles.sql"
}

run_sql() { psql -qXAt -v ON_ERROR_STOP=1 "$@"; }

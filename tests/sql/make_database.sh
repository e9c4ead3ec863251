#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# make_database.sh NAME: makes a database from sql/, in the order of the Migrator. The server is the
# one of PGHOST, PGPORT and PGUSER (a superuser).
set -eu
export PGOPTIONS='-c client_min_messages=warning'
name=$1
sql=$(cd "$(dirname "$0")/../../sql" && pwd)

psql -qXd postgres -v ON_ERROR_STOP=1 -c "drop database if exists $name with (force)" \
    -c "create database $name template template0 encoding 'UTF8'"
psql -qXd "$name" -v ON_ERROR_STOP=1 -1 -f "$sql/roles.sql"
psql -qXd "$name" -v ON_ERROR_STOP=1 <<SQL
create schema parterre authorization parterre_owner;
set role parterre_owner;
create table parterre.migrations (version integer primary key, name text not null);
SQL

{
    for migration in "$sql"/migrations/*.sql; do
        version=$(basename "$migration" | cut -c1-4)
        echo "begin; set local role parterre_owner;"
        cat "$migration"
        echo "insert into parterre.migrations values ($version, '$(basename "$migration")'); commit;"
    done
    echo "begin; set local role parterre_owner;"
    find "$sql/functions" -name '*.sql' | LC_ALL=C sort | xargs cat
    cat "$sql/grants.sql"
    echo "commit;"
} | psql -qXd "$name" -v ON_ERROR_STOP=1 -f - 2>&1 | grep -v 'WARNING:  no privileges could be revoked' >&2 || true
psql -qXAtd "$name" -v ON_ERROR_STOP=1 -c "select 'api'::regnamespace, api.version()" >/dev/null

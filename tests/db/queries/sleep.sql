-- SPDX-License-Identifier: GPL-3.0-or-later
select pg_sleep($1::float8)

-- SPDX-License-Identifier: GPL-3.0-or-later
select pg_notify($1::text, $2::text)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- A till named $1 with the role $2, which has no password yet.
select parterre.add_till($1, $2) as id

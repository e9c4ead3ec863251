-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keeps signatures and tells the windows which sales have all of theirs.
select api.store_signatures($1::int, $2::bigint[], $3::int[], $4::int[], $5::bytea[])

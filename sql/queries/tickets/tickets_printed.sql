-- SPDX-License-Identifier: GPL-3.0-or-later
-- The printer has these tickets.
select outcome
  from api.tickets_printed($1::text, $2::uuid, $3::int, $4::int, $5::bigint[])

-- SPDX-License-Identifier: GPL-3.0-or-later
-- What hold_best would choose now, without holding it.
select seat_ids, total_minor, reasons
  from api.best_seats($1::text, $2::int, $3::int, $4::text, $5::bigint, $6::boolean, $7::jsonb)

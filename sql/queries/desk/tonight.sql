-- SPDX-License-Identifier: GPL-3.0-or-later
-- An event in figures, for managers.
select event_name, start_time, time_zone, currency, total_seats, sold, held, house, free, tenders,
       sections, prices, windows, minutes, median_ms, holds
  from api.tonight($1::text, $2::int)

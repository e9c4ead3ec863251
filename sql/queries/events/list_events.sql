-- SPDX-License-Identifier: GPL-3.0-or-later
-- The events that are not over yet, by start.
select id, name, venue, city, country, category, start_time, end_time, time_zone, currency,
       total_seats, available, on_sale, layout_version
  from api.list_events($1::text)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- A new event without seats; apply_plan gives it some.
insert into parterre.events (name, description, venue, city, country, category, start_time,
                             end_time, time_zone, currency)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
returning id

-- SPDX-License-Identifier: GPL-3.0-or-later
-- The events that fit filter $2, by start.
select id, name, description, venue, city, country, category, series, image_url, currency,
       time_zone, start_wall, end_wall, on_sale_wall, off_sale_wall, start_time, is_active,
       on_sale, total, available, held, house, sold, currency_fixed, version, saved_by, saved_at,
       layout_version, plan
  from api.manage_events($1::text, $2::jsonb)

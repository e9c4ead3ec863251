-- SPDX-License-Identifier: GPL-3.0-or-later
-- All price types of event $2, in the order of the house.
select id, name, percent_thousandths, fixed_minor, max_per_booking, max_total, needs_reason,
       needs_approval, is_active, used
  from api.manage_price_types($1::text, $2::int)

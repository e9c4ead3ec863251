-- SPDX-License-Identifier: GPL-3.0-or-later
-- The prices an event has beside its standard price.
select id, name, (percent * 1000)::int as percent_thousandths, fixed_minor,
       remaining as left_over, max_per_booking, needs_reason, needs_approval
  from api.list_price_types($1::text, $2::int)
 order by position, name

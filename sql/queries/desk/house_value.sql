-- SPDX-License-Identifier: GPL-3.0-or-later
select prices_version, currency, section, price_minor, free, held, house, sold, free_minor,
       held_minor, house_minor, sold_minor
  from api.house_value($1::text, $2::int)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- A card payment that will not be part of a sale.
select outcome, $4::int as payment_id, state
  from api.drop_card($1::text, $2::uuid, $3::int, $4::int)

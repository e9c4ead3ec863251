-- SPDX-License-Identifier: GPL-3.0-or-later
-- Writes down that a card is about to be charged.
select outcome, payment_id, 'INTENT' as state
  from api.begin_card($1::text, $2::uuid, $3::int, $4::int, $5::bigint)

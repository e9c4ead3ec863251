-- SPDX-License-Identifier: GPL-3.0-or-later
-- The terminal has charged the card.
select outcome, $4::int as payment_id, 'CAPTURED' as state
  from api.capture_card($1::text, $2::uuid, $3::int, $4::int, $5::text)

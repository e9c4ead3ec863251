-- SPDX-License-Identifier: GPL-3.0-or-later
-- Money that was due back to a card was given back.
select outcome, $4::int as payment_id, 'VOID' as state
  from api.refund_done($1::text, $2::uuid, $3::int, $4::int, $5::text)

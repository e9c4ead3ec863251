-- SPDX-License-Identifier: GPL-3.0-or-later
-- Card payments of this till that somebody must still settle.
select payment_id, event_id, booking_id, state, amount_minor, currency, reference, age_seconds
  from api.open_payments($1::text)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- The hold of another till becomes one of this till.
select outcome, booking_id, status, ms_left, total_minor, currency, seat_ids, prices_minor,
       price_type_ids, ticket_codes, refused_seat_ids, refused_reasons, refused_by, late,
       reference, replaces_id, customer_id, customer, reasons, replayed
  from api.take_over_hold($1::text, $2::uuid, $3::int, $4::int)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Ends a live hold; its seats are free again.
select outcome, booking_id, status, ms_left, total_minor, currency, seat_ids, prices_minor,
       price_type_ids, ticket_codes, refused_seat_ids, refused_reasons, refused_by, late,
       reference, replaces_id, customer_id, customer, reasons, replayed
  from api.cancel_booking($1::text, $2::uuid, $3::int, $4::int)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sells the seats of a booking against its payments.
select outcome, booking_id, status, ms_left, total_minor, currency, seat_ids, prices_minor,
       price_type_ids, ticket_codes, refused_seat_ids, refused_reasons, refused_by, late,
       reference, replaces_id, customer_id, customer, reasons, replayed
  from api.confirm_booking($1::text, $2::uuid, $3::int, $4::int, $5::bigint, $6::jsonb)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Seats of a sold booking for those of a live hold.
select outcome, booking_id, status, ms_left, total_minor, currency, seat_ids, prices_minor,
       price_type_ids, ticket_codes, refused_seat_ids, refused_reasons, refused_by, late,
       reference, replaces_id, customer_id, customer, reasons, replayed
  from api.exchange($1::text, $2::uuid, $3::int, $4::int, $5::int[], $6::int, $7::jsonb,
                    $8::jsonb, $9::text[])

-- SPDX-License-Identifier: GPL-3.0-or-later
-- As hold_seats; seats that the house keeps are taken out of its hold.
select outcome, booking_id, status, ms_left, total_minor, currency, seat_ids, prices_minor,
       price_type_ids, ticket_codes, refused_seat_ids, refused_reasons, refused_by, late,
       reference, replaces_id, customer_id, customer, reasons, replayed
  from api.take_house_seats($1::text, $2::uuid, $3::int, $4::int[], $5::int)

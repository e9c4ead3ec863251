-- SPDX-License-Identifier: GPL-3.0-or-later
-- One booking with its seats, payments and refunds.
select event_id, booking_id, reference, status, customer, event_name, start_time, seats,
       seat_count, total_minor, currency, confirmed_at, till, clerk,
       seat_ids, sections, rows, numbers, prices_minor, price_types, reasons, serials,
       printed::int[] as printed, released::int[] as released, payments, refunds,
       customer_id, email, phone
  from api.booking_details($1::text, $2::int, $3::int)

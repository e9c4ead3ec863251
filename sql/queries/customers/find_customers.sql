-- SPDX-License-Identifier: GPL-3.0-or-later
-- Customers by part of name, address or phone number.
select id, full_name, email, phone, bookings
  from api.find_customers($1::text, $2::text, $3::int)

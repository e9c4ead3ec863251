-- SPDX-License-Identifier: GPL-3.0-or-later
-- Adds a customer, or finds the one with the same e-mail address.
select outcome, id
  from api.add_customer($1::text, $2::uuid, $3::text, $4::text, $5::text)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- The tickets of a sale as they are to be printed now. Asks for signatures that are missing.
select line_id, seat_id, section, row_name, number, price_minor, currency, price_type, code, serial,
       encode(signature, 'hex') as signature, key_id, printed
  from api.tickets($1::text, $2::int, $3::int)

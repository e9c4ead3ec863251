-- SPDX-License-Identifier: GPL-3.0-or-later
-- The keys by which tickets of the house are known for genuine.
select id, encode(public_key, 'hex') as public_key
  from api.ticket_keys($1::text)

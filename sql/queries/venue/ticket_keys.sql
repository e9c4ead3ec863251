-- SPDX-License-Identifier: GPL-3.0-or-later
-- The keys by which tickets of the house are known for genuine; as the owner.
select id, encode(public_key, 'hex') as public_key
  from parterre.ticket_keys
 order by id

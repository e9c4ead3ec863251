-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tickets that lack a signature, of the sales that have waited longest.
select line_id, event_id, seat_id, serial, code
  from api.tickets_to_sign($1::int)

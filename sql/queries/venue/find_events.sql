-- SPDX-License-Identifier: GPL-3.0-or-later
-- The events of that id ($1, 0 for none) or exactly that name ($2), the next ones first.
select id, name, venue, start_time, time_zone, currency, total_seats
from parterre.events
where id = $1 or name = $2
order by start_time desc, id

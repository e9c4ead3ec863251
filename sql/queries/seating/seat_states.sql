-- SPDX-License-Identifier: GPL-3.0-or-later
select seat_ids, statuses, holders, holder_of, booking_ids, ms_left, versions
from api.seat_states($1::text, $2::integer, $3::integer[])

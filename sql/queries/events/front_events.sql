-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the sign-in page tells of tonight and the days after, before anyone has signed in.
select name, venue, start_time, time_zone, available, total_seats
  from api.front_events()

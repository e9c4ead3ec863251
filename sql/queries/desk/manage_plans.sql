-- SPDX-License-Identifier: GPL-3.0-or-later
select id, name, seats, version, saved_at, saved_by, events, next_events
from api.manage_plans($1)

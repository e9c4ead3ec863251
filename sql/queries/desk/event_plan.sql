-- SPDX-License-Identifier: GPL-3.0-or-later
select name, currency, layout_version, plan_id, areas, seat_ids, sections, rows, numbers,
       prices_minor, x, y, rotation, radius, kind, block, row_order, seat_order, rank, statuses
from api.event_plan($1, $2::integer)

-- SPDX-License-Identifier: GPL-3.0-or-later
select layout_version, currency, areas, section_names, row_names, seat_ids, section_of, row_of,
       seat_numbers, prices_minor, x, y, rotation, radius, kind, block, row_order, seat_order, rank
from api.seat_map($1::text, $2::integer)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives event $1 the seats of the kept plan $2; nothing travels but the numbers.
select parterre.apply_plan(
           $1, '[]', array_agg(section order by place), array_agg(row_number order by place),
           array_agg(seat_number order by place), array_agg(minor order by place),
           array_agg(x order by place), array_agg(y order by place),
           array_agg(rotation order by place), array_agg(radius order by place),
           array_agg(kind order by place), array_agg(block order by place),
           array_agg(row_order order by place), array_agg(seat_order order by place),
           array_agg(rank order by place), $2) as seats
from (
    select section::text, row_number::text, seat_number::text, (price * 100)::bigint as minor,
           x, y, rotation, radius, kind::integer, block, row_order, seat_order, rank,
           row_number() over (order by block, row_order, seat_order) as place
    from parterre.plan_seats
    where plan_id = $2
) seats

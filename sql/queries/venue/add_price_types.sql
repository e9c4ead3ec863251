-- SPDX-License-Identifier: GPL-3.0-or-later
-- Price types for event $1, in the order of the arrays: names $2, per cent of the price $3, the most
-- of an event $4 (0 for no such limit), 1 where a reason and a manager are asked for $5.
insert into parterre.price_types (event_id, name, percent, max_total, needs_reason,
                                  needs_approval, position)
select $1::integer, name, percent, nullif(most, 0), guarded = 1, guarded = 1, place
from unnest($2::text[], $3::integer[], $4::integer[], $5::integer[]) with ordinality
    as type (name, percent, most, guarded, place)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- What must hold of seats that the house keeps; see invariants.
create or replace function parterre.house_invariants()
returns table (name text, violations bigint)
language sql stable
as $$
    select 'a house hold that somebody has', count(*)
    from parterre.house_holds h
    join parterre.bookings b on b.id = h.booking_id and b.event_id = h.event_id
    where b.status not in ('HOLD', 'CANCELLED')
       or b.till_id is not null or b.hold_expires_at is not null
$$;

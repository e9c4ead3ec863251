-- SPDX-License-Identifier: GPL-3.0-or-later
-- The best party with wheelchair places: beside each a companion place, or an ordinary seat
-- where there is none, as long as the party has people for it; the others as near as can be.
create or replace function parterre.choose_wheelchairs(
    p_event_id integer, p_wish parterre.wish, p_lock boolean)
returns integer[]
language plpgsql
as $$
declare
    anchor parterre.event_seats;
    party  integer[];
begin
    for anchor in
        select * from parterre.event_seats s
        where s.event_id + 0 = p_event_id and s.kind = 1 and s.kind in (1, 2)
          and s.status = 'AVAILABLE' and s.id <> all (p_wish.excluded)
          and (p_wish.max_price is null or s.price <= p_wish.max_price)
          and (p_wish.section is null or s.section = p_wish.section)
          and (p_wish.row_name is null or lower(s.row_number) = p_wish.row_name)
        order by s.rank, s.id
        limit 50
    loop
        party := parterre.wheelchair_party(p_event_id, p_wish, anchor);
        if party is not null and (not p_lock or parterre.lock_free(p_event_id, party)) then
            return party;
        end if;
    end loop;
    return null;
end
$$;

-- The seats of a party around one wheelchair place, or null.
create or replace function parterre.wheelchair_party(
    p_event_id integer, p_wish parterre.wish, p_anchor parterre.event_seats)
returns integer[]
language plpgsql
set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
    companions integer := least(p_wish.wheelchairs, p_wish.seats - p_wish.wheelchairs);
    chairs     integer := 0;
    chosen     integer[] := '{}';
    pair       record;
    others     integer;
begin
    for pair in
        select w.id as chair, c.id as companion
        from parterre.event_seats w
        left join parterre.event_seats c
            on c.event_id + 0 = p_event_id and c.block = w.block and c.row_order = w.row_order
           and c.seat_order in (w.seat_order - 1, w.seat_order + 1)
           and c.kind <> 1 and c.status = 'AVAILABLE' and c.id <> all (p_wish.excluded)
           and (p_wish.max_price is null or c.price <= p_wish.max_price)
        where w.event_id + 0 = p_event_id and w.kind = 1 and w.kind in (1, 2)
          and w.status = 'AVAILABLE' and w.id <> all (p_wish.excluded)
          and (p_wish.max_price is null or w.price <= p_wish.max_price)
        order by w.id <> p_anchor.id, w.block <> p_anchor.block,
                 w.row_order <> p_anchor.row_order, abs(w.rank - p_anchor.rank), w.id,
                 c.kind <> 2, c.id
    loop
        exit when chairs = p_wish.wheelchairs;
        continue when pair.chair = any (chosen)
                   or companions > 0
                      and (pair.companion is null or pair.companion = any (chosen));
        chosen := chosen || pair.chair;
        chairs := chairs + 1;
        if companions > 0 then
            chosen := chosen || pair.companion;
            companions := companions - 1;
        end if;
    end loop;
    others := p_wish.seats - cardinality(chosen);
    if chairs = p_wish.wheelchairs and others > 0 then
        chosen := chosen || array(
            select s.id from parterre.event_seats s
            where s.event_id + 0 = p_event_id and s.block = p_anchor.block
              and s.status = 'AVAILABLE' and s.kind not in (1, 2)
              and s.id <> all (chosen || p_wish.excluded)
              and (p_wish.max_price is null or s.price <= p_wish.max_price)
            order by abs(s.row_order - p_anchor.row_order),
                     abs(s.seat_order - p_anchor.seat_order), s.id
            limit others);
    end if;
    return case when cardinality(chosen) = p_wish.seats and chairs = p_wish.wheelchairs
                then array(select unnest(chosen) order by 1) end;
end
$$;

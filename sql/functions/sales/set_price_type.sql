-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sells seats of a locked, live hold by another price type (null: the standard price), at what the
-- seats cost now.
create or replace function parterre.set_price_type(
    p_caller parterre.caller, p_request_id uuid, p_booking parterre.bookings,
    p_asked parterre.asked)
returns api.booking_answer
language plpgsql
as $$
declare
    seat_ids constant integer[] := parterre.plain_list(p_asked.seat_ids);
    why      constant text := parterre.written_reason(p_asked.words);
    wanted   constant parterre.price_types
        := parterre.wanted_type(p_booking.event_id, p_asked.price_type_id, why);
    currency constant text := (select e.currency from parterre.events e
                               where e.id = p_booking.event_id);
    waived   numeric;
    refused  api.booking_answer;
begin
    if not seat_ids <@ parterre.live_seats(p_booking) then
        return parterre.booking_as_answer('CHANGED', p_booking.id, p_booking.event_id);
    end if;
    if wanted.needs_approval then
        select sum(s.price - parterre.typed_price(s.price, wanted, currency)) into waived
        from parterre.event_seats s
        where s.id = any (seat_ids) and s.event_id = p_booking.event_id;
        if parterre.approver_of(p_caller, p_request_id, p_booking.event_id, 'PRICE_TYPE',
                                waived) is null then
            return parterre.ask_manager(p_booking.id, p_booking.event_id, 'PRICE_TYPE', waived);
        end if;
    end if;
    refused := parterre.cap_refusal(p_caller, p_booking, seat_ids, wanted);
    if refused.outcome is not null then
        return refused;
    end if;

    update parterre.booking_seats l
    set price_type_id = wanted.id, reason = why,
        price_at_booking = case when wanted.id is null then s.price
                                else parterre.typed_price(s.price, wanted, currency) end
    from parterre.event_seats s
    where l.booking_id = p_booking.id and l.event_id = p_booking.event_id
      and l.seat_id = any (seat_ids) and l.released_at is null
      and s.id = l.seat_id and s.event_id = l.event_id;
    update parterre.bookings b
    set total_amount = (select sum(l.price_at_booking)
                        from parterre.booking_seats l
                        where l.booking_id = b.id and l.event_id = b.event_id
                          and l.released_at is null)
    where b.id = p_booking.id and b.event_id = p_booking.event_id;
    return parterre.booking_as_answer('DONE', p_booking.id, p_booking.event_id);
end
$$;

-- The price type of that id, none for the standard price.
create or replace function parterre.wanted_type(
    p_event_id integer, p_price_type_id integer, p_reason text)
returns parterre.price_types
language plpgsql
as $$
declare
    wanted parterre.price_types;
begin
    select * into wanted
    from parterre.price_types
    where id = p_price_type_id and event_id = p_event_id and is_active;
    if p_price_type_id is not null and wanted.id is null
       or wanted.needs_reason and p_reason is null then
        raise exception using errcode = 'PT400', message = 'no such price type, or no reason';
    end if;
    return wanted;
end
$$;

-- Refuses what a price type does not allow, in one booking or in the event; else null. Holds that
-- ran out do not count against others.
create or replace function parterre.cap_refusal(
    p_caller parterre.caller, p_booking parterre.bookings, p_seat_ids integer[],
    p_type parterre.price_types)
returns api.booking_answer
language plpgsql
as $$
declare
    others  integer;
    added   integer;
    allowed integer;
begin
    select count(*) filter (where price_type_id = p_type.id and seat_id <> all (p_seat_ids)),
           count(*) filter (where price_type_id is distinct from p_type.id
                                  and seat_id = any (p_seat_ids))
    into others, added
    from parterre.booking_seats
    where booking_id = p_booking.id and event_id = p_booking.event_id and released_at is null;
    allowed := p_type.max_per_booking - others;
    if allowed < cardinality(p_seat_ids) then
        return parterre.refusal('CAP', p_booking.id, p_seat_ids, array[allowed::text],
                                array[p_type.name]);
    end if;
    for attempt in 1..2 loop
        allowed := parterre.lock_cap(p_type.id, p_booking.event_id, p_type.max_total);
        if allowed is null or allowed >= added then
            return null;
        end if;
        exit when not parterre.expire_some(p_booking.event_id, p_caller.session_id,
                                              p_booking.id);
    end loop;
    return parterre.refusal('CAP', p_booking.id, p_seat_ids, array[greatest(0, allowed)::text],
                            array[p_type.name]);
end
$$;

create or replace function api.set_price_type(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer,
    p_seat_ids integer[], p_price_type_id integer, p_reason text)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    asked parterre.asked;
begin
    asked.booking_id := p_booking_id;
    asked.seat_ids := p_seat_ids;
    asked.price_type_id := p_price_type_id;
    asked.words := p_reason;
    return parterre.act(p_token, p_request_id, p_event_id, 'price', asked);
end
$$;

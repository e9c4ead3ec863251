-- SPDX-License-Identifier: GPL-3.0-or-later
-- Puts locked seats into a hold: a new one, or one that this till has and has locked. All or
-- nothing. Seats of a hold that ran out are taken over, which ends that hold as a whole. The hold
-- that is to grow may have run out while locks were waited for: it is looked at once more.
create or replace function parterre.place_hold(
    p_caller parterre.caller, p_event_id integer, p_booking_id integer, p_seat_ids integer[])
returns api.booking_answer
language plpgsql
as $$
declare
    hold_id integer := p_booking_id;
    refusal api.booking_answer;
    ended   api.outcome;
    at      timestamptz;
    wanted  integer[];
    price   numeric;
begin
    select array_agg(id order by id), sum(event_seats.price) into wanted, price
    from parterre.event_seats
    where id = any (p_seat_ids) and event_id = p_event_id and status = 'AVAILABLE';
    if wanted is distinct from p_seat_ids then
        refusal := parterre.clear_seats(p_caller, p_event_id, p_booking_id, p_seat_ids);
        if refusal.outcome is not null then
            return refusal;
        end if;
        select array_agg(id order by id), sum(event_seats.price) into wanted, price
        from parterre.event_seats
        where id = any (p_seat_ids) and event_id = p_event_id and status = 'AVAILABLE';
    end if;

    if hold_id is not null then
        ended := (parterre.lock_live_hold(p_caller, hold_id, p_event_id)).refused;
        if ended is not null then
            return parterre.refusal(ended, hold_id);
        end if;
    end if;
    if hold_id is null then
        at := clock_timestamp();
        insert into parterre.bookings
            (user_id, event_id, total_amount, created_at, hold_expires_at, session_id, till_id)
        values (-p_caller.till_id, p_event_id, price, at,
                at + make_interval(secs => parterre.setting('hold_seconds')),
                p_caller.session_id, p_caller.till_id)
        returning id into hold_id;
    elsif wanted is not null then
        update parterre.bookings set total_amount = total_amount + price
        where id = hold_id and event_id = p_event_id;
    end if;
    if wanted is not null then
        perform parterre.assign_seats(p_event_id, hold_id, wanted);
        insert into parterre.seat_changes
            (event_id, delta, seat_ids, action, booking_id, session_id)
        values (p_event_id, -cardinality(wanted), wanted, 'hold', hold_id, p_caller.session_id);
    end if;
    return parterre.booking_as_answer('DONE', hold_id, p_event_id);
end
$$;

-- Of locked seats that are not all free: ends the holds among them that ran out. The answer is a
-- refusal if another has one of them, else null. Seats already in the booking do not count.
create or replace function parterre.clear_seats(
    p_caller parterre.caller, p_event_id integer, p_booking_id integer, p_seat_ids integer[])
returns api.booking_answer
language plpgsql
as $$
declare
    seen_at constant timestamptz := clock_timestamp();
    taken   integer[];
    over    integer[];
    lapsed  integer[];
begin
    select array_agg(s.id) filter (where not t.ran_out), array_agg(s.id) filter (where t.ran_out),
           array_agg(distinct b.id) filter (where t.ran_out)
    into taken, over, lapsed
    from parterre.event_seats s
    join parterre.bookings b on b.id = s.current_booking_id and b.event_id = s.event_id
    cross join lateral (
        select b.status = 'HOLD' and coalesce(b.hold_expires_at <= seen_at, false) as ran_out) t
    where s.id = any (p_seat_ids) and s.event_id = p_event_id
      and s.current_booking_id is distinct from p_booking_id;
    if taken is not null then
        return parterre.seats_refused('TAKEN', p_booking_id, p_event_id, taken);
    end if;
    if lapsed is not null
       and not parterre.try_expire(lapsed, p_event_id, p_caller.session_id) then
        return parterre.seats_refused('BUSY', p_booking_id, p_event_id, over);
    end if;
    return null;
end
$$;

-- Gives free, locked seats to a hold. A seat taken back into the same booking revives its line,
-- with a new price snapshot and a new ticket code.
create or replace function parterre.assign_seats(
    p_event_id integer, p_booking_id integer, p_seat_ids integer[])
returns void
language plpgsql
as $$
begin
    with seat as (
        update parterre.event_seats
        set status = 'HOLD', current_booking_id = p_booking_id,
            version = version + 1, updated_at = clock_timestamp()
        where id = any (p_seat_ids) and event_id = p_event_id
        returning id, price
    )
    insert into parterre.booking_seats as line (booking_id, seat_id, event_id, price_at_booking)
    select p_booking_id, id, p_event_id, price from seat order by id
    on conflict on constraint booking_seats_once_a_booking do update
    set released_at = null, price_at_booking = excluded.price_at_booking,
        price_type_id = null, reason = null, ticket_code = excluded.ticket_code;
end
$$;

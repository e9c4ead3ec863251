-- SPDX-License-Identifier: GPL-3.0-or-later
-- Puts locked seats into a hold: a new one, or one that this till has and has locked. All or
-- nothing. Seats of a hold that ran out are taken over, which ends that hold as a whole.
create or replace function parterre.place_hold(
    p_caller parterre.caller, p_event_id integer, p_booking_id integer, p_seat_ids integer[])
returns api.booking_answer
language plpgsql
as $$
declare
    seen_at    constant timestamptz := clock_timestamp();
    hold_id    integer := p_booking_id;
    wanted     integer[];
    refused    integer[];
    lapsed     integer[];
    price      numeric;
begin
    select array_agg(s.id order by s.id) filter (where s.status = 'AVAILABLE' or ran_out),
           array_agg(s.id) filter (where s.status <> 'AVAILABLE' and not ran_out
                                     and s.current_booking_id is distinct from p_booking_id),
           array_agg(distinct b.id) filter (where ran_out),
           coalesce(sum(s.price) filter (where s.status = 'AVAILABLE' or ran_out), 0)
    into wanted, refused, lapsed, price
    from parterre.event_seats s
    left join parterre.bookings b on b.id = s.current_booking_id and b.event_id = s.event_id
    cross join lateral (
        select coalesce(b.status = 'HOLD' and b.hold_expires_at <= seen_at, false) as ran_out) r
    where s.id = any (p_seat_ids) and s.event_id = p_event_id;

    if refused is not null then
        return parterre.seats_refused('TAKEN', p_booking_id, p_event_id, refused);
    end if;
    if lapsed is not null
       and not parterre.try_expire(lapsed, p_event_id, p_caller.session_id) then
        return parterre.seats_refused(
            'BUSY', p_booking_id, p_event_id,
            array(select id from parterre.event_seats
                  where id = any (p_seat_ids) and event_id = p_event_id
                    and current_booking_id = any (lapsed)));
    end if;
    if wanted is null then
        return parterre.booking_as_answer('DONE', p_booking_id, p_event_id);
    end if;

    if hold_id is null then
        insert into parterre.bookings
            (user_id, event_id, total_amount, created_at, hold_expires_at, session_id, till_id)
        values (1, p_event_id, price, seen_at,
                seen_at + make_interval(secs => parterre.setting('hold_seconds')),
                p_caller.session_id, p_caller.till_id)
        returning id into hold_id;
    else
        update parterre.bookings set total_amount = total_amount + price
        where id = hold_id and event_id = p_event_id;
    end if;
    perform parterre.assign_seats(p_event_id, hold_id, wanted, 'HOLD');
    insert into parterre.seat_changes (event_id, delta, seat_ids, action, booking_id, session_id)
    values (p_event_id, -cardinality(wanted), wanted, 'hold', hold_id, p_caller.session_id);
    return parterre.booking_as_answer('DONE', hold_id, p_event_id);
end
$$;

-- Gives free, locked seats to a booking. A seat taken back into the same booking revives its line,
-- with a new price snapshot and a new ticket code.
create or replace function parterre.assign_seats(
    p_event_id integer, p_booking_id integer, p_seat_ids integer[],
    p_status parterre.seat_status)
returns void
language plpgsql
as $$
begin
    with seat as (
        update parterre.event_seats
        set status = p_status, current_booking_id = p_booking_id,
            version = version + 1, updated_at = clock_timestamp()
        where id = any (p_seat_ids) and event_id = p_event_id
        returning id, price
    )
    insert into parterre.booking_seats as line (booking_id, seat_id, event_id, price_at_booking)
    select p_booking_id, id, p_event_id, price from seat order by id
    on conflict on constraint booking_seats_once_a_booking do update
    set released_at = null, price_at_booking = excluded.price_at_booking,
        ticket_code = excluded.ticket_code;
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether seats may be held here at all: null, or why not. Keeps the event from being closed
-- while the hold is made, locks the booking that is to grow, and caps what one till hoards.
create or replace function parterre.why_not_hold(
    p_caller parterre.caller, p_event_id integer, p_booking_id integer, p_seats integer)
returns api.outcome
language plpgsql
as $$
declare
    event_on_sale boolean;
    not_ours      api.outcome;
begin
    select parterre.is_on_sale(e) into event_on_sale
    from parterre.events e where e.id = p_event_id
    for key share;
    if event_on_sale is not true then
        return case when event_on_sale is null then 'NOT_FOUND' else 'NOT_ON_SALE' end;
    end if;

    if p_booking_id is not null then
        not_ours := (parterre.lock_live_hold(p_caller, p_booking_id, p_event_id)).refused;
        if not_ours is not null then
            return not_ours;
        end if;
    end if;

    perform pg_advisory_xact_lock(hashtextextended('parterre.cap', p_caller.till_id));
    if p_seats + (select count(*)
                  from parterre.bookings b
                  join parterre.booking_seats l on l.booking_id = b.id and l.event_id = b.event_id
                  where b.till_id = p_caller.till_id and b.status = 'HOLD'
                    and b.hold_expires_at > clock_timestamp() and l.released_at is null)
       > parterre.setting('seats_per_till') then
        return 'LIMIT';
    end if;
    return null;
end
$$;

-- A single expression, so that it is inlined.
create or replace function parterre.is_on_sale(event parterre.events) returns boolean
language sql volatile
as $$
    select event.is_active
       and clock_timestamp() >= coalesce(event.on_sale_at, '-infinity')
       and clock_timestamp() < coalesce(event.off_sale_at, event.end_time,
                                        event.start_time + interval '6 hours')
$$;

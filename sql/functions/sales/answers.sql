-- SPDX-License-Identifier: GPL-3.0-or-later
-- Milliseconds that a hold has left; null for one without expiry.
create or replace function parterre.ms_left(expires_at timestamptz) returns bigint
language sql volatile
as $$
    select case when expires_at is not null
           then greatest(0, floor(extract(epoch from expires_at - clock_timestamp()) * 1000))::bigint
           end
$$;

-- A booking as it stands, in the form that every acting function answers; its booking_id is null if
-- there is none. Every sale runs this twice: the row is filled as a whole, in the order of the
-- type, which a test holds to; and a walk-in costs no look at the customers.
create or replace function parterre.booking_as_answer(
    p_outcome api.outcome, p_booking_id integer, p_event_id integer)
returns api.booking_answer
language plpgsql
as $$
declare
    answer api.booking_answer;
begin
    select p_outcome as outcome, b.id as booking_id, b.status as status,
           case when b.status = 'HOLD' then parterre.ms_left(b.hold_expires_at) end as ms_left,
           parterre.minor(b.total_amount) as total_minor, e.currency as currency,
           coalesce(l.seat_ids, '{}') as seat_ids, coalesce(l.prices, '{}') as prices_minor,
           case when b.status = 'CONFIRMED' then coalesce(l.codes, '{}') else '{}' end
               as ticket_codes,
           '{}' as refused_seat_ids, '{}' as refused_reasons, '{}' as refused_by, b.late as late,
           case when b.confirmed_at is not null then parterre.booking_reference(b.id) end
               as reference,
           b.replaces_id as replaces_id, false as replayed,
           coalesce(l.price_types, '{}') as price_type_ids,
           case when b.user_id > 1 then b.user_id end as customer_id, null as customer,
           '{}' as reasons, null as payment_id
    into answer
    from parterre.bookings b
    join parterre.events e on e.id = b.event_id
    cross join lateral (
        select array_agg(o.seat_id) as seat_ids,
               array_agg(parterre.minor(o.price_at_booking)) as prices,
               array_agg(coalesce(o.price_type_id, 0)) as price_types,
               array_agg(replace(o.ticket_code::text, '-', '')) as codes
        from (select seat_id, price_at_booking, price_type_id, ticket_code
              from parterre.booking_seats
              where booking_id = b.id and event_id = b.event_id and released_at is null
              order by seat_id) o) l
    where b.id = p_booking_id and b.event_id = p_event_id;
    if answer.customer_id is not null then
        answer.customer := (select full_name from parterre.users where id = answer.customer_id);
    end if;
    return answer;
end
$$;

-- An answer that tells nothing of a booking: as a rule it says no, and nothing was changed.
create or replace function parterre.refusal(
    p_outcome api.outcome, p_booking_id integer default null,
    p_seat_ids integer[] default '{}', p_reasons text[] default '{}', p_by text[] default '{}')
returns api.booking_answer
language plpgsql immutable
as $$
declare
    answer api.booking_answer;
begin
    answer.outcome := p_outcome;
    answer.booking_id := p_booking_id;
    answer.seat_ids := '{}';
    answer.prices_minor := '{}';
    answer.price_type_ids := '{}';
    answer.ticket_codes := '{}';
    answer.refused_seat_ids := p_seat_ids;
    answer.refused_reasons := p_reasons;
    answer.refused_by := p_by;
    answer.late := false;
    answer.reasons := '{}';
    answer.replayed := false;
    return answer;
end
$$;

-- A booking that is not as the window thought, as it is; or there is none.
create or replace function parterre.changed(p_booking_id integer, p_event_id integer)
returns api.booking_answer
language plpgsql
as $$
declare
    answer constant api.booking_answer
        := parterre.booking_as_answer('CHANGED', p_booking_id, p_event_id);
begin
    return case when answer.booking_id is null then parterre.refusal('NOT_FOUND', p_booking_id)
                else answer end;
end
$$;

-- Refuses seats and says, for each, why and by which till, or for what the house keeps it. Seats that nobody has, and that were
-- not locked, are being changed by someone this instant.
create or replace function parterre.seats_refused(
    p_outcome api.outcome, p_booking_id integer, p_event_id integer, p_seat_ids integer[])
returns api.booking_answer
language plpgsql
as $$
declare
    reasons text[];
    tills   text[];
begin
    select array_agg(case when s.id is null then 'GONE'
                          when s.status = 'BOOKED' then 'SOLD'
                          when s.status = 'AVAILABLE' or b.hold_expires_at <= clock_timestamp()
                          then 'BUSY'
                          when b.hold_expires_at is null then 'HOUSE'
                          else 'HELD' end order by asked.id),
           array_agg(coalesce(t.name, k.reason, '') order by asked.id)
    into reasons, tills
    from unnest(p_seat_ids) as asked (id)
    left join parterre.event_seats s on s.id = asked.id and s.event_id = p_event_id
    left join parterre.bookings b
        on b.id = s.current_booking_id and b.event_id = s.event_id
    left join parterre.tills t on t.id = b.till_id
    left join parterre.house_holds k on k.booking_id = b.id and k.event_id = b.event_id;
    return parterre.refusal(p_outcome, p_booking_id,
                            array(select unnest(p_seat_ids) order by 1), reasons, tills);
end
$$;

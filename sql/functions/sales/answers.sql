-- SPDX-License-Identifier: GPL-3.0-or-later
-- Milliseconds that a hold has left; null for one without expiry.
create or replace function parterre.ms_left(expires_at timestamptz) returns bigint
language sql volatile
as $$
    select case when expires_at is not null
           then greatest(0, floor(extract(epoch from expires_at - clock_timestamp()) * 1000))::bigint
           end
$$;

-- A booking as it stands, in the form that every acting function answers; null if there is none.
create or replace function parterre.booking_as_answer(
    p_outcome api.outcome, p_booking_id integer, p_event_id integer)
returns api.booking_answer
language plpgsql
as $$
declare
    answer api.booking_answer;
begin
    select p_outcome, b.id, b.status,
           case when b.status = 'HOLD' then parterre.ms_left(b.hold_expires_at) end,
           parterre.minor(b.total_amount), e.currency,
           coalesce(l.seat_ids, '{}'), coalesce(l.prices, '{}'), coalesce(l.price_types, '{}'),
           case when b.status = 'CONFIRMED' then coalesce(l.codes, '{}') else '{}' end,
           '{}', '{}', '{}', b.late,
           case when b.confirmed_at is not null then parterre.booking_reference(b.id) end,
           b.replaces_id, false, case when b.user_id > 1 then b.user_id end,
           case when b.user_id > 1
                then (select full_name from parterre.users where id = b.user_id) end, '{}'
    into answer.outcome, answer.booking_id, answer.status, answer.ms_left, answer.total_minor,
         answer.currency, answer.seat_ids, answer.prices_minor, answer.price_type_ids,
         answer.ticket_codes, answer.refused_seat_ids, answer.refused_reasons, answer.refused_by,
         answer.late, answer.reference, answer.replaces_id, answer.replayed, answer.customer_id,
         answer.customer, answer.reasons
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
    return case when found then answer end;
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

-- Refuses seats and says, for each, why and by which till. Seats that nobody has, and that were
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
           array_agg(coalesce(t.name, '') order by asked.id)
    into reasons, tills
    from unnest(p_seat_ids) as asked (id)
    left join parterre.event_seats s on s.id = asked.id and s.event_id = p_event_id
    left join parterre.bookings b
        on b.id = s.current_booking_id and b.event_id = s.event_id
    left join parterre.tills t on t.id = b.till_id;
    return parterre.refusal(p_outcome, p_booking_id,
                            array(select unnest(p_seat_ids) order by 1), reasons, tills);
end
$$;

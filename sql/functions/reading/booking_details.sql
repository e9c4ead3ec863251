-- SPDX-License-Identifier: GPL-3.0-or-later
-- All about a booking that was sold, for staff at any till: its lines, those given back too, and
-- the money in and out. No row when there is no such sale.
create or replace function api.booking_details(
    p_token text, p_event_id integer, p_booking_id integer)
returns table (event_id integer, booking_id integer, reference text, status text, customer text,
               event_name text, start_time timestamptz, seats text, seat_count integer,
               total_minor bigint, currency text, confirmed_at timestamptz, till text, clerk text,
               seat_ids integer[], sections text[], "rows" text[], numbers text[],
               prices_minor bigint[], price_types text[], reasons text[], serials integer[],
               printed boolean[], released boolean[], payments jsonb, refunds jsonb,
               customer_id integer, email text, phone text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
begin
    perform parterre.reader_of(p_token);
    return query
    select s.*, l.seat_ids, l.sections, l.row_names, l.numbers, l.prices, l.types, l.reasons,
           l.serials, l.printed, l.released,
           parterre.payments_in_words(b.id, b.event_id),
           parterre.refunds_in_words(b.id, b.event_id),
           u.id, parterre.known_email(u.email), u.phone_number::text
    from parterre.bookings b
    left join parterre.users u on u.id = b.user_id and u.id > 1
    cross join lateral parterre.summaries(array[b.id]) s
    cross join lateral (
        select array_agg(k.seat_id) as seat_ids, array_agg(p.section::text) as sections,
               array_agg(p.row_number::text) as row_names,
               array_agg(p.seat_number::text) as numbers,
               array_agg(parterre.minor(k.price_at_booking)) as prices,
               array_agg(coalesce(t.name::text, '')) as types,
               array_agg(coalesce(k.reason::text, '')) as reasons,
               array_agg(k.serial::integer) as serials,
               array_agg(k.printed_at is not null) as printed,
               array_agg(k.released_at is not null) as released
        from parterre.sold_lines(b.id, b.event_id) k
        join parterre.event_seats p on p.id = k.seat_id and p.event_id = k.event_id
        left join parterre.price_types t on t.id = k.price_type_id and t.event_id = k.event_id) l
    where b.id = p_booking_id and b.event_id = p_event_id and b.confirmed_at is not null;
end
$$;

-- The payments of a booking, whatever became of them.
create or replace function parterre.payments_in_words(p_booking_id integer, p_event_id integer)
returns jsonb
language plpgsql stable
as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
                   'id', p.id, 'tender', p.tender, 'state', p.state,
                   'amount_minor', parterre.minor(p.amount),
                   'tendered_minor', parterre.minor(p.tendered), 'reference', p.reference,
                   'at', p.created_at) order by p.id), '[]')
        from parterre.payments p
        where p.booking_id = p_booking_id and p.event_id = p_event_id);
end
$$;

create or replace function parterre.refunds_in_words(p_booking_id integer, p_event_id integer)
returns jsonb
language plpgsql stable
as $$
begin
    return (
        select coalesce(jsonb_agg(jsonb_build_object(
                   'id', r.id, 'tender', r.tender, 'amount_minor', parterre.minor(r.amount),
                   'reference', r.reference, 'at', r.created_at, 'clerk', clerk.full_name,
                   'approved_by', manager.full_name) order by r.id), '[]')
        from parterre.refunds r
        join parterre.sessions s on s.id = r.session_id
        join parterre.users clerk on clerk.id = s.staff_id
        left join parterre.users manager on manager.id = r.approved_by
        where r.booking_id = p_booking_id and r.event_id = p_event_id);
end
$$;

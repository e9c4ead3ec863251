-- SPDX-License-Identifier: GPL-3.0-or-later
-- The public half of the key with which parterred signs; returns its number. A new one retires the
-- others: what they signed stays good.
create or replace function api.register_ticket_key(p_public_key bytea) returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    key integer;
begin
    insert into parterre.ticket_keys as k (public_key) values (p_public_key)
    on conflict (public_key) do update set retired_at = null
    returning k.id into key;
    update parterre.ticket_keys set retired_at = clock_timestamp()
    where id <> key and retired_at is null;
    return key;
end
$$;

-- The tickets without a signature of the sales that have waited longest.
create or replace function api.tickets_to_sign(p_limit integer)
returns table (line_id bigint, event_id integer, seat_id integer, serial integer, code text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
begin
    perform parterre.leave_queue(p_limit);
    return query
    select l.id, l.event_id, l.seat_id, l.serial::integer, replace(l.ticket_code::text, '-', '')
    from parterre.waiting_sales(p_limit) q
    join parterre.bookings b
        on b.id = q.booking_id and b.event_id = q.event_id and b.status = 'CONFIRMED'
    join parterre.booking_seats l
        on l.booking_id = b.id and l.event_id = b.event_id and l.released_at is null
    where not exists (select from parterre.ticket_signatures g
                      where g.line_id = l.id and g.event_id = l.event_id and g.serial = l.serial)
    order by l.id;
end
$$;

-- Keeps signatures of tickets that are still good, takes the sales that have all theirs out of the
-- queue and tells the windows; returns how many signatures were new.
create or replace function api.store_signatures(
    p_key_id integer, p_line_ids bigint[], p_event_ids integer[], p_serials integer[],
    p_signatures bytea[])
returns integer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
declare
    stored integer;
begin
    insert into parterre.ticket_signatures (line_id, event_id, serial, key_id, signature)
    select l.id, l.event_id, l.serial, p_key_id, s.signature
    from unnest(p_line_ids, p_event_ids, p_serials, p_signatures)
        as s (line_id, event_id, serial, signature)
    join parterre.booking_seats l
        on l.id = s.line_id and l.event_id = s.event_id and l.serial = s.serial
       and l.released_at is null
    join parterre.bookings b
        on b.id = l.booking_id and b.event_id = l.event_id and b.status = 'CONFIRMED'
    on conflict do nothing;
    get diagnostics stored = row_count;
    perform parterre.leave_queue(cardinality(p_line_ids));
    return stored;
end
$$;

-- Takes those of the first p_most sales out of the queue that lack no signature, or are sales no
-- more.
create or replace function parterre.leave_queue(p_most integer) returns void
language plpgsql
as $$
declare
    served parterre.signing_queue;
begin
    for served in
        delete from parterre.signing_queue q
        where (q.booking_id, q.event_id) in (select w.booking_id, w.event_id
                                             from parterre.waiting_sales(p_most) w)
          and parterre.unsigned_tickets(q.booking_id, q.event_id) = 0
        returning *
    loop
        perform pg_notify('parterre_tickets', served.event_id || ' ' || served.booking_id);
    end loop;
end
$$;

create or replace function parterre.waiting_sales(p_most integer)
returns setof parterre.signing_queue
language sql stable
as $$
    select * from parterre.signing_queue order by asked_at, booking_id limit p_most
$$;

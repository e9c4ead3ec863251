-- SPDX-License-Identifier: GPL-3.0-or-later
do $$ -- the list has what is active and not long over, soonest first, with exact availability
declare
    token constant text := test.at_till(1);
begin
    insert into parterre.events (name, venue, city, country, start_time, is_active)
    values ('Over', 'Studio', 'Town', 'Land', now() - interval '7 hours', true),
           ('Off', 'Studio', 'Town', 'Land', now(), false),
           ('Running', 'Studio', 'Town', 'Land', now() - interval '5 hours', true);
    perform test.hold(1, array[1, 2]);
    assert (select array_agg(e.name || ' ' || e.available || ' ' || e.on_sale)
            from api.list_events(token) e)
           = array['Running 0 true', 'Tonight 38 true', 'Later 40 false'];
    perform api.fold_changes();
    assert (select available from api.list_events(token) where id = 1) = 38;
end $$;

do $$ -- the map is one row of equally long arrays, in order of section, block, row and seat
declare
    m record;
begin
    select * into m from api.seat_map('till-1', 1);
    assert m.layout_version = 1 and m.currency = 'EUR' and m.areas = '[]', m.areas;
    assert m.section_names = '{Stalls}' and m.row_names = '{A,B}';
    assert m.seat_ids = (select array_agg(n)::text from generate_series(1, 40) n);
    assert (m.row_of::integer[])[20:21] = '{1,2}' and (m.seat_numbers::text[])[40] = '20';
    assert (m.prices_minor::bigint[])[20:21] = '{4500,3000}' and (m.kind::integer[])[1] = 1;
    assert (m.x::real[])[3] = 2 and (m.y::real[])[21] = 1 and (m.row_order::integer[])[21] = 1
           and (m.seat_order::integer[])[22] = 1;
    select * into m from api.seat_map('till-1', 99);
    assert m.seat_ids is null;
end $$;

do $$ -- an event without seats, and seats without positions, can be read too
declare
    m record;
begin
    select * into m from api.seat_map('till-1', 3);
    assert m.seat_ids = '{}' and m.section_names = '{}', m;
    insert into parterre.event_seats (event_id, section, row_number, seat_number, price)
    values (3, 'A', '1', '1', 10);
    update parterre.events set total_seats = 1, available_seats = 1 where id = 3;
    select * into m from api.seat_map('till-1', 3);
    assert cardinality(m.seat_ids::integer[]) = 1 and m.x = '{NULL}' and m.rank = '{NULL}', m;
end $$;

create function test.state(p_seat integer, p_only integer[] default null) returns text
language sql as $$
    select s.status || ' ' || s.holder || ' ' || s.booking_id || ' ' || (s.ms_left > 290000)
    from api.seat_states('till-1', 1, p_only) r,
         lateral unnest(r.seat_ids, string_to_array(r.statuses, null), r.holder_of,
                        r.booking_ids, r.ms_left, r.versions)
             as u (seat_id, status, place, booking_id, ms_left, version),
         lateral (select u.seat_id, u.status, u.booking_id, coalesce(u.ms_left, -1) as ms_left,
                         coalesce(r.holders[u.place], '-') as holder) s
    where s.seat_id = p_seat
$$;

do $$ -- states of what cannot be had: held with its till, booked, house; not what ran out
declare
    sold   integer := (test.hold(2, array[10, 11])).booking_id;
    house  integer := (test.hold(2, array[12])).booking_id;
    lapsed integer := (test.hold(2, array[13])).booking_id;
begin
    perform test.confirm(2, sold, 9000);
    update parterre.bookings set hold_expires_at = null where id = house;
    perform test.run_out(lapsed), test.at_till(1);
    assert test.state(1) = 'H Till 1 1 true', test.state(1);
    assert test.state(10) = 'B - ' || sold || ' false', test.state(10);
    assert test.state(12) = 'X Till 2 ' || house || ' false', test.state(12);
    assert (select ms_left = array[-1::bigint] from api.seat_states('till-1', 1, array[12]));
    assert test.state(13) is null and test.state(20) is null;
    assert test.state(10, array[10, 20]) = test.state(10) and test.state(1, array[10]) is null;
    assert (select seat_ids = '{}' and statuses = '' and holders = '{}'
            from api.seat_states('till-1', 1, array[20]));
    assert (select seat_ids = '{}' from api.seat_states('till-1', 99));
end $$;

do $$ -- an answer is filled in the order of its type
declare
    named text := (select string_agg(m[1], ' ')
                   from regexp_matches(
                       (select regexp_replace(prosrc, 'into answer.*', '') from pg_proc
                        where proname = 'booking_as_answer'), '\yas ([a-z_]+)', 'g') m);
begin
    assert named = (select string_agg(attname, ' ' order by attnum) from pg_attribute
                    where attrelid = 'api.booking_answer'::regclass and attnum > 0), named;
end $$;

create function test.map_of(p_event integer) returns text language sql as $$
    select concat_ws(' ', m.section_names, m.row_names, m.seat_numbers, m.prices_minor, m.kind)
    from api.seat_map('till-1', p_event) m
$$;

do $$ -- the map is made once, and anew after any edit of seats, by whomever; a sale is no edit
declare
    token constant text := test.at_till(1);
    made  bigint;
begin
    delete from parterre.event_seats where event_id = 3;
    insert into parterre.event_seats (event_id, section, row_number, seat_number, price)
    values (3, 'A', '1', '1', 10), (3, 'A', '1', '2', 10);
    assert test.map_of(3) = '{A} {1} {1,2} {1000,1000} {0,0}', test.map_of(3);
    update parterre.event_seats set price = 12.5 where event_id = 3 and seat_number = '2';
    assert test.map_of(3) = '{A} {1} {1,2} {1000,1250} {0,0}', test.map_of(3);
    delete from parterre.event_seats where event_id = 3 and seat_number = '1';
    assert test.map_of(3) = '{A} {1} {2} {1250} {0}', test.map_of(3);
    update parterre.events set areas = '[{}]', layout_version = layout_version + 1 where id = 3;
    assert (select m.areas = '[{}]' from api.seat_map(token, 3) m);
    update parterre.events set total_seats = 1, available_seats = 1 where id = 3;

    made := (select edits from parterre.seat_edits);
    perform test.confirm(1, (test.hold(1, array[30])).booking_id, 3000);
    assert made = (select edits from parterre.seat_edits), 'a sale made the map anew';
    assert not exists (select from parterre.seat_maps m where m.event_id = 3
                       and m.made_under <> made);
end $$;

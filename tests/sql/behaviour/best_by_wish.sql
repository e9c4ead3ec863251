-- SPDX-License-Identifier: GPL-3.0-or-later
-- Event 3 is a hall: row A has two parts of six with an aisle between them, row B is one part of
-- twelve, row C a wheelchair place with its companion at each end. The stage is before row A.
insert into parterre.events (name, venue, city, country, start_time)
values ('Hall', 'Hall', 'Town', 'Land', now() + interval '2 hours');
select parterre.apply_plan(
    3, '[]', array_agg('Hall'::text), array_agg(chr(65 + r)), array_agg((n + 1)::text),
    array_agg(case r when 0 then 5000 when 1 then 4000 else 3000 end::bigint),
    array_agg((n + case when r = 0 and n > 5 then 2 else 0 end)::real), array_agg(r::real),
    array_agg(0::real), array_agg(0.4::real),
    array_agg(case when r = 2 and n in (0, 11) then 1 when r = 2 and n in (1, 10) then 2
                   else 0 end),
    array_agg(case when r = 0 and n > 5 then 2 else 1 end), array_agg(r),
    array_agg(case when r = 0 then n % 6 else n end),
    array_agg(round(20 * r + abs(2 * n - 11))::integer))
from generate_series(0, 2) r, generate_series(0, 11) n;

-- The seats of a choice by name.
create function test.named(p_seats integer[]) returns text language sql as $$
    select string_agg(row_number || seat_number, ' ' order by id)
    from parterre.event_seats where id = any (p_seats)
$$;

-- What is offered is what is then held: every wish is asked for both ways.
create function test.wish(p_count integer, p_wishes jsonb default '{}',
                          p_together boolean default true, p_section text default null)
returns text language plpgsql as $$
declare
    offered record;
    a       api.booking_answer;
begin
    select * into offered
    from api.best_seats(test.at_till(1), 3, p_count, p_section, null, p_together, p_wishes);
    a := api.hold_best('till-1', gen_random_uuid(), 3, p_count, p_section, null, p_together,
                       p_wishes);
    assert offered.seat_ids = a.seat_ids and offered.reasons = a.reasons
           and (a.outcome = 'NO_SEATS' or a.total_minor = offered.total_minor
                or p_wishes ->> 'booking' is not null),
           format('offered %s, held %s', offered, a);
    return concat_ws(' ', a.outcome, test.named(a.seat_ids), 'because',
                     array_to_string(a.reasons, ' '));
end
$$;
create function test.free_all() returns void language sql as $$
    select api.cancel_booking(test.at_till(1), gen_random_uuid(), 3, b.id)
    from parterre.bookings b where b.status = 'HOLD' and b.event_id = 3 and b.till_id = 1
$$;
create function test.expect(p_got text, p_wanted text) returns void language plpgsql as $$
begin
    assert p_got = p_wanted, format('%s, and not %s', p_got, p_wanted);
    perform test.free_all();
end
$$;

select test.expect(test.wish(2), 'DONE A5 A6 because TOGETHER BEST');
select test.expect(test.wish(2, '{"row": "b"}'), 'DONE B6 B7 because TOGETHER BEST MIDDLE ROW');
select test.expect(test.wish(2, '{"row": "B"}', p_section => 'Hall'),
                   'DONE B6 B7 because TOGETHER BEST MIDDLE ROW SECTION');
select test.expect(test.wish(2, '{"prefer": "aisle"}'),
                   'DONE A5 A6 because TOGETHER BEST AISLE');
select test.expect(test.wish(2, '{"prefer": "middle"}'),
                   'DONE A3 A4 because TOGETHER MIDDLE');
select test.expect(test.wish(3, '{"row": "B", "prefer": "aisle"}'),
                   'DONE B1 B2 B3 because TOGETHER AISLE ROW');
select test.expect(test.wish(13), 'NO_SEATS because ');
select test.expect(test.wish(7, p_section => 'Nowhere'), 'NO_SEATS because ');

do $$ -- across the aisle only when asked, and only when nothing is together
declare token constant text := test.at_till(1);
begin
    perform test.expect(test.wish(7), 'DONE B3 B4 B5 B6 B7 B8 B9 because TOGETHER BEST MIDDLE');
    perform test.expect(test.wish(7, '{"across_aisle": true}'),
                        'DONE B3 B4 B5 B6 B7 B8 B9 because TOGETHER BEST MIDDLE');
    perform test.expect(test.wish(7, '{"row": "A"}'), 'NO_SEATS because ');
    perform test.expect(test.wish(7, '{"row": "A", "across_aisle": true}'),
        'DONE A3 A4 A5 A6 A7 A8 A9 because TOGETHER BEST MIDDLE ACROSS_AISLE ROW');
end $$;

do $$ -- nobody is left alone: said when it changed the choice
declare
    a api.booking_answer := api.hold_seats(
        test.at_till(2), gen_random_uuid(), 3,
        array(select id from parterre.event_seats where event_id = 3 and row_number = 'A'
              and seat_number in ('3', '10')));
begin
    -- A5 A6 leave A4 alone, A4 A5 leave A6; the mirror image in the other part does the same.
    perform test.expect(test.wish(2, '{"row": "A"}'), 'DONE A1 A2 because TOGETHER NO_SINGLE ROW');
    perform api.cancel_booking(test.at_till(2), gen_random_uuid(), 3, a.booking_id);
end $$;

do $$ -- others than those offered, others than those held; the first stay when there are none
declare
    token constant text := test.at_till(1);
    a api.booking_answer := api.hold_best(token, gen_random_uuid(), 3, 2);
    b api.booking_answer;
    request uuid := gen_random_uuid();
begin
    assert test.named(a.seat_ids) = 'A5 A6', a;
    perform api.add_customer(token, request, 'Lee Moss');
    a := api.set_customer(token, gen_random_uuid(), 3, a.booking_id,
                          (api.add_customer(token, request, 'Lee Moss')).id);
    request := gen_random_uuid();
    b := api.hold_best(token, request, 3, 2,
                       p_wishes => jsonb_build_object('instead_of', a.booking_id));
    assert test.named(b.seat_ids) = 'A7 A8' and b.booking_id <> a.booking_id
           and b.customer = 'Lee Moss', b;
    assert (select status from parterre.bookings where id = a.booking_id) = 'CANCELLED';
    a := api.hold_best(token, request, 3, 2,
                       p_wishes => jsonb_build_object('instead_of', a.booking_id));
    assert a.replayed and a.booking_id = b.booking_id, a;
    a := api.hold_best(token, gen_random_uuid(), 3, 2, p_wishes => jsonb_build_object(
        'instead_of', b.booking_id,
        'not', array(select id from parterre.event_seats where event_id = 3
                     and row_number = 'A' and seat_number in ('5', '6'))));
    assert test.named(a.seat_ids) in ('A3 A4', 'A9 A10'), test.named(a.seat_ids);
    b := api.hold_best(token, gen_random_uuid(), 3, 12,
                       p_wishes => jsonb_build_object('instead_of', a.booking_id, 'row', 'A'));
    assert b.outcome = 'NO_SEATS', b;
    assert (api.booking(token, 3, a.booking_id)).status = 'HOLD', 'the first hold was lost';
    assert (api.hold_best(test.at_till(2), gen_random_uuid(), 3, 2,
            p_wishes => jsonb_build_object('instead_of', a.booking_id))).outcome = 'FORBIDDEN';
    perform test.free_all();
end $$;

do $$ -- closer is a row nearer to the stage than the seats that are given back
declare
    token constant text := test.at_till(1);
    a api.booking_answer := api.hold_best(token, gen_random_uuid(), 3, 2,
                                          p_wishes => '{"row": "C"}');
begin
    assert test.named(a.seat_ids) = 'C6 C7', a;
    a := api.hold_best(token, gen_random_uuid(), 3, 2, p_wishes => jsonb_build_object(
        'instead_of', a.booking_id, 'prefer', 'closer'));
    assert test.named(a.seat_ids) = 'A5 A6' and 'CLOSER' = any (a.reasons), a;
    a := api.hold_best(token, gen_random_uuid(), 3, 2, p_wishes => jsonb_build_object(
        'instead_of', a.booking_id, 'prefer', 'closer'));
    assert a.outcome = 'NO_SEATS', 'closer than the first row';
    perform test.free_all();
end $$;

do $$ -- a hold grows beside what it has
declare
    token constant text := test.at_till(1);
    a api.booking_answer := api.hold_best(token, gen_random_uuid(), 3, 2,
                                          p_wishes => '{"row": "B", "prefer": "aisle"}');
begin
    assert test.named(a.seat_ids) = 'B1 B2', a;
    a := api.hold_best(token, gen_random_uuid(), 3, 1,
                       p_wishes => jsonb_build_object('booking', a.booking_id));
    assert test.named(a.seat_ids) = 'B1 B2 B3' and 'TOGETHER' = any (a.reasons), a;
    perform test.free_all();
end $$;

-- A wheelchair place with its companion, others as near as can be; no more than there are.
select test.expect(test.wish(1, '{"wheelchairs": 1}'), 'DONE C1 because WHEELCHAIR');
select test.expect(test.wish(2, '{"wheelchairs": 1}'), 'DONE C1 C2 because WHEELCHAIR');
select test.expect(test.wish(4, '{"wheelchairs": 1}'), 'DONE C1 C2 C3 C4 because WHEELCHAIR');
select test.expect(test.wish(4, '{"wheelchairs": 2}'), 'DONE C1 C2 C11 C12 because WHEELCHAIR');
select test.expect(test.wish(3, '{"wheelchairs": 3}'), 'NO_SEATS because ');
select test.expect(test.wish(3, p_together => false), 'DONE A5 A6 A7 because APART');

do $$ -- a wish that makes no sense
declare
    bad jsonb;
begin
    foreach bad in array array['{"prefer": "cheap"}', '{"wheelchairs": -1}', '{"wheelchairs": 3}',
                               '{"wheelchairs": "many"}', '{"booking": 1, "instead_of": 2}',
                               '{"not": ["x"]}', '{"instead_of": 99999999999}']::jsonb[] loop
        begin
            perform api.best_seats(test.at_till(1), 3, 2, p_wishes => bad);
            assert false, bad;
        exception when sqlstate 'PT400' then null;
        end;
    end loop;
    assert (select seat_ids = '{}' and total_minor = 0 and reasons = '{}'
            from api.best_seats('till-1', 77, 2));
    assert (select seat_ids = '{}'
            from api.best_seats('till-1', 3, 2, repeat('ש', 10000),
                                p_wishes => jsonb_build_object('row', repeat('😀', 10000))));
end $$;

do $$ -- a hold that ran out while locks were waited for does not grow, and is not ended by itself
declare
    a      api.booking_answer := test.hold(1, array[1, 2]);
    caller constant parterre.caller := parterre.actor_of(test.at_till(1));
begin
    perform test.run_out(a.booking_id);
    assert not parterre.expire_some(1, caller.session_id, a.booking_id);
    assert (parterre.place_hold(caller, 1, a.booking_id, array[3])).outcome = 'HOLD_ENDED';
    assert parterre.expire_some(1, caller.session_id, null);
    assert (parterre.place_hold(caller, 1, a.booking_id, array[3])).outcome = 'HOLD_ENDED';
    assert test.seat(3) = 'AVAILABLE';
end $$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Row A is seats 1 to 20, row B 21 to 40; seat 11 and 31 are the middle and the best of their row;
-- 1 and 21 are wheelchair places.
create function test.best(p_count integer, p_together boolean default true,
                          p_section text default null, p_max bigint default null)
returns api.booking_answer language plpgsql as $$
begin
    return api.hold_best(test.at_till(1), gen_random_uuid(), 1, p_count, p_section, p_max,
                         p_together);
end
$$;

do $$ -- neighbours in the middle of the best row; nobody is left alone next to them
declare a api.booking_answer;
begin
    a := test.best(2);
    assert a.outcome = 'DONE' and a.total_minor = 9000, a;
    assert a.seat_ids in (array[10, 11], array[11, 12]), a;
    perform api.cancel_booking('till-1', gen_random_uuid(), 1, a.booking_id);
    perform test.hold(2, array[9, 13]);
    a := test.best(2);
    assert not (a.seat_ids && array[10, 11, 12]), format('strands a seat: %s', a.seat_ids);
    perform api.cancel_booking('till-1', gen_random_uuid(), 1, a.booking_id);
    a := test.best(3);
    assert a.seat_ids = array[10, 11, 12], a;
end $$;

do $$ -- within a price, within a section
declare a api.booking_answer;
begin
    a := test.best(4, p_max => 3000);
    assert a.outcome = 'DONE' and a.seat_ids[1] > 20 and a.total_minor = 12000, a;
    assert a.seat_ids = (select array_agg(n) from generate_series(a.seat_ids[1],
                                                                  a.seat_ids[1] + 3) n), a;
    assert (test.best(1, p_section => 'Balcony')).outcome = 'NO_SEATS';
    assert (test.best(1, p_max => 100)).outcome = 'NO_SEATS';
    perform api.cancel_booking('till-1', gen_random_uuid(), 1, a.booking_id);
end $$;

do $$ -- no run is long enough together, but there are seats apart; never a wheelchair place
declare a api.booking_answer;
begin
    assert (test.best(20)).outcome = 'NO_SEATS';
    a := test.best(20, p_together => false);
    assert a.outcome = 'DONE' and cardinality(a.seat_ids) = 20 and not 1 = any (a.seat_ids), a;
    a := test.best(13, p_together => false);
    assert a.outcome = 'DONE', a;
    assert (test.best(1, p_together => false)).outcome = 'NO_SEATS';
    assert (test.best(1)).outcome = 'NO_SEATS';
    assert test.seat(1) = 'AVAILABLE' and test.seat(21) = 'AVAILABLE';
end $$;

do $$ -- takes over holds that ran out when nothing else is left
declare a api.booking_answer;
begin
    perform test.run_out(id) from parterre.bookings where status = 'HOLD';
    a := test.best(5);
    assert a.outcome = 'DONE' and cardinality(a.seat_ids) = 5, a;
    assert (select count(*) from parterre.bookings where status = 'HOLD') = 1;
end $$;

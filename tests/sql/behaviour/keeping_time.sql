-- SPDX-License-Identifier: GPL-3.0-or-later
do $$ -- extending gives the full time again, 15 minutes in all
declare
    token constant text := test.at_till(1);
    a     api.booking_answer := test.hold(1, array[1, 2]);
begin
    update parterre.bookings set hold_expires_at = clock_timestamp() + interval '10 seconds';
    a := api.extend_hold(token, gen_random_uuid(), 1, 1);
    assert a.outcome = 'DONE' and a.ms_left between 290000 and 300000, a;
    update parterre.bookings
    set created_at = clock_timestamp() - interval '13 minutes',
        hold_expires_at = clock_timestamp() + interval '10 seconds';
    a := api.extend_hold(token, gen_random_uuid(), 1, 1);
    assert a.outcome = 'DONE' and a.ms_left between 110000 and 120000, a;
end $$;

do $$ -- beginning payment extends once
declare
    token constant text := test.at_till(1);
    a     api.booking_answer := test.hold(1, array[5]);
begin
    update parterre.bookings set hold_expires_at = clock_timestamp() + interval '10 seconds'
    where id = a.booking_id;
    a := api.begin_payment(token, gen_random_uuid(), 1, a.booking_id);
    assert a.outcome = 'DONE' and a.ms_left > 290000, a;
    update parterre.bookings set hold_expires_at = clock_timestamp() + interval '10 seconds'
    where id = a.booking_id;
    a := api.begin_payment(token, gen_random_uuid(), 1, a.booking_id);
    assert a.outcome = 'DONE' and a.ms_left <= 10000, a;
    perform api.cancel_booking(token, gen_random_uuid(), 1, a.booking_id);
end $$;

do $$ -- a hold that ran out cannot be extended, grown or given back, by its own till neither
declare
    token constant text := test.at_till(1);
begin
    perform test.run_out(1);
    assert (api.extend_hold(token, gen_random_uuid(), 1, 1)).outcome = 'HOLD_ENDED';
    assert (api.begin_payment(token, gen_random_uuid(), 1, 1)).outcome = 'HOLD_ENDED';
    assert (test.hold(1, array[3], 1)).outcome = 'HOLD_ENDED';
    assert (api.release_seats(token, gen_random_uuid(), 1, 1, array[1])).outcome = 'HOLD_ENDED';
    assert (api.cancel_booking(token, gen_random_uuid(), 1, 1)).outcome = 'HOLD_ENDED';
end $$;

do $$ -- without any sweep the next hold takes it over, and ends it as a whole
declare a api.booking_answer := test.hold(2, array[2, 3]);
begin
    assert a.outcome = 'DONE' and a.seat_ids = array[2, 3], a;
    assert (select status from parterre.bookings where id = 1) = 'EXPIRED';
    assert test.seat(1) = 'AVAILABLE' and test.seat(2) = 'HOLD ' || a.booking_id;
    assert (select bool_and(l.released_at = b.hold_expires_at)
            from parterre.booking_seats l join parterre.bookings b on b.id = l.booking_id
            where b.id = 1);
end $$;

do $$ -- the sweep ends what ran out, as many as asked for, oldest first; and nothing else
declare
    old   integer := (test.hold(1, array[10, 11])).booking_id;
    older integer := (test.hold(1, array[12])).booking_id;
    house integer := (test.hold(1, array[13])).booking_id;
begin
    perform test.run_out(old), test.run_out(older);
    update parterre.bookings set hold_expires_at = hold_expires_at - interval '1 hour'
    where id = older;
    update parterre.bookings set hold_expires_at = null where id = house;
    assert api.sweep_expired(1) = 1;
    assert test.seat(12) = 'AVAILABLE' and test.seat(10) = 'HOLD ' || old;
    assert api.sweep_expired(100) = 1 and api.sweep_expired(100) = 0;
    assert test.seat(10) = 'AVAILABLE' and test.seat(11) = 'AVAILABLE';
    assert test.seat(13) = 'HOLD ' || house;
    assert (select count(*) from parterre.bookings where status = 'EXPIRED') = 3;
end $$;

do $$ -- the clock was put back: no hold lives longer than its length from now
declare a api.booking_answer := test.hold(1, array[20]);
begin
    update parterre.bookings set hold_expires_at = clock_timestamp() + interval '3 hours'
    where id = a.booking_id;
    perform api.sweep_expired(10);
    a := api.booking('till-1', 1, a.booking_id);
    assert a.ms_left between 290000 and 300000, a;
end $$;

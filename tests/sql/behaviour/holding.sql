-- SPDX-License-Identifier: GPL-3.0-or-later
do $$ -- holds all named seats and freezes their prices
declare a api.booking_answer := test.hold(1, array[3, 1, 2, 2]);
begin
    assert a.outcome = 'DONE' and a.status = 'HOLD' and not a.late and not a.replayed, a;
    assert a.seat_ids = array[1, 2, 3] and a.prices_minor = array[4500, 4500, 4500]::bigint[], a;
    assert a.total_minor = 13500 and a.currency = 'EUR' and a.ticket_codes = '{}', a;
    assert a.ms_left between 290000 and 300000 and a.reference is null, a;
    assert test.seat(2) = 'HOLD 1';
    update parterre.event_seats set price = 99 where id = 1;
    a := api.booking('till-1', 1, 1);
    assert a.total_minor = 13500 and a.prices_minor[1] = 4500, a;
end $$;

do $$ -- refuses a seat taken by another till, by name, and takes none of the others
declare a api.booking_answer := test.hold(2, array[3, 4]);
begin
    assert a.outcome = 'TAKEN' and a.seat_ids = '{}' and a.booking_id is null, a;
    assert a.refused_seat_ids = array[3] and a.refused_reasons = array['HELD']
           and a.refused_by = array['Till 1'], a;
    assert test.seat(4) = 'AVAILABLE';
end $$;

do $$ -- grows a booking, and passes by the seats that it has
declare a api.booking_answer := test.hold(1, array[3, 4], 1);
begin
    assert a.outcome = 'DONE' and a.booking_id = 1 and a.seat_ids = array[1, 2, 3, 4], a;
    assert a.total_minor = 18000, a;
    a := test.hold(1, array[4], 1);
    assert a.outcome = 'DONE' and a.seat_ids = array[1, 2, 3, 4] and a.total_minor = 18000, a;
end $$;

do $$ -- a seat given back can be taken again: its line is revived with a new code
declare
    a    api.booking_answer;
    code uuid := (select ticket_code from parterre.booking_seats where seat_id = 2);
begin
    a := api.release_seats('till-1', gen_random_uuid(), 1, 1, array[2, 4, 40]);
    assert a.outcome = 'DONE' and a.seat_ids = array[1, 3] and a.total_minor = 9000, a;
    assert test.seat(2) = 'AVAILABLE';
    a := test.hold(1, array[2], 1);
    assert a.outcome = 'DONE' and a.seat_ids = array[1, 2, 3] and a.total_minor = 13500, a;
    assert (select count(*) = 1 and bool_and(released_at is null and ticket_code <> code)
            from parterre.booking_seats where seat_id = 2);
end $$;

do $$ -- another till may not touch it
declare
    token constant text := test.at_till(2);
begin
    assert (test.hold(2, array[9], 1)).outcome = 'FORBIDDEN';
    assert (api.release_seats(token, gen_random_uuid(), 1, 1, array[1])).outcome = 'FORBIDDEN';
    assert (api.extend_hold(token, gen_random_uuid(), 1, 1)).outcome = 'FORBIDDEN';
    assert (api.begin_payment(token, gen_random_uuid(), 1, 1)).outcome = 'FORBIDDEN';
    assert (api.cancel_booking(token, gen_random_uuid(), 1, 1)).outcome = 'FORBIDDEN';
    assert (test.confirm(2, 1, 13500)).outcome = 'FORBIDDEN';
    assert (api.cancel_booking(token, gen_random_uuid(), 1, 77)).outcome = 'NOT_FOUND';
    assert (api.cancel_booking(token, gen_random_uuid(), 2, 1)).outcome = 'NOT_FOUND';
    assert (api.booking(token, 1, 77)).outcome = 'NOT_FOUND';
end $$;

do $$ -- says what stands in the way of each seat
declare
    a api.booking_answer := test.hold(2, array[30]);
begin
    a := test.confirm(2, a.booking_id, 3000);
    a := test.hold(2, array[31]);
    update parterre.bookings set hold_expires_at = null where id = a.booking_id;
    a := test.hold(1, array[30, 31, 1, 32]);
    assert a.outcome = 'TAKEN' and a.refused_seat_ids = array[1, 30, 31]
           and a.refused_reasons = array['HELD', 'SOLD', 'HOUSE'], a;
    a := test.hold(1, array[32, 9999]);
    assert a.outcome = 'TAKEN' and a.refused_seat_ids = array[9999]
           and a.refused_reasons = array['GONE'] and a.refused_by = array[''], a;
    a := test.hold(1, array[32, 41]);
    assert a.outcome = 'TAKEN' and a.refused_reasons = array['GONE'], 'a seat of another event';
end $$;

do $$ -- the same request is answered the same, whatever came after
declare
    request constant uuid := gen_random_uuid();
    token   constant text := test.at_till(1);
    first   api.booking_answer := api.hold_seats(token, request, 1, array[11, 12]);
    again   api.booking_answer;
begin
    perform api.cancel_booking(token, gen_random_uuid(), 1, first.booking_id);
    again := api.hold_seats(token, request, 1, array[11, 12]);
    assert again.replayed and again.ms_left = 0, again;
    again.replayed := false;
    again.ms_left := first.ms_left;
    assert again = first, format('%s is not %s', again, first);
    assert test.seat(11) = 'AVAILABLE';
    begin
        perform api.hold_seats(token, request, 1, array[11, 13]);
        assert false, 'other parameters were accepted';
    exception when sqlstate 'PT409' then null;
    end;
end $$;

do $$ -- a refusal is an answer too
declare
    request constant uuid := gen_random_uuid();
    token   constant text := test.at_till(1);
    a       api.booking_answer := api.hold_seats(token, request, 1, array[30]);
begin
    assert a.outcome = 'TAKEN' and not a.replayed, a;
    a := api.hold_seats(token, request, 1, array[30]);
    assert a.outcome = 'TAKEN' and a.replayed and a.refused_seat_ids = array[30], a;
end $$;

do $$ -- an event not on sale, closed, over or unknown
declare
    token constant text := test.at_till(1);
begin
    assert (api.hold_seats(token, gen_random_uuid(), 2, array[41])).outcome = 'NOT_ON_SALE';
    update parterre.events set on_sale_at = null, is_active = false where id = 2;
    assert (api.hold_seats(token, gen_random_uuid(), 2, array[41])).outcome = 'NOT_ON_SALE';
    update parterre.events set is_active = true, off_sale_at = now() where id = 2;
    assert (api.hold_best(token, gen_random_uuid(), 2, 1)).outcome = 'NOT_ON_SALE';
    update parterre.events set off_sale_at = null where id = 2;
    assert (api.hold_seats(token, gen_random_uuid(), 2, array[41])).outcome = 'DONE';
    assert (api.hold_seats(token, gen_random_uuid(), 3, array[41])).outcome = 'NOT_FOUND';
end $$;

do $$ -- one till cannot hoard, whoever is signed in
declare
    token constant text := test.at_till(2);
begin
    update parterre.settings set value = to_jsonb(3 + (
        select count(*) from parterre.bookings b
        join parterre.booking_seats l on l.booking_id = b.id and l.released_at is null
        where b.till_id = 2 and b.status = 'HOLD' and b.hold_expires_at > clock_timestamp()))
    where key = 'seats_per_till';
    assert (api.hold_best(token, gen_random_uuid(), 1, 4)).outcome = 'LIMIT';
    assert (test.hold(2, array[33, 34, 35])).outcome = 'DONE';
    assert (test.hold(2, array[36])).outcome = 'LIMIT';
    update parterre.settings set value = '60' where key = 'seats_per_till';
end $$;

do $$ -- what a correct window never sends raises, and leaves nothing
declare
    token  constant text := test.at_till(1);
    before constant bigint := (select count(*) from parterre.requests);
begin
    begin
        perform api.hold_seats(token, gen_random_uuid(), 1, '{}');
        assert false;
    exception when sqlstate 'PT400' then null;
    end;
    begin
        perform api.hold_best(token, gen_random_uuid(), 1, 0);
        assert false;
    exception when sqlstate 'PT400' then null;
    end;
    assert (select count(*) from parterre.requests) = before;
end $$;

do $$ -- a refusal keeps no lock: neither on seats that were free nor on another till's booking
declare
    a api.booking_answer := test.hold(2, array[37]);
begin
    assert (test.hold(1, array[36, 37])).outcome = 'TAKEN';
    assert (api.extend_hold('till-1', gen_random_uuid(), 1, a.booking_id)).outcome = 'FORBIDDEN';
    create extension if not exists pgrowlocks with schema test;
    assert not exists (select from test.pgrowlocks('parterre.event_seats') l
                       join parterre.event_seats s on s.ctid = l.locked_row
                       where s.id = 36 and 'For No Key Update' = any (l.modes)), 'seat locked';
end $$;

do $$ -- a request without an id, or for no event
begin
    begin
        perform api.hold_seats(test.at_till(1), null, 1, array[1]);
        assert false, 'no id';
    exception when sqlstate 'PT400' then null;
    end;
    begin
        perform api.hold_seats('till-1', gen_random_uuid(), null, array[1]);
        assert false, 'no event';
    exception when sqlstate 'PT400' then null;
    end;
    begin
        perform test.approve('till-1', null, 'REFUND', 0);
        assert false, 'no id';
    exception when sqlstate 'PT400' then null;
    end;
end $$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Prices of seats, as managers save them.
create function test.price(p_version integer, p_seats integer[], p_minor bigint[],
                           p_request uuid default gen_random_uuid(), p_till integer default 2)
returns api.desk_answer language sql as $$
    select api.set_seat_prices(test.at_till(p_till), p_request, 1, p_version, p_seats, p_minor,
                               true)
$$;
create function test.refuses(p_seats integer[], p_minor bigint[]) returns text
language plpgsql as $$
begin
    perform test.price(0, p_seats, p_minor);
    return 'taken';
exception when sqlstate 'PT400' then
    return sqlerrm;
end
$$;

do $$ -- a clerk may not
begin
    assert (test.price(0, array[1], array[1], p_till => 1)).outcome = 'FORBIDDEN';
    begin
        perform api.house_value(test.at_till(1), 1);
        raise assert_failure using message = 'a clerk saw the value of the house';
    exception when sqlstate 'PT403' then
        null;
    end;
end $$;

do $$ -- refuses what is no price, in one sentence
begin
    assert test.refuses(array[1], array[-1])
           = 'A price is between 0.00 and 99,999,999.99. Nothing was changed.';
    assert test.refuses(array[1], array[1000000000000]) like 'A price is between%';
    assert test.refuses(array[1, 2], array[100]) = 'Prices need seats, and one price each.';
    assert test.refuses('{}', '{}') = 'Prices need seats, and one price each.';
    assert test.refuses(array[1], null) = 'Prices need seats, and one price each.';
end $$;

do $$ -- changes the price of seats and of nothing that was sold or is held
declare
    sold constant api.booking_answer := test.hold(1, array[1, 2]);
    held constant api.booking_answer := test.hold(1, array[3], null);
    layout constant integer := (select layout_version from parterre.events where id = 1);
    a    api.desk_answer;
begin
    assert (test.confirm(1, sold.booking_id, 9000)).outcome = 'DONE';
    a := test.price(0, array[1, 3, 4, 5], array[5000, 5000, 5000, 4500]);
    assert a.outcome = 'OK' and a.version = 1 and a.message_args = array['3'], a;
    assert (select array_agg(price order by id) from parterre.event_seats where id <= 5)
           = array[50, 45, 50, 50, 45]::numeric[];
    assert (select array_agg(price_at_booking order by seat_id) from parterre.booking_seats)
           = array[45, 45, 45]::numeric[];
    assert (select layout_version from parterre.events where id = 1) > layout;
    assert (select details ->> 'after' from parterre.audit where action = 'set prices')
           = '{"4500": 1, "5000": 3}';
    assert (test.confirm(1, held.booking_id, 4500)).outcome = 'DONE', 'the price of the hold stands';
end $$;

do $$ -- the value of the house: what is free at its price, what was sold at what was paid
declare
    v record;
begin
    select * into v from api.house_value(test.at_till(2), 1) where price_minor = 5000;
    assert v.section = 'Stalls' and v.free = 1 and v.sold = 2 and v.free_minor = 5000
           and v.sold_minor = 9000 and v.prices_version = 1 and v.currency = 'EUR', v;
    select sum(free) as free, sum(held) as held, sum(sold) as sold into v
    from api.house_value('till-2', 1);
    assert v.free = 37 and v.held = 0 and v.sold = 3, v;
end $$;

do $$ -- a manager who saved first is named
declare
    a api.desk_answer := test.price(0, array[6], array[1]);
begin
    assert a.outcome = 'CHANGED' and a.version = 1 and a.message_args[1] = 'Max Manager', a;
    assert a.message_args[2]::timestamptz between now() - interval '1 minute'
                                              and now() + interval '1 minute', a;
    a := test.price(1, array[6, 41], array[1, 1]);
    assert a.outcome = 'CHANGED' and a.message_args = '{}', 'a seat of another event';
    assert (select price from parterre.event_seats where id = 6) = 45;
end $$;

do $$ -- the same request is answered the same
declare
    request constant uuid := gen_random_uuid();
    a constant api.desk_answer := test.price(1, array[6], array[6000], request);
begin
    assert a.version = 2 and test.price(1, array[6], array[6000], request) = a, a;
end $$;

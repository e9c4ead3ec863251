-- SPDX-License-Identifier: GPL-3.0-or-later
-- Row A (seats 1 to 20) costs 45, row B (21 to 40) 30.
insert into parterre.price_types
    (event_id, name, percent, fixed_price, max_per_booking, max_total, needs_reason,
     needs_approval, position)
values (1, 'Child', 33.333, null, 2, 3, false, false, 1),
       (1, 'Club', null, 40, null, null, false, false, 2),
       (1, 'Guest', 0, null, null, null, true, true, 3),
       (2, 'Elsewhere', 50, null, null, null, false, false, 1);

create function test.set_type(p_till integer, p_booking integer, p_seats integer[], p_type integer,
                              p_reason text default null,
                              p_request uuid default gen_random_uuid())
returns api.booking_answer language plpgsql as $$
begin
    return api.set_price_type(test.at_till(p_till), p_request, 1, p_booking, p_seats, p_type,
                              p_reason);
end
$$;

do $$ -- a share is rounded half up, a fixed price is never above that of the seat
declare
    a api.booking_answer := test.hold(1, array[1, 2, 21]);
begin
    assert a.price_type_ids = array[0, 0, 0], a;
    a := test.set_type(1, a.booking_id, array[1, 21], 1);
    assert a.outcome = 'DONE' and a.prices_minor = array[1500, 4500, 1000]::bigint[]
           and a.total_minor = 7000 and a.price_type_ids = array[1, 0, 1], a;
    a := test.set_type(1, a.booking_id, array[1, 2, 21], 2);
    assert a.prices_minor = array[4000, 4000, 3000]::bigint[] and a.total_minor = 11000, a;
    a := test.set_type(1, a.booking_id, array[2], null);
    assert a.prices_minor = array[4000, 4500, 3000]::bigint[]
           and a.price_type_ids = array[2, 0, 2], a;
    assert parterre.typed_price(0.15, t, 'EUR') = 0.05
       and parterre.typed_price(1000, t, 'JPY') = 333
       and parterre.typed_price(0.03, t, 'EUR') = 0.01
    from parterre.price_types t where t.id = 1;
    a := test.confirm(1, a.booking_id, 11500);
    assert a.outcome = 'DONE' and a.price_type_ids = array[2, 0, 2], a;
    assert (test.set_type(1, a.booking_id, array[2], 1)).outcome = 'HOLD_ENDED';
end $$;

do $$ -- the price is that of the seat now, and a seat given back forgets its type
declare
    a api.booking_answer := test.hold(1, array[3, 4]);
begin
    update parterre.event_seats set price = 20 where id = 3;
    a := test.set_type(1, a.booking_id, array[3], 2);
    assert a.prices_minor[1] = 2000, a;
    perform api.release_seats('till-1', gen_random_uuid(), 1, a.booking_id, array[3]);
    a := test.hold(1, array[3], a.booking_id);
    assert a.price_type_ids = array[0, 0], a;
    perform api.cancel_booking('till-1', gen_random_uuid(), 1, a.booking_id);
    update parterre.event_seats set price = 45 where id = 3;
end $$;

do $$ -- a cap on the booking and one on the event; what is given back or runs out counts no more
declare
    a api.booking_answer := test.hold(1, array[3, 4, 5]);
    b api.booking_answer := test.hold(2, array[6, 7]);
begin
    a := test.set_type(1, a.booking_id, array[3, 4, 5], 1);
    assert a.outcome = 'CAP' and a.refused_by = array['Child']
           and a.refused_reasons = array['2'], a;
    a := test.set_type(1, a.booking_id, array[3, 4], 1);
    assert a.outcome = 'DONE', a;
    assert (test.set_type(1, a.booking_id, array[5], 1)).outcome = 'CAP';
    b := test.set_type(2, b.booking_id, array[6, 7], 1);
    assert b.outcome = 'CAP' and b.refused_reasons = array['1'], b;
    assert (select remaining from api.list_price_types('till-2', 1) where id = 1) = 1;
    b := test.set_type(2, (select booking_id from test.hold(2, array[8])), array[8], 1);
    assert b.outcome = 'DONE', b;
    -- The same seats again change nothing that the cap counts.
    assert (test.set_type(1, a.booking_id, array[3, 4], 1)).outcome = 'DONE';
    assert (select remaining from api.list_price_types(test.at_till(1), 1) where id = 1) = 0;
    perform test.run_out(b.booking_id);
    a := test.hold(1, array[9]);
    assert (test.set_type(1, a.booking_id, array[9], 1)).outcome = 'DONE', 'a hold that ran out';
    assert (select status from parterre.bookings where id = b.booking_id) = 'EXPIRED';
end $$;

do $$ -- late, after the sweep, and the type is used up: nothing is sold, the card is due back
declare
    a api.booking_answer := test.hold(1, array[10]);
    b api.booking_answer;
begin
    perform api.cancel_booking('till-1', gen_random_uuid(), 1, x.id)
    from parterre.bookings x where x.till_id = 1 and x.status = 'HOLD' and x.id <> a.booking_id;
    a := test.set_type(1, a.booking_id, array[10], 1);
    perform test.run_out(a.booking_id);
    perform api.sweep_expired(100);
    b := test.hold(2, array[11, 12]);
    assert (test.set_type(2, b.booking_id, array[11, 12], 1)).outcome = 'DONE';
    b := test.hold(2, array[13]);
    assert (test.set_type(2, b.booking_id, array[13], 1)).outcome = 'DONE';
    a := api.confirm_booking(test.at_till(1), gen_random_uuid(), 1, a.booking_id, 1500,
                             '[{"tender": "CARD", "amount_minor": 1500, "reference": "T1"}]');
    assert a.outcome = 'CAP' and a.refused_by = array['Child'], a;
    assert test.seat(10) = 'AVAILABLE';
    assert (select state = 'REFUND_DUE' from parterre.payments where reference = 'T1');
end $$;

do $$ -- a comp wants a reason and, from a clerk, a manager
declare
    a       api.booking_answer := test.hold(1, array[14]);
    request constant uuid := gen_random_uuid();
    text_of text;
begin
    begin
        perform test.set_type(1, a.booking_id, array[14], 3, '  ');
        assert false, 'no reason';
    exception when sqlstate 'PT400' then null;
    end;
    assert (test.set_type(1, a.booking_id, array[14], 3, 'Press', request)).outcome
           = 'NEEDS_APPROVAL';
    assert test.approve('till-1', request, 'PRICE_TYPE', 4500) = 'OK';
    a := test.set_type(1, a.booking_id, array[14], 3, 'Press', request);
    assert a.outcome = 'DONE' and a.total_minor = 0 and not a.replayed, a;
    assert (test.set_type(1, a.booking_id, array[14], 3, 'Press', request)).replayed;
    begin
        perform test.set_type(1, a.booking_id, array[14], 3, 'Other', request);
        assert false, 'other parameters were accepted';
    exception when sqlstate 'PT409' then null;
    end;
    a := api.confirm_booking('till-1', gen_random_uuid(), 1, a.booking_id, 0, '[]');
    assert a.outcome = 'DONE' and a.total_minor = 0, a;
    a := test.hold(2, array[15]);
    foreach text_of in array array['', repeat('x', 10000), E'two\nlines'] loop
        begin
            perform test.set_type(2, a.booking_id, array[15], 3, text_of);
            assert false, left(text_of, 20);
        exception when sqlstate 'PT400' then null;
        end;
    end loop;
    begin
        perform test.set_type(2, a.booking_id, array[15], 3, 'card 4111-1111 1111 1111');
        assert false, 'a card number was stored';
    exception when sqlstate 'PT400' then null;
    end;
    a := test.set_type(2, a.booking_id, array[15], 3, '🎭 ضيف');
    assert a.outcome = 'DONE', 'a manager needs nobody';
    assert (select reason = '🎭 ضيف' from parterre.booking_seats
            where booking_id = a.booking_id);
end $$;

do $$ -- not the till, not the seats, not the event
declare
    a api.booking_answer := test.hold(1, array[16, 17]);
begin
    assert (test.set_type(2, a.booking_id, array[16], 2)).outcome = 'FORBIDDEN';
    assert (test.set_type(1, 999, array[16], 2)).outcome = 'NOT_FOUND';
    assert (test.set_type(1, a.booking_id, array[16, 18], 2)).outcome = 'CHANGED';
    assert (api.set_price_type('till-1', gen_random_uuid(), 2, a.booking_id, array[16], 4, null))
           .outcome = 'NOT_FOUND';
    assert (api.set_price_type('nobody', gen_random_uuid(), 1, a.booking_id, array[16], 2, null))
           .outcome = 'SIGNED_OUT';
    begin
        perform test.set_type(1, a.booking_id, array[16], 4);
        assert false, 'a type of another event';
    exception when sqlstate 'PT400' then null;
    end;
    begin
        perform test.set_type(1, a.booking_id, '{}', 2);
        assert false, 'no seats';
    exception when sqlstate 'PT400' then null;
    end;
    perform test.run_out(a.booking_id);
    assert (test.set_type(1, a.booking_id, array[16], 2)).outcome = 'HOLD_ENDED';
end $$;

-- SPDX-License-Identifier: GPL-3.0-or-later
create function test.sold(p_till integer, p_seats integer[], p_payments jsonb)
returns integer language plpgsql as $$
declare
    a api.booking_answer := test.hold(p_till, p_seats);
    request constant uuid := gen_random_uuid();
begin
    insert into parterre.approvals (request_id, manager_id, session_id)
    values (request, 3, p_till);
    a := api.confirm_booking(test.at_till(p_till), request, 1, a.booking_id, a.total_minor,
                             p_payments);
    assert a.outcome = 'DONE', a;
    return a.booking_id;
end
$$;
create function test.paid(tender text, minor bigint) returns jsonb language sql as $$
    select jsonb_build_array(jsonb_build_object('tender', tender, 'amount_minor', minor))
$$;
create function test.refund(p_till integer, p_booking integer, p_seats integer[], p_minor bigint,
                            p_tender text default 'CASH', p_request uuid default gen_random_uuid())
returns api.booking_answer language sql as $$
    select api.refund(test.at_till(p_till), p_request, 1, p_booking, p_seats, p_minor,
                      test.paid(p_tender, p_minor))
$$;

do $$ -- a seat, then the rest, at another till; the seats are free in the same moment
declare
    sale    constant integer := test.sold(1, array[1, 2, 3], test.cash(13500));
    request constant uuid := gen_random_uuid();
    a api.booking_answer := test.refund(2, sale, array[2], 4500, 'CASH', request);
begin
    assert a.outcome = 'DONE' and a.status = 'CONFIRMED' and a.seat_ids = array[1, 3]
           and a.total_minor = 9000, a;
    assert test.seat(2) = 'AVAILABLE' and (test.hold(1, array[2])).outcome = 'DONE';
    a := test.refund(2, sale, array[2], 4500, 'CASH', request);
    assert a.outcome = 'DONE' and a.replayed and a.total_minor = 9000, a;
    begin
        perform test.refund(2, sale, array[1], 4500, 'CASH', request);
        assert false, 'other parameters were accepted';
    exception when sqlstate 'PT409' then null;
    end;
    assert (test.refund(2, sale, array[2], 4500)).outcome = 'CHANGED', 'twice';
    a := test.refund(2, sale, null, 9000);
    assert a.outcome = 'DONE' and a.status = 'CANCELLED' and a.seat_ids = '{}'
           and a.total_minor = 0 and a.reference is not null, a;
    assert (test.refund(2, sale, null, 9000)).outcome = 'CHANGED';
    assert (select confirmed_at is not null and cancelled_at is not null
            from parterre.bookings where id = sale);
    assert (select sum(amount) = 135 and bool_and(approved_by = 3) from parterre.refunds
            where booking_id = sale);
    assert (select array_agg(action || ' ' || delta order by id) = array['refund 1', 'refund 2']
            from parterre.seat_changes where booking_id = sale and action = 'refund');
end $$;

do $$ -- a clerk needs a manager for this very request, act and amount
declare
    sale    constant integer := test.sold(1, array[4], test.cash(4500));
    request constant uuid := gen_random_uuid();
    a       api.booking_answer := test.refund(1, sale, null, 4500, 'CASH', request);
begin
    assert a.outcome = 'NEEDS_APPROVAL' and a.refused_by = array['REFUND']
       and a.refused_reasons = array['4500'] and a.currency = 'EUR', a;
    assert test.approve('till-1', request, 'COMP', 4500) = 'OK'; -- to something else
    assert (test.refund(1, sale, null, 4500, 'CASH', request)).outcome = 'NEEDS_APPROVAL';
    assert test.approve('till-1', request, 'REFUND', 4499) = 'OK'; -- to less
    assert (test.refund(1, sale, null, 4500, 'CASH', request)).outcome = 'NEEDS_APPROVAL';
    assert test.approve('till-1', request, 'REFUND', 4500, 'ann@house.test',
                        'open sesame') = 'REFUSED';
    assert (test.refund(1, sale, null, 4500, 'CASH', request)).outcome = 'NEEDS_APPROVAL';
    assert test.seat(4) = 'BOOKED ' || sale;
    assert test.approve('till-1', request, 'REFUND', 4500) = 'OK';
    begin
        perform test.refund(1, sale, null, 4500, 'CARD', request);
        assert false, 'not the request that the manager agreed to';
    exception when sqlstate 'PT409' then null;
    end;
    assert (test.refund(1, sale, null, 4500, 'CASH', request)).outcome = 'DONE';
    assert (test.refund(1, sale, null, 4500, 'CASH', request)).replayed;
    assert (select approved_by = 3 from parterre.refunds where booking_id = sale);
end $$;

do $$ -- not the amount, not the seats, not a sale: nothing changes
declare
    sale constant integer := test.sold(1, array[5, 6], test.cash(9000));
    hold constant integer := (test.hold(2, array[7])).booking_id;
    bad  jsonb;
begin
    assert (test.refund(2, sale, array[5], 4499)).outcome = 'CHANGED';
    assert (test.refund(2, sale, array[5], null)).outcome = 'CHANGED';
    assert (test.refund(2, sale, array[5, 7], 9000)).outcome = 'CHANGED';
    assert (test.refund(2, sale, array[5, 99], 9000)).outcome = 'CHANGED';
    assert (test.refund(2, hold, null, 4500)).outcome = 'CHANGED';
    assert (test.refund(2, 999, null, 4500)).outcome = 'NOT_FOUND';
    assert (api.refund('till-2', gen_random_uuid(), 2, sale, null, 9000, '[]')).outcome
           = 'NOT_FOUND';
    assert (api.refund('nobody', gen_random_uuid(), 1, sale, null, 9000, '[]')).outcome
           = 'SIGNED_OUT';
    assert (api.refund('till-2', gen_random_uuid(), 1, sale, null, 9000, null)).outcome
           = 'AMOUNT_DIFFERS';
    assert (api.refund('till-2', gen_random_uuid(), 1, sale, null, 9000, test.paid('CASH', 9001)))
           .outcome = 'AMOUNT_DIFFERS';
    assert (test.refund(2, sale, null, 9000, 'COMP')).outcome = 'AMOUNT_DIFFERS';
    foreach bad in array array[test.paid('EXCHANGE', 9000), test.paid('CASH', 0),
                               test.paid('CASH', null),
                               test.paid('CASH', 9500) || test.paid('CASH', -500)] loop
        begin
            perform api.refund('till-2', gen_random_uuid(), 1, sale, null, 9000, bad);
            assert false, bad;
        exception when sqlstate 'PT400' then null;
        end;
    end loop;
    begin
        perform test.refund(2, sale, '{}', 0);
        assert false, 'no seats';
    exception when sqlstate 'PT400' then null;
    end;
    begin
        perform api.refund('till-2', gen_random_uuid(), 1, sale, null, 9000, jsonb_build_array(
            jsonb_build_object('tender', 'CARD', 'amount_minor', 9000,
                               'reference', '4111 1111 1111 1111')));
        assert false, 'a card number was stored';
    exception when sqlstate 'PT400' then null;
    end;
    assert not exists (select from parterre.refunds where booking_id = sale)
           and test.seat(5) = 'BOOKED ' || sale;
end $$;

do $$ -- money goes back on a payment of this very sale, and no more than was paid on it
declare
    sale  constant integer := test.sold(1, array[12, 13], test.paid('CASH', 9000));
    other constant integer := test.sold(1, array[14], test.paid('CASH', 4500));
    own   constant integer := (select id from parterre.payments where booking_id = sale);
    not_own constant integer := (select id from parterre.payments where booking_id = other);
    named jsonb;
begin
    foreach named in array array[
        jsonb_build_object('tender', 'CASH', 'payment_id', not_own),
        jsonb_build_object('tender', 'CARD', 'payment_id', own),
        jsonb_build_object('tender', 'CASH', 'payment_id', 99999)] loop
        assert (api.refund(test.at_till(2), gen_random_uuid(), 1, sale, array[12], 4500,
                           jsonb_build_array(named || '{"amount_minor": 4500}'))).outcome
               = 'CHANGED', named;
    end loop;
    assert (api.refund('till-2', gen_random_uuid(), 1, sale, array[12], 4500, jsonb_build_array(
        jsonb_build_object('tender', 'CASH', 'amount_minor', 4500, 'payment_id', own)))).outcome
           = 'DONE';
end $$;

do $$ -- what was given for nothing never goes back as money
declare
    sale constant integer := test.sold(2, array[8, 9],
        '[{"tender": "COMP", "amount_minor": 6000}, {"tender": "CASH", "amount_minor": 3000}]');
    a api.booking_answer := test.refund(2, sale, array[8], 4500);
begin
    assert a.outcome = 'AMOUNT_DIFFERS', a;
    assert (test.refund(2, sale, array[8], 4500, 'COMP')).outcome = 'DONE';
    assert (test.refund(2, sale, array[9], 4500, 'COMP')).outcome = 'AMOUNT_DIFFERS';
    a := api.refund('till-2', gen_random_uuid(), 1, sale, array[9], 4500,
        '[{"tender": "COMP", "amount_minor": 1500}, {"tender": "CASH", "amount_minor": 3000}]');
    assert a.outcome = 'DONE' and a.status = 'CANCELLED', a;
end $$;

do $$ -- tickets for nothing are given back for nothing
declare
    a api.booking_answer := test.hold(2, array[10]);
begin
    insert into parterre.price_types (event_id, name, percent) values (1, 'Guest', 0);
    a := api.set_price_type('till-2', gen_random_uuid(), 1, a.booking_id, array[10], 1, null);
    a := api.confirm_booking('till-2', gen_random_uuid(), 1, a.booking_id, 0, '[]');
    a := api.refund('till-2', gen_random_uuid(), 1, a.booking_id, null, 0, '[]');
    assert a.outcome = 'DONE' and a.status = 'CANCELLED', a;
end $$;

do $$ -- the engine itself refuses a refund without seats, and seats without a refund
declare
    sale constant integer := test.sold(1, array[11], test.cash(4500));
begin
    begin
        insert into parterre.refunds (event_id, booking_id, session_id, tender, amount)
        values (1, sale, 1, 'CASH', 1);
        set constraints all immediate;
        assert false;
    exception when check_violation then
        set constraints all deferred;
    end;
    begin
        update parterre.bookings set status = 'CANCELLED', cancelled_at = now(), total_amount = 0
        where id = sale;
        set constraints all immediate;
        assert false;
    exception when check_violation then
        set constraints all deferred;
    end;
end $$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Row A costs 45, row B 30.
create function test.sold(p_till integer, p_seats integer[], p_payments jsonb default null)
returns integer language plpgsql as $$
declare
    a api.booking_answer := test.hold(p_till, p_seats);
begin
    a := api.confirm_booking(test.at_till(p_till), gen_random_uuid(), 1, a.booking_id,
                             a.total_minor, coalesce(p_payments, test.cash(a.total_minor)));
    assert a.outcome = 'DONE', a;
    return a.booking_id;
end
$$;
create function test.exchange(p_till integer, p_sale integer, p_seats integer[], p_hold integer,
                              p_payments jsonb default '[]', p_repay jsonb default '[]',
                              p_request uuid default gen_random_uuid(),
                              p_codes text[] default '{}')
returns api.booking_answer language sql as $$
    select api.exchange(test.at_till(p_till), p_request, 1, p_sale, p_seats, p_hold, p_payments,
                        p_repay, p_codes)
$$;
create function test.ledger(p_booking integer) returns text language sql as $$
    select string_agg(entry, ', ' order by entry)
    from (select tender || ' ' || amount as entry from parterre.payments
          where booking_id = p_booking and state = 'BOUND'
          union all
          select tender || ' -' || amount from parterre.refunds where booking_id = p_booking) e
$$;
create function test.code(p_sale integer, p_seat integer) returns text language sql as $$
    select replace(ticket_code::text, '-', '') from parterre.booking_seats
    where booking_id = p_sale and seat_id = p_seat
$$;

do $$ -- for dearer seats: the difference is paid; the customer comes along
declare
    sale constant integer := test.sold(2, array[21, 22]);
    a    api.booking_answer;
    hold constant integer := (test.hold(1, array[1])).booking_id;
    request constant uuid := gen_random_uuid();
begin
    a := api.set_customer(test.at_till(2), gen_random_uuid(), 1, sale, (api.add_customer(
        'till-2', gen_random_uuid(), 'Lee Moss')).id);
    assert (test.exchange(1, sale, array[21], hold)).outcome = 'AMOUNT_DIFFERS';
    -- Another till sold it: the ticket is shown, or a manager comes.
    a := test.exchange(1, sale, array[21], hold, test.cash(1500));
    assert a.outcome = 'NEEDS_APPROVAL' and a.refused_by = array['EXCHANGE']
       and a.refused_reasons = array['3000'], a;
    assert (test.exchange(1, sale, array[21], hold, test.cash(1500), '[]', gen_random_uuid(),
                          array[test.code(sale, 22)])).outcome = 'NEEDS_APPROVAL';
    a := test.exchange(1, sale, array[21], hold, test.cash(1500), '[]', request,
                       array[upper(test.code(sale, 21))]);
    assert a.outcome = 'DONE' and a.booking_id = hold and a.status = 'CONFIRMED'
           and a.total_minor = 4500 and a.customer = 'Lee Moss'
           and cardinality(a.ticket_codes) = 1, a;
    assert test.ledger(hold) = 'CASH 15.00, EXCHANGE 30.00'
       and test.ledger(sale) = 'CASH 60.00, EXCHANGE -30.00';
    assert test.seat(21) = 'AVAILABLE' and test.seat(1) = 'BOOKED ' || hold
       and test.seat(22) = 'BOOKED ' || sale;
    a := test.exchange(1, sale, array[21], hold, test.cash(1500), '[]', request,
                       array[upper(test.code(sale, 21))]);
    assert a.replayed and a.outcome = 'DONE', a;
    begin
        perform test.exchange(1, sale, array[22], hold, test.cash(1500), '[]', request);
        assert false, 'other parameters were accepted';
    exception when sqlstate 'PT409' then null;
    end;
    assert (test.exchange(1, sale, array[21], hold, test.cash(1500))).outcome = 'HOLD_ENDED';
    assert (select count(*) = 2 and bool_and(reference in (
                parterre.booking_reference(sale), parterre.booking_reference(hold)))
            from (select reference from parterre.payments where tender = 'EXCHANGE'
                  union all select reference from parterre.refunds) r);
end $$;

do $$ -- for cheaper ones: money goes back, which a clerk cannot decide
declare
    sale constant integer := test.sold(1, array[2, 3]);
    hold constant integer := (test.hold(1, array[23, 24])).booking_id;
    request constant uuid := gen_random_uuid();
    a api.booking_answer := test.exchange(1, sale, array[2, 3], hold, '[]', test.cash(3000),
                                          request);
begin
    assert a.outcome = 'NEEDS_APPROVAL', a;
    perform test.approve('till-1', request, 'EXCHANGE', 3000);
    a := test.exchange(1, sale, array[2, 3], hold, '[]', test.cash(3000), request);
    assert a.outcome = 'DONE' and a.total_minor = 6000, a;
    assert test.ledger(hold) = 'EXCHANGE 60.00'
       and test.ledger(sale) = 'CASH -30.00, CASH 90.00, EXCHANGE -60.00';
    assert (select status = 'CANCELLED' and total_amount = 0
            from parterre.bookings where id = sale);
    -- The value is money still: it can be refunded.
    assert (api.refund(test.at_till(2), gen_random_uuid(), 1, hold, array[23], 3000,
                       test.cash(3000))).outcome = 'DONE';
end $$;

do $$ -- what was given for nothing stays that, through an exchange
declare
    sale constant integer := test.sold(2, array[4, 5],
        '[{"tender": "COMP", "amount_minor": 4500}, {"tender": "CASH", "amount_minor": 4500}]');
    hold integer := (test.hold(2, array[25])).booking_id;
    a    api.booking_answer := test.exchange(2, sale, array[4], hold, '[]', test.cash(1500));
begin
    assert a.outcome = 'DONE', a;
    assert test.ledger(hold) = 'COMP 30.00'
       and test.ledger(sale) = 'CASH -15.00, CASH 45.00, COMP -30.00, COMP 45.00';
    assert (api.refund('till-2', gen_random_uuid(), 1, hold, null, 3000, test.cash(3000))).outcome
           = 'AMOUNT_DIFFERS';
    hold := (test.hold(2, array[26])).booking_id;
    assert (test.exchange(2, sale, array[5], hold, '[]', test.cash(1500))).outcome = 'DONE';
    assert test.ledger(hold) = 'COMP 15.00, EXCHANGE 15.00', test.ledger(hold);
end $$;

do $$ -- by card, that was begun; and the hold ran out meanwhile, but nobody ended it
declare
    sale constant integer := test.sold(1, array[27]);
    a    api.booking_answer := test.hold(1, array[6]);
    card api.booking_answer := api.begin_card('till-1', gen_random_uuid(), 1, a.booking_id, 1500);
begin
    perform test.run_out(a.booking_id);
    a := test.exchange(1, sale, array[27], a.booking_id, format(
        '[{"tender": "CARD", "amount_minor": 1500, "reference": "T1", "payment_id": %s}]',
        card.payment_id)::jsonb);
    assert a.outcome = 'DONE' and a.late, a;
    assert test.ledger(a.booking_id) = 'CARD 15.00, EXCHANGE 30.00';
end $$;

do $$ -- the hold was ended: nothing happens, the card is due back
declare
    sale constant integer := test.sold(1, array[28]);
    hold constant integer := (test.hold(1, array[7])).booking_id;
begin
    perform test.run_out(hold);
    perform api.sweep_expired(10);
    assert (test.exchange(1, sale, array[28], hold, '[{"tender": "CARD", "amount_minor": 1500,
                                                       "reference": "T2"}]')).outcome
           = 'HOLD_ENDED';
    assert test.seat(28) = 'BOOKED ' || sale
       and (select state = 'REFUND_DUE' from parterre.payments where reference = 'T2');
end $$;

do $$ -- not those seats, not that hold, not that sale
declare
    sale constant integer := test.sold(1, array[29, 30]);
    hold constant integer := (test.hold(1, array[31])).booking_id;
    other constant integer := (test.hold(2, array[32])).booking_id;
begin
    assert (test.exchange(1, sale, array[31], hold)).outcome = 'CHANGED';
    assert (test.exchange(1, hold, array[31], hold)).outcome = 'CHANGED';
    assert (test.exchange(1, other, array[32], hold)).outcome = 'CHANGED';
    assert (test.exchange(1, 999, array[29], hold)).outcome = 'NOT_FOUND';
    assert (test.exchange(1, sale, array[29], other)).outcome = 'FORBIDDEN';
    assert (test.exchange(1, sale, array[29], 999)).outcome = 'NOT_FOUND';
    assert (test.exchange(1, sale, array[29], sale)).outcome = 'HOLD_ENDED';
    assert (api.exchange('till-1', gen_random_uuid(), 2, sale, array[29], hold, '[]', '[]'))
           .outcome = 'NOT_FOUND';
    assert (api.exchange('nobody', gen_random_uuid(), 1, sale, array[29], hold, '[]', '[]'))
           .outcome = 'SIGNED_OUT';
    begin
        perform test.exchange(1, sale, '{}', hold);
        assert false, 'no seats';
    exception when sqlstate 'PT400' then null;
    end;
    begin
        perform test.exchange(1, sale, array[29], hold,
                              '[{"tender": "EXCHANGE", "amount_minor": 1}]');
        assert false, 'value out of nothing';
    exception when sqlstate 'PT400' then null;
    end;
    assert (test.exchange(1, sale, array[29], hold)).outcome = 'DONE', 'even, after all that';
end $$;

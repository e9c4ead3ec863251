-- SPDX-License-Identifier: GPL-3.0-or-later
create function test.begin_card(p_booking integer, p_minor bigint,
                                p_request uuid default gen_random_uuid())
returns api.booking_answer language sql as $$
    select api.begin_card(test.at_till(1), p_request, 1, p_booking, p_minor)
$$;
create function test.by_card(p_booking integer, p_minor bigint, p_payment integer,
                             p_reference text default null)
returns api.booking_answer language sql as $$
    select api.confirm_booking(
        test.at_till(1), gen_random_uuid(), 1, p_booking, p_minor,
        jsonb_build_array(jsonb_build_object('tender', 'CARD', 'amount_minor', p_minor,
                                             'reference', p_reference, 'payment_id', p_payment)))
$$;
create function test.state(p_payment integer) returns text language sql as $$
    select state || coalesce(' ' || reference, '') from parterre.payments where id = p_payment
$$;

do $$ -- written down before the terminal is touched, captured, bound by the confirm
declare
    request uuid := gen_random_uuid();
    a    api.booking_answer := test.hold(1, array[1, 2]);
    card api.booking_answer;
    told record;
begin
    update parterre.bookings set hold_expires_at = clock_timestamp() + interval '10 seconds'
    where id = a.booking_id;
    card := test.begin_card(a.booking_id, 9000, request);
    assert card.outcome = 'DONE' and card.payment_id is not null and card.ms_left > 200000, card;
    assert (test.begin_card(a.booking_id, 9000, request)).payment_id = card.payment_id;
    assert test.state(card.payment_id) = 'INTENT';
    assert (test.begin_card(a.booking_id, 1)).outcome = 'AMOUNT_DIFFERS', 'charged twice';
    assert not exists (select from api.open_payments('till-1'));
    request := gen_random_uuid();
    assert (select outcome from api.capture_card('till-1', request, 1, card.payment_id, 'T1'))
           = 'DONE';
    assert (select outcome from api.capture_card('till-1', request, 1, card.payment_id, 'T1'))
           = 'DONE';
    assert (select outcome from api.capture_card('till-1', gen_random_uuid(), 1, card.payment_id,
                                                 'T2')) = 'CHANGED';
    assert test.state(card.payment_id) = 'CAPTURED T1';
    select * into told from api.open_payments('till-1');
    assert told.payment_id = card.payment_id and told.state = 'CAPTURED'
           and told.amount_minor = 9000 and told.booking_id = a.booking_id, told;
    assert (test.by_card(a.booking_id, 9000, card.payment_id, 'T2')).outcome = 'CHANGED';
    a := test.by_card(a.booking_id, 9000, card.payment_id, 'T1');
    assert a.outcome = 'DONE', a;
    assert test.state(card.payment_id) = 'BOUND T1' and not exists (
        select from api.open_payments('till-1'));
    assert (select count(*) from parterre.payments where booking_id = a.booking_id) = 1;
    assert (select outcome = 'CHANGED' and state = 'BOUND'
            from api.drop_card('till-1', gen_random_uuid(), 1, card.payment_id));
end $$;

do $$ -- an INTENT is bound with the reference that the confirm brings; cash may go with it
declare
    a    api.booking_answer := test.hold(1, array[3, 4]);
    card api.booking_answer := test.begin_card(a.booking_id, 4000);
begin
    a := api.confirm_booking('till-1', gen_random_uuid(), 1, a.booking_id, 9000, format(
        '[{"tender": "CASH", "amount_minor": 5000, "tendered_minor": 6000},
          {"tender": "CARD", "amount_minor": 4000, "reference": "T3", "payment_id": %s}]',
        card.payment_id)::jsonb);
    assert a.outcome = 'DONE' and test.state(card.payment_id) = 'BOUND T3', a;
end $$;

do $$ -- not the amount, not the booking, not twice
declare
    a    api.booking_answer := test.hold(1, array[5, 6]);
    b    api.booking_answer := test.hold(1, array[7, 8]);
    card api.booking_answer := test.begin_card(a.booking_id, 4500);
    twice jsonb;
begin
    assert (test.by_card(a.booking_id, 9000, card.payment_id)).outcome = 'CHANGED';
    assert (test.by_card(b.booking_id, 9000, card.payment_id)).outcome = 'CHANGED';
    twice := jsonb_build_object('tender', 'CARD', 'amount_minor', 4500,
                                'payment_id', card.payment_id);
    assert (api.confirm_booking('till-1', gen_random_uuid(), 1, a.booking_id, 9000,
                                jsonb_build_array(twice, twice))).outcome = 'CHANGED';
    assert (test.by_card(a.booking_id, 9000, 999)).outcome = 'CHANGED';
    begin
        perform api.confirm_booking('till-1', gen_random_uuid(), 1, a.booking_id, 9000,
            '[{"tender": "EXCHANGE", "amount_minor": 9000}]');
        assert false, 'paid with nothing';
    exception when sqlstate 'PT400' then null;
    end;
    assert test.seat(5) = 'HOLD ' || a.booking_id and test.state(card.payment_id) = 'INTENT';
    assert (api.drop_card('till-1', gen_random_uuid(), 1, card.payment_id)).state = 'VOID';
    assert (test.begin_card(a.booking_id, 9000)).outcome = 'DONE', 'after it was dropped';
    assert (test.begin_card(b.booking_id, 0)).outcome = 'AMOUNT_DIFFERS'
       and (test.begin_card(b.booking_id, -5)).outcome = 'AMOUNT_DIFFERS'
       and (test.begin_card(b.booking_id, null)).outcome = 'AMOUNT_DIFFERS'
       and (test.begin_card(b.booking_id, 100000000000)).outcome = 'AMOUNT_DIFFERS';
    perform api.cancel_booking('till-1', gen_random_uuid(), 1, b.booking_id);
    assert (test.begin_card(b.booking_id, 100)).outcome = 'HOLD_ENDED';
end $$;

do $$ -- captured and not sold: due back, until it went back; nothing is forgotten on the way
declare
    a    api.booking_answer := test.hold(1, array[9, 10]);
    card api.booking_answer := test.begin_card(a.booking_id, 9000);
    done constant uuid := gen_random_uuid();
begin
    perform api.capture_card('till-1', gen_random_uuid(), 1, card.payment_id, 'T5');
    perform test.run_out(a.booking_id);
    assert (test.hold(2, array[10])).outcome = 'DONE';
    a := test.by_card(a.booking_id, 9000, card.payment_id, 'T5');
    assert a.outcome = 'SEATS_LOST' and test.state(card.payment_id) = 'REFUND_DUE T5', a;
    a := test.by_card(card.booking_id, 9000, card.payment_id, 'T5');
    assert test.state(card.payment_id) = 'REFUND_DUE T5'
           and (select count(*) = 1 from parterre.payments where booking_id = card.booking_id);
    assert (select state = 'REFUND_DUE' from api.open_payments('till-1')
            where payment_id = card.payment_id);
    assert not exists (select from api.open_payments(test.at_till(2)));
    assert (select outcome from api.refund_done('till-2', gen_random_uuid(), 1, card.payment_id,
                                                'R5')) = 'FORBIDDEN';
    perform test.at_till(1);
    assert (select outcome from api.refund_done('till-1', done, 1, card.payment_id, 'R5')) = 'DONE';
    assert (select outcome from api.refund_done('till-1', done, 1, card.payment_id, 'R5')) = 'DONE';
    -- Given back is given back: what comes later changes nothing.
    assert (select outcome from api.capture_card('till-1', gen_random_uuid(), 1, card.payment_id,
                                                 'T5')) = 'CHANGED';
    assert (select outcome from api.drop_card('till-1', gen_random_uuid(), 1, card.payment_id))
           = 'DONE';
    assert test.state(card.payment_id) = 'REFUNDED T5'
       and not exists (select from api.open_payments('till-1'))
       and (select details ->> 'reference' = 'R5' from parterre.audit where action = 'refund card');
end $$;

do $$ -- the window died while the terminal worked: the till is told until somebody says what was
declare
    a    api.booking_answer := test.hold(1, array[11]);
    card api.booking_answer := test.begin_card(a.booking_id, 4500);
begin
    perform test.run_out(a.booking_id);
    assert (select state from api.open_payments('till-1') where payment_id = card.payment_id)
           = 'INTENT';
    assert (select state = 'VOID' and outcome = 'DONE'
            from api.drop_card('till-1', gen_random_uuid(), 1, card.payment_id));
    -- It was charged after all.
    assert (select outcome from api.capture_card('till-1', gen_random_uuid(), 1, card.payment_id,
                                                 'T6')) = 'CHANGED';
    assert test.state(card.payment_id) = 'REFUND_DUE T6';
end $$;

do $$ -- never a card number, and no such payment
declare
    a    api.booking_answer := test.hold(1, array[12]);
    card api.booking_answer := test.begin_card(a.booking_id, 4500);
begin
    begin
        perform api.capture_card('till-1', gen_random_uuid(), 1, card.payment_id,
                                 '4111.1111.1111.1111');
        assert false, 'a card number was stored';
    exception when sqlstate 'PT400' then null;
    end;
    begin
        perform api.capture_card('till-1', gen_random_uuid(), 1, card.payment_id,
                                 repeat('9a', 5000));
        assert false, 'too long';
    exception when sqlstate 'PT400' then null;
    end;
    assert (select outcome from api.capture_card('till-1', gen_random_uuid(), 1, 999, 'T'))
           = 'NOT_FOUND';
    assert (select outcome from api.capture_card('till-1', gen_random_uuid(), 2, card.payment_id,
                                                 'T')) = 'NOT_FOUND';
    assert (select outcome from api.drop_card('nobody', gen_random_uuid(), 1, card.payment_id))
           = 'SIGNED_OUT';
    assert (select outcome from api.capture_card('till-1', gen_random_uuid(), 1, card.payment_id,
                                                 'ש🎫')) = 'DONE';
end $$;

do $$ -- a window cannot make money due back that was never taken
declare
    a    api.booking_answer := test.hold(1, array[13, 14]);
    b    api.booking_answer := test.hold(1, array[15]);
    sale constant integer := a.booking_id;
    due  constant bigint := (select count(*) from parterre.payments where state = 'REFUND_DUE');
    bad  jsonb;
begin
    assert (test.confirm(1, sale, a.total_minor)).outcome = 'DONE';
    foreach bad in array array[
        '[{"tender": "CARD", "amount_minor": 9004500}, {"tender": "CASH", "amount_minor": -9000000}]',
        '[{"tender": "CASH", "amount_minor": null}]', '[{"amount_minor": 9000}]',
        '[{"tender": "CASH", "amount_minor": 9000}, {"tender": "CARD", "amount_minor": 0}]',
        '[{"tender": "CASH", "amount_minor": 9223372036854775807}]', '[5]', '5', 'null', '{}',
        '[{"tender": "cash", "amount_minor": 9000}]', '[{"tender": "CASH", "amount_minor": "NaN"}]',
        '[{"tender": "CASH", "amount_minor": 9000, "payment_id": "x"}]']::jsonb[] loop
        begin
            perform api.confirm_booking(test.at_till(1), gen_random_uuid(), 1, sale, a.total_minor,
                                        bad);
            assert false, bad;
        exception when sqlstate 'PT400' then null;
        end;
    end loop;
    assert (test.by_card(sale, a.total_minor, null, 'T9')).outcome = 'HOLD_ENDED';
    perform api.cancel_booking('till-1', gen_random_uuid(), 1, b.booking_id);
    assert (api.exchange('till-1', gen_random_uuid(), 1, sale, array[13], b.booking_id,
                         '[{"tender": "CARD", "amount_minor": 999999999}]', '[]')).outcome
           = 'AMOUNT_DIFFERS';
    begin
        perform api.exchange('till-1', gen_random_uuid(), 1, sale, array[13], b.booking_id,
            (select jsonb_agg('{"tender": "CARD", "amount_minor": 1}'::jsonb)
             from generate_series(1, 21)), '[]');
        assert false, 'more than twenty payments';
    exception when sqlstate 'PT400' then null;
    end;
    assert (api.exchange('till-1', gen_random_uuid(), 1, sale, array[13], b.booking_id,
                         '[{"tender": "CARD", "amount_minor": 100}]', '[]')).outcome
           = 'HOLD_ENDED';
    assert due = (select count(*) from parterre.payments where state = 'REFUND_DUE');
    assert (select count(*) = 2 from parterre.audit where action = 'card said to be charged');
end $$;

-- SPDX-License-Identifier: GPL-3.0-or-later
do $$ -- books the seats, binds the payment, hands out codes and a reference; once
declare
    request constant uuid := gen_random_uuid();
    a     api.booking_answer := test.hold(1, array[1, 2]);
    first api.booking_answer;
begin
    first := test.confirm(1, a.booking_id, 9000, request);
    assert first.outcome = 'DONE' and first.status = 'CONFIRMED' and not first.late, first;
    assert first.ms_left is null and first.total_minor = 9000, first;
    assert cardinality(first.ticket_codes) = 2
           and first.ticket_codes[1] ~ '^[0-9a-f]{32}$'
           and first.ticket_codes[1] <> first.ticket_codes[2], first;
    assert parterre.booking_id_of(first.reference) = a.booking_id, first;
    assert test.seat(1) = 'BOOKED ' || a.booking_id;
    assert (select count(*) = 1 and sum(amount) = 90 and bool_and(state = 'BOUND')
            from parterre.payments);

    a := test.confirm(1, a.booking_id, 9000, request);
    assert a.replayed, a;
    a.replayed := false;
    assert a = first, format('%s is not %s', a, first);
    a := test.confirm(1, a.booking_id, 9000);
    assert a.outcome = 'HOLD_ENDED' and a.status = 'CONFIRMED' and a.ticket_codes = '{}', a;
    begin
        perform test.confirm(1, a.booking_id, 8000, request);
        assert false, 'other parameters were accepted';
    exception when sqlstate 'PT409' then null;
    end;
    assert (select count(*) from parterre.payments) = 1;
end $$;

do $$ -- an amount that is not the total, or payments that are not the amount, change nothing
declare a api.booking_answer := test.hold(1, array[5, 6]);
begin
    assert (test.confirm(1, a.booking_id, 8999)).outcome = 'AMOUNT_DIFFERS';
    assert (test.confirm(1, a.booking_id, null)).outcome = 'AMOUNT_DIFFERS';
    a := api.confirm_booking('till-1', gen_random_uuid(), 1, a.booking_id, 9000, test.cash(8000));
    assert a.outcome = 'AMOUNT_DIFFERS' and a.total_minor = 9000 and a.status = 'HOLD', a;
    assert (select count(*) from parterre.payments) = 1 and test.seat(5) = 'HOLD ' || a.booking_id;
end $$;

do $$ -- the price is the one that was held, and several tenders add up
declare
    a api.booking_answer;
begin
    update parterre.event_seats set price = 1 where id = 5;
    select b.id into a.booking_id from parterre.bookings b where status = 'HOLD';
    a := api.confirm_booking('till-1', gen_random_uuid(), 1, a.booking_id, 9000,
        '[{"tender": "CASH", "amount_minor": 5000, "tendered_minor": 6000},
          {"tender": "CARD", "amount_minor": 3000, "reference": "T-4711"},
          {"tender": "CARD", "amount_minor": 1000, "reference": "T-4712"}]');
    assert a.outcome = 'DONE' and a.total_minor = 9000, a;
end $$;

do $$ -- late, before anyone ended it: confirmed as it is, and flagged
declare a api.booking_answer := test.hold(1, array[7]);
begin
    perform test.run_out(a.booking_id);
    a := test.confirm(1, a.booking_id, 4500);
    assert a.outcome = 'DONE' and a.late and a.replaces_id is null, a;
end $$;

do $$ -- late, after the sweep, seats still free: a new booking that names the old one
declare
    old api.booking_answer := test.hold(1, array[8, 9, 10]);
    a   api.booking_answer;
begin
    perform api.release_seats('till-1', gen_random_uuid(), 1, old.booking_id, array[9]);
    perform test.run_out(old.booking_id);
    perform api.sweep_expired(10);
    a := test.confirm(1, old.booking_id, 9000);
    assert a.outcome = 'DONE' and a.late and a.replaces_id = old.booking_id
           and a.booking_id <> old.booking_id and a.seat_ids = array[8, 10], a;
    assert cardinality(a.ticket_codes) = 2 and a.reference is not null, a;
    assert (select status from parterre.bookings where id = old.booking_id) = 'EXPIRED';
    assert test.seat(8) = 'BOOKED ' || a.booking_id and test.seat(9) = 'AVAILABLE';
    a := test.confirm(1, old.booking_id, 9000);
    assert a.outcome = 'HOLD_ENDED', 'the same old booking was sold twice';
end $$;

do $$ -- late, and one seat has another holder: nothing is sold, the card is due back
declare
    a api.booking_answer := test.hold(1, array[11, 12]);
    b api.booking_answer;
begin
    perform test.run_out(a.booking_id);
    b := test.hold(2, array[12, 13]);
    assert b.outcome = 'DONE', b;
    a := api.confirm_booking(test.at_till(1), gen_random_uuid(), 1, a.booking_id, 9000,
        '[{"tender": "CASH", "amount_minor": 4000}, {"tender": "CARD", "amount_minor": 5000}]');
    assert a.outcome = 'SEATS_LOST' and a.refused_seat_ids = array[12]
           and a.refused_reasons = array['HELD'] and a.refused_by = array['Till 2'], a;
    assert test.seat(11) = 'AVAILABLE' and test.seat(12) = 'HOLD ' || b.booking_id;
    assert (select array_agg(tender || ' ' || amount) = array['CARD 50.00']
            from parterre.payments where state = 'REFUND_DUE');
end $$;

do $$ -- CANCELLED is final
declare
    a api.booking_answer := test.hold(1, array[14, 15]);
begin
    a := api.release_seats('till-1', gen_random_uuid(), 1, a.booking_id, array[14, 15]);
    assert a.outcome = 'DONE' and a.status = 'CANCELLED' and a.seat_ids = '{}', a;
    a := test.confirm(1, a.booking_id, 9000);
    assert a.outcome = 'HOLD_ENDED' and a.status = 'CANCELLED', a;
    assert (api.cancel_booking('till-1', gen_random_uuid(), 1, a.booking_id)).outcome
           = 'HOLD_ENDED';
    assert test.seat(14) = 'AVAILABLE';
end $$;

do $$ -- what looks like a card number is never stored
declare a api.booking_answer := test.hold(1, array[16]);
begin
    perform api.confirm_booking('till-1', gen_random_uuid(), 1, a.booking_id, 4500,
        '[{"tender": "CARD", "amount_minor": 4500, "reference": "4111 1111 1111 1111"}]');
    assert false, 'a card number was stored';
exception when sqlstate 'PT400' then null;
end $$;

do $$ -- the engine refuses a second live line, a half-done change and an unpaid booking
declare
    a api.booking_answer := test.hold(1, array[20]);
begin
    begin
        insert into parterre.booking_seats (booking_id, seat_id, event_id, price_at_booking)
        values (1, 20, 1, 0);
        assert false;
    exception when unique_violation then null;
    end;
    begin
        update parterre.event_seats set status = 'AVAILABLE' where id = 20;
        assert false;
    exception when check_violation then null;
    end;
    begin
        update parterre.bookings set status = 'CONFIRMED', hold_expires_at = null,
               confirmed_at = now() where id = a.booking_id;
        set constraints all immediate;
        assert false;
    exception when check_violation then
        set constraints all deferred;
    end;
    begin
        delete from parterre.payments where booking_id = 1;
        set constraints all immediate;
        assert false;
    exception when check_violation then
        set constraints all deferred;
    end;
    begin
        delete from parterre.users where id = -1;
        assert false;
    exception when foreign_key_violation then null;
    end;
end $$;

do $$ -- an acknowledged sale is on disk, whatever the session chose
declare a api.booking_answer := test.hold(1, array[19]);
begin
    set local synchronous_commit = off;
    a := test.confirm(1, a.booking_id, 4500);
    assert current_setting('synchronous_commit') = 'on';
end $$;

do $$ -- a clerk gives nothing away without a manager; agreed to, the same request goes through
declare
    a       api.booking_answer := test.hold(1, array[39]);
    request constant uuid := gen_random_uuid();
    gift    constant jsonb := jsonb_build_array(
        jsonb_build_object('tender', 'COMP', 'amount_minor', a.total_minor));
begin
    assert (api.confirm_booking('till-1', request, 1, a.booking_id, a.total_minor, gift)).outcome
           = 'NEEDS_APPROVAL';
    assert test.approve('till-1', request, 'COMP', a.total_minor, 'ann@house.test',
                        'open sesame') = 'REFUSED';
    assert (api.confirm_booking('till-1', request, 1, a.booking_id, a.total_minor, gift)).outcome
           = 'NEEDS_APPROVAL';
    assert test.approve('till-1', request, 'COMP', a.total_minor) = 'OK';
    assert (api.confirm_booking('till-1', request, 1, a.booking_id, a.total_minor, gift)).outcome
           = 'DONE';
    -- Replayed from another session, which no manager agreed to: the sale stands as answered.
    update parterre.sessions set token_hash = sha256(convert_to('gone', 'UTF8'))
    where token_hash = sha256(convert_to('till-1', 'UTF8'));
    insert into parterre.sessions (token_hash, staff_id, till_id)
    select sha256(convert_to('till-1', 'UTF8')), staff_id, till_id
    from parterre.sessions where token_hash = sha256(convert_to('gone', 'UTF8'));
    a := api.confirm_booking('till-1', request, 1, a.booking_id, a.total_minor, gift);
    assert a.outcome = 'DONE' and a.replayed, a;
end $$;

do $$ -- an ended booking without seats, or with seats of another worth, is not sold
declare
    a     api.booking_answer := test.hold(1, array[33, 34]);
    minor constant bigint := a.total_minor;
begin
    perform test.run_out(a.booking_id);
    perform api.sweep_expired(10);
    update parterre.bookings set total_amount = total_amount + 30 where id = a.booking_id;
    assert (test.confirm(1, a.booking_id, minor + 3000)).outcome = 'HOLD_ENDED';
    update parterre.booking_seats set released_at = released_at - interval '1 second'
    where booking_id = a.booking_id;
    a := test.confirm(1, a.booking_id, minor + 3000);
    assert a.outcome = 'HOLD_ENDED' and a.status = 'EXPIRED', a;
    assert test.seat(33) = 'AVAILABLE' and test.seat(34) = 'AVAILABLE';
end $$;

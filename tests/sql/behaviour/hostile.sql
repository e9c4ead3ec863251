-- SPDX-License-Identifier: GPL-3.0-or-later
-- A till that sends whatever it likes: it gets a documented outcome or PT400, in words that repeat
-- nothing of what was sent, and takes nothing from others.
create function test.sold(p_till integer, p_seats integer[], p_payments jsonb default null)
returns integer language plpgsql as $$
declare
    a api.booking_answer := test.hold(p_till, p_seats);
begin
    return (api.confirm_booking(test.at_till(p_till), gen_random_uuid(), 1, a.booking_id,
                                a.total_minor, coalesce(p_payments, test.cash(a.total_minor))))
           .booking_id;
end
$$;
create function test.lines(p_sale integer) returns bigint[] language sql as $$
    select array_agg(id order by id) from parterre.booking_seats where booking_id = p_sale
$$;
create function test.reprint(p_till integer, p_sale integer, p_codes text[] default '{}',
                             p_request uuid default gen_random_uuid())
returns text language sql as $$
    select outcome from api.reprint(test.at_till(p_till), p_request, 1, p_sale,
                                    test.lines(p_sale), 'lost', p_codes)
$$;
create function test.code(p_sale integer) returns text language sql as $$
    select replace(ticket_code::text, '-', '') from parterre.booking_seats where booking_id = p_sale
$$;
-- What the statement raises: its state, and whether its words repeat the marker.
create function test.raised(p_statement text) returns text language plpgsql as $$
declare
    state  text;
    words  text;
    detail text;
begin
    execute p_statement;
    return 'nothing';
exception when others then
    get stacked diagnostics state = returned_sqlstate, words = message_text,
                            detail = pg_exception_detail;
    return state || case when words || detail ~ 'Q7Q|4711' then ' tells ' || words else '' end;
end
$$;

-- Both tills have a clerk here.
update parterre.sessions set staff_id = (select user_id from parterre.staff where role = 'CLERK');

do $$ -- a ticket is printed anew for its owner, or with a manager; and not for ever
declare
    sale    constant integer := test.sold(1, array[1]);
    request constant uuid := gen_random_uuid();
    code    text := test.code(sale);
begin
    assert test.reprint(2, sale) = 'NEEDS_APPROVAL', 'sold by till 1';
    assert test.reprint(2, sale, array[repeat('0', 32), null]) = 'NEEDS_APPROVAL';
    assert test.reprint(2, sale, array[code]) = 'DONE', 'it was shown';
    assert test.code(sale) <> code;
    assert (select t.code is null from api.tickets(test.at_till(1), 1, sale) t), 'it is till 2s';
    assert (select t.code = test.code(sale) from api.tickets(test.at_till(2), 1, sale) t);
    assert test.reprint(1, sale) = 'NEEDS_APPROVAL' and test.reprint(2, sale) = 'NEEDS_APPROVAL';
    assert test.reprint(1, sale, array[code]) = 'NEEDS_APPROVAL', 'that code is void';
    assert test.reprint(1, sale, '{}', request) = 'NEEDS_APPROVAL';
    assert test.approve('till-1', request, 'REPRINT', 0) = 'OK';
    assert test.reprint(1, sale, '{}', request) = 'DONE';
    update parterre.booking_seats set serial = 50 where booking_id = sale;
    assert test.reprint(1, sale, array[test.code(sale)]) = 'DONE';
    assert test.reprint(1, sale, array[test.code(sale)]) = 'FORBIDDEN';
end $$;

do $$ -- money that came by card goes back in cash only when a manager agreed to just that
declare
    sale    constant integer := test.sold(
        1, array[2], '[{"tender": "CARD", "amount_minor": 4500, "reference": "T1"}]');
    request constant uuid := gen_random_uuid();
    a       api.booking_answer;
begin
    a := api.refund(test.at_till(1), request, 1, sale, null, 4500, test.cash(4500));
    assert a.outcome = 'NEEDS_APPROVAL' and a.refused_by = array['OTHER_TENDER'], a;
    assert test.approve('till-1', request, 'REFUND', 4500) = 'OK';
    assert (api.refund('till-1', request, 1, sale, null, 4500, test.cash(4500))).outcome
           = 'NEEDS_APPROVAL';
    assert test.approve('till-1', request, 'OTHER_TENDER', 4500) = 'OK';
    assert (api.refund('till-1', request, 1, sale, null, 4500, test.cash(4500))).outcome = 'DONE';
end $$;

do $$ -- late: on sale still, and at what the seats cost now; else each card is due back, once
declare
    a     api.booking_answer;
    held  integer;
    swept boolean;
    back  uuid;
    card  constant jsonb := '[{"tender": "CARD", "amount_minor": 4500, "reference": "T2"}]';
begin
    foreach swept in array array[false, true] loop
        held := (test.hold(1, array[3])).booking_id;
        perform test.run_out(held);
        if swept then
            perform api.sweep_expired(10);
        end if;
        update parterre.event_seats set price = 99 where id = 3;
        a := api.confirm_booking('till-1', gen_random_uuid(), 1, held, 4500, card);
        assert a.outcome = 'CHANGED' and coalesce(a.ms_left, 0) = 0, a;
        update parterre.event_seats set price = 45 where id = 3;
        update parterre.events set off_sale_at = now() - interval '1 minute' where id = 1;
        a := api.confirm_booking('till-1', gen_random_uuid(), 1, held, 4500, card);
        assert a.outcome = 'HOLD_ENDED', a;
        a := api.confirm_booking('till-1', gen_random_uuid(), 1, held, 4500,
                                 jsonb_set(card, '{0,reference}', '"T3"'));
        assert (select array_agg(reference::text order by reference) = array['T2', 'T3']
                from parterre.payments where booking_id = held and state = 'REFUND_DUE');
        update parterre.events set off_sale_at = null where id = 1;
        a := test.confirm(1, held, 4500);
        assert a.outcome = 'DONE' and a.late, a;
        back := gen_random_uuid();
        assert test.approve('till-1', back, 'REFUND', 4500) = 'OK';
        assert (api.refund('till-1', back, 1, a.booking_id, null, 4500, test.cash(4500))).outcome
               = 'DONE';
        -- A swept booking is replaced once, whatever became of the replacement.
        assert not swept or (test.confirm(1, held, 4500)).outcome = 'HOLD_ENDED';
    end loop;
end $$;

do $$ -- payments that no window sends
declare
    hold constant integer := (test.hold(1, array[5, 6])).booking_id;
    odd  text;
begin
    foreach odd in array array[
        '[{"tender": "Q7Q", "amount_minor": 9000}]', '[{"tender": "CASH", "amount_minor": "Q7Q"}]',
        '[{"tender": "CASH", "amount_minor": 4711e300}]', '5', '[5]', '[[]]', '{"a": "Q7Q"}',
        '[{"amount_minor": 9000}]', '[{"tender": "CASH", "amount_minor": -9000}]',
        '[{"tender": "CASH", "amount_minor": 9000, "tendered_minor": 4711}]',
        '[{"tender": "CARD", "amount_minor": 9000, "tendered_minor": 9000}]',
        '[{"tender": "CARD", "amount_minor": 9000, "payment_id": "Q7Q"}]',
        '[{"tender": "COMP", "amount_minor": "Q7Q"}]',
        '[{"tender": "CARD", "amount_minor": 9000, "reference": "4711 1111 1111 1111"}]',
        format('[{"tender": "CARD", "amount_minor": 9000, "reference": "%s"}]',
               repeat('Q7Q', 100))] loop
        assert test.raised(format(
            'select api.confirm_booking(''till-1'', gen_random_uuid(), 1, %s, 9000, %L)',
            hold, odd)) = 'PT400', odd;
    end loop;
end $$;

do $$ -- other things that no window sends
declare
    hold constant integer := (test.hold(1, array[11, 12])).booking_id;
    sale constant integer := test.sold(1, array[7, 8]);
    many constant jsonb := jsonb_build_object('not', array(select generate_series(1, 5001)));
    odd  text;
begin
    foreach odd in array array[
        'hold_seats(%s, array[[9, 10]])', 'hold_seats(%s, array[9, null])',
        format('refund(%%s, %s, array[[7, 8]], 9000, ''[]'')', sale),
        format('refund(%%s, %s, null, 9000, ''"Q7Q"'')', sale),
        format('exchange(%%s, %s, array[[7, 8]], %s, ''[]'', ''[]'')', sale, hold),
        format('set_price_type(%%s, %s, array[[11]], null, null)', hold),
        format('set_price_type(%%s, %s, array[11], null, ''4711x1111x1111x1111'')', hold),
        format('tickets_printed(%%s, %s, array[[1, 2]])', sale),
        'hold_best(%s, 1, null, null, true, ''[]'')',
        'hold_best(%s, 1, null, null, true, ''"Q7Q"'')',
        'hold_best(%s, 1, null, null, true, ''{"not": "Q7Q"}'')',
        format('hold_best(%%s, 1, null, null, true, %L)', many)] loop
        odd := format(odd, '''till-1'', gen_random_uuid(), 1');
        assert test.raised('select api.' || odd) = 'PT400', odd;
    end loop;
    foreach odd in array array[
        U&'\200B', U&'\00A0', U&'Q7Q\202Egnp.exe', U&'Q7Q\2028x', repeat(U&'\0301', 255), '...',
        'Q7Q' || chr(10)] loop
        assert test.raised(format('select api.add_customer(''till-1'', gen_random_uuid(), %L)', odd))
               = 'PT400', odd;
    end loop;
    assert (select outcome from api.add_customer('till-1', gen_random_uuid(), U&'\4F60\597D'))
           = 'DONE';
    assert (api.hold_best('till-1', gen_random_uuid(), 1, 1, null, null, true,
                          '{"not": [null]}')).outcome = 'DONE';
end $$;

do $$ -- one till guesses: at another the right password still works, until it is far too much
begin
    perform test.at_till(2);
    perform api.sign_in('max@house.test', 'wrong') from generate_series(1, 12);
    assert (select status from api.sign_in('max@house.test', 'iron gate')) = 'DELAYED';
    assert test.approve(test.at_till(1), gen_random_uuid(), 'COMP', 1) = 'OK';
    insert into parterre.sign_in_failures (email_hash, till_id, failures, last_failed_at)
    select sha256('max@house.test'), 100 + k, 9, clock_timestamp() from generate_series(1, 6) k;
    assert (select status from api.sign_in('max@house.test', 'iron gate')) = 'LOCKED';
    delete from parterre.sign_in_failures;
end $$;

do $$ -- what would pile up does not: refusals, old requests, customers by the thousand
declare
    before constant bigint := (select count(*) from parterre.requests);
    ended  text;
begin
    perform api.extend_hold(test.at_till(1), gen_random_uuid(), 1000 + n, n)
    from generate_series(1, 100) n;
    assert (select count(*) from parterre.requests) = before;
    update parterre.requests set made_at = made_at - interval '3 days';
    perform parterre.forget_requests() from generate_series(1, 10);
    assert (select bool_and(answer ~ 'CONFIRMED|CANCELLED') and count(*) > 0
            from parterre.requests);
    update parterre.requests set made_at = made_at - interval '30 days';
    perform parterre.forget_requests() from generate_series(1, 10);
    assert not exists (select from parterre.requests);
    for n in 1..201 loop
        ended := (select outcome from api.add_customer('till-1', gen_random_uuid(), 'Guest ' || n));
    end loop;
    assert ended = 'LIMIT', ended;
    update parterre.sessions set customers_since = customers_since - interval '61 minutes';
    assert (select outcome from api.add_customer('till-1', gen_random_uuid(), 'One more')) = 'DONE';
    assert not exists (select from api.find_customers('till-1', '((( )))', 10));
end $$;

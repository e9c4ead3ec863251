-- SPDX-License-Identifier: GPL-3.0-or-later
create function test.add(p_name text, p_email text default null, p_phone text default null,
                         p_request uuid default gen_random_uuid())
returns text language sql as $$
    select outcome || ' ' || id from api.add_customer(test.at_till(1), p_request, p_name, p_email,
                                                      p_phone)
$$;
create function test.found(p_text text) returns text[] language sql as $$
    select array_agg(full_name order by place)
    from api.find_customers(test.at_till(1), p_text, 10) with ordinality
        as f (id, full_name, email, phone, bookings, place)
$$;

do $$ -- entered once: the same e-mail is the same person, the same request the same answer
declare
    request constant uuid := gen_random_uuid();
    first   text := test.add('Lee Moss', 'Lee.Moss@Example.org', '+49 151 234567', request);
begin
    assert first ~ '^DONE [0-9]+$', first;
    assert test.add('Lee Moss', 'Lee.Moss@Example.org', '+49 151 234567', request) = first;
    assert test.add('L. Moss', 'lee.moss@example.org') = first;
    begin
        perform test.add('Lee Fern', null, null, request);
        assert false, 'other parameters were accepted';
    exception when sqlstate 'PT409' then null;
    end;
    assert test.add('Ada Moss') <> test.add('Ada Moss'), 'two people of one name';
    assert (select count(*) = 3 and bool_and(password_hash = '*')
            from parterre.users where full_name like '%Moss');
end $$;

do $$ -- found while typing, by every word, whatever stands in it
begin
    perform test.add('Señora 100% Zoë_Ω'), test.add('משה לוי'), test.add('😀 Mosswood');
    assert test.found('moss') = array['Ada Moss', 'Ada Moss', 'Lee Moss', '😀 Mosswood'];
    assert test.found('mo') = array['Ada Moss', 'Ada Moss', 'Lee Moss', '😀 Mosswood'];
    assert test.found('lee mo') = array['Lee Moss'] and test.found('MOSS LEE') = array['Lee Moss'];
    assert test.found('moss@exa') = array['Lee Moss'] and test.found('151 2345') = array['Lee Moss'];
    assert test.found('%') is null and test.found('100%') = array['Señora 100% Zoë_Ω'];
    assert test.found('zo__') is null and test.found('לוי') = array['משה לוי'];
    assert test.found('') is null and test.found(null) is null and test.found('l') is null;
    assert test.found(repeat('moss ', 2000)) is not null;
    assert test.found('clerk') is null, 'staff among the customers';
    assert (select email is null and phone is null and bookings = 0
            from api.find_customers('till-1', 'mosswood', 1));
    assert (select count(*) from api.find_customers('till-1', 'moss', -1)) = 0;
end $$;

do $$ -- what is no name, no e-mail address and no phone number
declare
    bad text[];
begin
    foreach bad slice 1 in array array[
        ['', null, null], [null, null, null], [repeat('x', 10000), null, null],
        [E'a\tb', null, null], ['A', 'no address', null], ['A', repeat('x', 10000) || '@a', null],
        ['A', 'x@parterre.invalid', null], ['A', null, repeat('1', 10000)]] loop
        begin
            perform test.add(bad[1], bad[2], bad[3]);
            assert false, left(bad::text, 50);
        exception when sqlstate 'PT400' then null;
        end;
    end loop;
    foreach bad slice 1 in array array[
        ['4111 1111 1111 1111', null], ['A', 'call me'], ['A', '4111 1111 1111 1111']] loop
        begin
            perform test.add(bad[1], null, bad[2]);
            assert false, bad;
        exception when sqlstate 'PT400' then null;
        end;
    end loop;
    assert (select outcome = 'SIGNED_OUT' and id is null
            from api.add_customer('nobody', gen_random_uuid(), 'A'));
end $$;

do $$ -- whose booking it is: a live hold or a sale of this till, and back to a walk-in
declare
    lee constant integer := (select id from parterre.users where full_name = 'Lee Moss');
    a   api.booking_answer := test.hold(1, array[1, 2]);
begin
    assert a.customer_id is null and a.customer is null, a;
    a := api.set_customer('till-1', gen_random_uuid(), 1, a.booking_id, lee);
    assert a.outcome = 'DONE' and a.customer_id = lee and a.customer = 'Lee Moss', a;
    assert (api.set_customer(test.at_till(2), gen_random_uuid(), 1, a.booking_id, lee)).outcome
           = 'FORBIDDEN';
    assert (api.set_customer(test.at_till(1), gen_random_uuid(), 1, a.booking_id, 999999)).outcome
           = 'NOT_FOUND';
    assert (api.set_customer('till-1', gen_random_uuid(), 1, a.booking_id, -2)).outcome
           = 'NOT_FOUND';
    assert (api.set_customer('till-1', gen_random_uuid(), 1, a.booking_id,
                             (select user_id from parterre.staff limit 1))).outcome
           = 'NOT_FOUND', 'staff among the customers';
    begin
        perform test.add('X', 'Max@house.test');
        assert false, 'staff among the customers';
    exception when sqlstate 'PT400' then null;
    end;
    a := test.confirm(1, a.booking_id, 9000);
    assert a.outcome = 'DONE' and a.customer_id = lee, a;
    assert (select bookings = 1 and email = 'lee.moss@example.org'
            from api.find_customers('till-1', 'lee moss', 5));
    a := api.set_customer('till-1', gen_random_uuid(), 1, a.booking_id, null);
    assert a.outcome = 'DONE' and a.customer is null, a;
    a := api.set_customer('till-1', gen_random_uuid(), 1, a.booking_id, lee);
    a := test.hold(1, array[3]);
    perform test.run_out(a.booking_id);
    assert (api.set_customer('till-1', gen_random_uuid(), 1, a.booking_id, lee)).outcome
           = 'HOLD_ENDED';
    perform api.sweep_expired(10);
    assert (select count(*) = 1 and bool_and(seats = 'Stalls A 1, 2' and customer = 'Lee Moss')
            from api.customer_bookings('till-1', lee, 10));
    assert not exists (select from api.customer_bookings('till-1', -1, 10));
end $$;

do $$ -- a card number in whatever dress; what only has digits is welcome
declare
    card text;
begin
    foreach card in array array[
        '4111 1111 1111 1111', '4111   1111   1111   1111', '4111 / 1111 / 1111 / 1111',
        '4111x1111x1111x1111', 'card 4111 1111 1111 and 1111', '４１１１１１１１１１１１１１１１',
        '٤١١١ ١١١١ ١١١١ ١١١١', '3782 822463 10005',
        '3782x822463x10005', '৪১১১ ১১১১ ১১১১ ১১১১'] loop
        assert parterre.has_card_number(card), card;
        begin
            perform test.add(card);
            assert false, card;
        exception when sqlstate 'PT400' then
            assert sqlerrm !~ '[0-9]', sqlerrm;
        end;
    end loop;
    begin
        perform test.add('A', '4111111111111111@example.org');
        assert false, 'as an e-mail address';
    exception when sqlstate 'PT400' then null;
    end;
    begin
        perform test.add('A', null, '3782 822463 10005');
        assert false, 'as a phone number';
    exception when sqlstate 'PT400' then null;
    end;
    assert test.add('Bo 2026-11-22 at 19.30', 'bo.1984@example.org', '0049 151 234567')
           like 'DONE%';
    assert not parterre.has_card_number('T-4711 of 2026-11-22')
       and not parterre.has_card_number('3f2504e0-4f89-11d3-9a0c-0305e82c3301');
end $$;

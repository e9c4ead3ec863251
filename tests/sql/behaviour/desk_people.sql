-- SPDX-License-Identifier: GPL-3.0-or-later
-- Staff, tills, tonight and the history of a seat, at the managers desk.
create function test.desk() returns text language sql as $$ select test.at_till(2) $$;
create function test.add(p_email text, p_password text, p_role text default 'CLERK',
                         p_rights text[] default '{}', p_request uuid default gen_random_uuid())
returns api.desk_answer language sql as $$
    select api.add_staff(test.desk(), p_request, p_email, 'Bea Clerk', p_password, p_role, p_rights)
$$;

do $$ -- every function refuses a clerk, and changes nothing
declare
    call text;
    said text;
begin
    perform test.at_till(1);
    foreach call in array array['manage_staff(''till-1'')', 'manage_sessions(''till-1'')',
                                'manage_tills(''till-1'')', 'tonight(''till-1'', 1)',
                                'seat_history(''till-1'', 1, 1)'] loop
        begin
            execute 'select from api.' || call;
            raise exception '% is open to clerks', call;
        exception when sqlstate 'PT403' then null;
        end;
    end loop;
    foreach call in array array[
        'add_staff(%L, %L, ''b@house.test'', ''B'', ''a good long one'', ''CLERK'', ''{}'')',
        'save_staff(%L, %L, 2, 0, ''Ann'', ''MANAGER'', ''{}'', false)',
        'end_session(%L, %L, 2)', 'save_till(%L, %L, 2, 0, ''X'', true)',
        'take_over_hold(%L, %L, 1, 1)'] loop
        execute format('select outcome::text from api.' || call, 'till-1', gen_random_uuid())
        into said;
        assert said = 'FORBIDDEN', format('%s: %s', call, said);
    end loop;
    assert (api.set_staff_password('till-1', 2, 'a good long one')).outcome = 'FORBIDDEN';
    assert not exists (select from parterre.audit where action in ('save staff', 'save till'));
end $$;

do $$ -- a person is added once a request, with a password that the rules allow
declare
    request constant uuid := gen_random_uuid();
    a       api.desk_answer := test.add('Bea@House.test', 'river lamp seven', 'CLERK', '{refund}',
                                        request);
    poor    text;
begin
    assert a.outcome = 'OK', a;
    assert test.add('Bea@House.test', 'river lamp seven', 'CLERK', '{refund}', request) = a;
    assert (test.add('bea@house.test', 'river lamp seven')).message_args = '{EMAIL_TAKEN}';
    assert (select rights = '{refund}' and email = 'bea@house.test' and not disabled
            from api.manage_staff(test.desk()) where id = a.id);
    foreach poor in array array['too short', 'cara@house.test', 'password1234', '1234567890',
                                'abcdefghijkl', 'qwertyuiop', 'lamplamplamp', 'aaaaaaaaaa',
                                'Parterre2026', repeat('é', 37), null] loop
        begin
            perform test.add('cara@house.test', poor);
            raise exception '% is allowed', poor;
        exception when sqlstate 'PT400' then
            assert sqlerrm like 'Password: %' and strpos(sqlerrm, poor) is distinct from 1, sqlerrm;
        end;
    end loop;
    assert not exists (select from parterre.desk_requests where answer like '%lamp%')
       and not exists (select from parterre.audit where details::text like '%lamp%');
    begin
        perform test.add('cara@house.test', 'river lamp seven', 'CLERK', '{everything}');
        assert false;
    exception when sqlstate 'PT400' then assert sqlerrm like 'Rights: %';
    end;
end $$;

do $$ -- what a clerk may do without asking
declare
    bea constant integer := (select id from parterre.users where email = 'bea@house.test');
    caller parterre.caller := row(null, 1, now(), 1, 'Till 1', bea, 'CLERK');
begin
    assert parterre.has_right(caller, 'REFUND') and parterre.has_right(caller, 'OTHER_TENDER');
    assert not parterre.has_right(caller, 'EXCHANGE');
    assert not parterre.has_right(caller, 'COMP') and not parterre.has_right(caller, 'REPRINT')
       and not parterre.has_right(caller, 'PRICE_TYPE') and not parterre.has_right(caller, 'OTHER');
    caller.role := 'MANAGER';
    assert parterre.has_right(caller, 'COMP');
end $$;

do $$ -- one with the right gives seats away without a manager
declare
    held api.booking_answer;
    comp constant jsonb := '[{"tender": "COMP", "amount_minor": 3000}]';
begin
    for may in 0..1 loop
        update parterre.staff set may_comp = may = 1 where user_id = 2;
        held := test.hold(1, array[31 + may]);
        assert (api.confirm_booking(test.at_till(1), gen_random_uuid(), 1, held.booking_id, 3000,
                                    comp)).outcome
               = case may when 1 then 'DONE'::api.outcome else 'NEEDS_APPROVAL' end;
    end loop;
    update parterre.staff set may_comp = false where user_id = 2;
    update parterre.bookings set hold_expires_at = now() - interval '1 second'
    where status = 'HOLD';
end $$;

do $$ -- two managers do not overwrite each other, and the last one stays one
declare
    bea constant integer := (select id from parterre.users where email = 'bea@house.test');
    max constant integer := (select id from parterre.users where email = 'max@house.test');
    a   api.desk_answer;
begin
    a := api.save_staff(test.desk(), gen_random_uuid(), bea, 0, 'Bea Best', 'CLERK', '{comp}', false);
    assert a.outcome = 'OK' and a.version = 1, a;
    a := api.save_staff(test.desk(), gen_random_uuid(), bea, 0, 'Bea', 'CLERK', '{}', false);
    assert a.outcome = 'CHANGED' and a.version = 1 and a.message_args[1] = 'Max Manager', a;
    assert (api.save_staff(test.desk(), gen_random_uuid(), max, 0, 'Max', 'CLERK', '{}', false))
           .message_args = '{LAST_MANAGER}';
    assert (api.save_staff(test.desk(), gen_random_uuid(), max, 0, 'Max', 'MANAGER', '{}', true))
           .message_args = '{LAST_MANAGER}';
    perform api.save_staff(test.desk(), gen_random_uuid(), bea, 1, 'Bea', 'MANAGER', '{}', false);
    assert (api.save_staff(test.desk(), gen_random_uuid(), max, 0, 'Max', 'MANAGER', '{}', true))
           .message_args = '{SELF}';
    assert (api.save_staff(test.desk(), gen_random_uuid(), bea, 2, 'Bea', 'CLERK', '{}', true))
           .outcome = 'OK';
    assert (api.save_staff(test.desk(), gen_random_uuid(), 99, 0, 'No', 'CLERK', '{}', true))
           .outcome = 'NOT_FOUND';
end $$;

do $$ -- the hold of another till is taken over at its prices; its window has lost it
declare
    held api.booking_answer := test.hold(1, array[1, 2]);
    mine api.booking_answer;
    request constant uuid := gen_random_uuid();
begin
    update parterre.booking_seats set price_at_booking = 10, reason = 'press'
    where booking_id = held.booking_id and seat_id = 1;
    update parterre.bookings set total_amount = 55 where id = held.booking_id;
    mine := api.take_over_hold(test.desk(), request, 1, held.booking_id);
    assert mine.outcome = 'DONE' and mine.booking_id <> held.booking_id
           and mine.seat_ids = '{1,2}' and mine.prices_minor = '{1000,4500}'
           and mine.total_minor = 5500 and mine.ms_left > 290000, mine;
    assert (api.take_over_hold(test.desk(), request, 1, held.booking_id)).replayed;
    assert (test.confirm(1, held.booking_id, 5500)).outcome = 'HOLD_ENDED';
    assert (select reason = 'press' from parterre.booking_seats
            where booking_id = mine.booking_id and seat_id = 1);
    assert (test.confirm(2, mine.booking_id, 5500)).outcome = 'DONE';
    assert (api.take_over_hold(test.desk(), gen_random_uuid(), 1, mine.booking_id)).outcome
           = 'HOLD_ENDED';

    held := test.hold(1, array[3]);
    perform api.begin_payment(test.at_till(1), gen_random_uuid(), 1, held.booking_id);
    mine := api.take_over_hold(test.desk(), gen_random_uuid(), 1, held.booking_id);
    assert mine.outcome = 'TAKEN' and mine.refused_reasons = '{PAYING}'
           and mine.refused_by = '{"Till 1"}', mine;
    perform api.cancel_booking(test.at_till(1), gen_random_uuid(), 1, held.booking_id);
end $$;

do $$ -- a seat remembers, before and after the changes are folded
declare
    told text;
begin
    for folded in 0..1 loop
        select string_agg(h.action || coalesce(' ' || h.till, ''), ', ') into told
        from api.seat_history(test.desk(), 1, 1) h;
        assert told = 'confirm Till 2, hold Till 2, cancel Till 2, hold Till 1', told;
        perform api.fold_changes();
    end loop;
    assert (select reference is not null and person = 'Max Manager'
            from api.seat_history(test.desk(), 1, 1) limit 1);
end $$;

do $$ -- whoever is signed out from the desk holds what was held
declare
    held api.booking_answer := test.hold(1, array[5]);
begin
    assert (select array_agg(full_name || ' ' || till order by till)
            from api.manage_sessions(test.desk()))
           = array['Ann Clerk Till 1', 'Max Manager Till 2'];
    assert (api.end_session(test.desk(), gen_random_uuid(), 2)).message_args = '{OWN}';
    assert (api.end_session(test.desk(), gen_random_uuid(), 1)).outcome = 'OK';
    assert (test.hold(1, array[6])).outcome = 'SIGNED_OUT';
    assert (select t.held = 1 from api.tonight(test.desk(), 1) t);
    assert (api.end_session(test.desk(), gen_random_uuid(), 99)).outcome = 'NOT_FOUND';
end $$;

do $$ -- a till that is off serves nobody
declare a api.desk_answer;
begin
    assert (api.save_till(test.desk(), gen_random_uuid(), 2, 0, 'Window', true)).message_args
           = '{OWN}';
    assert (api.save_till(test.desk(), gen_random_uuid(), 1, 0, 'TILL 2', false)).message_args
           = '{NAME_TAKEN}';
    a := api.save_till(test.desk(), gen_random_uuid(), 1, 0, 'Foyer', true);
    assert a.outcome = 'OK' and a.version = 1, a;
    assert (select name = 'Foyer' and disabled and people = '{}'
            from api.manage_tills(test.desk()) where id = 1);
    perform test.at_till(1);
    assert (select status = 'REFUSED' from api.sign_in('ann@house.test', 'open sesame'));
end $$;

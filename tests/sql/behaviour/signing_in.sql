-- SPDX-License-Identifier: GPL-3.0-or-later
create function test.attempt(p_password text, p_email text default 'ann@house.test')
returns text language sql as $$
    select status || ' ' || retry_seconds from api.sign_in(p_email, p_password)
$$;

create function test.turn_back(p_by interval) returns void language sql as $$
    update parterre.sign_in_failures set last_failed_at = last_failed_at - p_by;
    select setval(c.oid::regclass, 0) from pg_class c where c.relname ~ '^sign_in_pace_';
$$;

do $$ -- gives a token that works at this till, and keeps only its hash
declare
    s record;
begin
    perform test.at_till(1);
    select * into s from api.sign_in('Ann@House.test', 'open sesame');
    assert s.status = 'OK' and s.token ~ '^[0-9a-f]{64}$' and s.full_name = 'Ann Clerk'
           and s.role = 'CLERK' and s.till = 'Till 1' and s.retry_seconds = 0, s;
    assert (select count(*) from api.list_events(s.token)) = 2;
    assert not exists (select from parterre.sessions x where x::text like '%' || s.token || '%');
    perform test.at_till(2);
    assert (api.hold_seats(s.token, gen_random_uuid(), 1, array[1])).outcome = 'SIGNED_OUT',
           'a token worked at another till';
    perform test.at_till(1);
    perform api.sign_out(s.token);
    assert (api.hold_seats(s.token, gen_random_uuid(), 1, array[1])).outcome = 'SIGNED_OUT';
end $$;

do $$ -- one answer for an unknown person, a wrong password, a customer and who is disabled
begin
    assert test.attempt('x') = 'REFUSED 0';
    assert test.attempt('x', 'nobody@house.test') = 'REFUSED 0';
    assert test.attempt('x', 'walk-in@parterre.invalid') = 'REFUSED 0';
    assert test.attempt('') = 'REFUSED 0' and test.attempt(null) = 'REFUSED 0';
    update parterre.staff set disabled = true where role = 'MANAGER';
    assert test.attempt('iron gate', 'max@house.test') = 'REFUSED 0';
    assert (api.hold_seats(test.at_till(2), gen_random_uuid(), 1, array[1])).outcome
           = 'SIGNED_OUT', 'a disabled person could act';
    update parterre.staff set disabled = false where role = 'MANAGER';
    delete from parterre.sign_in_failures;
    perform test.at_till(1);
    assert test.attempt('open sesame') = 'OK 0' and not exists (
        select from parterre.sign_in_failures);
end $$;

do $$ -- bcrypt reads 72 bytes: a longer password is neither stored nor accepted
begin
    perform parterre.add_staff('len@house.test', 'Len', repeat('p', 72), 'CLERK');
    assert test.attempt(repeat('p', 72), 'len@house.test') = 'OK 0';
    assert test.attempt(repeat('p', 73), 'len@house.test') = 'REFUSED 0';
    begin
        perform parterre.add_staff('lee@house.test', 'Lee', repeat('p', 73), 'CLERK');
        assert false;
    exception when sqlstate 'PT400' then null;
    end;
end $$;

do $$ -- five failures delay 30 s, then doubling; ten lock for 30 minutes; for strangers alike
declare
    who text;
begin
    foreach who in array array['ann@house.test', 'nobody@house.test'] loop
        delete from parterre.sign_in_failures;
        perform test.turn_back('1 hour');
        for n in 1..5 loop
            assert test.attempt('x', who) = 'REFUSED 0', n;
        end loop;
        assert test.attempt('open sesame', who) = 'DELAYED 30', test.attempt('x', who);
        perform test.turn_back('30 seconds');
        assert test.attempt('x', who) = 'REFUSED 0';
        assert test.attempt('open sesame', who) = 'DELAYED 60';
        for n in 7..10 loop
            perform test.turn_back('8 minutes');
            assert test.attempt('x', who) = 'REFUSED 0', n;
        end loop;
        assert test.attempt('open sesame', who) = 'LOCKED 1800';
        perform test.turn_back('29 minutes');
        assert test.attempt('open sesame', who) = 'LOCKED 60';
        perform test.turn_back('1 minute');
        assert test.attempt('open sesame', who)
               = case who when 'ann@house.test' then 'OK 0' else 'REFUSED 0' end;
    end loop;
end $$;

do $$ -- 15 idle minutes lock, acting keeps awake, the own password unlocks, 12 hours end it
declare
    token constant text := test.at_till(1);
begin
    update parterre.sessions set last_seen_at = clock_timestamp() - interval '14 minutes';
    assert (test.hold(1, array[1])).outcome = 'DONE';
    assert (select last_seen_at > clock_timestamp() - interval '1 minute'
            from parterre.sessions where id = 1), 'acting did not keep the session awake';
    update parterre.sessions set last_seen_at = clock_timestamp() - interval '16 minutes';
    assert (test.hold(1, array[2])).outcome = 'LOCKED';
    begin
        perform api.list_events(token);
        assert false, 'a locked session could read';
    exception when sqlstate 'PT423' then null;
    end;
    assert (select status from api.unlock(token, 'iron gate')) = 'REFUSED';
    assert (select status from api.unlock(token, 'open sesame')) = 'OK';
    assert (test.hold(1, array[2])).outcome = 'DONE';
    perform api.lock_session(token);
    assert (test.confirm(1, 1, 4500)).outcome = 'LOCKED';
    assert (select status from api.unlock(token, 'open sesame')) = 'OK';
    update parterre.sessions set started_at = started_at - interval '12 hours';
    assert (test.hold(1, array[3])).outcome = 'SIGNED_OUT';
    assert (select status from api.unlock(token, 'open sesame')) = 'SIGNED_OUT';
    begin
        perform api.seat_map(token, 1);
        assert false, 'an expired session could read';
    exception when sqlstate 'PT401' then null;
    end;
    update parterre.sessions set started_at = clock_timestamp();
end $$;

do $$ -- a manager approves one request with the own password; a clerk cannot
declare
    token   constant text := test.at_till(1);
    request constant uuid := gen_random_uuid();
begin
    assert test.approve(token, request, 'REFUND', 4500, 'ann@house.test',
                        'open sesame') = 'REFUSED';
    assert test.approve(token, request, 'REFUND', 4500, 'max@house.test', 'x') = 'REFUSED';
    assert not exists (select from parterre.approvals);
    assert test.approve(token, request, 'REFUND', 4500) = 'OK';
    assert (select act = 'REFUND' and amount_minor = 4500 from parterre.approvals
            where request_id = request);
    assert (select details ->> 'act' = 'REFUND' and details ->> 'amount_minor' = '4500'
            from parterre.audit where action = 'approve');
    begin
        perform test.approve(token, request, 'EVERYTHING', 4500);
        assert false, 'no such act';
    exception when sqlstate 'PT400' then null;
    end;
    begin
        perform test.approve(token, request, 'REFUND', -1);
        assert false, 'no amount';
    exception when sqlstate 'PT400' then null;
    end;
    assert test.approve('nobody', request, 'REFUND', 4500) = 'SIGNED_OUT';
end $$;

do $$ -- the front page shows logins only in a demonstration venue
declare
    page record;
begin
    update parterre.settings set value = '[{"email": "a"}]' where key = 'demo_logins';
    select * into page from api.front_page();
    assert not page.demonstration and page.logins = '[]' and page.till = 'Till 1', page;
    update parterre.settings set value = 'true' where key = 'demonstration';
    select * into page from api.front_page();
    assert page.demonstration and page.logins = '[{"email": "a"}]', page;
    assert (select count(*) from api.front_events()) = 2;
    assert (select api_version = 3 and schema_version >= 9 from api.version());
end $$;

do $$ -- rolling the count back does not make guessing cheap
declare
    guesses integer := 0;
begin
    perform test.turn_back('1 hour');
    for n in 1..20 loop
        begin
            guesses := guesses + (test.attempt('x', 'max@house.test') like 'REFUSED%')::integer;
            raise exception using errcode = 'PT999';
        exception when sqlstate 'PT999' then null;
        end;
    end loop;
    assert not exists (select from parterre.sign_in_failures f
                       where f.email_hash = sha256('max@house.test'));
    assert guesses between 5 and 11, guesses;
    perform test.turn_back('1 hour');
end $$;

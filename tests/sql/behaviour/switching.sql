-- SPDX-License-Identifier: GPL-3.0-or-later
do $$ -- another person takes over; what the till holds stays held, and theirs to sell
declare
    a api.booking_answer := test.hold(1, array[1, 2]);
    s record;
begin
    perform api.lock_session('till-1');
    select * into s from api.switch_person('till-1', 'max@house.test', 'wrong');
    assert s.status = 'REFUSED' and s.token is null, s;
    assert (select ended_at is null from parterre.sessions where id = 1), 'a refusal ended it';
    select * into s from api.switch_person('till-1', 'max@house.test', 'iron gate');
    assert s.status = 'OK' and s.token ~ '^[0-9a-f]{64}$' and s.full_name = 'Max Manager'
           and s.role = 'MANAGER' and s.till = 'Till 1', s;
    assert (api.extend_hold('till-1', gen_random_uuid(), 1, a.booking_id)).outcome = 'SIGNED_OUT';
    a := api.confirm_booking(s.token, gen_random_uuid(), 1, a.booking_id, 9000, test.cash(9000));
    assert a.outcome = 'DONE', a;
    assert (select action = 'switch person' and session_id = 1 from parterre.audit
            where action = 'switch person');
end $$;

do $$ -- a token of another till ends nothing there
declare s record;
begin
    perform test.at_till(1);
    select * into s from api.switch_person('till-2', 'ann@house.test', 'open sesame');
    assert s.status = 'OK' and s.till = 'Till 1', s;
    assert (select ended_at is null from parterre.sessions where id = 2);
end $$;

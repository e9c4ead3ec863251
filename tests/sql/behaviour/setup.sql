-- SPDX-License-Identifier: GPL-3.0-or-later
-- The house that every script starts with: two tills with a session each, a clerk and a manager,
-- one event of two rows of twenty seats, one not on sale. Tokens are readable: till-1, till-2.
create schema test;

update parterre.settings set value = '4' where key = 'bcrypt_cost';
insert into parterre.tills (name, role_name)
values ('Till 1', 'elsewhere_1'), ('Till 2', 'elsewhere_2');
select parterre.add_staff('ann@house.test', 'Ann Clerk', 'open sesame', 'CLERK'),
       parterre.add_staff('max@house.test', 'Max Manager', 'iron gate', 'MANAGER');
insert into parterre.sessions (token_hash, staff_id, till_id)
select sha256(convert_to('till-' || t.id, 'UTF8')), s.user_id, t.id
from parterre.tills t
join parterre.staff s on s.role = case t.id when 1 then 'CLERK'::parterre.staff_role
                                            else 'MANAGER' end;

insert into parterre.events (name, venue, city, country, start_time, on_sale_at)
values ('Tonight', 'Studio', 'Town', 'Land', now() + interval '2 hours', null),
       ('Later', 'Studio', 'Town', 'Land', now() + interval '9 days', now() + interval '1 day');

create function test.plan(p_event integer) returns integer language sql as $$
    select parterre.apply_plan(
        p_event, '[]', array_agg('Stalls'::text), array_agg(chr(65 + n / 20)),
        array_agg((n % 20 + 1)::text), array_agg(case when n < 20 then 4500 else 3000 end::bigint),
        array_agg((n % 20)::real), array_agg((n / 20)::real), array_agg(0::real),
        array_agg(0.4::real), array_agg(case when n in (0, 20) then 1 else 0 end),
        array_agg(1), array_agg(n / 20), array_agg(n % 20),
        array_agg((n / 20) * 100 + abs(n % 20 - 10)))
    from generate_series(0, 39) as n
$$;
select test.plan(1), test.plan(2);

-- This session sits at that till from now on: api functions ask for the login role.
create function test.at_till(p_till integer) returns text language plpgsql as $$
begin
    update parterre.tills set role_name = 'elsewhere_' || id
    where id <> p_till and role_name = session_user;
    update parterre.tills set role_name = session_user where id = p_till;
    return 'till-' || p_till;
end
$$;

create function test.hold(p_till integer, p_seats integer[], p_booking integer default null)
returns api.booking_answer language plpgsql as $$
begin
    return api.hold_seats(test.at_till(p_till), gen_random_uuid(), 1, p_seats, p_booking);
end
$$;

create function test.cash(p_minor bigint) returns jsonb language sql as $$
    select jsonb_build_array(jsonb_build_object('tender', 'CASH', 'amount_minor', p_minor,
                                                'tendered_minor', p_minor))
$$;

create function test.confirm(p_till integer, p_booking integer, p_minor bigint,
                             p_request uuid default gen_random_uuid())
returns api.booking_answer language plpgsql as $$
begin
    return api.confirm_booking(test.at_till(p_till), p_request, 1, p_booking, p_minor,
                               test.cash(p_minor));
end
$$;

create function test.approve(
    p_token text, p_request uuid, p_act text, p_minor bigint,
    p_email text default 'max@house.test', p_password text default 'iron gate')
returns text language sql as $$
    select status from api.approve(p_token, p_request, p_act, p_minor, p_email, p_password)
$$;

-- The hold ran out a second ago.
create function test.run_out(p_booking integer) returns void language sql as $$
    update parterre.bookings
    set hold_expires_at = clock_timestamp() - interval '1 second',
        created_at = created_at - interval '6 minutes'
    where id = p_booking
$$;

create function test.seat(p_seat integer) returns text language sql as $$
    select status || coalesce(' ' || current_booking_id, '')
    from parterre.event_seats where id = p_seat
$$;

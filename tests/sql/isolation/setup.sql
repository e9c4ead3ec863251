-- SPDX-License-Identifier: GPL-3.0-or-later
-- On top of the house of behaviour/setup.sql: its tills belong to two login roles of the cluster,
-- and every permutation starts from twelve free seats and numbers that count from 1.
update parterre.tills set role_name = 'till_test_' || id;
grant usage on schema test to parterre_till, parterre_server;

create function test.reset() returns void language plpgsql as $$
begin
    update parterre.event_seats
    set status = 'AVAILABLE', current_booking_id = null where status <> 'AVAILABLE';
    delete from parterre.refunds;
    delete from parterre.payments;
    delete from parterre.booking_seats;
    delete from parterre.price_types;
    delete from parterre.bookings;
    delete from parterre.requests;
    delete from parterre.seat_changes;
    update parterre.events set available_seats = total_seats, is_active = true;
    alter table parterre.bookings alter column id restart with 1;
    alter table parterre.booking_seats alter column id restart with 1;
    alter table parterre.price_types alter column id restart with 1;
end
$$;

-- What a clerk would read of an answer.
create function test.told(a api.booking_answer) returns text language sql as $$
    select concat_ws(' ', a.outcome, 'booking ' || a.booking_id, a.status, nullif(a.seat_ids, '{}'),
                     'instead of ' || a.replaces_id,
                     case when a.refused_seat_ids <> '{}' then 'refused' end,
                     nullif(a.refused_seat_ids, '{}'), nullif(a.refused_reasons, '{}'),
                     nullif(array_to_string(a.refused_by, ''), ''),
                     case when a.late then 'late' end, case when a.replayed then 'replayed' end)
$$;

-- Requests are numbered, so that a step can say which one it repeats.
create function test.request(n integer) returns uuid language sql as $$
    select ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid
$$;

create function test.paid(tender text, minor bigint) returns jsonb language sql as $$
    select jsonb_build_array(jsonb_build_object('tender', tender, 'amount_minor', minor))
$$;

create function test.house() returns table (what text) language sql as $$
    select concat_ws(' ', 'seat', id, status, 'in booking ' || current_booking_id)
    from parterre.event_seats where status <> 'AVAILABLE'
    union all
    select concat_ws(' ', 'booking', id, status, total_amount, case when late then 'late' end)
    from parterre.bookings
    union all
    select concat_ws(' ', 'payment for booking', booking_id, tender, state, amount)
    from parterre.payments
    union all
    select concat_ws(' ', 'refund for booking', booking_id, tender, amount)
    from parterre.refunds
    union all
    select 'violated: ' || name from parterre.invariants() where violations <> 0
    order by 1
$$;

-- A sale of these seats by till 2, whose person is a manager.
create function test.sell(p_seats integer[]) returns void language plpgsql as $$
declare
    a api.booking_answer;
begin
    update parterre.tills set role_name = session_user where id = 2;
    a := api.hold_seats('till-2', gen_random_uuid(), 1, p_seats);
    perform api.confirm_booking('till-2', gen_random_uuid(), 1, a.booking_id, a.total_minor,
                                test.paid('CASH', a.total_minor));
    update parterre.tills set role_name = 'till_test_2' where id = 2;
end
$$;

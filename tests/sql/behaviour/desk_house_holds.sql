-- SPDX-License-Identifier: GPL-3.0-or-later
-- Seats that the house keeps.
create function test.keep(p_seats integer[], p_minutes integer default null,
                          p_reason text default 'Press', p_letter text default 'P',
                          p_colour integer default 3, p_till integer default 2)
returns api.desk_answer language sql as $$
    select api.hold_for_house(test.at_till(p_till), gen_random_uuid(), 1, p_seats, p_reason,
                              p_letter, p_colour, p_minutes)
$$;
create function test.refuses(p_reason text, p_letter text, p_colour integer, p_minutes integer)
returns text language plpgsql as $$
begin
    perform test.keep(array[20], p_minutes, p_reason, p_letter, p_colour);
    return 'taken';
exception when sqlstate 'PT400' then
    return sqlerrm;
end
$$;

do $$ -- refuses what is wrong, in one sentence
begin
    assert test.refuses(' ', 'P', 1, null) = 'A house hold needs a reason.';
    assert test.refuses('Press', '', 1, null) = 'A house hold needs a letter for the map.';
    assert test.refuses('Press', 'P', 7, null) = 'A house hold has one of six colours.';
    assert test.refuses('Press', 'P', null, null) = 'A house hold has one of six colours.';
    assert test.refuses('Press', 'P', 1, -1) like 'A house hold is released at most a year%';
    assert test.refuses('4111 1111 1111 1111', 'P', 1, 1) like 'A card number is never stored.%';
    assert (test.keep(array[20], p_till => 1)).outcome = 'FORBIDDEN';
    assert test.seat(20) = 'AVAILABLE';
end $$;

do $$ -- keeps seats, and the maps are told for whom
declare
    a constant api.desk_answer := test.keep(array[1, 2, 3], 30);
    m record;
begin
    assert a.outcome = 'OK' and a.message_args = array['3'] and a.version = 0, a;
    assert test.seat(2) = 'HOLD ' || a.id;
    select * into m from api.seat_states(test.at_till(1), 1, array[2]);
    assert m.statuses = 'X' and m.holders = array['3PPress'] and m.holder_of = array[1], m;
    assert (select action = 'house' and delta = -3 from parterre.seat_changes);
    select * into m from api.list_house_holds(test.at_till(2), 1);
    assert m.reason = 'Press' and m.letter = 'P' and m.colour = 3 and m.seat_ids = array[1, 2, 3]
           and m.release_before_minutes = 30 and m.worth_minor = 13500
           and m.saved_by = 'Max Manager', m;
    assert m.release_at = (select start_time from parterre.events where id = 1)
                          - interval '30 minutes', m;
end $$;

do $$ -- nobody else gets one of them, and hears for whom it is kept
declare
    a api.booking_answer := test.hold(1, array[2, 9]);
    d api.desk_answer;
begin
    assert a.outcome = 'TAKEN' and a.refused_seat_ids = array[2]
           and a.refused_reasons = array['HOUSE'] and a.refused_by = array['Press'], a;
    a := api.take_house_seats(test.at_till(1), gen_random_uuid(), 1, array[2], null);
    assert a.outcome = 'FORBIDDEN', a;
    a := test.hold(1, array[9]);
    d := test.keep(array[2, 9, 10]);
    assert d.outcome = 'REFUSED' and d.message_args
           = array['2', 'Stalls A 2', 'HOUSE', 'Press', 'Stalls A 9', 'HELD', 'Till 1'], d;
    assert test.seat(10) = 'AVAILABLE';
end $$;

do $$ -- a manager sells one; the rest stays kept, and a seat given back goes on sale
declare
    a api.booking_answer;
    request constant uuid := gen_random_uuid();
begin
    a := api.take_house_seats(test.at_till(2), request, 1, array[2, 11], null);
    assert a.outcome = 'DONE' and a.seat_ids = array[2, 11] and a.total_minor = 9000
           and a.ms_left > 0, a;
    assert (api.take_house_seats('till-2', request, 1, array[2, 11], null)).replayed;
    assert (select seat_ids from api.list_house_holds('till-2', 1)) = array[1, 3];
    assert (select total_amount from parterre.bookings where id = 1) = 90;
    assert (api.release_seats('till-2', gen_random_uuid(), 1, a.booking_id, array[2])).outcome
           = 'DONE';
    assert test.seat(2) = 'AVAILABLE';
    assert (test.confirm(2, a.booking_id, 4500)).outcome = 'DONE';
    a := api.take_house_seats('till-2', gen_random_uuid(), 1, array[3, 9], null);
    assert a.outcome = 'TAKEN' and a.refused_by = array['Till 1'], a;
    assert test.seat(3) = 'HOLD 1', 'nothing was taken out of the house hold';
end $$;

do $$ -- says it anew, and names who was quicker
declare
    a api.desk_answer;
begin
    a := api.save_house_hold(test.at_till(2), 1, 1, 0, 'Sponsor', 'S', 6, null);
    assert a.outcome = 'OK' and a.version = 1, a;
    assert (select holders from api.seat_states('till-2', 1, array[1])) = array['6SSponsor'];
    a := api.save_house_hold('till-2', 1, 1, 0, 'Crew', 'C', 1, null);
    assert a.outcome = 'CHANGED' and a.message_args[1] = 'Max Manager', a;
    assert (api.save_house_hold('till-2', 1, 99, 0, 'Crew', 'C', 1, null)).outcome = 'NOT_FOUND';
    assert (api.save_house_hold(test.at_till(1), 1, 1, 1, 'Crew', 'C', 1, null)).outcome
           = 'FORBIDDEN';
end $$;

do $$ -- a hold of a till is no house hold, though it never ends
declare
    a constant api.booking_answer := test.hold(2, array[15]);
begin
    update parterre.bookings set hold_expires_at = null where id = a.booking_id;
    assert (api.release_house_hold('till-2', 1, a.booking_id, null)).outcome = 'NOT_FOUND';
    update parterre.bookings set hold_expires_at = now() + interval '5 minutes'
    where id = a.booking_id;
end $$;

do $$ -- gives some back, then all
declare
    a api.desk_answer;
begin
    assert (api.release_house_hold(test.at_till(1), 1, 1, null)).outcome = 'FORBIDDEN';
    a := api.release_house_hold(test.at_till(2), 1, 1, array[1, 30]);
    assert a.outcome = 'OK' and a.message_args = array['1'] and test.seat(1) = 'AVAILABLE', a;
    a := api.release_house_hold('till-2', 1, 1, null);
    assert a.outcome = 'OK' and a.message_args = array['1'] and test.seat(3) = 'AVAILABLE', a;
    assert (api.release_house_hold('till-2', 1, 1, null)).outcome = 'NOT_FOUND';
    assert not exists (select from api.list_house_holds('till-2', 1));
end $$;

do $$ -- is released by itself before the event, once
declare
    due   constant api.desk_answer := test.keep(array[4, 5], 121);
    later constant api.desk_answer := test.keep(array[6], 100);
    never constant api.desk_answer := test.keep(array[7], null);
begin
    assert api.release_due_house_holds(500) = 1;
    assert test.seat(4) = 'AVAILABLE' and test.seat(6) = 'HOLD ' || later.id;
    assert api.release_due_house_holds(500) = 0;
    update parterre.events set start_time = now() + interval '99 minutes' where id = 1;
    assert api.release_due_house_holds(500) = 1 and test.seat(6) = 'AVAILABLE';
    update parterre.events set start_time = now() - interval '1 minute' where id = 1;
    assert api.release_due_house_holds(500) = 0 and test.seat(7) = 'HOLD ' || never.id;
    assert (select status = 'CANCELLED' from parterre.bookings where id = due.id);
end $$;

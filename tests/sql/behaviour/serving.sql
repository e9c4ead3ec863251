-- SPDX-License-Identifier: GPL-3.0-or-later
do $$ -- folding moves every change into the audit table and the counter
declare
    a api.booking_answer := test.hold(1, array[1, 2, 3]);
begin
    perform test.confirm(1, a.booking_id, 13500);
    a := test.hold(2, array[4]);
    perform api.cancel_booking(test.at_till(2), gen_random_uuid(), 1, a.booking_id);
    assert (select available_seats from parterre.events where id = 1) = 40;
    assert (select available_seats from parterre.event_availability where event_id = 1) = 37;
    assert api.fold_changes() = 4 and api.fold_changes() = 0;
    assert (select available_seats from parterre.events where id = 1) = 37;
    assert (select available_seats from parterre.event_availability where event_id = 1) = 37;
    assert not exists (select from parterre.seat_changes);
    assert (select array_agg(action || ' ' || delta || ' ' || session_id order by id)
            from parterre.audit where booking_id is not null)
           = array['hold -3 1', 'confirm 0 1', 'hold -1 2', 'cancel 1 2'];
end $$;

do $$ -- the notice names the seats, or says that there are too many
begin
    assert parterre.change_notice(7, clock_timestamp() - interval '2 seconds', array[3, 5])
           ~ '^7 20[0-9]{2} 3,5$';
    assert parterre.change_notice(7, clock_timestamp(),
               (select array_agg(n) from generate_series(1, 3000) n)) ~ '^7 [0-9]+ \*$';
end $$;

do $$ -- the audit table only grows
begin
    begin
        update parterre.audit set action = 'x';
        assert false;
    exception when insufficient_privilege then null;
    end;
    begin
        delete from parterre.audit;
        assert false;
    exception when insufficient_privilege then null;
    end;
    begin
        truncate parterre.audit;
        assert false;
    exception when insufficient_privilege then null;
    end;
end $$;

do $$ -- a heartbeat is one row an instance
declare
    me constant uuid := gen_random_uuid();
begin
    perform api.heartbeat(me, '0.1'), api.heartbeat(me, '0.2');
    assert (select array_agg(version) = array['0.2'] from parterre.server_heartbeat);
end $$;

do $$ -- each invariant sees its violation
declare
    a api.booking_answer := test.hold(1, array[10, 11]);
begin
    assert (select count(*) > 10 and sum(violations) = 0 from api.check_invariants());
    begin
        update parterre.bookings set total_amount = 1 where id = a.booking_id;
        update parterre.events set available_seats = 5 where id = 2;
        update parterre.booking_seats set released_at = now() where seat_id = 11;
        update parterre.bookings set status = 'CANCELLED', cancelled_at = now()
        where id = a.booking_id;
        assert (select array_agg(name order by name) from parterre.invariants()
                where violations > 0)
               = array['a counter of free seats that is off',
                       'a seat whose status is not that of its booking',
                       'a taken seat without a live line of its booking',
                       'an ended booking with live lines'],
               (select array_agg(name) from parterre.invariants() where violations > 0);
        raise exception using errcode = 'PT000';
    exception when sqlstate 'PT000' then null;
    end;
    assert (select sum(violations) = 0 from api.check_invariants());
end $$;

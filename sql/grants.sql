-- SPDX-License-Identifier: GPL-3.0-or-later
-- Applied after the functions, in their transaction: exactly who may call what. Nobody but the
-- owner has a privilege on a table.

-- A function of api that has no file any more (or has one with another signature) is not what this
-- program was tested with: it goes. All others were written a moment ago, in this transaction.
do $$
declare
    forgotten regprocedure;
begin
    for forgotten in
        select oid from pg_catalog.pg_proc
        where pronamespace = 'api'::regnamespace and xmin <> pg_current_xact_id()::xid
    loop
        execute format('drop function %s', forgotten);
    end loop;
end
$$;

revoke all on schema parterre, api from public;
revoke all on all tables in schema parterre from public;
revoke all on all sequences in schema parterre from public;
revoke all on all functions in schema parterre, api from public;
revoke all on all functions in schema api from parterre_till, parterre_server;

grant usage on schema api to parterre_till, parterre_server;

grant execute on function
    api.version(), api.front_page(), api.front_events(),
    api.sign_in(text, text), api.sign_out(text), api.lock_session(text), api.unlock(text, text),
    api.approve(text, uuid, text, bigint, text, text), api.switch_person(text, text, text),
    api.list_events(text), api.seat_map(text, integer), api.seat_states(text, integer, integer[]),
    api.booking(text, integer, integer),
    api.hold_seats(text, uuid, integer, integer[], integer),
    api.hold_best(text, uuid, integer, integer, text, bigint, boolean, jsonb),
    api.best_seats(text, integer, integer, text, bigint, boolean, jsonb),
    api.list_price_types(text, integer),
    api.begin_card(text, uuid, integer, integer, bigint),
    api.capture_card(text, uuid, integer, integer, text),
    api.drop_card(text, uuid, integer, integer),
    api.refund_done(text, uuid, integer, integer, text), api.open_payments(text),
    api.refund(text, uuid, integer, integer, integer[], bigint, jsonb),
    api.exchange(text, uuid, integer, integer, integer[], integer, jsonb, jsonb, text[]),
    api.tickets(text, integer, integer), api.ticket_keys(text), api.server_jobs(text),
    api.tickets_printed(text, uuid, integer, integer, bigint[]),
    api.reprint(text, uuid, integer, integer, bigint[], text, text[]),
    api.find_customers(text, text, integer), api.add_customer(text, uuid, text, text, text),
    api.set_customer(text, uuid, integer, integer, integer),
    api.find_bookings(text, text, integer, integer),
    api.booking_details(text, integer, integer), api.customer_bookings(text, integer, integer),
    api.set_price_type(text, uuid, integer, integer, integer[], integer, text),
    api.release_seats(text, uuid, integer, integer, integer[]),
    api.extend_hold(text, uuid, integer, integer),
    api.begin_payment(text, uuid, integer, integer),
    api.cancel_booking(text, uuid, integer, integer),
    api.confirm_booking(text, uuid, integer, integer, bigint, jsonb),
    api.manage_plans(text), api.plan(text, integer), api.event_plan(text, integer),
    api.save_plan_of(text, uuid, integer, integer, text, jsonb, api.seat_arrays),
    api.apply_plan_to(text, uuid, integer, integer, jsonb, api.seat_arrays),
    api.edit_plan(text, uuid, integer, integer, jsonb, api.seat_arrays, integer[],
                  api.seat_arrays, integer[])
to parterre_till;

-- The managers desk: events.
grant execute on function
    api.manage_events(text, jsonb), api.event_words(text), api.event_image(text, integer),
    api.save_event(text, uuid, integer, integer, jsonb, text, text),
    api.switch_event(text, integer, integer, boolean),
    api.duplicate_event(text, uuid, integer, text, jsonb),
    api.manage_price_types(text, integer),
    api.save_price_types(text, integer, integer, jsonb)
to parterre_till;

-- Staff, tills and tonight, at the managers desk.
grant execute on function
    api.manage_staff(text),
    api.add_staff(text, uuid, text, text, text, text, text[]),
    api.save_staff(text, uuid, integer, integer, text, text, text[], boolean),
    api.set_staff_password(text, integer, text),
    api.manage_sessions(text), api.end_session(text, uuid, integer),
    api.manage_tills(text), api.save_till(text, uuid, integer, integer, text, boolean),
    api.tonight(text, integer), api.take_over_hold(text, uuid, integer, integer),
    api.seat_history(text, integer, integer)
to parterre_till;

-- The managers desk: prices of seats, house holds.
grant execute on function
    api.set_seat_prices(text, uuid, integer, integer, integer[], bigint[], boolean),
    api.house_value(text, integer), api.list_house_holds(text, integer),
    api.hold_for_house(text, uuid, integer, integer[], text, text, integer, integer),
    api.save_house_hold(text, integer, integer, integer, text, text, integer, integer),
    api.release_house_hold(text, integer, integer, integer[]),
    api.take_house_seats(text, uuid, integer, integer[], integer)
to parterre_till;

grant execute on function
    api.version(), api.sweep_expired(integer), api.fold_changes(), api.heartbeat(uuid, text),
    api.release_due_house_holds(integer), api.check_invariants(),
    api.end_stuck(text[], bigint[]), api.altered_tills(),
    api.register_ticket_key(bytea), api.tickets_to_sign(integer),
    api.store_signatures(integer, bigint[], integer[], integer[], bytea[]),
    api.note_jobs(uuid, text[], text[], integer[], integer[], bigint[], text[]),
    api.seal_audit(bigint, text), api.broken_seals(), api.audit_end(), api.check_recent(bigint),
    api.repair_counters(), api.expire_sessions(), api.server_clock()
to parterre_server;

-- A security definer function of another owner would be a hole: refuse to have one.
do $$
declare
    foreign_function regprocedure;
begin
    select p.oid::regprocedure into foreign_function
    from pg_catalog.pg_proc p
    where p.pronamespace in ('api'::regnamespace, 'parterre'::regnamespace) and p.prosecdef
      and p.proowner <> 'parterre_owner'::regrole
    limit 1;
    if found then
        raise exception 'function % does not belong to parterre_owner', foreign_function;
    end if;
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Names a house hold anew, gives it another colour or another release. CHANGED: who saved, when.
create or replace function api.save_house_hold(
    p_token text, p_event_id integer, p_booking_id integer, p_version integer, p_reason text,
    p_letter text, p_colour integer, p_release_before_minutes integer)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set lock_timeout = '2s'
as $$
declare
    caller  constant parterre.caller := parterre.manager_of(p_token);
    words   parterre.house_holds;
    hold    parterre.house_holds;
    booking parterre.bookings;
    before  jsonb;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    words := parterre.house_words(p_reason, p_letter, p_colour, p_release_before_minutes);
    booking := parterre.lock_house_hold(p_booking_id, p_event_id);
    if booking.id is null then
        return parterre.desk_answer('NOT_FOUND', p_booking_id);
    end if;
    hold := parterre.house_hold_of(p_booking_id, p_event_id);
    if hold.version <> p_version then
        return parterre.house_hold_changed(hold);
    end if;
    before := parterre.house_facts(p_booking_id, p_event_id);
    insert into parterre.house_holds as kept
        (booking_id, event_id, reason, letter, colour, release_before, version, created_by,
         saved_by)
    values (p_booking_id, p_event_id, words.reason, words.letter, words.colour,
            words.release_before, hold.version + 1, caller.staff_id, caller.staff_id)
    on conflict (booking_id, event_id) do update
    set reason = excluded.reason, letter = excluded.letter, colour = excluded.colour,
        release_before = excluded.release_before, version = excluded.version,
        saved_by = excluded.saved_by, saved_at = clock_timestamp();
    insert into parterre.audit (action, event_id, booking_id, session_id, details)
    values ('save house hold', p_event_id, p_booking_id, caller.session_id,
            jsonb_build_object('before', before,
                               'after', parterre.house_facts(p_booking_id, p_event_id)));
    -- Nobody got or lost a seat, but the maps show other words.
    insert into parterre.seat_changes (event_id, delta, seat_ids, action, booking_id, session_id)
    values (p_event_id, 0, parterre.live_seats(booking), 'house', p_booking_id,
            caller.session_id);
    return parterre.desk_answer('OK', p_booking_id, hold.version + 1);
end
$$;

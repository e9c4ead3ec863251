-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives a live hold its full time again, within the cap.
create or replace function api.extend_hold(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    caller constant parterre.caller := parterre.actor_of(p_token);
    hold   record;
    answer api.booking_answer;
begin
    if caller.refused is not null then
        return parterre.refusal(caller.refused, p_booking_id);
    end if;
    answer := parterre.open_request(caller, p_request_id, p_event_id,
                                    format('extend %s', p_booking_id));
    if answer.replayed then
        return answer;
    end if;
    hold := parterre.lock_live_hold(caller, p_booking_id, p_event_id);
    if hold.refused is null then
        answer := parterre.prolong(caller, hold.booking);
    else
        answer := parterre.refusal(hold.refused, p_booking_id);
    end if;
    return parterre.close_request(p_request_id, p_event_id, answer);
end
$$;

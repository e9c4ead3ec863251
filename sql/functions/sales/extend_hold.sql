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
    asked parterre.asked;
begin
    asked.booking_id := p_booking_id;
    return parterre.act(p_token, p_request_id, p_event_id, 'extend', asked);
end
$$;

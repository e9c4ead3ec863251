-- SPDX-License-Identifier: GPL-3.0-or-later
-- The clerk begins to take payment: the hold gets its full time again, once.
create or replace function api.begin_payment(
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
    return parterre.act(p_token, p_request_id, p_event_id, 'begin payment', asked);
end
$$;

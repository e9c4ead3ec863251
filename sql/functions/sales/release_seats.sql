-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives seats of a live hold back; with the last one the booking is CANCELLED.
create or replace function api.release_seats(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer,
    p_seat_ids integer[])
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan set lock_timeout = '2s'
as $$
declare
    asked parterre.asked;
begin
    asked.booking_id := p_booking_id;
    asked.seat_ids := p_seat_ids;
    return parterre.act(p_token, p_request_id, p_event_id, 'release', asked);
end
$$;

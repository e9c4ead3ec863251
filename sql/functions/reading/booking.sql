-- SPDX-License-Identifier: GPL-3.0-or-later
-- A booking as it stands; changes nothing.
create or replace function api.booking(p_token text, p_event_id integer, p_booking_id integer)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
declare
    answer api.booking_answer;
begin
    perform parterre.reader_of(p_token);
    answer := parterre.booking_as_answer('DONE', p_booking_id, p_event_id);
    if answer.booking_id is null then
        answer := parterre.refusal('NOT_FOUND', p_booking_id);
    end if;
    return answer;
end
$$;

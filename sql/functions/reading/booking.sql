-- SPDX-License-Identifier: GPL-3.0-or-later
-- A booking as it stands; changes nothing. Its ticket codes are told to the till that sold it only.
create or replace function api.booking(p_token text, p_event_id integer, p_booking_id integer)
returns api.booking_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
declare
    caller constant parterre.caller := parterre.reader_of(p_token);
    answer api.booking_answer := parterre.booking_as_answer('DONE', p_booking_id, p_event_id);
begin
    if answer.booking_id is null then
        return parterre.refusal('NOT_FOUND', p_booking_id);
    end if;
    if not exists (select from parterre.bookings
                   where id = p_booking_id and event_id = p_event_id
                     and till_id = caller.till_id) then
        answer.ticket_codes := '{}';
    end if;
    return answer;
end
$$;

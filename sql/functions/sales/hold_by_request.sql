-- SPDX-License-Identifier: GPL-3.0-or-later
-- What holding named seats and holding the best ones have in common: who calls, the request, the
-- answer kept. A refusal keeps no lock, however long its transaction stays open.
create or replace function parterre.hold_by_request(
    p_token text, p_request_id uuid, p_event_id integer,
    p_seat_ids integer[] default null, p_booking_id integer default null,
    p_wish parterre.wish default null)
returns api.booking_answer
language plpgsql
as $$
declare
    named  constant boolean := p_wish.seats is null;
    caller constant parterre.caller := parterre.actor_of(p_token);
    answer api.booking_answer;
begin
    if caller.refused is not null then
        return parterre.refusal(caller.refused, p_booking_id);
    end if;
    answer := parterre.open_request(
        caller, p_request_id, p_event_id,
        case when named then format('hold %s in %s', p_seat_ids, p_booking_id)
             else format('best %s', p_wish) end);
    if answer.replayed then
        return answer;
    end if;
    begin
        if named then
            answer := parterre.hold_seats(caller, p_event_id, p_seat_ids, p_booking_id);
        else
            answer := parterre.hold_best(caller, p_event_id, p_wish);
        end if;
        if answer.outcome <> 'DONE' then
            raise exception using errcode = 'PT204';
        end if;
    exception when sqlstate 'PT204' then
        null; -- what the attempt locked is let go
    end;
    return parterre.close_request(p_request_id, p_event_id, answer);
end
$$;

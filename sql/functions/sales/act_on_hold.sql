-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every act on a live hold has in common: who calls, the request, the lock, the answer kept.
create or replace function parterre.act_on_hold(
    p_token text, p_request_id uuid, p_event_id integer, p_booking_id integer, p_act text,
    p_seat_ids integer[] default null)
returns api.booking_answer
language plpgsql
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
                                    format('%s %s of %s', p_act, p_seat_ids, p_booking_id));
    if answer.replayed then
        return answer;
    end if;
    hold := parterre.lock_live_hold(caller, p_booking_id, p_event_id);
    answer := case
        when hold.refused is not null then parterre.refusal(hold.refused, p_booking_id)
        when p_act = 'extend' then parterre.prolong(caller, hold.booking)
        when p_act = 'begin payment' then parterre.begin_payment(caller, hold.booking)
        when p_act = 'release' then parterre.give_back(caller, hold.booking, p_seat_ids)
        when p_act = 'cancel' then
            parterre.give_back(caller, hold.booking, parterre.live_seats(hold.booking))
    end;
    return parterre.close_request(p_request_id, p_event_id, answer);
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- What every act but holding and confirming has in common: who calls, the request, the answer kept.
-- Whoever keeps a row locked for longer than the lock_timeout is not waited for: BUSY, and nothing
-- was changed. An acknowledged act is on disk (and on the standby), whatever the session chose.
create or replace function parterre.act(
    p_token text, p_request_id uuid, p_event_id integer, p_act text, p_asked parterre.asked)
returns api.booking_answer
language plpgsql
as $$
declare
    caller constant parterre.caller := parterre.actor_of(p_token);
    answer api.booking_answer;
begin
    if caller.refused is not null then
        return parterre.refusal(caller.refused, p_asked.booking_id);
    end if;
    perform set_config('synchronous_commit', 'on', true);
    answer := parterre.open_request(caller, p_request_id, p_event_id,
                                    format('%s %s', p_act, p_asked));
    if answer.replayed then
        return answer;
    end if;
    begin
        answer := case
            when p_act = 'customer' then parterre.set_customer(caller, p_event_id, p_asked)
            when p_act = 'refund' then
                parterre.refund(caller, p_request_id, p_event_id, p_asked)
            when p_act = 'exchange' then
                parterre.exchange(caller, p_request_id, p_event_id, p_asked)
            when p_act in ('print', 'reprint') then
                parterre.act_on_tickets(caller, p_request_id, p_event_id, p_act, p_asked)
            when p_act in ('capture card', 'drop card', 'refund card') then
                parterre.act_on_card(caller, p_event_id, p_act, p_asked)
            else parterre.act_on_hold(caller, p_request_id, p_event_id, p_act, p_asked)
        end;
    exception when lock_not_available then
        answer := parterre.refusal('BUSY', p_asked.booking_id);
    end;
    return parterre.close_request(p_request_id, p_event_id, answer);
end
$$;

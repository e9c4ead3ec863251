-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who answers for an act of a request: the person who makes it, when that is a manager or has the
-- right to it, or the manager who agreed to this very request, act and at least this amount, for
-- one event and within five minutes. Null when there is none.
create or replace function parterre.approver_of(
    p_caller parterre.caller, p_request_id uuid, p_event_id integer, p_act parterre.approval_act,
    p_amount numeric)
returns integer
language plpgsql
as $$
declare
    manager integer;
begin
    if parterre.has_right(p_caller, p_act::text) then
        return p_caller.staff_id;
    end if;
    update parterre.approvals set event_id = p_event_id
    where request_id = p_request_id and session_id = p_caller.session_id
      and act = p_act and amount_minor >= parterre.minor(p_amount)
      and (event_id = p_event_id
           or event_id is null and approved_at > clock_timestamp() - interval '5 minutes')
    returning manager_id into manager;
    return manager;
end
$$;

-- Asks for a manager: refused_by says to what one has to agree, refused_reasons to how much money
-- given back or waived, in minor units.
create or replace function parterre.ask_manager(
    p_booking_id integer, p_event_id integer, p_act parterre.approval_act, p_amount numeric)
returns api.booking_answer
language plpgsql
as $$
declare
    answer api.booking_answer := parterre.refusal(
        'NEEDS_APPROVAL', p_booking_id, '{}', array[parterre.minor(p_amount)::text],
        array[p_act::text]);
begin
    answer.currency := (select e.currency from parterre.events e where e.id = p_event_id);
    return answer;
end
$$;

-- What of these payments is given away.
create or replace function parterre.comp_of(p_payments jsonb) returns numeric
language plpgsql
as $$
begin
    if p_payments @> '[{"tender": "COMP"}]' then
        perform parterre.payments_total(p_payments); -- refuses what is none
        return (select coalesce(sum(amount), 0) from parterre.payments_of(p_payments)
                where tender = 'COMP');
    end if;
    return null;
end
$$;

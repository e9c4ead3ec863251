-- SPDX-License-Identifier: GPL-3.0-or-later
-- Opens a request, or finds what it was answered before: then the answer, else null. A twin in
-- flight is waited for by the insert itself. The time left is the only part that is told anew.
create or replace function parterre.open_request(
    p_caller parterre.caller, p_request_id uuid, p_event_id integer, p_intent text)
returns api.booking_answer
language plpgsql
as $$
declare
    intent constant bigint := hashtextextended(p_intent, p_caller.till_id);
    earlier parterre.requests;
    answer  api.booking_answer;
begin
    if p_request_id is null or p_event_id is null then
        raise exception using errcode = 'PT400', message = 'a request has an id and an event';
    end if;
    insert into parterre.requests (request_id, event_id, session_id, parameters)
    values (p_request_id, p_event_id, p_caller.session_id, intent)
    on conflict do nothing;
    if found then
        return null;
    end if;
    -- What a manager was asked for, word for word, is asked again.
    update parterre.requests r set answer = null
    where request_id = p_request_id and event_id = p_event_id and parameters = intent
      and r.answer like '(NEEDS_APPROVAL,%';
    if found then
        return null;
    end if;

    select * into earlier
    from parterre.requests where request_id = p_request_id and event_id = p_event_id;
    if earlier.parameters <> intent then
        raise exception using errcode = 'PT409',
            message = 'this request was made before with other parameters';
    end if;
    answer := earlier.answer;
    answer.replayed := true;
    if answer.ms_left is not null then
        answer.ms_left := coalesce(
            (select parterre.ms_left(b.hold_expires_at)
             from parterre.bookings b
             where b.id = answer.booking_id and b.event_id = p_event_id and b.status = 'HOLD'), 0);
    end if;
    return answer;
end
$$;

-- Keeps the answer for a replay. BUSY is no answer: the window asks again with the same request; and
-- what is not there, or not ours, costs no row to say again.
-- NEEDS_APPROVAL is none either, but it binds the request to what the manager is asked for.
create or replace function parterre.close_request(
    p_request_id uuid, p_event_id integer, p_answer api.booking_answer)
returns api.booking_answer
language plpgsql
as $$
begin
    if p_answer.outcome in ('BUSY', 'NOT_FOUND', 'FORBIDDEN', 'LIMIT') then
        delete from parterre.requests where request_id = p_request_id and event_id = p_event_id;
    else
        update parterre.requests set answer = p_answer::text
        where request_id = p_request_id and event_id = p_event_id;
    end if;
    return p_answer;
end
$$;

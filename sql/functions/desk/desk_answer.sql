-- SPDX-License-Identifier: GPL-3.0-or-later
create or replace function parterre.desk_answer(
    p_outcome text, p_id integer default null, p_version integer default null,
    p_message_args text[] default '{}')
returns api.desk_answer
language sql immutable
as $$
    select p_outcome, p_version, p_id, p_message_args
$$;

-- Opens an act of the desk, or finds what it was answered before: then the answer, else null. A
-- twin in flight is waited for by the insert itself.
create or replace function parterre.open_desk_request(
    p_caller parterre.caller, p_request_id uuid, p_intent text)
returns api.desk_answer
language plpgsql
as $$
declare
    intent constant bigint := hashtextextended(p_intent, p_caller.staff_id);
    earlier parterre.desk_requests;
    answer  api.desk_answer;
begin
    if p_request_id is null then
        raise exception using errcode = 'PT400', message = 'A request has an id.';
    end if;
    insert into parterre.desk_requests (request_id, session_id, parameters)
    values (p_request_id, p_caller.session_id, intent)
    on conflict do nothing;
    if found then
        return null;
    end if;
    select * into earlier from parterre.desk_requests where request_id = p_request_id;
    if earlier.parameters <> intent then
        raise exception using errcode = 'PT409',
            message = 'This request was made before with other content.';
    end if;
    answer := earlier.answer;
    return answer;
end
$$;

-- Keeps the answer for a replay.
create or replace function parterre.close_desk_request(
    p_request_id uuid, p_answer api.desk_answer)
returns api.desk_answer
language plpgsql
as $$
begin
    update parterre.desk_requests set answer = p_answer::text where request_id = p_request_id;
    return p_answer;
end
$$;

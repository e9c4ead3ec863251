-- SPDX-License-Identifier: GPL-3.0-or-later
-- The manager who answers for a request: the one who makes it, or one who agreed to this very
-- request, for one event and within five minutes. Null when there is none.
create or replace function parterre.approver_of(
    p_caller parterre.caller, p_request_id uuid, p_event_id integer)
returns integer
language plpgsql
as $$
declare
    manager integer;
begin
    if p_caller.role = 'MANAGER' then
        return p_caller.staff_id;
    end if;
    update parterre.approvals set event_id = p_event_id
    where request_id = p_request_id and session_id = p_caller.session_id
      and (event_id = p_event_id
           or event_id is null and approved_at > clock_timestamp() - interval '5 minutes')
    returning manager_id into manager;
    return manager;
end
$$;

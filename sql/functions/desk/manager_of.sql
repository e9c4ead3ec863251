-- SPDX-License-Identifier: GPL-3.0-or-later
-- Every act of the managers desk begins here: as actor_of, and FORBIDDEN for a clerk.
create or replace function parterre.manager_of(p_token text) returns parterre.caller
language plpgsql
as $$
declare
    caller parterre.caller := parterre.actor_of(p_token);
begin
    if caller.refused is null and caller.role <> 'MANAGER' then
        caller.refused := 'FORBIDDEN';
    end if;
    return caller;
end
$$;

-- The same for what only managers may read.
create or replace function parterre.managing_reader_of(p_token text) returns parterre.caller
language plpgsql
as $$
declare
    caller constant parterre.caller := parterre.reader_of(p_token);
begin
    if caller.role <> 'MANAGER' then
        raise exception using errcode = 'PT403',
            message = 'Only managers may see this. Ask one to sign in here.';
    end if;
    return caller;
end
$$;

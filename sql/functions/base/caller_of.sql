-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is calling: a token counts only at the till it was given to, for 12 hours, and asks for the
-- password again after 15 idle minutes.
create or replace function parterre.caller_of(p_token text) returns parterre.caller
language plpgsql
as $$
declare
    caller parterre.caller;
begin
    select case when s.locked or clock_timestamp() - s.last_seen_at > interval '15 minutes'
                then 'LOCKED'::api.outcome end,
           s.id, s.last_seen_at, t.id, t.name, f.user_id, f.role
    into caller
    from parterre.sessions s
    join parterre.tills t on t.id = s.till_id
    join parterre.staff f on f.user_id = s.staff_id
    where s.token_hash = sha256(convert_to(p_token, 'UTF8'))
      and s.ended_at is null and clock_timestamp() - s.started_at < interval '12 hours'
      and t.role_name = session_user and not t.disabled and not f.disabled;
    if not found then
        caller.refused := 'SIGNED_OUT';
    end if;
    return caller;
end
$$;

-- Every function that acts begins here: the isolation level its locks rely on, then the caller.
-- Acting keeps a session awake; that is written down once a minute at most.
create or replace function parterre.actor_of(p_token text) returns parterre.caller
language plpgsql
as $$
declare
    caller parterre.caller;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception using errcode = 'PT412',
            message = 'a sale needs a transaction in READ COMMITTED';
    end if;
    caller := parterre.caller_of(p_token);
    if caller.refused is null and clock_timestamp() - caller.seen_at > interval '1 minute' then
        update parterre.sessions set last_seen_at = clock_timestamp() where id = caller.session_id;
    end if;
    return caller;
end
$$;

-- The same for a function that only reads: what a screen shows, a signed-out window may not see.
create or replace function parterre.reader_of(p_token text) returns parterre.caller
language plpgsql
as $$
declare
    caller parterre.caller := parterre.caller_of(p_token);
begin
    if caller.refused is not null then
        raise exception using
            errcode = case caller.refused when 'LOCKED' then 'PT423' else 'PT401' end,
            message = 'the session is ' || lower(replace(caller.refused::text, '_', ' '));
    end if;
    return caller;
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives a role of Parterre a new password. For a superuser; call it with bound values only, so
-- that the password stands in no log.
create or replace function parterre.set_role_password(p_role_name text, p_password text)
returns void
language plpgsql
as $$
begin
    if p_role_name !~ '^(till_[a-z0-9_]{1,50}|parterre_(server|report|backup))$' then
        raise exception using errcode = 'PT400', message = 'this is not a role of Parterre';
    end if;
    execute format('alter role %I password %L', p_role_name, p_password);
end
$$;

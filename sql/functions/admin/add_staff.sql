-- SPDX-License-Identifier: GPL-3.0-or-later
-- Adds a person who may sign in. bcrypt reads 72 bytes: a longer password would be cut silently.
create or replace function parterre.add_staff(
    p_email text, p_full_name text, p_password text, p_role text)
returns integer
language plpgsql
as $$
declare
    person integer;
begin
    if octet_length(p_password) not between 1 and 72 then
        raise exception using errcode = 'PT400',
            message = 'a password has at least 1 and at most 72 bytes';
    end if;
    insert into parterre.users (email, full_name, password_hash)
    values (lower(p_email), p_full_name, parterre.crypt(p_password, parterre.new_salt()))
    returning id into person;
    insert into parterre.staff (user_id, role) values (person, p_role::parterre.staff_role);
    insert into parterre.audit (action, details)
    values ('add staff', jsonb_build_object('staff', person, 'role', p_role));
    return person;
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Whether a password is among the first that a stranger tries: a common word with digits around it,
-- a run along the keyboard, the alphabet or the digits, or something short said again and again.
create or replace function parterre.is_obvious_password(p_password text) returns boolean
language plpgsql immutable
as $$
declare
    letters constant text := lower(regexp_replace(p_password, '[^[:alnum:]]', '', 'g'));
    stem    constant text := regexp_replace(letters, '^[0-9]+|[0-9]+$', '', 'g');
    run     text;
begin
    if letters ~ '^(.{1,8})\1+$' or length(letters) < 4 then
        return true;
    end if;
    foreach run in array array['01234567890123456789', 'abcdefghijklmnopqrstuvwxyz',
                               'qwertyuiopasdfghjklzxcvbnm', 'qwertzuiopasdfghjklyxcvbnm',
                               '1q2w3e4r5t6y7u8i9o0p', '1qaz2wsx3edc4rfv5tgb6yhn'] loop
        if strpos(run, letters) > 0 or strpos(reverse(run), letters) > 0
           or length(stem) > 3 and (strpos(run, stem) > 0 or strpos(reverse(run), stem) > 0) then
            return true;
        end if;
    end loop;
    return stem in ('', 'password', 'passw0rd', 'passwort', 'motdepasse', 'contrasena', 'welcome',
                    'willkommen', 'letmein', 'changeme', 'secret', 'iloveyou', 'trustno',
                    'admin', 'administrator', 'manager', 'clerk', 'parterre', 'theatre', 'theater',
                    'boxoffice', 'ticket', 'tickets', 'monkey', 'dragon', 'football', 'sunshine',
                    'princess', 'superman', 'starwars', 'whatever', 'computer', 'master');
end
$$;

-- Refuses a password that a person of this address must not have. bcrypt reads 72 bytes: a longer
-- one would be cut silently.
create or replace function parterre.check_new_password(p_email text, p_password text)
returns void
language plpgsql immutable
as $$
declare
    fault text := case
        when length(coalesce(p_password, '')) < 10
            then 'Password: at least 10 characters are needed. Three words that do not belong '
                 'together are easy to keep.'
        when octet_length(p_password) > 72
            then 'Password: at most 72 bytes are kept, which are 72 plain letters. Make it shorter.'
        when lower(p_password) = lower(p_email)
             or lower(regexp_replace(p_password, '[0-9]+$', '')) = lower(split_part(p_email, '@', 1))
            then 'Password: it is the e-mail address, which others know. Choose another one.'
        when parterre.is_obvious_password(p_password)
            then 'Password: it is among the first that a stranger tries. Choose another one.'
    end;
begin
    if fault is not null then
        raise exception using errcode = 'PT400', message = fault;
    end if;
end
$$;

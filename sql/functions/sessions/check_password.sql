-- SPDX-License-Identifier: GPL-3.0-or-later
-- Checks the password of a person and counts what is wrong. Counts by e-mail address, known or not,
-- and spends the same time on both. Five wrong ones delay the next for 30 s, doubling with each;
-- ten lock for 30 minutes. Never raises: that would roll the count back. A caller who rolls it back
-- on purpose still pays with the pace, a sequence, which no rollback undoes: every guess costs ten
-- seconds, of which a hundred may be owed. All of this counts for the till that calls: what is
-- guessed there keeps nobody from signing in elsewhere, until it is fifty at one address.
create or replace function parterre.check_password(
    p_email text, p_password text,
    out status text, out retry_seconds integer, out user_id integer)
language plpgsql
as $$
declare
    address constant bytea := sha256(convert_to(coalesce(lower(p_email), ''), 'UTF8'));
    till    constant integer := coalesce((select t.id from parterre.tills t
                                          where t.role_name = session_user), 0);
    pace    constant regclass := format('parterre.sign_in_pace_%s', till % 256)::regclass;
    now_ms  bigint;
    paced   bigint;
    now_at  timestamptz;
    failed  parterre.sign_in_failures;
    hash    text;
    person  integer;
    matches boolean;
begin
    retry_seconds := 0;
    -- Attempts at one till go one after the other; none waits for one that keeps its transaction.
    if not pg_try_advisory_xact_lock(hashtextextended('parterre.pace', till)) then
        status := 'DELAYED';
        retry_seconds := 1;
        return;
    end if;
    now_at := clock_timestamp();
    now_ms := extract(epoch from now_at) * 1000;
    paced := greatest(now_ms, coalesce(pg_sequence_last_value(pace), 0)) + 10000;
    if paced > now_ms + 110000 then
        status := 'DELAYED';
        retry_seconds := ceil((paced - now_ms - 110000) / 1000.0);
        return;
    end if;
    perform setval(pace, paced);
    select * into failed from parterre.sign_in_failures where email_hash = address and till_id = till;
    if parterre.failures_everywhere(address, now_at) >= 50 then
        status := 'LOCKED';
        retry_seconds := 1800;
        return;
    end if;
    if failed.failures >= 5 then
        retry_seconds := ceil(extract(epoch from failed.last_failed_at - now_at
            + case when failed.failures >= 10 then interval '30 minutes'
                   else interval '30 seconds' * 2 ^ (failed.failures - 5) end));
        if retry_seconds > 0 then
            status := case when failed.failures >= 10 then 'LOCKED' else 'DELAYED' end;
            return;
        end if;
        retry_seconds := 0;
    end if;

    select u.id, u.password_hash into person, hash
    from parterre.users u
    join parterre.staff s on s.user_id = u.id
    where u.email = lower(p_email) and not s.disabled and u.password_hash <> '*';
    matches := parterre.crypt(p_password, coalesce(hash, parterre.new_salt())) = hash;
    status := case when matches and octet_length(p_password) <= 72 then 'OK' else 'REFUSED' end;
    if status = 'OK' then
        user_id := person;
        perform setval(pace, paced - 10000); -- the right password costs nothing
        delete from parterre.sign_in_failures where email_hash = address and till_id = till;
    else
        insert into parterre.sign_in_failures as f (email_hash, till_id, failures, last_failed_at)
        values (address, till, 1, now_at)
        on conflict (email_hash, till_id) do update
        set failures = f.failures + 1, last_failed_at = excluded.last_failed_at;
    end if;
end
$$;

-- Wrong passwords of half an hour at one address, at all tills.
create or replace function parterre.failures_everywhere(p_address bytea, p_at timestamptz)
returns bigint
language plpgsql stable
as $$
begin
    return (select sum(failures) from parterre.sign_in_failures
            where email_hash = p_address and last_failed_at > p_at - interval '30 minutes');
end
$$;

-- A fresh bcrypt salt of the cost that the house has set.
create or replace function parterre.new_salt() returns text
language sql volatile
as $$ select parterre.gen_salt('bf', parterre.setting('bcrypt_cost')) $$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Enters a customer at the window; with an e-mail address that is known, finds the person who has
-- it. A customer without one gets a placeholder.
create or replace function api.add_customer(
    p_token text, p_request_id uuid, p_full_name text, p_email text default null,
    p_phone text default null, out outcome api.outcome, out id integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set lock_timeout = '2s'
as $$
declare
    caller  constant parterre.caller := parterre.actor_of(p_token);
    name    constant text := parterre.plain_name(p_full_name);
    address constant text := lower(parterre.refuse_card_number(
        parterre.plain_text(p_email, 255)));
    phone   constant text := parterre.phone_number(p_phone);
    answer  api.booking_answer;
begin
    if caller.refused is not null then
        outcome := caller.refused;
        return;
    end if;
    if address !~ '^[^@\s]+@[^@\s]+$' or address like '%@parterre.invalid' then
        raise exception using errcode = 'PT400',
            message = 'an e-mail address has an at sign, and is of a customer';
    end if;
    answer := parterre.open_request(
        caller, p_request_id, 0, format('customer %L %L %L', name, address, phone));
    if not coalesce(answer.replayed, false) and not parterre.may_add_customer(caller) then
        answer := parterre.close_request(p_request_id, 0, parterre.refusal('LIMIT'));
    elsif not coalesce(answer.replayed, false) then
        insert into parterre.users (email, full_name, password_hash, phone_number)
        values (coalesce(address, p_request_id || '@parterre.invalid'), name, '*', phone)
        on conflict (email) do nothing
        returning users.id into id;
        if id is null then
            id := (select u.id from parterre.users u
                   where u.email = address
                     and not exists (select from parterre.staff s where s.user_id = u.id));
            if id is null then
                raise exception using errcode = 'PT400',
                    message = 'this e-mail address cannot be that of a customer';
            end if;
        else
            insert into parterre.audit (action, session_id, details)
            values ('add customer', caller.session_id, jsonb_build_object('customer', id));
        end if;
        answer := parterre.refusal('DONE');
        answer.customer_id := id;
        answer := parterre.close_request(p_request_id, 0, answer);
    end if;
    outcome := answer.outcome;
    id := answer.customer_id;
end
$$;

-- Counts a customer more for the session: no person enters more than two hundred an hour.
create or replace function parterre.may_add_customer(p_caller parterre.caller) returns boolean
language plpgsql
as $$
begin
    update parterre.sessions s
    set customers_added = case when o.over then 1 else s.customers_added + 1 end,
        customers_since = case when o.over then clock_timestamp() else s.customers_since end
    from (select customers_since < clock_timestamp() - interval '1 hour' as over
          from parterre.sessions where id = p_caller.session_id) o
    where s.id = p_caller.session_id and (o.over or s.customers_added < 200);
    return found;
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keeps a plan: a new one when p_plan_id is null, else that one, as long as it still has the
-- version that was read. Events keep the seats that they were given.
-- REFUSED: NAME, the name that another plan has. CHANGED: who, when (ISO), the name now.
create or replace function api.save_plan_of(
    p_token text, p_request_id uuid, p_plan_id integer, p_version integer, p_name text,
    p_document jsonb, p_seats api.seat_arrays)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    caller constant parterre.caller := parterre.manager_of(p_token);
    named  constant text := parterre.plain_text(p_name, 200);
    seats  constant integer := parterre.seats_in(p_seats);
    answer api.desk_answer;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    if named is null or jsonb_typeof(p_document) is distinct from 'object' then
        raise exception using errcode = 'PT400', message = 'A plan has a name and a document.';
    end if;
    answer := parterre.open_desk_request(
        caller, p_request_id, format('save plan %s %s %s %s', p_plan_id, p_version, named, seats));
    if answer.outcome is not null then
        return answer;
    end if;
    return parterre.close_desk_request(
        p_request_id,
        parterre.keep_plan(caller, p_plan_id, p_version, named, p_document, p_seats));
end
$$;

-- One save of plans at a time: a name that differs by case only is not seen by a unique index.
create or replace function parterre.keep_plan(
    p_caller parterre.caller, p_plan_id integer, p_version integer, p_name text,
    p_document jsonb, p_seats api.seat_arrays)
returns api.desk_answer
language plpgsql
as $$
declare
    kept parterre.seating_plans;
    plan integer;
    now_version integer;
begin
    perform pg_advisory_xact_lock(hashtextextended('parterre.plans', 0));
    if p_plan_id is not null then
        select * into kept from parterre.seating_plans where id = p_plan_id;
        if not found then
            return parterre.desk_answer('NOT_FOUND', p_plan_id);
        end if;
        if kept.version is distinct from p_version then
            return parterre.desk_answer('CHANGED', p_plan_id, kept.version, array[
                coalesce((select full_name from parterre.users where id = kept.saved_by), ''),
                to_json(kept.saved_at) #>> '{}', kept.name]);
        end if;
    end if;
    if exists (select from parterre.seating_plans
               where lower(name) = lower(p_name) and id is distinct from p_plan_id) then
        return parterre.desk_answer('REFUSED', p_plan_id, kept.version, array['NAME', p_name]);
    end if;
    if p_plan_id is null then
        insert into parterre.seating_plans (name, document, saved_at, saved_by)
        values (p_name, p_document, clock_timestamp(), p_caller.staff_id)
        returning id, version into plan, now_version;
    else
        update parterre.seating_plans
        set name = p_name, document = p_document, version = version + 1,
            saved_at = clock_timestamp(), saved_by = p_caller.staff_id
        where id = p_plan_id
        returning id, version into plan, now_version;
    end if;
    perform parterre.replace_plan_seats(plan, p_seats);
    insert into parterre.audit (action, session_id, details)
    values ('save plan', p_caller.session_id,
            jsonb_build_object(
                'plan', plan, 'version', now_version,
                'before', case when kept.id is not null
                               then jsonb_build_object('name', kept.name, 'seats', kept.seats) end,
                'after', jsonb_build_object('name', p_name, 'seats',
                                            parterre.seats_in(p_seats))));
    return parterre.desk_answer('OK', plan, now_version);
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives an event without seats those of a plan, all in one transaction. Sales of other events never
-- wait for this, and those of this one have nothing to sell before. p_plan_id: the plan that is
-- kept, or null.
-- REFUSED: HAS_SEATS, how many. The version is that of the layout.
create or replace function api.apply_plan_to(
    p_token text, p_request_id uuid, p_event_id integer, p_plan_id integer, p_areas jsonb,
    p_seats api.seat_arrays)
returns api.desk_answer
language plpgsql security definer
set search_path = pg_catalog, pg_temp
as $$
declare
    caller constant parterre.caller := parterre.manager_of(p_token);
    seats  constant integer := parterre.seats_in(p_seats);
    answer api.desk_answer;
    there  integer;
    layout integer;
begin
    if caller.refused is not null then
        return parterre.desk_answer(caller.refused::text);
    end if;
    if seats = 0 then
        raise exception using errcode = 'PT400', message = 'A plan without seats sells nothing.';
    end if;
    answer := parterre.open_desk_request(
        caller, p_request_id, format('apply plan %s to %s %s', p_plan_id, p_event_id, seats));
    if answer.outcome is not null then
        return answer;
    end if;
    perform parterre.lock_seating(p_event_id);
    select e.total_seats, e.layout_version into there, layout
    from parterre.events e where e.id = p_event_id;
    if not found then
        answer := parterre.desk_answer('NOT_FOUND', p_event_id);
    elsif there > 0 then
        answer := parterre.desk_answer('REFUSED', p_event_id, layout,
                                       array['HAS_SEATS', there::text]);
    else
        perform parterre.insert_seats(p_event_id, p_seats);
        layout := parterre.renew_seating(p_event_id, p_areas, seats, p_plan_id);
        insert into parterre.audit (action, event_id, session_id, delta, details)
        values ('apply plan', p_event_id, caller.session_id, seats,
                jsonb_build_object('plan', p_plan_id, 'layout', layout, 'added', seats));
        answer := parterre.desk_answer('OK', p_event_id, layout);
    end if;
    return parterre.close_desk_request(p_request_id, answer);
end
$$;

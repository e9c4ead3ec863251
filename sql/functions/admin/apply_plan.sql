-- SPDX-License-Identifier: GPL-3.0-or-later
-- Puts seats into an event, all in one statement; returns how many. Ids follow the order of the
-- arrays, so give neighbours next to each other.
create or replace function parterre.apply_plan(
    p_event_id integer, p_areas jsonb, p_sections text[], p_rows text[], p_numbers text[],
    p_prices_minor bigint[], p_x real[], p_y real[], p_rotation real[], p_radius real[],
    p_kind integer[], p_block integer[], p_row_order integer[], p_seat_order integer[],
    p_rank integer[], p_plan_id integer default null)
returns integer
language plpgsql
as $$
declare
    seats integer;
begin
    perform from parterre.events where id = p_event_id;
    if not found then
        raise exception using errcode = 'PT404', message = 'there is no such event';
    end if;
    perform parterre.lock_seating(p_event_id);
    seats := cardinality(parterre.insert_seats(
        p_event_id,
        row(p_sections, p_rows, p_numbers, p_prices_minor, p_x, p_y, p_rotation, p_radius,
            p_kind, p_block, p_row_order, p_seat_order, p_rank, null)::api.seat_arrays));
    perform parterre.renew_seating(p_event_id, p_areas, seats, p_plan_id);
    insert into parterre.audit (action, event_id, delta, details)
    values ('apply plan', p_event_id, seats, jsonb_build_object('plan', p_plan_id));
    return seats;
end
$$;

-- One edit of the seats of an event at a time. Sales do not ask for this lock.
create or replace function parterre.lock_seating(p_event_id integer) returns void
language sql volatile
as $$
    select pg_advisory_xact_lock(hashtextextended('parterre.seating', p_event_id))
$$;

-- The last step of every edit: counters, layout version, decoration; tells the windows. Not before,
-- for the fold of all events waits for the row of this one; a hold does not.
create or replace function parterre.renew_seating(
    p_event_id integer, p_areas jsonb, p_delta integer, p_plan_id integer default null)
returns integer
language plpgsql
as $$
declare
    version integer;
begin
    update parterre.events
    set layout_version = layout_version + 1, areas = coalesce(p_areas, '[]'),
        total_seats = total_seats + p_delta, available_seats = available_seats + p_delta,
        plan_id = coalesce(p_plan_id, plan_id), updated_at = clock_timestamp()
    where id = p_event_id
    returning layout_version into version;
    perform pg_notify('parterre_changes', p_event_id || ' 0 *'); -- the windows list it at once
    return version;
end
$$;

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
    perform from parterre.events where id = p_event_id for update;
    if not found then
        raise exception using errcode = 'PT404', message = 'there is no such event';
    end if;
    insert into parterre.event_seats
        (event_id, section, row_number, seat_number, price, x, y, rotation, radius, kind,
         block, row_order, seat_order, rank)
    select p_event_id, s.section, s.row_number, s.seat_number, parterre.amount(s.price),
           s.x, s.y, s.rotation, s.radius, coalesce(s.kind, 0),
           s.block, s.row_order, s.seat_order, s.rank
    from unnest(p_sections, p_rows, p_numbers, p_prices_minor, p_x, p_y, p_rotation, p_radius,
                p_kind, p_block, p_row_order, p_seat_order, p_rank) with ordinality
        as s (section, row_number, seat_number, price, x, y, rotation, radius, kind,
              block, row_order, seat_order, rank, place)
    order by s.place;
    get diagnostics seats = row_count;
    update parterre.events
    set layout_version = layout_version + 1, areas = coalesce(p_areas, '[]'),
        total_seats = total_seats + seats, available_seats = available_seats + seats,
        plan_id = coalesce(p_plan_id, plan_id), updated_at = clock_timestamp()
    where id = p_event_id;
    insert into parterre.audit (action, event_id, delta, details)
    values ('apply plan', p_event_id, seats, jsonb_build_object('plan', p_plan_id));
    perform pg_notify('parterre_changes', p_event_id || ' 0 *'); -- the windows list it at once
    return seats;
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Keeps a plan under a name, or renews the one of that name; returns its id. Events keep the seats
-- that they were given.
create or replace function parterre.save_plan(
    p_name text, p_document jsonb, p_sections text[], p_rows text[], p_numbers text[],
    p_prices_minor bigint[], p_x real[], p_y real[], p_rotation real[], p_radius real[],
    p_kind integer[], p_block integer[], p_row_order integer[], p_seat_order integer[],
    p_rank integer[])
returns integer
language plpgsql
as $$
declare
    plan integer;
begin
    insert into parterre.seating_plans as kept (name, document) values (p_name, p_document)
    on conflict (name) do update
    set document = excluded.document, version = kept.version + 1, saved_at = clock_timestamp(),
        saved_by = null
    returning id into plan;
    perform parterre.replace_plan_seats(
        plan, row(p_sections, p_rows, p_numbers, p_prices_minor, p_x, p_y, p_rotation, p_radius,
                  p_kind, p_block, p_row_order, p_seat_order, p_rank, null)::api.seat_arrays);
    return plan;
end
$$;

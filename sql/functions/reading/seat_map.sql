-- SPDX-License-Identifier: GPL-3.0-or-later
-- The part of a map that only a new layout version changes, as one row of arrays that are printed
-- already. Sections and rows are named once; section_of and row_of count from 1. The
-- first reader after an edit of seats makes the map for all.
create or replace function api.seat_map(p_token text, p_event_id integer)
returns table (layout_version integer, currency text, areas jsonb, section_names text,
               row_names text, seat_ids text, section_of text, row_of text, seat_numbers text,
               prices_minor text, x text, y text, rotation text, radius text, kind text,
               block text, row_order text, seat_order text, rank text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set jit = off
as $$
begin
    perform parterre.reader_of(p_token);
    perform parterre.make_seat_map(p_event_id);
    return query
    select m.layout_version, e.currency, m.areas, m.section_names, m.row_names, m.seat_ids,
           m.section_of, m.row_of, m.seat_numbers, m.prices_minor, m.x, m.y, m.rotation, m.radius,
           m.kind, m.block, m.row_order, m.seat_order, m.rank
    from parterre.events e
    join parterre.seat_maps m on m.event_id = e.id
    where e.id = p_event_id;
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- The price types of an event besides its standard price, and how many of a capped one are left.
create or replace function api.list_price_types(p_token text, p_event_id integer)
returns table (id integer, name text, percent numeric, fixed_minor bigint, remaining integer,
               max_per_booking integer, needs_reason boolean, needs_approval boolean,
               "position" integer)
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
as $$
begin
    perform parterre.reader_of(p_token);
    return query
    select t.id, t.name::text, t.percent, parterre.minor(t.fixed_price),
           case when t.max_total is not null
                then greatest(0, t.max_total - parterre.lines_of_type(t.id, t.event_id)) end,
           t.max_per_booking, t.needs_reason, t.needs_approval, t.position
    from parterre.price_types t
    where t.event_id + 0 = p_event_id and t.is_active
    order by t.position, t.id;
end
$$;

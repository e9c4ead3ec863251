-- SPDX-License-Identifier: GPL-3.0-or-later
-- What hold_best would choose now; holds and locks nothing. No seats when it would find none.
create or replace function api.best_seats(
    p_token text, p_event_id integer, p_count integer, p_section text default null,
    p_max_price_minor bigint default null, p_together boolean default true,
    p_wishes jsonb default '{}',
    out seat_ids integer[], out total_minor bigint, out reasons text[])
language plpgsql security definer
set search_path = pg_catalog, pg_temp set enable_seqscan = off set jit = off
set plan_cache_mode = force_generic_plan
as $$
declare
    caller constant parterre.caller := parterre.reader_of(p_token);
    wish   parterre.wish
        := parterre.wish_of(p_count, p_section, p_max_price_minor, p_together, p_wishes);
    best   record;
begin
    if wish.instead_of is not null then
        wish := parterre.instead_of(wish, p_event_id);
    end if;
    best := parterre.choose_best(p_event_id, wish, false);
    seat_ids := coalesce(best.seat_ids, '{}');
    reasons := case when best.seat_ids is null then '{}' else best.reasons end;
    total_minor := (select coalesce(sum(parterre.minor(s.price)), 0)
                    from parterre.event_seats s
                    where s.id = any (best.seat_ids) and s.event_id = p_event_id);
end
$$;

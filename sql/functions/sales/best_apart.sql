-- SPDX-License-Identifier: GPL-3.0-or-later
-- Free seats wherever they are, best ranked first; wheelchair and companion places are left out.
create or replace function parterre.best_apart(
    p_event_id integer, p_wish parterre.wish, p_most integer)
returns integer[]
language plpgsql
as $$
begin
    return array(
        (select s.id from parterre.event_seats s
         where p_wish.section is null
           and s.event_id + 0 = p_event_id and s.status = 'AVAILABLE' and s.kind not in (1, 2)
           and s.id <> all (p_wish.excluded)
           and (p_wish.max_price is null or s.price <= p_wish.max_price)
           and (p_wish.row_name is null or lower(s.row_number) = p_wish.row_name)
         order by s.rank, s.id
         limit p_most)
        union all
        (select s.id from parterre.event_seats s
         where s.section = p_wish.section
           and s.event_id = p_event_id and s.status = 'AVAILABLE' and s.kind not in (1, 2)
           and s.id <> all (p_wish.excluded)
           and (p_wish.max_price is null or s.price <= p_wish.max_price)
           and (p_wish.row_name is null or lower(s.row_number) = p_wish.row_name)
         order by s.rank, s.id
         limit p_most));
end
$$;

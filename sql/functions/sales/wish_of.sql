-- SPDX-License-Identifier: GPL-3.0-or-later
-- What best available is asked for, checked. p_wishes may hold
--   row           only in the row of that name
--   prefer        best, middle, closer (to the stage) or aisle
--   across_aisle  neighbours may have an aisle between them, if there are none without
--   wheelchairs   so many wheelchair places among the seats, each with a place beside it
--   instead_of    a hold that is given back for these seats, which are others
--   not           seats offered before
--   booking       a hold that grows
create or replace function parterre.wish_of(
    p_count integer, p_section text, p_max_price_minor bigint, p_together boolean, p_wishes jsonb)
returns parterre.wish
language plpgsql
as $$
declare
    wishes   constant jsonb := coalesce(p_wishes, '{}');
    excluded constant jsonb := coalesce(wishes -> 'not', '[]');
    wish     parterre.wish;
begin
    if jsonb_typeof(wishes) <> 'object' or jsonb_typeof(excluded) <> 'array'
       or jsonb_array_length(excluded) > 5000 then
        raise exception using errcode = 'PT400', message = 'a wish is not what it should be';
    end if;
    wish.seats := p_count;
    wish.section := p_section;
    wish.max_price := parterre.amount(p_max_price_minor);
    wish.together := coalesce(p_together, true);
    wish.row_name := lower(wishes ->> 'row');
    wish.prefer := coalesce(wishes ->> 'prefer', 'best');
    wish.across_aisle := coalesce((wishes ->> 'across_aisle')::boolean, false);
    wish.wheelchairs := coalesce((wishes ->> 'wheelchairs')::integer, 0);
    wish.instead_of := (wishes ->> 'instead_of')::integer;
    wish.booking_id := (wishes ->> 'booking')::integer;
    wish.excluded := array(select value::integer from jsonb_array_elements_text(excluded)
                           where value is not null);
    if p_count is null or p_count not between 1 and 500
       or wish.wheelchairs not between 0 and p_count
       or wish.prefer not in ('best', 'middle', 'closer', 'aisle')
       or wish.instead_of is not null and wish.booking_id is not null then
        raise exception using errcode = 'PT400', message = 'no such wish can be met';
    end if;
    return wish;
exception when invalid_text_representation or numeric_value_out_of_range then
    raise exception using errcode = 'PT400', message = 'a wish is not what it should be';
end
$$;

-- The same wish, once more without the seats of the hold that is given back. Closer then means a
-- row nearer to the stage than theirs, in the same section.
create or replace function parterre.instead_of(p_wish parterre.wish, p_event_id integer)
returns parterre.wish
language plpgsql
as $$
declare
    wish    parterre.wish := p_wish;
    seats   integer[];
    nearest integer;
    place   text;
begin
    select array_agg(s.id), min(s.row_order), min(s.section)
    into seats, nearest, place
    from parterre.booking_seats l
    join parterre.event_seats s on s.id = l.seat_id and s.event_id = l.event_id
    where l.booking_id = p_wish.instead_of and l.event_id = p_event_id and l.released_at is null;
    wish.excluded := wish.excluded || seats;
    if wish.prefer = 'closer' then
        wish.nearer_than := nearest;
        wish.section := coalesce(wish.section, place);
    end if;
    return wish;
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- A booking's reference is its id, scrambled so that neighbours look nothing alike, in six letters
-- and digits that cannot be misread, and one that checks them. Nothing is stored: the scramble
-- (two odd multiplications and a folding, modulo 2^30) is undone by booking_id_of.
create or replace function parterre.scramble(n bigint, first bigint, second bigint) returns bigint
language sql immutable parallel safe
return (((n * first % 1073741824) # ((n * first % 1073741824) >> 15)) * second) % 1073741824;

create or replace function parterre.check_character(six text) returns text
language sql immutable strict parallel safe
as $$
    select substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + sum(
        (2 * place - 1) * (strpos('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', substr(six, place, 1)) - 1)
    )::integer % 32, 1)
    from generate_series(1, 6) as place
$$;

create or replace function parterre.booking_reference(booking_id integer) returns text
language sql immutable strict parallel safe
as $$
    select six || parterre.check_character(six)
    from (select string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ',
                                   1 + ((scrambled >> shift) & 31)::integer, 1),
                            '' order by shift desc) as six
          from parterre.scramble(booking_id, 747796405, 277803737) as scrambled,
               generate_series(0, 25, 5) as shift) as written
$$;

-- The booking id of a reference as typed, or null when it is none of ours.
create or replace function parterre.booking_id_of(reference text) returns integer
language sql immutable strict parallel safe
as $$
    select parterre.scramble(sum((strpos('23456789ABCDEFGHJKLMNPQRSTUVWXYZ',
                                         substr(typed, place, 1)) - 1)::bigint << (30 - 5 * place))
                             ::bigint, 750284137, 204209821)::integer
    from upper(reference) as typed, generate_series(1, 6) as place
    where typed ~ '^[2-9A-HJ-NP-Z]{7}$'
      and parterre.check_character(substr(typed, 1, 6)) = substr(typed, 7, 1)
    having count(*) = 6
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- The reference of a booking is its id, scrambled so that neighbours look nothing alike, in six
-- letters and digits that cannot be misread, and one that checks them. Nothing is stored: the
-- scramble (two odd multiplications and a folding, modulo 2^30) is undone by booking_id_of.
create or replace function parterre.scramble(n bigint, first bigint, second bigint) returns bigint
language sql immutable parallel safe
return (((n * first % 1073741824) # ((n * first % 1073741824) >> 15)) * second) % 1073741824;

-- Six characters of a number below 2^30, and the check character.
create or replace function parterre.written_reference(n bigint) returns text
language plpgsql immutable strict parallel safe
as $$
declare
    alphabet constant text := '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
    written  text := '';
    checksum integer := 0;
    digit    integer;
begin
    for place in 1..6 loop
        digit := (n >> (30 - 5 * place)) & 31;
        written := written || substr(alphabet, digit + 1, 1);
        checksum := checksum + (2 * place - 1) * digit;
    end loop;
    return written || substr(alphabet, checksum % 32 + 1, 1);
end
$$;

create or replace function parterre.booking_reference(booking_id integer) returns text
language sql immutable parallel safe
return parterre.written_reference(parterre.scramble(booking_id, 747796405, 277803737));

-- The booking id of a reference as typed, or null when it is none of ours.
create or replace function parterre.booking_id_of(reference text) returns integer
language plpgsql immutable strict parallel safe
as $$
declare
    typed constant text := upper(reference);
    n     bigint := 0;
begin
    for place in 1..6 loop
        n := n << 5 | strpos('3456789ABCDEFGHJKLMNPQRSTUVWXYZ', substr(typed, place, 1));
    end loop;
    return case when parterre.written_reference(n) = typed
                then parterre.scramble(n, 750284137, 204209821) end;
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- The text with every kind of digit that people type written as 0 to 9. Each script has its ten in
-- one row, from its zero.
create or replace function parterre.plain_digits(p_text text) returns text
language plpgsql immutable parallel safe
as $$
declare
    zeros constant text := U&'\0660\06F0\0966\09E6\0A66\0AE6\0B66\0BE6\0C66\0CE6\0D66\0E50\0ED0\0F20\1040\17E0\1810';
    plain text := p_text;
begin
    if octet_length(plain) > length(plain) then
        plain := normalize(plain, NFKC);
        for script in 1..length(zeros) loop
            plain := translate(
                plain,
                (select string_agg(chr(ascii(substr(zeros, script, 1)) + n), '' order by n)
                 from generate_series(0, 9) n),
                '0123456789');
        end loop;
    end if;
    return plain;
end
$$;

-- Whether digits pass the check of card numbers.
create or replace function parterre.passes_card_check(p_digits text) returns boolean
language sql immutable parallel safe
as $$
    select sum(case when place % 2 = 1 then digit::integer
                    when digit::integer > 4 then digit::integer * 2 - 9
                    else digit::integer * 2 end) % 10 = 0
    from string_to_table(reverse(p_digits), null) with ordinality as d (digit, place)
$$;

-- Whether groups of digits with anything short between them hold fourteen to sixteen that could be
-- those of a card.
create or replace function parterre.hides_card_number(p_text text) returns boolean
language sql immutable parallel safe
as $$
    select exists (
        select
        from regexp_matches(p_text, '[0-9]{3,}(?:[^0-9]{1,5}[0-9]{3,})+', 'g') as run (signs)
        cross join regexp_replace(run.signs[1], '[^0-9]', '', 'g') as digits
        cross join generate_series(1, length(digits) - 13) as place
        cross join generate_series(14, least(16, length(digits) - place + 1)) as size
        where substr(digits, place, 1) between '2' and '6'
          and parterre.passes_card_check(substr(digits, place, size)))
$$;

-- Whether a text has what could be a card number: thirteen digits with at most three other signs
-- between two of them, groups of four digits with anything short between them, or digits that pass
-- the check of card numbers.
create or replace function parterre.has_card_number(p_text text) returns boolean
language sql immutable parallel safe
as $$
    select coalesce(plain ~ '([0-9][^0-9A-Za-z]{0,3}){12}[0-9]'
                    or plain ~ '([0-9]{4}[^0-9]{0,5}){3}[0-9]'
                    or parterre.hides_card_number(plain), false)
    from parterre.plain_digits(p_text) as plain
$$;

-- Refuses a card number before it comes near a table: the words of a failed check would carry it
-- into the log of the server.
create or replace function parterre.refuse_card_number(p_text text) returns text
language plpgsql immutable
as $$
begin
    if parterre.has_card_number(p_text) then
        raise exception using errcode = 'PT400', message = 'A card number is never stored. Leave it out.';
    end if;
    return p_text;
end
$$;

-- A phone number as typed. It may have as many digits as a card, but is none.
create or replace function parterre.phone_number(p_text text) returns text
language plpgsql immutable
as $$
declare
    typed  constant text := parterre.plain_text(p_text, 40);
    digits constant text := regexp_replace(parterre.plain_digits(typed), '[^0-9]', '', 'g');
begin
    if typed !~ '^[+0-9][-0-9 ()/.]{2,39}$' or length(digits) > 15
       or length(digits) > 12 and typed !~ '^(\+|00)' and parterre.passes_card_check(digits) then
        raise exception using errcode = 'PT400', message = 'this is not a phone number';
    end if;
    return typed;
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- The text with every kind of digit that people type written as 0 to 9.
create or replace function parterre.plain_digits(p_text text) returns text
language sql immutable parallel safe
return translate(normalize(p_text, NFKC), '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९',
                 '012345678901234567890123456789');

-- Whether a text has what could be a card number: thirteen digits with at most three other signs
-- between two of them, or groups of four digits with anything short between them.
create or replace function parterre.has_card_number(p_text text) returns boolean
language sql immutable parallel safe
return coalesce(
    parterre.plain_digits(p_text) ~ '([0-9][^0-9A-Za-z]{0,3}){12}[0-9]'
    or parterre.plain_digits(p_text) ~ '([0-9]{4}[^0-9]{0,5}){3}[0-9]', false);

-- Whether digits pass the check of card numbers.
create or replace function parterre.passes_card_check(p_digits text) returns boolean
language sql immutable parallel safe
as $$
    select sum(case when place % 2 = 1 then digit::integer
                    when digit::integer > 4 then digit::integer * 2 - 9
                    else digit::integer * 2 end) % 10 = 0
    from string_to_table(reverse(p_digits), null) with ordinality as d (digit, place)
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

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Text that a person typed, trimmed; null when nothing is left. Too long, not on one line, or with
-- signs that cannot be seen or turn the writing round: a window that is right does not send that.
-- The two joiners that some scripts and emoji need may stay.
create or replace function parterre.plain_text(p_text text, p_most integer) returns text
language plpgsql immutable
as $$
declare
    trimmed constant text := nullif(btrim(
        p_text, U&' \00A0\1680\2000\2001\2002\2003\2004\2005\2006\2007\2008\2009\200A\202F\205F\3000'),
        '');
begin
    if length(trimmed) > p_most
       or trimmed ~ '[[:cntrl:]\u0080-\u009F\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF]' then
        raise exception using errcode = 'PT400',
            message = format('a text has at most %s signs that can be seen, on one line', p_most);
    end if;
    return trimmed;
end
$$;

-- A name: it has more than blanks, accents and punctuation. Never a card number.
create or replace function parterre.plain_name(p_text text) returns text
language plpgsql immutable
as $$
declare
    name constant text := parterre.refuse_card_number(parterre.plain_text(p_text, 255));
begin
    if name is null
       or name !~ '[0-9A-Za-z\u00C0-\u02FF\u0370-\u1FFF\u2C00-\u2FFF\u3041-\uFDFF\U00010000-\U0003FFFF]'
    then
        raise exception using errcode = 'PT400',
            message = 'a name has a letter or a digit';
    end if;
    return name;
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Text that a person typed, trimmed; null when nothing is left. Too long, or not on one line: a
-- window that is right does not send that.
create or replace function parterre.plain_text(p_text text, p_most integer) returns text
language plpgsql immutable
as $$
declare
    trimmed constant text := nullif(btrim(p_text), '');
begin
    if length(trimmed) > p_most or trimmed ~ '[[:cntrl:]]' then
        raise exception using errcode = 'PT400',
            message = format('a text has at most %s characters, on one line', p_most);
    end if;
    return trimmed;
end
$$;

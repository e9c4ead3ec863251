-- SPDX-License-Identifier: GPL-3.0-or-later
-- Seats or ticket lines as a window names them: ascending, each once. None, or not a plain list, is
-- what no window sends.
create or replace function parterre.plain_list(p_ids anyarray) returns anyarray
language plpgsql immutable
as $$
begin
    if coalesce(array_ndims(p_ids), 0) <> 1 or array_position(p_ids, null) is not null then
        raise exception using errcode = 'PT400', message = 'no seats or tickets are named';
    end if;
    return array(select distinct unnest(p_ids) order by 1);
end
$$;

-- SPDX-License-Identifier: GPL-3.0-or-later
-- A setting that is a whole number.
create or replace function parterre.setting(p_key text) returns integer
language plpgsql stable
as $$
begin
    return (select value::integer from parterre.settings where key = p_key);
end
$$;

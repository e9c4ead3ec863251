-- SPDX-License-Identifier: GPL-3.0-or-later
-- A setting that is a whole number.
create or replace function parterre.setting(name text) returns integer
language sql stable
as $$ select value::integer from parterre.settings where key = name $$;

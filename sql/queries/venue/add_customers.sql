-- SPDX-License-Identifier: GPL-3.0-or-later
-- A customer for every first name with every family name, with a number of the range that is kept
-- for fiction; known ones stay as they are.
insert into parterre.users (email, full_name, password_hash, phone_number)
select lower(first_name || '.' || family_name) || '@example.org', first_name || ' ' || family_name,
       '*', '+44 7700 900' || lpad((row_number() over () % 1000)::text, 3, '0')
from unnest($1::text[]) as first_name, unnest($2::text[]) as family_name
on conflict (email) do nothing

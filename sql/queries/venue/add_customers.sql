-- SPDX-License-Identifier: GPL-3.0-or-later
-- A customer for every first name with every family name; known ones stay as they are.
insert into parterre.users (email, full_name, password_hash)
select lower(first_name || '.' || family_name) || '@example.org', first_name || ' ' || family_name,
       '*'
from unnest($1::text[]) as first_name, unnest($2::text[]) as family_name
on conflict (email) do nothing

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sets $1 to the JSON value $2.
insert into parterre.settings (key, value)
values ($1, $2::jsonb)
on conflict (key) do update set value = excluded.value

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Notes one as applied; the functions are noted again whenever they change.
insert into parterre.migrations (version, name, sha256)
values ($1::integer, $2::text, $3::text)
on conflict (version) do update
set name = excluded.name, sha256 = excluded.sha256, applied_at = now()

-- SPDX-License-Identifier: GPL-3.0-or-later
-- New tickets in place of these, which are void from now on.
select outcome
  from api.reprint($1::text, $2::uuid, $3::int, $4::int, $5::bigint[], $6::text,
                   $7::text[])

-- SPDX-License-Identifier: GPL-3.0-or-later
-- A manager agrees to an act and an amount of one request. Only sent privately.
select status, retry_seconds
  from api.approve($1::text, $2::uuid, $3::text, $4::bigint, $5::text, $6::text)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- A manager agrees to one request. Only sent privately.
select status, retry_seconds
  from api.approve($1::text, $2::uuid, $3::text, $4::text)

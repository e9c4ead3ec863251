-- SPDX-License-Identifier: GPL-3.0-or-later
-- Checks the password of the person of a locked session. Only sent privately.
select status, retry_seconds
  from api.unlock($1::text, $2::text)

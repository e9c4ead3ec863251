-- SPDX-License-Identifier: GPL-3.0-or-later
-- Checks a person and their password; answers a token. Only sent privately.
select status, token, user_id, full_name, role, till, retry_seconds
  from api.sign_in($1::text, $2::text)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Another person takes over the till. Only sent privately.
select status, token, user_id, full_name, role, till, retry_seconds
  from api.switch_person($1::text, $2::text, $3::text)

-- SPDX-License-Identifier: GPL-3.0-or-later
-- Gives a person a new password. Only sent privately.
select outcome, version, id, message_args
  from api.set_staff_password($1::text, $2::int, $3::text)
